"""Whether a verb of signing tells of a signing: by whom, on what occasion, and whether a text was signed at all.

Only the words around the verb are asked.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords
from accord.reading.met.draft import Cue
from accord.reading.remainder import subject_of
from accord.reading.scene import Scene

_KNOWN = frozenset({"the", "this", "these", "that", "those", "both"})


def signs_nothing(verb: Token) -> bool:
    """Whether no text was signed, or what comes first only is told: "signed nothing", "before it is signed"."""
    if any(c.dep_ == "dobj" and c.lower_ == "nothing" for c in verb.children):
        return True
    open_yet = any(c.dep_ == "mark" and c.lower_ in ("before", "once", "until", "unless", "if") for c in verb.children)
    return open_yet and any(c.lower_ in ("is", "are", "'s", "’s", "be") for c in verb.children)


def on_an_occasion(verb: Token, words: ContactWords) -> bool:
    """Whether something was done on a visit or at a meeting told before: "the declaration signed during the visit"."""
    at = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("during", "at")]
    nouns = [c for prep in at for c in prep.children if c.dep_ == "pobj"]
    return any(c.lower_ in words.nouns and c.left_edge.lower_ in _KNOWN for c in nouns)


def signed_by_them(scene: Scene, cue: Cue) -> bool:
    """Whether those who signed are the ones met before: "They signed the minutes", "a final protocol was signed"."""
    verb = scene.doc[cue.at]
    if verb.tag_ == "VBN" or verb.i == verb.sent.start:
        return True
    who = subject_of(verb)
    return who is not None and (who.lower_ in ("they", "both", "two", "pair", "we") or who.tag_ == "NNS")


def is_listed(scene: Scene, cue: Cue, words: ContactWords) -> bool:
    """Whether a line of a list tells what was signed and when: "- Agreement on Labour - signed 2016"."""
    verb = scene.doc[cue.at]
    before = [t for t in verb.sent if t.i < verb.i]
    return bool(before) and verb.nbor(-1).pos_ == "PUNCT" and any(t.lemma_.lower() in words.instruments for t in before)
