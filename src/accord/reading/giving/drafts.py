"""What a frame has found so far: a thing, a stage, and the sides as far as its clause tells them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from accord.model.codes import Stage
from accord.reading.giving.sides import Side
from accord.reading.giving.things import Thing
from accord.reading.scene import Scene

# how far from its cue a thing may stand and still share one stretch of evidence
_NEAR = 40


@dataclass(frozen=True, slots=True)
class Draft:
    """One thing given, asked for or spoken of; `between` are the sides of a contract that does not say who sells.

    `also` are the stretches that tell of the same thing again, `sums` what it is said there to cost. `known`: only
    who is known from elsewhere to receive from this giver may be its receiver.
    """

    cue: int
    thing: Thing
    start: int
    end: int
    provider: Side
    recipient: Side
    stage: Stage
    between: tuple[str, ...] = ()
    sure: bool = True
    programme: str | None = None
    also: tuple[tuple[int, int], ...] = ()
    sums: tuple[str, ...] = ()
    known: bool = False
    hosted: bool = False
    """Whether the giver is only where it was done: "divers were trained in Suva", by whoever trains there elsewhere."""


def drafts(
    scene: Scene,
    cue: Token,
    given: Sequence[Thing],
    *,
    provider: Side,
    recipient: Side,
    stage: Stage,
    sure: bool = True,
    between: tuple[str, ...] = (),
) -> Iterator[Draft]:
    """A draft for each thing; the first with the words from the subject on, those listed behind it with their own."""
    for thing in given:
        start, end = evidence(scene, cue, thing, alone=len(given) == 1)
        yield Draft(cue.i, thing, start, end, provider, recipient, stage, between, sure)


def evidence(scene: Scene, cue: Token, thing: Thing, *, alone: bool) -> tuple[int, int]:
    """The clause of the verb for a thing alone, up to the thing for the first of a list, its own words behind."""
    sentence = scene.sentence_of(cue.i)
    if thing.listed:
        return thing.start, thing.end
    if cue.pos_ in ("VERB", "AUX"):
        start, end = scene.clause(cue)
        if start <= thing.start and thing.end <= end and end - start <= _NEAR:
            return (start, end) if alone else scene.trim(start, thing.end)
        subject = next((c for c in cue.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < cue.i), cue)
        start = max(sentence.start, subject.left_edge.i if cue.i - subject.left_edge.i < _NEAR else cue.i)
        return scene.trim(min(start, thing.start), max(cue.i + 1, thing.end))
    return scene.trim(min(cue.i, thing.start), max(cue.i + 1, thing.end))
