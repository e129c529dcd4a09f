"""Fills the slots that hang on the conduct itself: its wording, and under which condition it stands.

The wording stays close to the text, its verb in the base form; a condition is quoted as it stands.
"""

import re

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Area, Strength
from accord.model.span import Span
from accord.reading.areas import areas_in
from accord.reading.promised.nominal import verbal
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene

_SKIPPED = frozenset({"to", "not", "never", "further", "also", "be", "jointly"})


_AS_OBJECTS = {"they": "them", "he": "him", "she": "her", "it": "it", "we": "us"}
_KEPT = {"stay": "keep", "remain": "keep"}


def action(scene: Scene, undertaking: Undertaking) -> str:
    """A short verb phrase close to the text, its verb in the base form: "launch joint patrols along the border"."""
    conduct = undertaking.conduct
    head = scene.doc[conduct.head]
    verb = undertaking.verb
    if conduct.subject is not None:
        rest = _rest(scene, undertaking)
        told = _subject(scene, *conduct.subject)
        verb = verb or _KEPT.get(head.lemma_) or _base(head)
        # "assured that its land will be no base": "let its land be a base"
        phrase = f"let {told} be {rest}" if verb == "be" else f"{verb} {told} {rest}"
    elif verb == "invite" and conduct.noun and undertaking.told is not None:
        named = undertaking.named
        guest = _guest(scene, *named, stop=undertaking.told) if named is not None else ""
        phrase = f"invite {guest} {_words(scene, undertaking.told, conduct.end)}"
    elif verb is not None:
        start = conduct.start if conduct.noun and verb != "invite" else conduct.head + 1
        phrase = f"{verb} {_words(scene, start, conduct.end)}"
    elif is_listed(conduct):
        phrase = _listed(scene, head, conduct)
    elif conduct.noun:
        phrase = verbal(scene, conduct)
    else:
        between = [
            t.text for t in scene.doc[conduct.start : conduct.head] if t.lower_ not in _SKIPPED and t.pos_ == "ADV"
        ]
        passive = scene.doc[conduct.head - 1].lower_ == "be" and head.tag_ == "VBN"
        rest = _both(scene, conduct) or _words(scene, conduct.head + 1, conduct.end)
        phrase = " ".join([*between, f"be {head.text}" if passive else _base(head), rest])
    if verb == "hold" and conduct.subject is not None:
        phrase = re.sub(r"\bplace ", "", phrase, count=1) if head.lemma_ == "take" else phrase
        phrase = re.sub(r"^hold (?:the|a|an) ", "hold ", phrase, flags=re.IGNORECASE)
    phrase = re.sub(r"\b(co|re) - ?(?=\w)", r"\1-", phrase)
    phrase = _without_doer(scene, undertaking, " ".join(phrase.split())).strip(" ,;\"'.")
    if phrase.lower().startswith(("the ", "a ", "an ")):
        phrase = phrase.split(" ", 1)[1]
    if conduct.negated:
        phrase = re.sub(r"\bno ", "", phrase, count=1, flags=re.IGNORECASE)
    return f"not {phrase}" if conduct.negated else phrase


def _rest(scene: Scene, undertaking: Undertaking) -> str:
    """What follows the verb; of what was put off neither the verb's own "off" nor, where the act is named, its day."""
    conduct = undertaking.conduct
    if undertaking.rule in ("moved", "not_before", "coming"):
        return ""
    return _words(scene, conduct.start if undertaking.rule == "put_off" else conduct.head + 1, conduct.end)


def _without_doer(scene: Scene, undertaking: Undertaking, phrase: str) -> str:
    """ "provide two radars from France", asked of France: whose conduct it is stands apart."""
    conduct = undertaking.conduct
    if undertaking.verb is None and undertaking.strength not in (Strength.REQUESTS, Strength.URGES):
        return phrase  # "exempt the boats from its ban"
    for actor in scene.actors_in(conduct.head + 1, conduct.end):
        start = actor.start - (scene.doc[actor.start - 1].lower_ == "the")
        link = scene.doc[start - 1]
        if link.lower_ == "from" and actor.parties and actor.parties == undertaking.by:
            return phrase.replace(f" {scene.text(link.i, actor.end)}", "", 1)
    return phrase


