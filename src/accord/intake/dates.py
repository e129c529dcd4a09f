"""Dates as pages print them, as EDTF values. A date that can be read two ways keeps only what both ways share."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBER = {name: number for number, full in enumerate(_MONTHS, 1) for name in (full, full[:3])} | {"sept": 9}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? ?)?"
_CLOCK = (
    r"(?:[T ,]{0,2}\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)? ?(?:[ap]\.?m\.?)?(?: ?(?:z|[+-]\d\d:?\d\d|gmt|utc|"
    r"[a-z]{2,4}t\b|\((?:gmt|utc)[^)]*\)|local time))*)?"
)
_FORMS = tuple(
    re.compile(rf"(?<![\w/.-]){pattern}(?![\w/]|[.-]\d)", re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}(?P<mark>[-/.])(?P<m>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?:T[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?",
        r"(?P<a>\d{1,2})(?P<mark>[-/.])(?P<b>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)",
        rf"{_WEEKDAY}{_DAY}[ -]?(?:of )?{_MONTH},?[ -]{{0,2}}(?:of )?{_YEAR}",
        rf"{_WEEKDAY}{_MONTH} ?{_DAY},? {{0,2}}{_YEAR}",
        rf"{_MONTH},? {_YEAR}",
        rf"{_WEEKDAY}{_DAY} (?:of )?{_MONTH}(?!,? ?\d{{4}})",
        rf"{_WEEKDAY}{_MONTH} {_DAY}(?!,? {{0,2}}\d{{4}}|\d|:)",
    )
)
CLOCK = re.compile(_CLOCK, re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed: where in its line, its EDTF value, what is doubtful about it.

    Where the year is left out the value is of the form `XXXX-07-24`.
    """

    start: int
    end: int
    value: str
    note: str = ""

    @property
    def has_year(self) -> bool:
        """Whether the year is printed."""
        return not self.value.startswith("X")


def _value(found: re.Match[str]) -> tuple[str, str] | None:
    parts = found.groupdict()
    if parts.get("a"):
        return _numeric(int(parts["a"]), int(parts["b"]), parts["year"], parts["mark"])
    month = int(parts["m"]) if parts.get("m") else _MONTH_NUMBER.get(parts["month"].lower().rstrip(".")[:4].strip(), 0)
    month = month or _MONTH_NUMBER.get(parts["month"].lower()[:3], 0)
    year, day = parts.get("year"), parts.get("day")
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{year}-{month:02d}", ""
    if not _exists(int(year or 2000), month, int(day)):
        return None
    return f"{year or 'XXXX'}-{month:02d}-{int(day):02d}", ""


def _numeric(a: int, b: int, year: str, mark: str) -> tuple[str, str] | None:
    if len(year) == 2:
        # 70: two-digit years of news are of 1970 to 2069 (POSIX)
        year = f"{'19' if int(year) >= 70 else '20'}{year}"
    day_first, month_first = _exists(int(year), b, a), _exists(int(year), a, b)
    if day_first and (not month_first or mark == "." or a == b):
        return f"{year}-{b:02d}-{a:02d}", ""
    if month_first and not day_first:
        return f"{year}-{a:02d}-{b:02d}", ""
    if day_first:
        return year, f"{a}{mark}{b}{mark}{year} can be read day first or month first, so only the year is kept"
    return None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def find(line: str) -> Iterator[Printed]:
    """The dates in a line, left to right, none overlapping another; more precise forms first where they overlap."""
    taken: list[Printed] = []
    for form in _FORMS:
        for found in form.finditer(line):
            value = _value(found)
            if value and not any(found.start() < other.end and other.start < found.end() for other in taken):
                taken.append(Printed(found.start(), found.end(), *value))
    yield from sorted(taken, key=lambda printed: printed.start)


def parse(text: str) -> Printed | None:
    """The one date that `text` gives (EDTF, ISO 8601, RFC 822 or as printed on a page); None if there is none."""
    text = text.strip()
    if re.fullmatch(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?", text):
        return Printed(0, len(text), text)
    return next(find(text[:200]), None)
