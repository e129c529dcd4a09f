"""Who "I" and "we" are in quoted words: the speaker takes part in the contact that the words tell of.

Only a verb with such a subject is completed, and only from the formula of saying that covers it.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.reading.met.draft import Cue, Side, codes_of
from accord.reading.met.rows import side
from accord.reading.saying.attributed import Attribution
from accord.reading.scene import Scene

_FIRST = frozenset({"i", "we"})
# "I was in Lima and spoke to": verbs between the subject and the contact
_STEPS = 4


def with_speaker(scene: Scene, cue: Cue, sides: tuple[Side, ...], said: Sequence[Attribution]) -> tuple[Side, ...]:
    """The sides with the speaker's before them, where "I" or "we" is the subject and the speaker is not among them."""
    # "we have delivered 58 engines over the years" is a boast, no delivery
    if not said or cue.frame == "give" or not _first_person(scene.doc[cue.governor if cue.is_noun else cue.at]):
        return sides
    covering = [a for a in said if a.speakers and a.covers(cue.at)]
    if not covering:
        return sides
    innermost = min(covering, key=lambda a: a.end - a.start)
    speaker = side(scene, innermost.speakers)
    known = codes_of(sides)
    if not speaker or (speaker.parties and speaker.parties <= known):
        return sides
    return (speaker, *sides)


def _first_person(verb: Token) -> bool:
    at = verb
    for _ in range(_STEPS):
        subjects = [c for c in at.children if c.dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            return any(c.lower_ in _FIRST for c in subjects)
        if at.head.i == at.i or at.dep_ not in ("conj", "xcomp", "advcl", "ccomp"):
            return False
        at = at.head
    return False
