"""Dates contacts from all that documents say of them together.

Every step is kept as a reason; nothing is made more precise than they allow.

Intervals are narrowed until nothing changes: what documents state, when they were published, the visit a meeting took
place in,
the rounds before and after, a weekday or a month without its year. Statements that exclude each other are shown,
never averaged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from accord.model.codes import Basis, EngagementStatus
from accord.model.edtf import spell
from accord.model.when import When
from accord.record.nodes import EngagementAtom

# 7 days: what a report opens with as held took place within the week before, where the report gives no day of its own
_NEWS = timedelta(days=7)

# 366 days: an interval longer than a year dates nothing
_TOO_WIDE = 366

_HELD = (EngagementStatus.HELD,)


@dataclass(slots=True)
class _Dating:
    """What is known so far of one contact; changed while dating and not beyond."""

    stated: When
    first: date | None
    last: date | None
    reasons: list[str] = field(default_factory=list)
    inferred: bool = False
    recent: bool = False
    open: bool = False
    """Reports disagree and none outweighs the others."""

    def narrow(self, first: date | None, last: date | None, reason: str) -> bool:
        """Take in bounds; what contradicts is left out. Returns whether anything changed."""
        low = first if first and (self.first is None or first > self.first) else self.first
        high = last if last and (self.last is None or last < self.last) else self.last
        if (low, high) == (self.first, self.last):
            return False
        if low and high and low > high:
            return False
        self.first, self.last = low, high
        self.inferred = True
        self.reasons.append(reason)
        return True

    def widen(self, first: date | None, last: date | None, reason: str) -> None:
        """Let in other days, where as many reports give them."""
        if first and last and self.first and self.last:
            self.first, self.last = min(first, self.first), max(last, self.last)
            self.inferred = self.open = True
            self.reasons.append(reason)


@dataclass(frozen=True, slots=True)
class Dated:
    """The date of one contact, why, and the values that documents state, with the documents."""

    when: When
    reasons: tuple[str, ...]
    values: tuple[tuple[str, tuple[str, ...]], ...]
    """More than one only if they exclude each other."""
    first: date | None = None
    last: date | None = None


def date_all(
    groups: Mapping[str, Sequence[EngagementAtom]], within: Mapping[str, str], *, origins: Mapping[str, str]
) -> dict[str, Dated]:
    """Dates for all contacts of a component.

    `groups` are the reports of each; `within` says which visit one took place in.

    `origins` gives the document that a document repeats, so that a copy adds no weight.
    """
    datings = {key: _stated(atoms, origins) for key, atoms in sorted(groups.items())}
    values = {key: _values(atoms) for key, atoms in groups.items()}
    for key, dating in datings.items():
        _by_publication(dating, groups[key])
    key_of = {atom.id: key for key, atoms in groups.items() for atom in atoms}
    # 4 rounds: visit to meeting, meeting to its other reports, and back; more only repeats
    for _ in range(4):
        changed = False
        for key, dating in datings.items():
            changed |= _by_visit(key, datings, within, groups)
            changed |= _by_rounds(key, datings, groups)
            changed |= _by_offset(dating, datings, groups[key], key_of)
            changed |= _by_month_and_weekday(dating, groups[key])
        if not changed:
            break
    return {key: _result(dating, values[key]) for key, dating in datings.items()}


def _counting(atoms: Sequence[EngagementAtom]) -> list[EngagementAtom]:
    """The dated reports that tell when it was: what took place counts before plans, the latest plan before others."""
    dated = [atom for atom in atoms if atom.first and atom.last]
    over = [atom for atom in dated if atom.fact.status in (EngagementStatus.HELD, EngagementStatus.ONGOING)]
    if over:
        return over
    moved = [atom for atom in dated if atom.moved and atom.where.published]
    if moved:
        latest = max(atom.where.published for atom in moved if atom.where.published)
        return [atom for atom in dated if atom.where.published and atom.where.published >= latest]
    return dated


def _stated(atoms: Sequence[EngagementAtom], origins: Mapping[str, str]) -> _Dating:
    dated = _counting(atoms)
    over_without = not dated or (dated[0].fact.status not in _HELD and any(atom.fact.status in _HELD for atom in atoms))
    if over_without:
        # plans do not date what took place
        dated = [atom for atom in dated if atom.fact.status in _HELD]
    if not dated:
        month = next((atom for atom in atoms if atom.month), None)
        return _Dating(month.fact.date if month else When(), None, None, [])

    def agreeing(atom: EngagementAtom) -> set[str]:
        return {
            origins.get(other.where.id, other.where.id)
            for other in atoms
            if _overlap(atom, other) or (not other.first and other.near and _within(other.near, atom))
        }

    def weight(atom: EngagementAtom) -> tuple[int, int, str]:
        return (-len(agreeing(atom)), (atom.last - atom.first).days if atom.first and atom.last else 0, atom.id)

    chosen = min(dated, key=weight)
    rivals = [atom for atom in dated if not _overlap(atom, chosen) and len(agreeing(atom)) == len(agreeing(chosen))]
    dating = _Dating(chosen.fact.date, chosen.first, chosen.last, [])
    reason = chosen.fact.date.reason
    dating.reasons.append(f"{chosen.where.name} dates it {chosen.fact.date.value}" + (f" ({reason})" if reason else ""))
    for atom in sorted(dated, key=lambda one: one.id):
        if atom is not chosen and _overlap(atom, chosen):
            dating.narrow(atom.first, atom.last, f"{atom.where.name} dates it {atom.fact.date.value}")
    for rival in sorted(rivals, key=lambda one: one.id):
        # as many say the one as the other: both are left open, none is chosen
        dating.widen(rival.first, rival.last, f"{rival.where.name} dates it {rival.fact.date.value} instead")
    return dating


def _within(near: tuple[date, date], atom: EngagementAtom) -> bool:
    """Whether the days that weekday and publication leave are those that another report gives."""
    return bool(atom.first and atom.last and near[0] == near[1] and atom.first <= near[0] <= atom.last)


def _overlap(a: EngagementAtom, b: EngagementAtom) -> bool:
    return bool(a.first and a.last and b.first and b.last and a.first <= b.last and b.first <= a.last)


def _values(atoms: Sequence[EngagementAtom]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    by_value: dict[str, set[str]] = {}
    for atom in _counting(atoms):
        if atom.fact.date.value:
            by_value.setdefault(atom.fact.date.value, set()).add(atom.where.name)
    dated = _counting(atoms)
    clash = any(not _overlap(a, b) for at, a in enumerate(dated) for b in dated[at + 1 :])
    return tuple((value, tuple(sorted(names))) for value, names in sorted(by_value.items())) if clash else ()


def _is_day(dating: _Dating) -> bool:
    return dating.first is not None and dating.first == dating.last


def _by_publication(dating: _Dating, atoms: Sequence[EngagementAtom]) -> None:
    if _is_day(dating) or dating.open:
        return
    for atom in sorted(atoms, key=lambda one: one.id):
        if atom.near and atom.near_why and dating.narrow(*atom.near, atom.near_why):
            return
        published = atom.where.published
        if published is None:
            continue
        if atom.fact.status in _HELD:
            dating.narrow(None, published, f"{atom.where.name}, published {published}, tells it as over")
            undated_here = not (atom.first and atom.last and (atom.last - atom.first).days <= 31)
            if (
                atom.lead
                and undated_here
                and dating.narrow(published - _NEWS, None, f"{atom.where.name} opens with it as news on {published}")
            ):
                dating.recent = True
        elif atom.fact.status in (EngagementStatus.PLANNED, EngagementStatus.PROPOSED) and len(atoms) == 1:
            dating.narrow(published, None, f"{atom.where.name}, published {published}, tells it as still to come")


def _by_visit(
    key: str, datings: Mapping[str, _Dating], within: Mapping[str, str], groups: Mapping[str, Sequence[EngagementAtom]]
) -> bool:
    visit = datings.get(within.get(key, ""))
    if visit is None:
        return False
    dating = datings[key]
    changed = False
    where = ", ".join(sorted({atom.where.name for atom in groups[key] if atom.visit}))
    if visit.first and visit.last and not _is_day(dating):
        source = visit.reasons[0] if visit.reasons else "dated by its reports"
        changed = dating.narrow(
            visit.first, visit.last, f"it took place during the visit ({where}), and of the visit {source}"
        )
        dating.recent = dating.recent and not changed
    if dating.first and dating.last and _is_day(dating) and not (visit.first and visit.last):
        # 5 days on either side: official visits to one country last under a week
        around = timedelta(days=5)
        changed |= visit.narrow(
            dating.first - around,
            dating.last + around,
            f"a meeting during it was on {dating.first.isoformat()} ({where})",
        )
        visit.recent = True
    return changed


def _by_offset(
    dating: _Dating, datings: Mapping[str, _Dating], atoms: Sequence[EngagementAtom], key_of: Mapping[str, str]
) -> bool:
    changed = False
    for atom in sorted(atoms, key=lambda one: one.id):
        if atom.offset is None or _is_day(dating):
            continue
        node, days = atom.offset
        known = datings.get(key_of.get(node, ""))
        if known is None or known is dating or known.first is None or known.last is None:
            continue
        step = timedelta(days=days)
        way = "after" if days > 0 else "before"
        reason = (
            f"{atom.where.name} puts it {abs(days)} day{'s' if abs(days) > 1 else ''} {way} another contact, "
            f"which lies in {spell(known.first, known.last)}"
        )
        changed |= dating.narrow(known.first + step, known.last + step, reason)
        dating.recent = dating.recent and not changed
    return changed


def _by_rounds(key: str, datings: Mapping[str, _Dating], groups: Mapping[str, Sequence[EngagementAtom]]) -> bool:
    ordinal = _ordinal(groups[key])
    body = next((atom.fact.body for atom in groups[key] if atom.fact.body), None)
    dating = datings[key]
    if ordinal is None or body is None or _is_day(dating):
        return False
    changed = False
    for other, atoms in sorted(groups.items()):
        other_ordinal = _ordinal(atoms)
        if (
            other == key
            or other_ordinal is None
            or other_ordinal == ordinal
            or not any(atom.fact.body == body for atom in atoms)
        ):
            continue
        known = datings[other]
        if other_ordinal < ordinal and known.first:
            changed |= dating.narrow(
                known.first, None, f"round {other_ordinal} of the {body} was not before {known.first.isoformat()}"
            )
        elif other_ordinal > ordinal and known.last:
            changed |= dating.narrow(
                None, known.last, f"round {other_ordinal} of the {body} was not after {known.last.isoformat()}"
            )
    return changed


def _ordinal(atoms: Sequence[EngagementAtom]) -> int | None:
    return next((atom.fact.ordinal for atom in atoms if atom.fact.ordinal), None)


def _by_month_and_weekday(dating: _Dating, atoms: Sequence[EngagementAtom]) -> bool:
    if dating.first is None or dating.last is None or _is_day(dating) or (dating.last - dating.first).days > _TOO_WIDE:
        return False
    days = [dating.first + timedelta(days=step) for step in range((dating.last - dating.first).days + 1)]
    for atom in atoms:
        if atom.month and {(day.year, day.month) for day in days if day.month == atom.month} != {
            (day.year, day.month) for day in days
        }:
            fitting = [day for day in days if day.month == atom.month]
            if fitting and len({day.year for day in fitting}) == 1:
                dating.recent = False
                return dating.narrow(
                    fitting[0],
                    fitting[-1],
                    f"{atom.where.name} puts it in month {atom.month} of a year it does not name",
                )
        if atom.weekday is not None:
            fitting = [day for day in days if day.weekday() == atom.weekday]
            if len(fitting) == 1:
                dating.recent = False
                return dating.narrow(
                    fitting[0],
                    fitting[0],
                    f"{atom.where.name} puts it on a {fitting[0]:%A}, and {fitting[0].isoformat()} is the only one",
                )
    return False


def _result(dating: _Dating, values: tuple[tuple[str, tuple[str, ...]], ...]) -> Dated:
    reasons = tuple(dict.fromkeys(dating.reasons))
    if not dating.inferred:
        return Dated(dating.stated, reasons, values, dating.first, dating.last)
    stated_first, stated_last = (dating.stated.earliest, dating.stated.latest) if dating.stated.value else (None, None)
    if (dating.first, dating.last) == (stated_first, stated_last):
        return Dated(dating.stated, reasons, values, dating.first, dating.last)
    if dating.first is None or dating.last is None or (dating.last - dating.first).days > _TOO_WIDE:
        return Dated(dating.stated, reasons, values, stated_first, stated_last)
    first, last = dating.first, dating.last
    if (first.year, first.month) == (last.year, last.month) and first != last and dating.recent:
        value = f"{first.year:04d}-{first.month:02d}"
    else:
        value = spell(first, last)
    if dating.stated.value and stated_first and stated_last and _whole_units(first, last) is None and not dating.open:
        value = _coarsest(first, last, dating.stated)
    if value == dating.stated.value:
        return Dated(dating.stated, reasons, values, stated_first, stated_last)
    return Dated(When(value, Basis.INFERRED, "; ".join(reasons), dating.stated.evidence), reasons, values, first, last)


def _whole_units(first: date, last: date) -> str | None:
    value = spell(first, last)
    return None if "/" in value else value


def _coarsest(first: date, last: date, stated: When) -> str:
    """What is left of a stated unit: the month if it lies in one, the stated value if little was gained."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.year:04d}-{first.month:02d}"
    if stated.earliest and stated.latest and (last - first).days * 2 > (stated.latest - stated.earliest).days:
        return stated.value or spell(first, last)
    return spell(first, last)
