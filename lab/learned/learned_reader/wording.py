"""Facts of the rules -> the same with the slots that are a matter of wording as the network reads them, and without what it does not believe.

The rules' answer has a head start: it is given up only for an answer that is several times as likely.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from accord.model.codes import AssistanceType, EngagementStatus, InstrumentStatus, Stage, Strength
from accord.model.reading import Assistance, Commitment, Engagement, Fact, Instrument
from learned_reader.judging import Judged, Shares
from learned_reader.spots import Kind

FactType = TypeVar("FactType", bound=Fact)

START = {"strength": 8.0, "stage": 4.0, "type": 4.0, "status": 8.0, "instrument": 8.0}
LEAST = {Kind.COMMITMENTS: 0.0, Kind.ASSISTANCE: 0.0, Kind.ENGAGEMENTS: 0.0}


def likelier(shares: Shares, known: str, start: float) -> str:
    """The likeliest answer, the known one counting for so many times its share."""
    weighed = {answer: share * (start if answer == known else 1) for answer, share in shares.items()}
    return max(weighed, key=lambda answer: weighed[answer])


def believed(judged: Judged, kind: Kind, facts: Iterable[FactType]) -> tuple[FactType, ...]:
    """The facts of which the network does not say that they are none."""
    kept = []
    for fact in facts:
        told = judged.sure_of(kind, fact)
        if told is None or told.sure >= LEAST[kind]:
            kept.append(fact)
    return tuple(kept)


def with_strengths(judged: Judged, facts: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """Commitments with how firmly they are worded."""
    found = []
    for fact in facts:
        told = judged.sure_of(Kind.COMMITMENTS, fact)
        if told is None:
            found.append(fact)
        else:
            best = likelier(told.answers["commitments.strength"], fact.strength, START["strength"])
            found.append(replace(fact, strength=Strength(best)))
    return tuple(found)


def with_stages(judged: Judged, facts: Sequence[Assistance]) -> tuple[Assistance, ...]:
    """Assistance with its stage and type."""
    found = []
    for fact in facts:
        told = judged.sure_of(Kind.ASSISTANCE, fact)
        if told is not None:
            stage = likelier(told.answers["assistance.stage"], fact.stage, START["stage"])
            sort = likelier(told.answers["assistance.type"], fact.type, START["type"])
            found.append(replace(fact, stage=Stage(stage), type=AssistanceType(sort)))
        else:
            found.append(fact)
    return tuple(found)


def with_states(judged: Judged, facts: Sequence[Engagement]) -> tuple[Engagement, ...]:
    """Engagements with their status."""
    found = []
    for fact in facts:
        told = judged.sure_of(Kind.ENGAGEMENTS, fact)
        if told is not None:
            best = likelier(told.answers["engagements.status"], fact.status, START["status"])
            found.append(replace(fact, status=EngagementStatus(best)))
        else:
            found.append(fact)
    return tuple(found)


def with_standing(judged: Judged, facts: Sequence[Instrument]) -> tuple[Instrument, ...]:
    """Instruments with how far they have come."""
    found = []
    answers: list[Any] = judged.of_facts(Kind.INSTRUMENTS, facts)
    for fact, shares in zip(facts, answers, strict=True):
        if shares is not None:
            best = likelier(shares["instruments.status"], fact.status, START["instrument"])
            found.append(replace(fact, status=InstrumentStatus(best)))
        else:
            found.append(fact)
    return tuple(found)
