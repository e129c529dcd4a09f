"""A unit of the calendar (day, week, ... century) -> its TIMEX3 and EDTF spelling and its neighbours.

A Period never knows more than its unit: the month of July stays a month.
"""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from accord.model.edtf import SEASON_MONTHS

_SEASON_TIMEX = {21: "SP", 22: "SU", 23: "FA", 24: "WI"}
_MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Unit(StrEnum):
    """The units a text counts time in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Period:
    """One unit of the calendar by its first and last day."""

    unit: Unit
    first: date
    last: date

    @property
    def timex(self) -> str:
        """The TIMEX3 value: `2024-W30`, `2024-Q3`, `199` for the 1990s."""
        year, month = self.first.year, self.first.month
        match self.unit:
            case Unit.DAY:
                return self.first.isoformat()
            case Unit.WEEK | Unit.WEEKEND:
                iso = self.first.isocalendar()
                return f"{iso.year:04d}-W{iso.week:02d}" + ("-WE" if self.unit is Unit.WEEKEND else "")
            case Unit.MONTH:
                return f"{year:04d}-{month:02d}"
            case Unit.SEASON:
                return f"{year:04d}-{_SEASON_TIMEX[season_of(self.first)]}"
            case Unit.QUARTER:
                return f"{year:04d}-Q{(month + 2) // 3}"
            case Unit.HALF:
                return f"{year:04d}-H{(month + 5) // 6}"
            case Unit.YEAR:
                return f"{year:04d}"
            case Unit.DECADE:
                return f"{year // 10:03d}"
        return f"{(year - 1) // 100:02d}"

    @property
    def edtf(self) -> str:
        """The EDTF value in the part of it that the contract uses."""
        match self.unit:
            case Unit.DAY | Unit.MONTH | Unit.YEAR:
                return self.timex
            case Unit.SEASON:
                return f"{self.first.year:04d}-{season_of(self.first)}"
            case Unit.QUARTER | Unit.HALF:
                return f"{self.first.isoformat()[:7]}/{self.last.isoformat()[:7]}"
            case Unit.DECADE | Unit.CENTURY:
                return f"{self.first.year:04d}/{self.last.year:04d}"
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


def season_of(day: date) -> int:
    """The EDTF code of the northern season that `day` lies in."""
    return {12: 24, 1: 24, 2: 24}.get(day.month) or 21 + (day.month - 3) // 3


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """`day` so many months on, held to the end of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def season(year: int, code: int) -> Period:
    """The season `code` that begins in `year`."""
    first, last = SEASON_MONTHS[code]
    return Period(Unit.SEASON, date(year, first, 1), month_end(year + (last < first), last))


def period(unit: Unit, day: date) -> Period:
    """The unit of the calendar that holds `day`."""
    match unit:
        case Unit.DAY:
            return Period(unit, day, day)
        case Unit.WEEK | Unit.WEEKEND:
            monday = day - timedelta(days=day.weekday())
            return Period(unit, monday + timedelta(days=5 * (unit is Unit.WEEKEND)), monday + timedelta(days=6))
        case Unit.SEASON:
            code = season_of(day)
            return season(day.year - (code == 24 and day.month < 3), code)
    months = _MONTHS_OF[unit.value]
    start = (day.year - (unit is Unit.CENTURY)) * 12 + day.month - 1
    start -= start % months
    first = date(start // 12 + (unit is Unit.CENTURY), start % 12 + 1, 1)
    end = add_months(first, months - 1)
    return Period(unit, first, month_end(end.year, end.month))


def shift(start: Period, steps: int) -> Period:
    """The Period so many units later (earlier when negative)."""
    match start.unit:
        case Unit.DAY:
            return period(Unit.DAY, start.first + timedelta(days=steps))
        case Unit.WEEK | Unit.WEEKEND:
            return period(start.unit, start.first + timedelta(weeks=steps))
        case Unit.SEASON:
            return period(Unit.SEASON, add_months(start.first, 3 * steps))
    return period(start.unit, add_months(start.first, _MONTHS_OF[start.unit.value] * steps))
