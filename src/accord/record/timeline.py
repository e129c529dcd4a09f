"""Days that depend on each other -> the narrowest bounds that all that is said of them allows, with the reasons.

Bounds only shrink, and never past what a statement of higher rank leaves; of two equals that exclude each other neither
is used.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from accord.model.edtf import SEASON_MONTHS, in_words, spell
from accord.model.when import Step

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
"""Words with a capital that name no place and nobody."""

Node = str
"""What has a day: a contact, or the publication of a document."""

_MONDAY = date(1, 1, 1)  # the first day of the calendar is a Monday

# 9 years: 29 February on a given weekday may be further away, and dates no report
_FAR = 9 * 366


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is known of a day but for its year or week: a weekday (1 is Monday), months, days of the month."""

    weekday: int | None = None
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()

    def fits(self, day: date) -> bool:
        """Whether a day is such a day."""
        return (
            self.weekday in (None, day.isoweekday())
            and (not self.months or day.month in self.months)
            and (not self.days or day.day in self.days)
        )


def pattern_of(value: str | None) -> Pattern | None:
    """The pattern that an EDTF value without its year stands for.

    `XXXX-07`, `XXXX-07-14`, `XXXX-22`, and days of one month: `XXXX-11-18/XXXX-11-19`.
    """
    first, _, last = (value or "").partition("/")
    pattern = _one_pattern(first)
    if pattern is None or not last:
        return pattern
    other = _one_pattern(last)
    if other is None or not pattern.days or not other.days or pattern.months != other.months:
        return None
    return Pattern(months=pattern.months, days=tuple(range(pattern.days[0], other.days[0] + 1)))


def next_year(pattern: Pattern, day: date) -> int:
    """The year in which a month (or a day of it) comes next, counted from a day; that month itself counts."""
    (month,) = pattern.months
    gone = (month, max(pattern.days, default=31)) < (day.month, day.day)
    return day.year + gone


