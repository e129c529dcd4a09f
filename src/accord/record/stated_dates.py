"""What the reports of one contact give as its date: the days that most origins agree on, and what others say instead.

What took place counts before plans; a text and its copies count once; of equals that exclude each other none is chosen.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.edtf import in_words
from accord.model.when import UNKNOWN, When
from accord.record.durations import Edge, edge_told
from accord.record.nodes import EngagementAtom
from accord.record.off_plan import days_off_plan
from accord.record.returns import of_the_return
from accord.record.timeline import WEEKDAYS, pattern_of
from accord.record.words import small

HELD = (EngagementStatus.HELD, EngagementStatus.ONGOING)
FORESEEN = (EngagementStatus.PLANNED, EngagementStatus.PROPOSED)
"""What took place or does, and what is only still to come."""

LASTING = frozenset(
    {
        EngagementType.VISIT,
        EngagementType.EXERCISE,
        EngagementType.TRAINING,
        EngagementType.CONFERENCE,
        EngagementType.SUMMIT,
        EngagementType.SESSION,
        EngagementType.DIALOGUE,
        EngagementType.NEGOTIATION,
    }
)
"""Contacts that may take more than a day, so that one of their days is no other date."""

_ALSO = (EngagementType.MEETING, EngagementType.OTHER)
# 5 days: "wound up five days of talks"
_TALKS = 5

# 60 days: a longer interval of days is a time in which something lies, not how long it takes
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Stated:
    """What is stated of one contact."""

    when: When = UNKNOWN
    first: date | None = None
    last: date | None = None
    reasons: tuple[str, ...] = ()
    open: bool = False
    """Reports disagree and none outweighs the others."""
    lasts: bool = False
    """The bounds are its first and its last day."""
    foreseen: bool = False
    """Only plans date what took place."""
    begins: bool = False
    """The one day that reports give is that on which it began."""
    days: int | None = None
    """How many days it took, as all that say so agree."""


def stated_of(atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> Stated:
    """The date of one contact as its reports state it."""
    found = _stated(atoms, origins)
    if found.open or found.lasts:
        return found
    told = sorted((atom for atom in atoms if atom.days), key=lambda atom: atom.id)
    days = told[0].days if len({atom.days for atom in told}) == 1 else None
    closing = _closing(atoms)
    if days and found.first is None and len({one.last for one in closing}) == 1:
        ended = closing[0]
        reasons = (f"{ended.where.name} dates it {in_words(ended.fact.date.value)}",)
        return _of_so_many_days(
            replace(found, first=ended.last, last=ended.last, reasons=reasons), days, Edge.END, told[0]
        )
    edge = _edge_agreed(atoms, found, origins)
    if days and edge and not found.foreseen and found.first and found.first == found.last:
        return _of_so_many_days(found, days, edge, told[0])
    goes_on = days is not None or any(atom.fact.type in _TAUGHT for atom in atoms)
    return replace(found, begins=True, days=days) if edge is Edge.BEGIN and goes_on else found


def _of_so_many_days(found: Stated, days: int, edge: Edge, told: EngagementAtom) -> Stated:
    """From the first to the last day of what began or ended on a day and took so many days by another report."""
    assert found.first is not None
    assert found.last is not None
    step = timedelta(days=days - 1)
    first, last = (found.first, found.last + step) if edge is Edge.BEGIN else (found.first - step, found.last)
    which = "it began" if edge is Edge.BEGIN else "it ended"
    why = (*found.reasons, f"that is the day on which {which}", f"{told.where.name} tells that it took {days} days")
    when = When(f"{first}/{last}", Basis.INFERRED, "; ".join(why), found.when.evidence)
    return replace(found, when=when, first=first, last=last, reasons=why, lasts=True, days=days)


def _closing(atoms: Sequence[EngagementAtom]) -> list[EngagementAtom]:
    """The reports that tell the day on which it ended and no other: "wound up her visit on Saturday"."""
    halves = (atom for atom in atoms if atom.fact.status in HELD and atom.first is None and atom.last is not None)
    ended = (atom for atom in halves if edge_of(atom) is Edge.END)
    return sorted(ended, key=lambda one: one.id)


_GO_ON = LASTING
"""Contacts that may take more than the day on which they begin."""

_ONE_DAY = re.compile(r"\b(?:one|single)-day\b|\bday-?long\b")


COUNTED = re.compile(r"\b(?:after|before|following|ahead of|prior to)\b[^,.;]*")
"""Words that count a day from another contact."""


def edge_of(atom: EngagementAtom) -> Edge | None:
    """Whether the one day that a report gives of an exercise or a course is its first or its last."""
    if atom.fact.type not in _GO_ON or _ONE_DAY.search(atom.text):
        return None
    half = (atom.first is None) != (atom.last is None)
    if atom.first != atom.last and not half:
        return None
    told = edge_told(COUNTED.sub(" ", atom.text) if atom.ties else atom.text)
    if half:
        # "../2025-04-17", "2025-04-14/..": the one that is given must be the one that the words tell
        return told if told is (Edge.END if atom.first is None else Edge.BEGIN) else None
    # what its day is counted from is told of another: "opened ten days after the minister returned"
    return told


def begin_and_end(a: EngagementAtom, b: EngagementAtom) -> int | None:
    """Days from the beginning that one report tells to the end that the other tells; None where they do not."""
    edges = {edge_of(atom): atom for atom in (a, b)}
    begin, end = edges.get(Edge.BEGIN), edges.get(Edge.END)
    if begin is None or end is None or begin.first is None or end.last is None:
        return None
    days = (end.last - begin.first).days
    return days if 0 < days <= (_COURSE if begin.fact.type in _TAUGHT else _STAY) else None


# 31 days: exercises and courses that are told from first to last seldom take longer; the next one is another
_COURSE = 31
# 10 days: so long visits and sessions take that are told by their first and their last day
_STAY = 10
_TAUGHT = frozenset({EngagementType.EXERCISE, EngagementType.TRAINING})


def _edge_agreed(atoms: Sequence[EngagementAtom], found: Stated, origins: Mapping[str, str]) -> Edge | None:
    """Whether all reports that tell the day of an exercise or a course tell it as its first, or all as its last."""
    told = [atom for atom in counting(atoms, origins) if (atom.first, atom.last) == (found.first, found.last)]
    told = told or [atom for atom in atoms if atom.ties or atom.fact.date.distance]
    edges = {edge_of(atom) for atom in told}
    return edges.pop() if len(edges) == 1 else None


def _from_first_to_last(dated: Sequence[EngagementAtom]) -> Stated | None:
    """Its days, where some reports tell when it began, the others when it ended, and all of each tell one day."""
    edges = [(edge_of(atom), atom) for atom in sorted(dated, key=lambda one: (one.first or date.min, one.id))]
    begins = [atom for edge, atom in edges if edge is Edge.BEGIN]
    ends = [atom for edge, atom in edges if edge is Edge.END]
    if not begins or not ends or begin_and_end(begins[0], ends[0]) is None:
        return None
    first, last = begins[0].first, ends[0].last
    assert first is not None
    assert last is not None
    rest = [atom for edge, atom in edges if edge is None]
    one_way = len({atom.first for atom in begins}) == len({atom.last for atom in ends}) == 1
    if not one_way or any(not _holds(atom, first, last) for atom in rest):
        return None
    why = (
        f"{begins[0].where.name} tells that it began on {first}",
        f"{ends[0].where.name} tells that it ended on {last}",
    )
    when = When(f"{first}/{last}", Basis.INFERRED, "; ".join(why), begins[0].fact.date.evidence)
    return Stated(when, first, last, why, lasts=True)


def _holds(atom: EngagementAtom, first: date, last: date) -> bool:
    """Whether what a report gives holds all these days: the month of a visit."""
    return bool(atom.first and atom.last and atom.first <= first and last <= atom.last)


def _stated(atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> Stated:
    dated = counting(atoms, origins)
    held = [atom for atom in atoms if atom.fact.status is EngagementStatus.HELD]
    foreseen = bool(held and dated and dated[0].fact.status not in HELD)
    if foreseen and any(atom.first or pattern_of(atom.fact.date.value) for atom in held):
        # plans do not date what took place, where a report of it says when
        dated, foreseen = [], False
    if not dated:
        named = sorted((atom for atom in atoms if atom.fact.date.value), key=lambda atom: atom.id)
        named = [atom for atom in named if atom.fact.status in HELD] or ([] if held else named)
        return Stated(named[0].fact.date if named else UNKNOWN)
    if foreseen:
        return _as_foreseen(dated, atoms, origins)
    halves = [atom for atom in atoms if atom.fact.status in HELD and (atom.first is None) != (atom.last is None)]
    if whole := _from_first_to_last([*dated, *halves]):
        return whole
    chosen = _chosen(dated, atoms, origins)
    weight = len(_agreeing(chosen, atoms, origins))
    rivals = [atom for atom in dated if not _overlap(atom, chosen) and len(_agreeing(atom, atoms, origins)) == weight]
    reason = chosen.fact.date.reason
    reasons = [f"{chosen.where.name} dates it {in_words(chosen.fact.date.value)}" + (f" ({reason})" if reason else "")]
    first, last = _bounds(chosen)
    if rivals:
        # as many say the one as the other: both are left open, none is chosen
        for rival in sorted(rivals, key=lambda one: one.id):
            other_first, other_last = _bounds(rival)
            first, last = min(first, other_first), max(last, other_last)
            reasons.append(f"{rival.where.name} dates it {in_words(rival.fact.date.value)} instead")
        return Stated(chosen.fact.date, first, last, tuple(reasons), open=True)
    if is_extent(chosen):
        return Stated(chosen.fact.date, first, last, tuple(reasons), lasts=True)
    if extent := _without_year(held, first, last):
        return Stated(chosen.fact.date, extent[0], extent[1], (*reasons, extent[2]), lasts=True)
    others = sorted((atom for atom in dated if atom is not chosen and _overlap(atom, chosen)), key=lambda one: one.id)
    low, high = (
        max((first, *(_bounds(atom)[0] for atom in others))),
        min((last, *(_bounds(atom)[1] for atom in others))),
    )
    if low <= high:
        if (low, high) != (first, last):
            told = [atom for atom in others if _bounds(atom) != (first, last)]
            reasons.extend(f"{atom.where.name} dates it {in_words(atom.fact.date.value)}" for atom in told)
        first, last = low, high
    return Stated(chosen.fact.date, first, last, tuple(dict.fromkeys(reasons)))


def _as_foreseen(
    dated: Sequence[EngagementAtom], atoms: Sequence[EngagementAtom], origins: Mapping[str, str]
) -> Stated:
    """What the latest plan gives, for what was held and no report of it dates; whatever else is told weighs more."""
    latest = max((atom.where.published for atom in dated if atom.where.published), default=None)
    plans = [atom for atom in dated if atom.where.published == latest and not (atom.moved and not atom.first)]
    chosen = _chosen(plans, atoms, origins) if plans else None
    if chosen is None or any(not _overlap(chosen, plan) for plan in plans):
        return Stated()
    first, last = _bounds(chosen)
    reasons = [f"{chosen.where.name} foresaw it ({in_words(chosen.fact.date.value)})"]
    for atom in sorted((atom for atom in atoms if atom.fact.status in HELD), key=lambda one: one.id):
        if (off := days_off_plan(atom.text)) is not None and first == last:
            first = last = first + timedelta(days=off[0])
            reasons.append(f"{atom.where.name} tells that it was {off[1]}")
            break
        if atom.moved:
            return Stated()  # put off by nobody knows how much
    return Stated(UNKNOWN, first, last, tuple(reasons), lasts=is_extent(chosen), foreseen=True)


def _chosen(
    dated: Sequence[EngagementAtom], atoms: Sequence[EngagementAtom], origins: Mapping[str, str]
) -> EngagementAtom:
    def weight(atom: EngagementAtom) -> tuple[int, int, str]:
        first, last = _bounds(atom)
        return (-len(_agreeing(atom, atoms, origins)), (last - first).days, atom.id)

    chosen = min(dated, key=weight)
    first, last = _bounds(chosen)
    whole = [
        atom
        for atom in dated
        if is_extent(atom) and _bounds(atom)[0] <= first and last <= _bounds(atom)[1] and _bounds(atom) != (first, last)
    ]
    # the report that gives all its days dates it better than the one that gives its first
    return min(whole, key=weight) if whole and (first == last or is_extent(chosen)) else chosen


def counting(atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> list[EngagementAtom]:
    """The dated reports that tell when it was: what took place counts before plans, the latest plan before others."""
    dated = [atom for atom in atoms if atom.first and atom.last]
    first_hand = {atom.where.id for atom in dated}
    # a copy that came out days later counts "Tuesday" from the wrong day
    dated = [
        atom
        for atom in dated
        if atom.fact.date.basis is not Basis.RELATIVE
        or (origin := origins.get(atom.where.id, atom.where.id)) == atom.where.id
        or origin not in first_hand
    ]
    over = [atom for atom in dated if atom.fact.status in HELD]
    if over:
        return over
    moved = [atom for atom in dated if atom.moved and atom.where.published]
    if moved:
        latest = max(atom.where.published for atom in moved if atom.where.published)
        return [atom for atom in dated if atom.where.published and atom.where.published >= latest]
    return dated


def _without_year(held: Sequence[EngagementAtom], first: date, last: date) -> tuple[date, date, str] | None:
    """The first and the last day that a report gives without the year, where they lie within those of another."""
    for atom in sorted(held, key=lambda one: one.id):
        if atom.fact.type not in LASTING:
            continue
        if (found := _of_weekdays(atom, first, last)) is not None:
            return found
        pattern = pattern_of(atom.fact.date.value)
        if pattern is None or len(pattern.days) < 2:
            continue
        days = [day for step in range((last - first).days + 1) if pattern.fits(day := first + timedelta(days=step))]
        if len(days) == len(pattern.days) and (days[-1] - days[0]).days + 1 == len(days):
            return days[0], days[-1], f"{atom.where.name} dates it {in_words(atom.fact.date.value)}"
    return None


_DAY = rf"({'|'.join(WEEKDAYS)})"
_TWO_DAYS = re.compile(rf"\b(?:on|from)\s+{_DAY}\s+(and|to|through|until|till)\s+{_DAY}\b", re.IGNORECASE)


def _of_weekdays(atom: EngagementAtom, first: date, last: date) -> tuple[date, date, str] | None:
    """The days of a week that another report gives, where an undated one says "on Tuesday and Wednesday"."""
    match = _TWO_DAYS.search(atom.text) if atom.first is None and atom.fact.date.distance else None
    if match is None or (last - first).days > _WEEK:
        return None
    one, other = WEEKDAYS.index(small(match[1])), WEEKDAYS.index(small(match[3]))
    if small(match[2]) == "and" and other != (one + 1) % 7:
        return None
    begin = first + timedelta(days=(one - first.weekday()) % 7)
    end = begin + timedelta(days=(other - one) % 7)
    return (begin, end, f"{atom.where.name} puts it {match[0]}") if end <= last else None


# 6 days: "this week" is seven days
_WEEK = 6


def is_extent(atom: EngagementAtom) -> bool:
    """Whether a report gives the first and the last day of a contact that lasts ("from 8 to 19 July")."""
    value = atom.fact.date.value or ""
    if "/" not in value or not (atom.first and atom.last) or any(len(end) != 10 for end in value.split("/")):
        return False
    longest = _LONGEST if atom.fact.type in LASTING else _TALKS if atom.fact.type in _ALSO else 0
    if not 0 < (atom.last - atom.first).days <= longest:
        return False
    if atom.days == (atom.last - atom.first).days + 1:
        return True
    # "last week", "this week", "at the weekend" are some day of it; "on Monday and Tuesday" are two
    said = " ".join(span.text.lower() for span in atom.fact.date.evidence)
    week = "week" in said if said else atom.first.weekday() == 0 and atom.last - atom.first == timedelta(days=_WEEK)
    return not (week and atom.fact.date.basis is Basis.RELATIVE)


def says_its_day(atom: EngagementAtom) -> bool:
    """Whether the day is a word of its report: one that a reader inferred is none, nor is that of a return."""
    return atom.fact.date.basis is not Basis.INFERRED and not of_the_return(atom.fact)


def disagreeing(atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The dates that reports give, with the documents, if any two exclude each other."""
    dated = [atom for atom in counting(atoms, origins) if says_its_day(atom)]
    by_value: dict[str, set[str]] = {}
    for atom in dated:
        if atom.fact.date.value:
            by_value.setdefault(atom.fact.date.value, set()).add(atom.where.name)
    clash = any(
        not _overlap(a, b) and begin_and_end(a, b) is None for at, a in enumerate(dated) for b in dated[at + 1 :]
    )
    return tuple((value, tuple(sorted(names))) for value, names in sorted(by_value.items())) if clash else ()


def _agreeing(atom: EngagementAtom, atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> set[str]:
    """The origins whose reports fit what this one says."""
    return {
        origins.get(other.where.id, other.where.id)
        for other in atoms
        if _overlap(atom, other)
        or (not other.first and other.near and _within(other.near, atom))
        or _on_its_weekday(other, atom)
    }


def _within(near: tuple[date, date], atom: EngagementAtom) -> bool:
    """Whether the days that weekday and publication leave are those that another report gives."""
    return bool(atom.first and atom.last and near[0] == near[1] and atom.first <= near[0] <= atom.last)


def _on_its_weekday(other: EngagementAtom, atom: EngagementAtom) -> bool:
    """Whether an undated document gives the weekday of the day that another report gives."""
    far = other.fact.date.distance
    return bool(
        far and far.weekday and atom.first and atom.first == atom.last and atom.first.isoweekday() == far.weekday
    )


def _bounds(atom: EngagementAtom) -> tuple[date, date]:
    assert atom.first is not None
    assert atom.last is not None
    return atom.first, atom.last


def _overlap(a: EngagementAtom, b: EngagementAtom) -> bool:
    return bool(a.first and a.last and b.first and b.last and a.first <= b.last and b.first <= a.last)
