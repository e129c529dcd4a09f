"""Undertakings -> the same with other doers, where the network is sure of these.

Whom the rules name stands unless the network holds them for unlikely and others for sure. What is changed is less sure
than it was.
"""

from collections.abc import Iterable
from dataclasses import replace

from accord.model.reading import Commitment
from accord.reading.learned.judging import Judged

SURE, UNLIKELY = 0.8, 0.2
"""From which share on others are taken for the doers, and up to which those of the rules are given up."""
_CHANGED = 0.6
"""How sure what is changed may be."""


def with_doers(judged: Judged, commitments: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The commitments with whose they are."""
    return tuple(_with_doer(judged, one) for one in commitments)


def _with_doer(judged: Judged, one: Commitment) -> Commitment:
    at = judged.surest("commitments", one)
    if at is None:
        return one
    shares = judged.owners("commitments", at).get("by", {})
    by = tuple(sorted(code for code, share in shares.items() if share >= SURE))
    rather = any(SURE > share > UNLIKELY for share in shares.values())
    if not by or rather or set(by) & set(one.by) or any(code not in shares for code in one.by):
        return one
    toward = tuple(code for code in sorted({*one.toward, *one.by}) if code not in by)
    return replace(one, by=by, toward=toward, confidence=round(min(one.confidence, _CHANGED), 2))
