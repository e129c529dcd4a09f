"""Tells whether what is said is about the speaker's own side, so that "will" promises and does not predict.

A speaker whose side is unknown is taken to speak for the party he speaks of.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.saying import saying_words
from accord.reading.saying.extent import Said
from accord.reading.scene import Actor, ActorKind, Scene

_FIRST = frozenset({"we", "i", "our", "us", "my"})
_POSSESSIVES = frozenset({"his", "her", "its", "their"})
_COUNTED = frozenset({"two", "both", "three"})


def is_own(scene: Scene, subject: Token | None, said: Said) -> bool:
    """Whether the subject is the speaker's own side: "we", "he", his country, its government, the two armies."""
    if subject is None:
        return False
    if subject.lower_ in _FIRST or any(c.lower_ in {"our", "my"} for c in subject.children):
        return True
    speakers = said.voice.actors
    if subject.lower_ in {"he", "she", "they"}:
        return True
    if subject.lower_ == "it" and any(s.person is None for s in speakers):
        # "It will take reports from banks, the ministry said": the centre told before
        meant = scene.actor_at(subject.i)
        if meant is None or meant.kind is not ActorKind.PRONOUN or meant.parties or subject.i >= said.cue.at:
            return True
        return any(meant.name == s.name for s in speakers)
    words = saying_words()
    owned = subject.lemma_.lower() in words.owned or subject.lemma_.lower() in words.crews
    if owned:
        before = {c.lower_ for c in subject.children}
        if before & _POSSESSIVES or (before & _COUNTED and not _is_text(speakers)):
            return True
    owner = scene.actor_at(said.voice.start - 1) if said.voice.start > 0 else None
    if owner is not None and owner.kind is ActorKind.PRONOUN:
        speakers = (*speakers, owner)  # "the EU will help, its ambassador said"
    actor = scene.actor_at(subject.i)
    if actor is None and owned:
        actor = next((a for a in scene.actors_in(subject.left_edge.i, subject.i + 1) if a.parties), None)
    if actor is not None and _shares_side(actor, speakers):
        return True
    # "Oman and Fiji have agreed", "the State and people of Oman stand by Fiji"
    joined = (scene.actor_at(t.i) for t in subject.conjuncts if t.i < subject.i + 12)
    return bool(_sides(speakers)) and any(a is not None and _shares_side(a, speakers) for a in joined)


def is_of_a_side(subject: Token) -> bool:
    """Whether a subject is an organ or people of some side: "the cabinet", "60 officers", "a joint team"."""
    words = saying_words()
    lemma = subject.lemma_.lower()
    return (lemma in words.owned or lemma in words.crews) and subject.pos_ == "NOUN"


def is_thing(scene: Scene, subject: Token) -> bool:
    """Whether a subject is neither somebody nor a pronoun: "a text could be ready"."""
    return subject.pos_ == "NOUN" and not is_of_a_side(subject) and scene.actor_at(subject.i) is None


def is_foreign(scene: Scene, subject: Token | None, said: Said) -> bool:
    """Whether the subject is known to be of another side than the speaker."""
    actor = scene.actor_at(subject.i) if subject is not None else None
    sides = _sides(said.voice.actors)
    return actor is not None and bool(actor.parties) and bool(sides) and not sides.intersection(actor.parties)


def _shares_side(actor: Actor, speakers: Sequence[Actor]) -> bool:
    for speaker in speakers:
        if actor.name == speaker.name or (actor.person is not None and actor.person == speaker.person):
            return True
    if not actor.parties:
        return False
    if _is_text(speakers):
        return actor.kind is ActorKind.COLLECTIVE
    sides = _sides(speakers)
    if not sides:
        # somebody whose side is unknown speaks for the side he speaks of; "the brigade" need not
        return not any(speaker.name.split()[-1].lower() in saying_words().crews for speaker in speakers)
    return bool(sides.intersection(actor.parties))


def _sides(speakers: Sequence[Actor]) -> set[str]:
    return {code for speaker in speakers for code in speaker.parties}


def _is_text(speakers: Sequence[Actor]) -> bool:
    return any(speaker.kind is ActorKind.TEXT for speaker in speakers)
