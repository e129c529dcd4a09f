"""Facts with the answers of the rules -> the same with those that the rules and the network together make likeliest.

Neither is right often enough alone, and they err in other places: how far each answer of the rules is to be believed,
how far the network, and how common each answer is was learned from texts that neither had seen.
"""

import json
import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from accord.model.codes import Act, AssistanceType, Stage, Strength
from accord.model.reading import Assistance, Commitment
from accord.reading.learned.judging import Judged

WORTHS = Path(__file__).parent / "worths.json"
"""What each answer counts, by its head; written by `lab/learned/weigh.py`."""
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "commitments.strength": tuple(Strength),
    "assistance.stage": tuple(Stage),
    "assistance.type": tuple(AssistanceType),
    "statements.act": tuple(Act),
}
"""The heads whose answers are weighed, with their answers in the order of the network's shares."""
SURE = {"commitments.strength": 0.75, "assistance.stage": 0.65, "assistance.type": 0.65, "statements.act": 0.7}
"""From which share of both together on another answer is taken; lab/reports/learned.md has the figures at others."""
# who asks and who undertakes are others: of these the sides would have to change too
_OWN = frozenset({Strength.PLANS, Strength.COMMITS, Strength.AGREES, Strength.SHALL})
_MAY: Mapping[str, frozenset[str]] = {
    **{one: _OWN if one in _OWN else frozenset() for one in Strength},
    # what a side promises is offered by the guide, which the hands that labelled for the network hold less strictly
    Stage.OFFERED: frozenset(Stage) - {Stage.APPROVED},
}
"""Which answers may take the place of an answer of the rules', where not all may."""
LEAST = 1e-4
"""The share that an answer has at least."""
_F = TypeVar("_F", Commitment, Assistance)


@dataclass(frozen=True, slots=True)
class Worths:
    """What counts for an answer of one head: the logarithm of the network's share so many times, that the rules give
    it, by which it is, and what it is without either.
    """

    network: float
    rules: Mapping[str, float]
    answer: Mapping[str, float]

    def likeliest(self, told: str | None, shares: Mapping[str, float]) -> tuple[str, float]:
        """The best answer and how likely it is, from the rules' answer and the network's shares."""
        scores = {
            one: self.network * math.log(max(share, LEAST)) + self.answer[one] + (self.rules[one] if one == told else 0)
            for one, share in shares.items()
        }
        best = max(sorted(scores), key=lambda one: scores[one])
        return best, 1 / sum(math.exp(score - scores[best]) for score in scores.values())


@cache
def written() -> Mapping[str, Any]:
    """What `WORTHS` holds, by head."""
    found: dict[str, Any] = json.loads(WORTHS.read_text(encoding="utf-8"))
    return found


@cache
def worths(head: str) -> Worths:
    """Those of one head."""
    return Worths(**written()[head])


def weighed(head: str, told: str, shares: Mapping[str, float]) -> tuple[str, float] | None:
    """Another answer than the rules', where it is sure enough, with how likely it is."""
    best, share = worths(head).likeliest(told, shares)
    return (best, share) if best != told and share >= SURE[head] else None


def with_strengths(judged: Judged, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with how strong they are."""
    return tuple(_weighed(judged, one, "commitments", {"strength": Strength}) for one in commitments)


def with_kinds(judged: Judged, assistance: Iterable[Assistance]) -> tuple[Assistance, ...]:
    """What is given, with its sort and how far it has come."""
    return tuple(_weighed(judged, one, "assistance", {"type": AssistanceType, "stage": Stage}) for one in assistance)


def _weighed(judged: Judged, one: _F, kind: str, slots: Mapping[str, Callable[[str], Any]]) -> _F:
    at = judged.surest(kind, one)
    if at is None:
        return one
    changed: dict[str, Any] = {}
    sure = one.confidence
    for slot, made in slots.items():
        head, told = f"{kind}.{slot}", getattr(one, slot)
        other = weighed(head, told, judged.shares(head, at, ANSWERS[head]))
        if other is not None and other[0] in _MAY.get(told, ANSWERS[head]):
            changed[slot] = made(other[0])
            sure = min(sure, round(other[1], 2))
    return replace(one, **changed, confidence=sure) if changed else one
