"""How close two things are, with the reasons.

Three outcomes: same, ask, different; `series` are different but belong together.
"""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What a comparison came to."""

    SAME = "same"
    ASK = "ask"
    SERIES = "series"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Closeness:
    """A score from 0 to 1 that explains itself."""

    score: float
    outcome: Outcome
    because: tuple[str, ...] = ()


def apart(*because: str) -> Closeness:
    """A hard reason against."""
    return Closeness(0.0, Outcome.DIFFERENT, because)