def _subject(scene: Scene, start: int, end: int) -> str:
    """The words of a subject that becomes an object, its article in small letters: "A joint text will be issued"."""
    if scene.doc[start].dep_ == "mark" and start + 1 < end:
        start += 1  # "added that | works on the dam should be sped up"
    while end > start + 1 and scene.doc[end - 1].lower_ in ("be", "been"):
        end -= 1  # "insists that the line be used"
    words = _words(scene, start, end)
    if end == start + 1 and words.lower() in _AS_OBJECTS:
        return _AS_OBJECTS[words.lower()]
    return words[0].lower() + words[1:] if scene.doc[start].pos_ in ("DET", "NUM", "NOUN") else words


def _both(scene: Scene, conduct: Conduct) -> str | None:
    """The pair that a bare "both" takes up: "stressed the value of drills and exchanges and decided to expand both"."""
    doc = scene.doc
    if conduct.end != conduct.head + 2 or doc[conduct.head + 1].lower_ != "both":
        return None
    first = scene.sentence_of(conduct.head).start
    for i in range(conduct.start - 1, first, -1):
        pairs = [other for other in doc[i].conjuncts if i < other.i < conduct.start]
        if doc[i].pos_ in ("NOUN", "PROPN") and len(pairs) == 1 and doc[i].dep_ in ("pobj", "dobj"):
            return _words(scene, doc[i].left_edge.i, pairs[0].i + 1)
    return None


def _guest(scene: Scene, start: int, end: int, *, stop: int) -> str:
    """Who is invited with the nouns that belong to it: "Chilean | police students"."""
    while end < stop and scene.doc[end].pos_ in ("NOUN", "PROPN", "ADJ"):
        end += 1
    return _words(scene, start, end)


def is_listed(conduct: Conduct) -> bool:
    """Whether it is a later item of a list under one verb: "cooperate in fighting drugs, | border control"."""
    return conduct.start > conduct.head


# What is fought: "fighting" goes on for these in a list ("fighting drugs, human trafficking"), not for others
# ("fighting drugs, border control").
_VERB_OF = {"cooperation": "cooperate", "collaboration": "collaborate", "coordination": "coordinate"}
_FOUGHT = frozenset({Area.CT, Area.DRG, Area.CRM})


def _listed(scene: Scene, head: Token, conduct: Conduct) -> str:
    """The verb, its preposition and this item alone, with the gerund of the first item where it goes on."""
    link = next(t for t in scene.doc[head.i + 1 : conduct.start] if t.lower_ in {"in", "on"})
    item = _words(scene, conduct.start, conduct.end).removeprefix("as well as ").removeprefix(f"{link.lower_} ")
    gerund = scene.doc[link.i + 1]
    goes_on = gerund.tag_ == "VBG" and not item.split()[0].endswith("ing") and set(areas_in(item)) & _FOUGHT
    return f"{_VERB_OF.get(head.lower_) or _base(head)} {link.lower_} {gerund.lower_ + ' ' if goes_on else ''}{item}"


def _base(head: Token) -> str:
    return head.lemma_ if head.tag_ != "VB" else head.lower_


def _words(scene: Scene, start: int, end: int) -> str:
    return scene.text(start, end) if start < end else ""


def condition(scene: Scene, undertaking: Undertaking) -> Span | None:
    """The words of the condition the conduct is under, verbatim: "provided that the costs are shared"."""
    words = promising()
    sentence = scene.sentence_of(undertaking.conduct.head)
    start = sentence.start
    low = [t.lower_ for t in sentence]
    # the first in the sentence: "Should the three ask, they would house them, for as long as needed"
    phrases = [phrase.split() for phrase in words["condition_phrases"]]
    first = next((n for n in range(len(low)) if any(low[n : n + len(p)] == p for p in phrases)), None)
    if first is not None:
        return _stretch(scene, start + first, sentence.end)
    for token in sentence:
        if token.lower_ in words["conditions"]:
            if token.lower_ == "if" and token.dep_ != "mark":
                continue
            if token.lower_ == "once" and not (
                token.dep_ in ("mark", "advmod") and token.head.tag_ in ("VBZ", "VBP", "VBN", "VBD", "VBG")
            ):
                continue
            if token.lower_ in {"provided", "providing"} and not (
                token.i + 1 < sentence.end and scene.doc[token.i + 1].lower_ == "that"
            ):
                continue
            return _stretch(scene, token.i, sentence.end)
    return None


def _stretch(scene: Scene, start: int, stop: int) -> Span:
    end = start + 1
    while end < stop and scene.doc[end].text not in {",", ";", ".", '"'}:
        end += 1
    return scene.span(start, end)
