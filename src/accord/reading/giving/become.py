"""What became of a request, told of the very thing asked for -> its stage; nothing where another thing is told.

"Asked for scanners and for training: the training could start in May, the scanners would be considered": each its own.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Span as Sentence
from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import Stage
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import codes_of
from accord.reading.helping_verbs import helpers_of
from accord.reading.scene import Scene

_AHEAD = frozenset({"will", "would", "could", "'ll", "’ll"})
_CONDITIONS = frozenset({"if", "unless", "once", "until"})
_COMES = frozenset("come arrive follow start begin go travel leave fly depart".split())
_HANDED = frozenset({"give", "lend", "hand", "send", "grant"})
_IT = frozenset({"it", "they", "these", "those"})
_THERE = frozenset({"there", "here", "available", "ready"})
_GOOD = frozenset({"favourable", "favorable", "positive", "affirmative"})
_ANSWERS = frozenset({"answer", "reply", "response"})
# "agreed to study it", "agreed on a date": what was agreed is told
_GOES_ON = frozenset({"xcomp", "ccomp", "prep", "dobj"})
_SAYS = frozenset("say reply answer tell confirm announce respond assure state add promise explain disclose".split())
# who comes where people, or advice, were asked for
_BY_PEOPLE = frozenset("expert specialist team adviser advisor instructor trainer technician engineer".split())


def what_became(
    scene: Scene, draft: Draft, rest: Iterable[Token], following: Sequence[Sentence], words: GivingWords
) -> Stage | None:
    """How far the text tells that the thing has come: given, promised, considered; None where it tells nothing."""
    for token in (*rest, *(t for sentence in following[:1] for t in sentence)):
        if token.pos_ not in ("VERB", "AUX") or any(c.dep_ == "neg" for c in token.children):
            continue
        if any(t.lower_ in _CONDITIONS and t.dep_ == "mark" for t in token.subtree):
            continue
        if _is_theirs(scene, token, draft):
            continue  # what the asker goes on to say
        told = _of_verb(scene, token, draft, words)
        if told is not None:
            return told
    return None


def _of_verb(scene: Scene, verb: Token, draft: Draft, words: GivingWords) -> Stage | None:
    kin = {c.dep_: c for c in verb.children}
    taken = kin.get("dobj")
    helpers = helpers_of(verb)
    giver = bool(draft.provider.codes) and codes_of(scene.subjects(verb)) == draft.provider.codes
    if verb.lemma_ == "agree" and giver and not helpers & _AHEAD and not any(c.dep_ in _GOES_ON for c in verb.children):
        return Stage.APPROVED  # "London has already agreed"
    if verb.lemma_ == "give" and taken is not None and taken.lemma_ in _ANSWERS:
        return Stage.APPROVED if any(c.lower_ in _GOOD for c in taken.children) else None
    if verb.lemma_ in _HANDED and verb.tag_ == "VBN" and taken is not None and "auxpass" in kin:
        again = taken.lower_ in ("one", "it", "them") or _is_thing(taken, draft)
        return Stage.DELIVERED if again and not helpers & (_AHEAD | {"to"}) else None
    subject = kin.get("nsubj") or kin.get("nsubjpass")
    if subject is None or not helpers & _AHEAD:
        return None
    if verb.lemma_ in words.pondering and verb.tag_ == "VBN":
        return Stage.DISCUSSED if _is_thing(subject, draft) else None
    named = _is_thing(subject, draft) or subject.lower_ in _IT or _may_be_sent(subject, draft)
    return Stage.APPROVED if named and _is_coming(verb, words) else None


def _is_coming(verb: Token, words: GivingWords) -> bool:
    if verb.lemma_ == "be":
        if any(c.dep_ in ("acomp", "attr") and c.lower_ not in _THERE for c in verb.children):
            return False  # "would be useful at the border"
        return any(c.lower_ in _THERE or (c.dep_ == "prep" and c.lower_ in ("in", "at")) for c in verb.children)
    if verb.lemma_ == "make":
        return any(c.lower_ == "available" for c in verb.children)
    return verb.lemma_ in _COMES or (verb.tag_ == "VBN" and verb.lemma_.lower() in words.give)


def _is_thing(noun: Token, draft: Draft) -> bool:
    """ "the training", "two robots": a noun of what was asked for."""
    asked = {t.lemma_.lower() for t in noun.doc[draft.thing.start : draft.thing.end] if t.pos_ == "NOUN"}
    return noun.lemma_.lower() in asked


def _may_be_sent(noun: Token, draft: Draft) -> bool:
    """ "asked for expertise. Experts from the school will travel there": people who bring what was asked for."""
    return noun.lemma_.lower() in _BY_PEOPLE and draft.thing.head.lemma_.lower() in ("expertise", "advice", *_BY_PEOPLE)


def _is_theirs(scene: Scene, verb: Token, draft: Draft) -> bool:
    """ "asked for scanners, saying they would be installed at the border": the asker's own words."""
    governor = next((t for t in verb.ancestors if t.lemma_ in _SAYS), None)
    if governor is None:
        return False
    subject = next((c for c in governor.children if c.dep_ == "nsubj"), None)
    if subject is None or subject.lower_ in ("he", "she", "they"):
        return True
    return bool(set(codes_of(scene.subjects(governor))) & set(draft.recipient.codes))
