"""What a scan of a text for times finds: one TimeExpression for each, its TIMEX3 value beside its EDTF When.

Nothing here decides; a value that the text does not support is None, never a guess.
"""

from dataclasses import dataclass
from enum import StrEnum

from accord.model.when import UNKNOWN, When


class TimexType(StrEnum):
    """The four types of TIMEX3."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeRole(StrEnum):
    """What the words around a time make of it."""

    POINT = "point"
    DEADLINE = "deadline"  # by, before, no later than, within, until
    SPAN_UNTIL_NOW = "span_until_now"  # over the past six months
    SPAN_FROM_NOW = "span_from_now"  # over the next two years
    SINCE = "since"  # since, as of, after
    DURATION = "duration"


class Tense(StrEnum):
    """When the clause around an expression is said to happen."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time named in a text: where it stands, its TIMEX3 value, and the When that the contract prescribes."""

    start: int
    end: int
    text: str
    type: TimexType
    value: str | None = None
    when: When = UNKNOWN
    role: TimeRole = TimeRole.POINT
    clock: bool = False
