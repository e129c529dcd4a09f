"""Promises and contacts without a day -> the same with the time that the network takes for theirs, where it is sure.

A day that the rules read stands. Which time it is is judged; how much it says is what its words say and no more.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from accord.model.reading import Commitment, Engagement, Fact
from accord.model.when import When
from accord.reading.joined_times import joined
from accord.reading.learned.judging import Judged
from accord.reading.scene import Scene
from accord.reading.times.expression import TimeExpression

# 0.7: lab/reports/learned.md has what is gained and lost at others
SURE = 0.7
"""From which share on a time is taken."""


def with_due_days(judged: Judged, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with when they are due; what is over already is no time of a promise."""
    published = judged.scene.published
    found = []
    for one in commitments:
        when = _time_of(judged, one, "commitments", one.action) if one.due.value is None else None
        over = when is not None and published is not None and when.latest is not None and when.latest < published
        found.append(one if when is None or over else replace(one, due=when, confidence=_less_sure(one)))
    return tuple(found)


def with_dates(judged: Judged, engagements: Iterable[Engagement]) -> tuple[Engagement, ...]:
    """The contacts with when they took place."""
    found = []
    for one in engagements:
        when = _time_of(judged, one, "engagements", "") if one.date.value is None else None
        found.append(one if when is None else replace(one, date=when, confidence=_less_sure(one)))
    return tuple(found)


def _time_of(judged: Judged, fact: Fact, kind: str, action: str) -> When | None:
    """The time that is surely its own, by the word that most likely tells it."""
    at = judged.surest(kind, fact, action)
    if at is None:
        return None
    shares: defaultdict[str, float] = defaultdict(float)
    told: dict[str, TimeExpression] = {}
    for (_, _, expression), share in judged.times(kind, at):
        value = expression.when.value or ""
        shares[value] += share
        told.setdefault(value, expression)
    best = max(sorted(shares), key=lambda value: shares[value], default="")
    return _told(judged.scene, told[best]) if best and shares[best] >= SURE else None


def _told(scene: Scene, expression: TimeExpression) -> When:
    return joined(scene, expression) or scene.when(expression)


def _less_sure(fact: Fact) -> float:
    return round(min(fact.confidence, SURE), 2)