def _one_pattern(value: str) -> Pattern | None:
    if not value.startswith("XXXX-"):
        return None
    month, _, day = value.removeprefix("XXXX-").rstrip("~?%").partition("-")
    if not month.isdecimal():
        return None
    number = int(month)
    if number in SEASON_MONTHS:
        first = SEASON_MONTHS[number][0]
        return Pattern(months=tuple((first + step - 1) % 12 + 1 for step in range(3)))
    return Pattern(months=(number,), days=(int(day),) if day.isdecimal() else ())


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that bounds a node; the lower the rank the more it weighs.

    `first`, `last` and `pattern` bound it by themselves. With `other` it lies from `low` to `high` steps after that
    node (None: no bound on that side), or, with `inside`, within the bounds of that node.
    """

    node: Node
    why: str
    rank: int
    first: date | None = None
    last: date | None = None
    pattern: Pattern | None = None
    other: Node | None = None
    step: Step = Step.DAY
    low: int | None = None
    high: int | None = None
    inside: bool = False

    @property
    def order(self) -> tuple[int, str, str, str, str]:
        """What comes first is taken first, whatever the order of arrival."""
        bounds = f"{self.first} {self.last} {self.step} {self.low} {self.high} {self.inside} {self.pattern}"
        return (self.rank, self.node, self.other or "", self.why, bounds)


@dataclass(slots=True)
class _Bound:
    day: date
    said: Said
    root: Said
    """The weakest statement that it rests on."""
    source: tuple[Node, bool] | None = None
    """The bound of another node that it is counted from: the node, and whether it is its last day."""
    snapped: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """What came out for one node."""

    first: date | None
    last: date | None
    reasons: tuple[str, ...]
    ranks: tuple[int, ...]
    """Of the weakest statement that its first and its last day rest on."""
    snapped: bool = False
    """Whether a weekday or the like moved a bound."""
    named: bool = False
    """Whether the days of a month are named, if without the year."""
    left_out: tuple[str, ...] = ()
    """What was said and not used, since it is excluded by the rest."""


@dataclass(slots=True)
class _Clash(Exception):
    """Two statements that leave no day between them."""

    said: Said
    rival: Said


@dataclass(slots=True)
class _Lane:
    """One node on its way."""

    first: _Bound | None = None
    last: _Bound | None = None
    patterns: list[Said] = field(default_factory=list)


def index(day: date, step: Step) -> int:
    """The number of the unit that holds a day; neighbouring units have neighbouring numbers."""
    match step:
        case Step.DAY:
            return day.toordinal()
        case Step.WEEK:
            return (day - _MONDAY).days // 7
        case Step.MONTH:
            return day.year * 12 + day.month - 1
        case Step.SEASON:
            return (day.year * 12 + day.month) // 3
    return day.year


def unit_bounds(number: int, step: Step) -> tuple[date, date]:
    """The first and the last day of the unit of that number. Raises ValueError or OverflowError beyond the calendar."""
    match step:
        case Step.DAY:
            return date.fromordinal(number), date.fromordinal(number)
        case Step.WEEK:
            first = _MONDAY + timedelta(days=7 * number)
            return first, first + timedelta(days=6)
        case Step.YEAR:
            return date(number, 1, 1), date(number, 12, 31)
    months = 1 if step is Step.MONTH else 3
    start = number if step is Step.MONTH else number * 3 - 1
    return _month_first(start), _month_first(start + months) - timedelta(days=1)


def _month_first(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def settle(said: Iterable[Said], *, nodes: Iterable[Node]) -> dict[Node, Span]:
    """The narrowest bounds of all nodes."""
    ordered = sorted(set(said), key=lambda one: one.order)
    left_out: dict[Node, list[str]] = {}
    nodes = sorted(set(nodes) | {one.node for one in ordered} | {one.other for one in ordered if one.other})
    while True:
        lanes = {node: _Lane() for node in nodes}
        try:
            _narrow(ordered, lanes)
        except _Clash as clash:
            weaker = max(clash.said.rank, clash.rival.rank)
            for one in {one for one in (clash.said, clash.rival) if one.rank == weaker}:
                ordered.remove(one)
                left_out.setdefault(one.node, []).append(one.why)
            continue
        return {node: _span(node, lanes, tuple(sorted(set(left_out.get(node, ()))))) for node in nodes}


def _narrow(said: Sequence[Said], lanes: Mapping[Node, _Lane]) -> None:
    """Take in what is said, rank by rank, until nothing changes. Raises _Clash."""
    taken: list[Said] = []
    for rank in sorted({one.rank for one in said}):
        taken.extend(one for one in said if one.rank == rank)
        for one in taken:
            if one.rank == rank and one.pattern is not None:
                _add_pattern(lanes[one.node], one)
        # each pass moves a bound by a day at least; long chains settle in as many passes as they have links
        for _ in range(4 * len(taken) + 8):
            if not sum(_apply(one, lanes) for one in taken):
                break


def _add_pattern(lane: _Lane, said: Said) -> None:
    pattern = said.pattern
    assert pattern is not None
    for other in lane.patterns:
        known = other.pattern
        if known is not None and (
            (known.weekday and pattern.weekday and known.weekday != pattern.weekday)
            or (known.months and pattern.months and not set(known.months) & set(pattern.months))
            or (known.days and pattern.days and not set(known.days) & set(pattern.days))
        ):
            raise _Clash(said, other)
    lane.patterns.append(said)


def _apply(said: Said, lanes: Mapping[Node, _Lane]) -> bool:
    lane = lanes[said.node]
    changed = False
    if said.first is not None:
        changed |= _raise(lane, said.first, said, None)
    if said.last is not None:
        changed |= _lower(lane, said.last, said, None)
    if said.pattern is not None:
        changed |= _snap(lane)
    if said.other is None:
        return changed
    other = lanes[said.other]
    if said.inside:
        if other.first:
            changed |= _raise(lane, other.first.day, said, _source(said.other, other, last=False))
        if other.last:
            changed |= _lower(lane, other.last.day, said, _source(said.other, other, last=True))
        return changed
    try:
        if other.first and said.low is not None:
            low = unit_bounds(index(other.first.day, said.step) + said.low, said.step)[0]
            changed |= _raise(lane, low, said, _source(said.other, other, last=False))
        if other.last and said.high is not None:
            high = unit_bounds(index(other.last.day, said.step) + said.high, said.step)[1]
            changed |= _lower(lane, high, said, _source(said.other, other, last=True))
        if lane.first and said.high is not None:
            low = unit_bounds(index(lane.first.day, said.step) - said.high, said.step)[0]
            changed |= _raise(other, low, said, _source(said.node, lane, last=False))
        if lane.last and said.low is not None:
            high = unit_bounds(index(lane.last.day, said.step) - said.low, said.step)[1]
            changed |= _lower(other, high, said, _source(said.node, lane, last=True))
    except (ValueError, OverflowError):
        return changed
    return changed


def _raise(lane: _Lane, day: date, said: Said, source: "_Source | None") -> bool:
    if lane.first is not None and day <= lane.first.day:
        return False
    root = _weaker(said, source)
    if lane.last is not None and day > lane.last.day:
        raise _Clash(root, lane.last.root)
    lane.first = _Bound(day, said, root, (source.node, source.last) if source else None)
    _snap(lane)
    return True


def _lower(lane: _Lane, day: date, said: Said, source: "_Source | None") -> bool:
    if lane.last is not None and day >= lane.last.day:
        return False
    root = _weaker(said, source)
    if lane.first is not None and day < lane.first.day:
        raise _Clash(root, lane.first.root)
    lane.last = _Bound(day, said, root, (source.node, source.last) if source else None)
    _snap(lane)
    return True


@dataclass(frozen=True, slots=True)
class _Source:
    """The bound of another node that one is counted from."""

    node: Node
    last: bool
    root: Said


def _source(node: Node, lane: _Lane, *, last: bool) -> "_Source":
    bound = lane.last if last else lane.first
    assert bound is not None
    return _Source(node, last, bound.root)


def _weaker(said: Said, source: "_Source | None") -> Said:
    return max(said, source.root, key=lambda one: one.order) if source else said


def _snap(lane: _Lane) -> bool:
    """Move the bounds to the nearest days that fit all patterns."""
    changed = False
    patterns = [said for said in lane.patterns if said.pattern is not None]
    if not patterns:
        return False
    for side, step in (("first", 1), ("last", -1)):
        bound: _Bound | None = getattr(lane, side)
        if bound is None:
            continue
        day, stop = bound.day, lane.last if step == 1 else lane.first
        for _ in range(_FAR):
            misfit = next((said for said in patterns if said.pattern and not said.pattern.fits(day)), None)
            if misfit is None:
                break
            if stop is not None and (day - stop.day).days * step >= 0:
                raise _Clash(misfit, max((bound.root, stop.root), key=lambda one: one.order))
            if day in (date.min, date.max):
                return changed
            day += timedelta(days=step)
        else:
            continue
        if day != bound.day:
            whole = any(said.pattern and said.pattern.days for said in patterns)
            setattr(lane, side, _Bound(day, bound.said, bound.root, bound.source, snapped=not whole))
            changed = True
    return changed


def _span(node: Node, lanes: Mapping[Node, _Lane], left_out: tuple[str, ...]) -> Span:
    lane = lanes[node]
    ends = [bound for bound in (lane.first, lane.last) if bound is not None]
    reasons: dict[str, None] = {}
    for last in (False, True):
        for reason in _chain(node, lanes, last=last, depth=6):
            reasons.setdefault(reason)
    reasons.update((said.why, None) for said in lane.patterns if ends)
    return Span(
        lane.first.day if lane.first else None,
        lane.last.day if lane.last else None,
        tuple(reasons),
        tuple(bound.root.rank for bound in ends),
        any(bound.snapped for bound in ends),
        any(said.pattern is not None and bool(said.pattern.days) for said in lane.patterns),
        left_out,
    )


def _chain(node: Node, lanes: Mapping[Node, _Lane], *, last: bool, depth: int) -> list[str]:
    """Why a bound is where it is, from what is stated to what follows from it."""
    lane = lanes[node]
    bound = lane.last if last else lane.first
    if bound is None or depth == 0:
        return []
    found: list[str] = []
    if bound.source is not None:
        other, side = bound.source
        found = _chain(other, lanes, last=side, depth=depth - 1)
        there = lanes[other]
        if there.first and there.last:
            rests_on = f": {found[0]}" if len(found) == 1 else ""
            lies = f"{bound.said.why}, which lies {_lying(there.first.day, there.last.day)}{rests_on}"
            return [lies] if rests_on else [*found, lies]
    return [*found, bound.said.why]


def _lying(first: date, last: date) -> str:
    value = spell(first, last)
    return f"{'on' if first == last else 'within' if '/' in value else 'in'} {in_words(value)}"
