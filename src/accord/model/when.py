"""A time as precise as the text and no more, with what it rests on. Unknown is a value here, never a guess."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.model.codes import Basis
from accord.model.edtf import bounds
from accord.model.span import Span


class Step(StrEnum):
    """What relative words count in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from publication relative words lie, where publication is not known: "yesterday" is one day before it.

    From `low` to `high` steps after it (negative: before), on the `weekday` (1 is Monday) if they name one.
    """

    step: Step
    low: int
    high: int
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class When:
    """An EDTF value (None: nothing can be said), what it rests on, why, and the words that say it."""

    value: str | None = None
    basis: Basis = Basis.UNKNOWN
    reason: str = ""
    evidence: tuple[Span, ...] = ()
    distance: Distance | None = None
    """Set where only the date of publication is missing to say more."""

    @property
    def earliest(self) -> date | None:
        """The first day the value admits; None where it is open or unknown."""
        return bounds(self.value)[0]

    @property
    def latest(self) -> date | None:
        """The last day the value admits; None where it is open or unknown."""
        return bounds(self.value)[1]


UNKNOWN = When()


def iso_day(day: date | None) -> str | None:
    """A day as `YYYY-MM-DD`; None where it is unknown."""
    return day.isoformat() if day else None
