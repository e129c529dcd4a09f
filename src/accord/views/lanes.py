"""Dated contacts to lanes of bars on a line of time: where each bar stands, how long and how sure it is.

A bar reaches from the first to the last day that the date admits and is solid only where the text states the day.
"""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from accord.model.edtf import bounds
from accord.views.cells import Line, spoken
from accord.views.dates import readable
from accord.views.plain_text import printable, shortened

_STATED_DAYS = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")
BASIS = {
    "stated": "stated in the text",
    "relative": "counted from the date of the text",
    "inferred": "inferred",
    "unknown": "",
}
# 11 px letters of a sans serif are 6.1 px wide on average; measured on 200 labels of the examples
_LETTER = 6.1
# 6 px: a day in a view of ten years would be a third of a pixel
_LEAST = 6.0
_GAP = 8.0
# 40 bars: beyond it labels make a lane higher than a screen; each bar still says its words to pointer and ear
_LABELLED = 40


@dataclass(frozen=True, slots=True)
class Event:
    """A contact with a date. `said` is the date in the words of the text where it has them."""

    id: str
    title: str
    what: str
    value: str
    basis: str
    said: str
    reason: str
    lanes: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether the text states the day or days themselves."""
        return self.basis == "stated" and bool(_STATED_DAYS.fullmatch(self.value))

    @property
    def look(self) -> str:
        """`sure`, `wide` (stated, but no day) or `told` (counted or inferred)."""
        return "sure" if self.sure else "wide" if self.basis == "stated" else "told"

    @property
    def explained(self) -> str:
        """All of it in one sentence, for the pointer and the ear."""
        rests = ", ".join(part for part in (BASIS.get(self.basis, ""), self.reason) if part)
        return f"{self.title}. {readable(self.value, self.basis)}{f' ({rests})' if rests else ''}"


@dataclass(frozen=True, slots=True)
class Window:
    """The days that a drawing shows, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    def place(self, day: date, width: float) -> float:
        """Where a day begins on a line of this width."""
        return (day - self.first).days / self.days * width


