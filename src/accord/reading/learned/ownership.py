"""Facts whose parties the rules named -> the same with those that the rules and the network together make likeliest.

Whom the rules name stands unless another answer is sure enough; nobody is named who is no party of the text. What is
changed is no surer than it was, nor than the choice. Toward whom a promise is tells the network alone, where its words
tell nobody or its doers changed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.model.reading import Assistance, Commitment
from accord.reading.learned.choosing import Choice, Told, choice, part_worths
from accord.reading.learned.judging import Judged
from accord.reading.learned.pointing import SURE as POINTED

PARTS = {"commitments": "by", "assistance": "recipient"}
"""The part that is chosen, by the kind of fact: neither givers nor those who meet gain by it."""
SURE = {"commitments": 0.55, "assistance": 0.5}
"""From which share of both together on others are taken; lab/reports/learned.md has the figures at others."""
# beside that 8 of 8 are right on the 482 texts where the network gives up all doers of the rules' for sure ones
_ALONE, _GIVEN_UP = 0.8, 0.2
_CHANGED = 0.6
"""How sure what the network changes alone may be."""
# from .6 on 275 of 322 are gold's on the 482 texts, 23 of 33 on dev; from .5 on 359 of 442, 33 of 51
TOWARD = 0.6
"""From which share on a party is whom a promise is toward, where the words tell none."""


def with_doers(judged: Judged, commitments: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with whose they are and toward whom."""
    chosen = _chosen(judged, "commitments", commitments)
    return tuple(_with_doers(judged, one, other) for one, other in zip(commitments, chosen, strict=True))


def _with_doers(judged: Judged, one: Commitment, other: tuple[frozenset[str], float] | None) -> Commitment:
    other = other or _by_network(judged, one)
    by, sure = (one.by, one.confidence) if other is None else (tuple(sorted(other[0])), other[1])
    kept = tuple(code for code in one.toward if code not in by)
    toward = _toward(judged, one, by) if other is not None or (by and not kept) else ()
    sure = round(min(one.confidence, sure), 2)
    return replace(one, by=by, toward=toward or kept, confidence=sure)


def _by_network(judged: Judged, one: Commitment) -> tuple[frozenset[str], float] | None:
    """Others than the rules' doers, where the network is sure of them and gives up all of those; none where it was not
    asked of one.
    """
    shares = _shares(judged, "commitments", judged.surest("commitments", one), "by")
    by = frozenset(code for code, share in shares.items() if share >= _ALONE)
    given_up = {code for code, share in shares.items() if share <= _GIVEN_UP}
    return (by, _CHANGED) if by and given_up.issuperset(one.by) and len(by) + len(given_up) == len(shares) else None


def _toward(judged: Judged, one: Commitment, by: tuple[str, ...]) -> tuple[str, ...]:
    shares = _shares(judged, "commitments", judged.surest("commitments", one), "toward")
    return tuple(sorted(code for code, share in shares.items() if share >= TOWARD and code not in by))


def with_receivers(judged: Judged, assistance: Sequence[Assistance]) -> tuple[Assistance, ...]:
    """What is given, with who gets it."""
    chosen = _chosen(judged, "assistance", assistance)
    return tuple(_with_receiver(one, other) for one, other in zip(assistance, chosen, strict=True))


def _with_receiver(one: Assistance, other: tuple[frozenset[str], float] | None) -> Assistance:
    if other is None or one.provider in other[0]:
        return one
    return replace(one, recipient=next(iter(other[0]), None), confidence=round(min(one.confidence, other[1]), 2))


def _chosen(
    judged: Judged, kind: str, facts: Sequence[Commitment] | Sequence[Assistance]
) -> Iterator[tuple[frozenset[str], float] | None]:
    """For each fact another answer than the rules', where it is sure enough, with how likely it is."""
    for asked in choices(judged, kind, facts):
        yield None if asked is None else _another(asked, kind)


def _another(asked: Choice, kind: str) -> tuple[frozenset[str], float] | None:
    best, share = asked.likeliest(part_worths(f"{kind}.{PARTS[kind]}"))
    return (best, share) if best != asked.answers[0] and share >= SURE[kind] else None


def choices(judged: Judged, kind: str, facts: Sequence[Commitment] | Sequence[Assistance]) -> Iterator[Choice | None]:
    """What is asked of each fact of a kind; None where it has no word that the network was asked of."""
    slot = PARTS[kind]
    told = [_codes(getattr(fact, slot)) for fact in facts]
    for number, fact in enumerate(facts):
        at = judged.surest(kind, fact)
        shares = _shares(judged, kind, at, slot)
        if at is None or not shares:
            yield None
            continue
        others = told[:number] + told[number + 1 :]
        beside = {code: sum(code in one for one in others) / len(told) for code in shares}
        pointed = judged.cues[kind][at] >= POINTED[kind]
        yield choice(
            Told(told[number], fact.confidence, pointed, beside),
            shares,
            judged.owner_rows(kind, at),
            sides=judged.scene.sides,
            several=kind == "commitments",
        )


def _shares(judged: Judged, kind: str, at: int | None, slot: str) -> Mapping[str, float]:
    """How likely each party has a part in what a word tells; nothing without a word or a party."""
    return {} if at is None else judged.owners(kind, at).get(slot, {})


def _codes(value: tuple[str, ...] | str | None) -> frozenset[str]:
    return frozenset(value if isinstance(value, tuple) else () if value is None else (value,))
