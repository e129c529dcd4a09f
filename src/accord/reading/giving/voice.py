"""A document told in the first person -> the state of whoever speaks in it; None if several might.

"They gave us six boats": in an interview "us" is the state of the one official who is introduced.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.model.codes import Stage
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.giving.drafts import Draft
from accord.reading.giving.sides import Side, codes_of
from accord.reading.scene import KnownPerson, Scene

_OFFICES = frozenset({"ministry", "government", "country", "army", "navy", "agency", "service", "state"})
_FIRST = frozenset({"we", "us", "our"})
# so often "we" makes a document one voice
_OFTEN = 3


def voice_of_document(scene: Scene) -> str | None:
    """The country of the one person who has one, where the text itself says "we"."""
    said = sum(t.lower_ in _FIRST for t in scene.doc)
    if said < _OFTEN or _quoted(scene):
        return None
    countries = {p.country or _introduced(scene, p) for p in scene.people} - {None}
    return next(iter(countries)) if len(countries) == 1 else None


def _introduced(scene: Scene, person: KnownPerson) -> str | None:
    """ "Brigadier Al-Awlaki heads Yemen's coastguard": the one state of the sentence that introduces him."""
    if not person.mentions:
        return None
    sentence = scene.sentence_of(person.mentions[0][0])
    codes = {c for a in scene.actors_in(sentence.start, sentence.end) for c in a.parties}
    return next(iter(codes)) if len(codes) == 1 else None


def _quoted(scene: Scene) -> bool:
    """Whether most of it is quoted by a reporter, whose speakers are told by name."""
    marks = sum(t.text in {"“", "”", '"'} for t in scene.doc)
    return marks > sum(t.lower_ in _FIRST for t in scene.doc)


def _is_own(subject: Token) -> bool:
    """ "He said his ministry approved the donation": whoever speaks owns it."""
    return subject.lemma_.lower() in _OFFICES and any(c.lower_ in ("his", "her") for c in subject.children)


def spoken(scene: Scene, draft: Draft, attributions: Sequence[Attribution], voice: str | None) -> Draft:
    """ "We have delivered 58 engines": in what somebody says "we" and "us" are the speaker's side."""
    cue = scene.doc[draft.cue]
    said = attribution_at(attributions, draft.cue)
    own = codes_of(said.speakers) if said is not None else ()
    if not own and voice is not None and (said is None or not said.speakers):
        own = (voice,)
    if len(own) != 1:
        return draft
    doers = [c for t in (cue, cue.head, cue.head.head) for c in t.children if c.dep_ == "nsubj"]
    gives = any(c.lower_ in ("we", "i") for c in doers) or any(_is_own(c) for c in doers)
    if gives and not draft.provider.codes and draft.stage is not Stage.REQUESTED and own != draft.recipient.codes:
        return replace(draft, provider=Side(own))
    gets = any(t.lower_ in ("us", "our") and t.i > draft.cue for t in scene.doc[draft.cue : draft.end])
    if gets and not draft.recipient.codes and own[0] not in draft.provider.codes:
        return replace(draft, recipient=Side(own))
    return draft