@dataclass(frozen=True, slots=True)
class Bar:
    """An event in its lane: from `x` for `width`, in `row`; its label begins (or `before`: ends) at `at`."""

    event: Event
    row: int
    x: float
    width: float
    label: str = ""
    at: float = 0.0
    before: bool = False
    opens: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Lane:
    """The bars of one party or body."""

    key: str
    bars: tuple[Bar, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on the line of time; the strong ones begin a year (or, within a month, a week)."""

    x: float
    label: str
    strong: bool = False


def event_of(line: Line, *, by: str) -> Event:
    """A line of an engagement as an event in the lanes of its parties or its body."""
    spans = line.get("date_spans") or ()
    value, basis = str(line.get("date") or ""), str(line.get("date_basis") or "unknown")
    parties = tuple(line.get("parties") or ())
    said = printable(spans[0]["quote"]) if spans else ""
    sort = spoken(line.get("type")).capitalize()
    people = ", ".join(line.get("participants") or ())
    title = f"{sort} of {', '.join(parties)}" if parties else sort
    named = " · ".join(part for part in (title, line.get("body") or "", shortened(people, 80)) if part)
    lanes = parties if by == "party" else (str(line["body"]),) if line.get("body") else ()
    return Event(
        str(line["id"]),
        printable(named),
        f"{sort} {'–'.join(parties[:4])}".strip(),
        value,
        basis,
        _said(said, value, basis),
        printable(str(line.get("date_reason") or "")),
        lanes or ("",),
    )


def _said(said: str, value: str, basis: str) -> str:
    """The date in the words of the text; beside what was counted from them, since "Tuesday" alone says little."""
    shown = readable(value, basis)
    # 28 letters: the words may be a whole clause; then the date itself says it shorter
    if not said or len(said) > 28:
        return shown
    # 12 letters: a day, a month or a season; a stretch of days stands in the title and in the table
    return f"“{said}”" if basis == "stated" or len(shown) > 12 else f"“{said}”, {shown}"


def around(events: Iterable[Event], *, margin: float = 0.02) -> Window | None:
    """The days that hold all events, with a little room at either end; None where none is dated."""
    days = [day for event in events for day in bounds(event.value) if day]
    if not days:
        return None
    first, last = min(days), max(days)
    room = timedelta(days=max(3, round((last - first).days * margin)))
    return Window(first - room, last + room)


def laid_out(events: Sequence[Event], window: Window, *, width: float) -> list[Lane]:
    """The lanes, those of most events first, what has no lane last; bars of a lane never cover one another."""
    by_lane: dict[str, list[Event]] = {}
    for event in events:
        for key in event.lanes:
            by_lane.setdefault(key, []).append(event)
    order = sorted(by_lane, key=lambda key: (not key, -len(by_lane[key]), key))
    return [_lane(key, by_lane[key], window, width) for key in order]


@dataclass(slots=True)
class _Rows:
    """The rows of a lane while it fills: where each is free from."""

    free: list[float] = field(default_factory=list)

    def take(self, start: float, end: float) -> int:
        for number, until in enumerate(self.free):
            if until + _GAP <= start:
                self.free[number] = end
                return number
        self.free.append(end)
        return len(self.free) - 1


def _lane(key: str, events: Sequence[Event], window: Window, width: float) -> Lane:
    rows, bars = _Rows(), []
    labelled = len(events) <= _LABELLED
    for event in sorted(events, key=lambda event: (_edges(event, window), event.id)):
        first, last = _edges(event, window)
        known_first, known_last = bounds(event.value)
        x = max(0.0, window.place(first, width))
        end = min(width, window.place(last + timedelta(days=1), width))
        x = min(x, width - _LEAST)
        end = max(end, x + _LEAST)
        label = shortened(f"{event.what} · {event.said}", 52) if labelled else ""
        room = len(label) * _LETTER + 5
        before = bool(label) and end + room > width and x - room >= 0
        if label and not before and end + room > width:
            label = shortened(label, max(0, int((width - end - 5) / _LETTER))) if width - end > 90 else ""
        taken = (x - room, end) if before else (x, end + (room if label else 0))
        bars.append(
            Bar(
                event,
                rows.take(*taken),
                x,
                end - x,
                label,
                x - 5 if before else end + 5,
                before,
                opens=known_first is None or known_first < window.first,
                ends=known_last is None or known_last > window.last,
            )
        )
    return Lane(key, tuple(bars), max(1, len(rows.free)))


def _edges(event: Event, window: Window) -> tuple[date, date]:
    first, last = bounds(event.value)
    return (
        max(window.first, first) if first else window.first,
        min(window.last, last) if last else window.last,
    )


def ticks(window: Window, *, width: float) -> Iterator[Tick]:
    """Marks for years, months or days, as many as there is room for."""
    if window.days > 366 * 3:
        years = range(window.first.year, window.last.year + 1)
        # 54 px: a year with room beside it
        step = next(step for step in (1, 2, 5, 10, 25, 50, 100, 500, 1000, 10_000) if len(years) / step * 54 <= width)
        for year in years:
            day = date(year, 1, 1)
            if year % step == 0 and day >= window.first:
                yield Tick(window.place(day, width), str(year), strong=True)
    elif window.days > 62:
        # 13 months: every month has room for its name; beyond, every third
        step = 1 if window.days <= 400 else 3
        named = 0
        for year in range(window.first.year, window.last.year + 1):
            for month in range(1, 13, step):
                day = date(year, month, 1)
                if window.first <= day <= window.last:
                    label = f"{calendar.month_abbr[month]}{f' {year}' if year != named else ''}"
                    named = year
                    yield Tick(window.place(day, width), label, strong=month == 1)
    else:
        step = 1 if window.days <= 33 else 7
        for number in range(0, window.days, step):
            day = window.first + timedelta(days=number)
            label = f"{day.day}" if day.day != 1 and number else f"{day.day} {calendar.month_abbr[day.month]}"
            yield Tick(window.place(day, width), label, strong=day.weekday() == 0)


def shares(counts: Mapping[str, int]) -> dict[str, int]:
    """Numbers to classes 1 to 5 for shading, by size on a scale of doublings; the largest is 5."""
    most = max(counts.values(), default=0)
    steps = most.bit_length()
    return {key: max(1, -(-count.bit_length() * 5 // max(steps, 1))) for key, count in counts.items() if count > 0}
