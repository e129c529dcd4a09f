"""The sides of a contact that its own words leave out: whoever else its clause, then its sentence tells of.

Nobody who only says it is a side, and nothing is added to a contact that has two parties.
"""

from collections.abc import Iterable

from accord.reading.met.draft import Cue, Side, codes_of
from accord.reading.met.rows import side
from accord.reading.scene import Actor, ActorKind, Scene

_PAIR = 2
_NO_SIDES = frozenset({ActorKind.TEXT, ActorKind.PRONOUN})


def with_around(scene: Scene, cue: Cue, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides with those of the clause, and of the sentence where the clause names fewer than two parties."""
    for start, end in _stretches(scene, cue):
        if len(codes_of(sides)) >= _PAIR:
            break
        sides = _joined(scene, sides, (a for a in scene.actors_in(start, end) if not _only_says(scene, a, cue)))
    return sides


def _stretches(scene: Scene, cue: Cue) -> list[tuple[int, int]]:
    sentence = scene.sentence_of(cue.at)
    clause = scene.clause(scene.doc[cue.governor])
    return [clause, (sentence.start, sentence.end)]


def _joined(scene: Scene, sides: tuple[Side, ...], actors: Iterable[Actor]) -> tuple[Side, ...]:
    """The sides with one for each actor that stands for parties not among them."""
    for actor in actors:
        if actor.kind not in _NO_SIDES and actor.parties and not set(actor.parties) <= codes_of(sides):
            sides = (*sides, side(scene, [actor]))
    return sides


def _only_says(scene: Scene, actor: Actor, cue: Cue) -> bool:
    """Whether somebody only says what the cue tells: "the ministry said that"."""
    head = scene.doc[actor.head]
    verb = head.head
    if head.dep_ != "nsubj" or verb.i == cue.governor:
        return False
    at = scene.doc[cue.governor]
    while at.head.i != at.i:
        if at.dep_ == "ccomp" and at.head.i == verb.i:
            return True
        at = at.head
    return False
