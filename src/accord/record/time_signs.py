"""Contacts held against each other by when they were: common days, publication, weekdays, months, plans that were met.

What is told as news within three days, or in one week, counts where no day is given.
"""

from datetime import date, timedelta

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import day_in_words, in_words
from accord.record.contacts import PAST
from accord.record.durations import Edge
from accord.record.matter import own_event
from accord.record.nodes import EngagementAtom
from accord.record.offices import names_a_state
from accord.record.places import town_in
from accord.record.stated_dates import FORESEEN, begin_and_end, edge_of, is_extent
from accord.record.timeline import pattern_of
from accord.record.words import EVERYWHERE, telling_words

# a month in common is no day in common; what looks back on it, or has the town too, is found by it all the same
SAME_MONTH, ENOUGH = 0.2, 0.25

# 3 days: reports of one event disagree by a day or two (time zones, eve and day); a week apart it is another one
CLOSE = 3


# 14 days: visits and drills that are told by their last day alone
_ENDED = timedelta(days=14)


def days_of(atom: EngagementAtom) -> tuple[date, date] | None:
    """The days that a report gives; those before the last one, where it only tells how it ended."""
    if atom.last is not None and atom.first is None and edge_of(atom) is Edge.END:
        return atom.last - _ENDED, atom.last
    return (atom.first, atom.last) if atom.first and atom.last else None


def days_apart(a: EngagementAtom, b: EngagementAtom) -> int | None:
    """Days between what two reports date; 0 if they overlap, None if one is undated."""
    one, other = days_of(a), days_of(b)
    return _gap(one, other) if one and other else None


def _gap(a: tuple[date, date], b: tuple[date, date]) -> int:
    if a[0] <= b[1] and b[0] <= a[1]:
        return 0
    return min(abs((a[0] - b[1]).days), abs((b[0] - a[1]).days))


