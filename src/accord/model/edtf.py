"""Dates as precise as a text, in the part of EDTF that the contract uses. Nothing here ever makes a date more precise.

Forms: `2024-04-16`, `2024-04`, `2024`, `2023-22` (a season: 21 spring .. 24 winter, northern), `2024-Q3` is written
as the interval of its months, `XXXX-07` (year unknown), intervals `A/B`, open ones `../B` and `A/..`; a trailing `~`
or `?`
marks approximate or uncertain. Source: ISO 8601-2:2019.
"""

import calendar
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}

# forms left blank come as 0001-01-01 or 9999-12-31: no day of anything, and none to count other days from
_OLDEST, _FARTHEST = date(1000, 1, 1), date(8999, 12, 31)

_DIGITS = frozenset("0123456789X")


def _one(value: str) -> tuple[date | None, date | None]:
    value = value.rstrip("~?%")
    if value in ("..", ""):
        return None, None
    told = value.split("-")
    if len(told) > len(("year", "month", "day")) or not all(_DIGITS.issuperset(part) for part in told):
        raise ValueError(value)
    if "X" in value:
        return None, None
    parts = [int(part) for part in told]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    year, month = parts[0], parts[1]
    if month in SEASON_MONTHS:
        first, last = SEASON_MONTHS[month]
        last_year = year + (last < first)
        return date(year, first, 1), date(last_year, last, calendar.monthrange(last_year, last)[1])
    if len(parts) == 2:
        return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    return date(*parts), date(*parts)


# 4096: the days of ten years; a fold asks for the bounds of the same few days millions of times
@lru_cache(4096)
def bounds(value: str | None) -> tuple[date | None, date | None]:
    """The first and the last day that an EDTF value admits; None where it is open or says nothing.

    An interval that ends before it begins says nothing, nor does a blank such as 0001-01-01. Raises ValueError for what
    is no date.
    """
    first, last = days_written(value)
    return (first, last) if _is_a_time(first, last) else (None, None)


def days_written(value: str | None) -> tuple[date | None, date | None]:
    """The two days as they are written, be they of no time that reports tell of. Raises ValueError for no date."""
    if not value:
        return None, None
    if "/" in value:
        start, _, end = value.partition("/")
        return _one(start)[0], _one(end)[1]
    return _one(value)


def _is_a_time(first: date | None, last: date | None) -> bool:
    """Whether the days, where they are known, follow each other and are such as reports tell of."""
    ends = [day for day in (first, last) if day is not None]
    return ends == sorted(ends) and all(_OLDEST <= day <= _FARTHEST for day in ends)


def is_valid(value: str) -> bool:
    """Whether `value` is a date in the form described above, and one that says something or is open."""
    try:
        return _is_a_time(*days_written(value))
    except ValueError:
        return False


def spell(first: date, last: date) -> str:
    """The shortest EDTF value that admits exactly the days from `first` to `last`."""
    if first == last:
        return first.isoformat()
    if first.year == last.year and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year:04d}"
    month_end = calendar.monthrange(last.year, last.month)[1]
    if first.day == 1 and last.day == month_end and (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    if first.day == 1 and last.day == month_end:
        for code, (start_month, end_month) in SEASON_MONTHS.items():
            if (first.month, last.month) == (start_month, end_month) and (last - first) < timedelta(days=93):
                return f"{first.year:04d}-{code}"
    return f"{first.isoformat()}/{last.isoformat()}"


_MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_NO_YEAR = " of a year not given"


def in_words(value: str | None) -> str:
    """The value as a sentence tells it, no more precise than it is; the empty string where nothing is known.

    "3 May 2024", "summer 2023", "about March 2024", "1 to 5 May 2024", "between April and May 2024", "by 5 May 2024",
    "from June 2024 on", "18 November of a year not given".
    """
    if not value or not is_valid(value):
        return value or ""
    start, slash, end = value.partition("/")
    if not slash:
        return _told(value)
    if start in ("..", ""):
        return "" if end in ("..", "") else f"by {_told(end)}"
    if end in ("..", ""):
        return f"from {_told(start)} on"
    if start == end:
        return _told(start)
    # "1 to 5 May 2024" and "between April and May 2024": what both ends share is told once
    shared = _shared(start, end)
    first = _told(start).removesuffix(shared)
    days = _is_day(start) and _is_day(end)
    return f"{first} to {_told(end)}" if days else f"between {first} and {_told(end)}"


def day_in_words(day: date) -> str:
    """A day as a sentence tells it: "3 May 2024"."""
    return in_words(day.isoformat())


def _shared(start: str, end: str) -> str:
    """What the words of both ends close with: the year, or month and year of two days; nothing of two years."""
    if start[:4] != end[:4] or not (start[4:5] == end[4:5] == "-") or _hedge(start) != _hedge(end):
        return ""
    year = _NO_YEAR if start.startswith("X") else f" {start[:4]}"
    both_days = _is_day(start) and _is_day(end) and start[5:7] == end[5:7]
    return f" {_MONTHS[int(start[5:7])]}{year}" if both_days and start[5:7].isdecimal() else year


def _hedge(value: str) -> str:
    return value[len(value.rstrip("~?%")) :]


def _is_day(value: str) -> bool:
    return len(value.rstrip("~?%").split("-")) == len(("year", "month", "day"))


def _told(value: str) -> str:
    """One date in words."""
    bare, hedge = value.rstrip("~?%"), _hedge(value)
    year, *rest = bare.split("-")
    if not all(part.isdecimal() for part in rest) or not (year.isdecimal() or year == "XXXX"):
        return value
    numbers = [int(part) for part in rest]
    after = _NO_YEAR if year == "XXXX" else f" {year}"
    if not numbers:
        words = after.strip()
    elif numbers[0] in _SEASONS:
        words = _SEASONS[numbers[0]] + after
    elif not 0 < numbers[0] < len(_MONTHS):
        return value
    else:
        words = f"{' '.join(str(number) for number in numbers[1:])} {_MONTHS[numbers[0]]}{after}".strip()
    about = f"about {words}" if "~" in hedge or "%" in hedge else words
    return f"{about} (uncertain)" if "?" in hedge or "%" in hedge else about