def was_moved(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether `b` tells of something put off, and `a` of what was planned before that."""
    if not b.moved or a.fact.status not in FORESEEN or a.moved:
        return False
    published = a.where.published, b.where.published
    if published[0] is None or published[1] is None or published[1] < published[0]:
        return False
    if b.fact.status not in FORESEEN and not _same_thing(a, b):
        return False
    took_place = min(published[1], b.last or published[1])
    # 200 days: a meeting is put off by weeks or months; long after it was planned for it is another plan
    return took_place - max(published[0], a.last or published[0]) <= timedelta(days=200)


def _same_thing(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether both tell of the same goods or the like, where something was done late: "two boats for the rangers"."""
    if a.fact.type not in _GIVEN:
        return True
    shared = (telling_words(a.text) & telling_words(b.text)) - EVERYWHERE
    return sum(not names_a_state(word) for word in shared) >= _TWO


_GIVEN = frozenset({EngagementType.HANDOVER, EngagementType.TRAINING, EngagementType.EXERCISE})
_TWO = 2


def time_score(a: EngagementAtom, b: EngagementAtom, because: list[str]) -> float:
    """How much what two reports say of the time speaks for one contact; what it rests on is added to `because`."""
    gap = days_apart(a, b)
    if a.last and a.last == b.last and (a.first is None) != (b.first is None):
        because.append(f"both until {day_in_words(a.last)}")
        return 0.45
    if gap == 0 and a.first and a.last and b.first and b.last:
        width = max((a.last - a.first).days, (b.last - b.first).days)
        if width <= CLOSE:
            because.append(f"both on {day_in_words(max(a.first, b.first))}")
            return 0.4
        if (a.first, a.last) == (b.first, b.last) and is_extent(a) and is_extent(b):
            because.append(f"both from {in_words(f'{a.first}/{a.last}')}")
            return 0.4
        if width <= 31:
            because.append(f"both in {max(a.first, b.first):%B %Y}")
            return ENOUGH if own_event(a, b) or (a.called & b.called) else SAME_MONTH
        if a.first == b.first and a.last == b.last and _foreseen_together(a, b):
            because.append(f"both foresee it ({in_words(a.fact.date.value)}), told within three days")
            return 0.25
        # 100 days: "in September" and "in the autumn" may be said of one event
        return 0.25 if width <= 100 and own_event(a, b) else 0.05
    if was_moved(a, b) or was_moved(b, a):
        because.append("one was planned, the other tells that it was put off")
        return 0.4
    published = a.where.published, b.where.published
    fresh = bool(published[0] and published[1] and abs((published[0] - published[1]).days) <= CLOSE)
    if a.near and b.near and _gap(a.near, b.near) <= (CLOSE if fresh else 0):
        width = max((near[1] - near[0]).days for near in (a.near, b.near))
        if width == 0 and a.near == b.near:
            because.append(f"both on {day_in_words(a.near[0])}, by what else is told of the day")
            return 0.35
        if width <= 8 and (fresh or not gap):
            because.append("both reported as news within three days" if fresh else "both in the same week")
            return 0.25
    if fresh and _signed_lately(a) and _signed_lately(b):
        because.append("both told as signed, by reports of the same three days")
        return 0.2
    if fresh and (_signed_by_then(a, b) or _signed_by_then(b, a)):
        because.append("both told as signed, the one by the end of what the other dates")
        return 0.2
    if days := begin_and_end(a, b):
        because.append(f"one tells how it began, the other how it ended {days} days after")
        return 0.25
    if gap:
        because.append(f"dated {gap} days apart")
        return 0.1
    if (day := _one_weekday(a, b)) or (day := _one_weekday(b, a)):
        because.append(f"both on a {day}")
        return 0.2
    if a.month and a.month == b.month:
        because.append("both in the same month of a year that neither names")
        return 0.1
    if (a.month is not None) != (b.month is not None):
        return 0.25 if _in_its_month(a, b, because) or _in_its_month(b, a, because) else 0.1
    return 0.0


def _one_weekday(undated: EngagementAtom, dated: EngagementAtom) -> str | None:
    """The weekday that an undated document gives and that lies in the days of the other; None where there is none."""
    far = undated.fact.date.distance
    if far is None or not far.weekday or not dated.first or not dated.last or (dated.last - dated.first).days > _WEEK:
        return None
    days = [dated.first + timedelta(days=step) for step in range((dated.last - dated.first).days + 1)]
    return next((f"{day:%A}" for day in days if day.isoweekday() == far.weekday), None)


# 500 days: "will meet again in Arica", and a year later they do
_AGREED_LONG = timedelta(days=500)


def came_of(plan: EngagementAtom, held: EngagementAtom) -> bool:
    """Whether one report foresees it for the month in which it then took place by a later report."""
    if plan.fact.status is not EngagementStatus.PLANNED or held.fact.status is not EngagementStatus.HELD:
        return False
    said = plan.where.published
    undated = said is not None and held.where.published is None and held.fact.date.value is None
    unset = plan.fact.date.value is None and said and held.first and said < held.first <= said + _AGREED_LONG
    if undated or unset:
        # the town in which they were to meet, where the plan or the report of it gives no day
        return bool(town_in(plan.fact.place)) and town_in(plan.fact.place) == town_in(held.fact.place)
    if not (plan.first and plan.last and held.first and held.last and plan.where.published and held.where.published):
        return False
    fits = plan.first <= held.first and held.last <= plan.last and (plan.last - plan.first).days <= _A_MONTH
    return fits and plan.first != plan.last and plan.where.published < held.where.published


# 6 days: "this week"
_WEEK = 6


def _signed_lately(atom: EngagementAtom) -> bool:
    """Whether a report tells of a signing without its day, and not as of something long past."""
    held = atom.fact.type is EngagementType.SIGNING and atom.fact.status is EngagementStatus.HELD
    return held and atom.fact.date.value is None and not atom.referred and PAST.search(atom.text) is None


def _signed_by_then(ended: EngagementAtom, dated: EngagementAtom) -> bool:
    """Whether the one is told of a time that ended days after the other: "signed during the visit", now over."""
    both = all(
        one.fact.type is EngagementType.SIGNING and one.fact.status is EngagementStatus.HELD for one in (ended, dated)
    )
    if not both or ended.first is not None or ended.last is None or dated.first is None or dated.first != dated.last:
        return False
    return 0 <= (ended.last - dated.first).days <= CLOSE and not looks_back(ended) and not looks_back(dated)


def told_as_signed_lately(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether two reports of the same three days tell of a signing as done, and one of them not of its day."""
    days = a.where.published, b.where.published
    if not (days[0] and days[1]) or abs((days[0] - days[1]).days) > CLOSE:
        return False
    lately = all(
        one.fact.status is EngagementStatus.HELD and not one.referred and not looks_back(one) for one in (a, b)
    )
    return lately and all(
        one.last is None or one.where.published is None or one.last <= one.where.published for one in (a, b)
    )


def looks_back(atom: EngagementAtom) -> bool:
    """Whether a report tells of it as of something that was before its news: "they had last met in May"."""
    return not atom.lead and atom.fact.status is EngagementStatus.HELD and PAST.search(atom.text) is not None


def _foreseen_together(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether two reports of the same days foresee it."""
    days = a.where.published, b.where.published
    coming = a.fact.status in FORESEEN and b.fact.status in FORESEEN
    return bool(coming and days[0] and days[1] and abs((days[0] - days[1]).days) <= CLOSE)


def _in_its_month(named: EngagementAtom, dated: EngagementAtom, because: list[str]) -> bool:
    """Whether the one names the month, and maybe the day, in which the other lies, without the year."""
    pattern = pattern_of(named.fact.date.value)
    if pattern is None or not dated.first or not dated.last or (dated.last - dated.first).days > _A_MONTH:
        return False
    day = dated.first
    while day <= dated.last:
        if pattern.fits(day):
            because.append(f"both in {day:%B}, of {day.year} by the one")
            return True
        day += timedelta(days=1)
    return False


# 31 days: a month
_A_MONTH = 31
