"""Contacts held against each other: who, in which forum, when and where.

Other people, other rounds and other years are never merged.

Reports of one meeting differ in what they leave out; what both give must agree. Only then do shared signs count.
"""

from datetime import date, timedelta

from accord.model.codes import EngagementStatus, EngagementType
from accord.record.bodies import same_name, taken_apart
from accord.record.closeness import Closeness, Outcome, apart
from accord.record.keys import party_pairs
from accord.record.names import likeness, name_parts, skeleton
from accord.record.nodes import EngagementAtom, Who
from accord.record.places import compatible

FAMILIES: dict[EngagementType, str] = {
    EngagementType.MEETING: "talk",
    EngagementType.DIALOGUE: "talk",
    EngagementType.SESSION: "talk",
    EngagementType.SUMMIT: "talk",
    EngagementType.CONFERENCE: "talk",
    EngagementType.NEGOTIATION: "talk",
    EngagementType.OTHER: "talk",
    EngagementType.CALL: "call",
    EngagementType.VISIT: "visit",
    EngagementType.SIGNING: "signing",
    EngagementType.CEREMONY: "signing",
    EngagementType.EXERCISE: "exercise",
    EngagementType.TRAINING: "training",
    EngagementType.HANDOVER: "handover",
}
"""Types that reports of one contact may choose between; a visit and the meeting during it are two."""

_MANY = frozenset({EngagementType.SUMMIT, EngagementType.CONFERENCE, EngagementType.DIALOGUE, EngagementType.SESSION})
"""Types where each side may send several people, so that other names are no other contact."""


def handles(atom: EngagementAtom) -> tuple[str, ...]:
    """What a contact can be told apart by: surnames, offices, the forum."""
    found = {f"n:{skeleton(name_parts(who.name)[-1])}" for who in atom.people if name_parts(who.name)}
    found.update(f"o:{office}" for office in atom.offices)
    if atom.fact.body:
        named = taken_apart(atom.fact.body)
        found.update(f"b:{word}" for word in named.function)
        if atom.acronym:
            found.add(f"b:{atom.acronym.casefold()}")
    return tuple(sorted(found))


def _months(atom: EngagementAtom) -> list[int]:
    if atom.first is None or atom.last is None or (atom.last - atom.first).days > 400:
        return []
    start = atom.first.year * 12 + atom.first.month
    end = atom.last.year * 12 + atom.last.month
    return list(range(start, end + 1))


def engagement_keys(atom: EngagementAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys a contact is found by, and those it looks under.

    A dated one meets those of its months and the undated with a handle in common; one without any handle meets those
    of its months.
    """
    emits: set[str] = set()
    probes: set[str] = set()
    own = handles(atom)
    months = _months(atom)
    for pair in party_pairs(atom.parties):
        base = f"e|{pair}|{FAMILIES[atom.fact.type]}"
        if months:
            for month in months:
                emits.add(f"{base}|{month}|*")
                emits.update(f"{base}|{month}|{handle}" for handle in own)
                if not own:
                    emits.add(f"{base}|{month}|-")
            around = range(months[0] - 1, months[-1] + 2)
            for month in around:
                if own:
                    probes.update(f"{base}|{month}|{handle}" for handle in own)
                    probes.add(f"{base}|{month}|-")
                else:
                    probes.add(f"{base}|{month}|*")
            emits.update(f"{base}|any|{handle}" for handle in own)
            probes.update(f"{base}|none|{handle}" for handle in own)
            # one round of one forum, whatever the dates say: a clash of dates must be found
            if atom.fact.body and atom.fact.ordinal:
                emits.update(f"{base}|{atom.fact.ordinal}|{handle}" for handle in own if handle.startswith("b:"))
                probes.update(f"{base}|{atom.fact.ordinal}|{handle}" for handle in own if handle.startswith("b:"))
        else:
            emits.update(f"{base}|none|{handle}" for handle in own)
            probes.update(f"{base}|{which}|{handle}" for which in ("none", "any") for handle in own)
    return tuple(sorted(emits)), tuple(sorted(probes))


def _same_person(a: Who, b: Who) -> bool | None:
    """True if two participants of two reports are one, False if they cannot be, None if it cannot be told."""
    if a.country and b.country and a.country != b.country:
        return False
    close = likeness(a.name, b.name)
    # 0.8: full names with initials or variants of spelling reach it; a lone surname gives 0.5
    if close >= 0.8:
        return True
    if close >= 0.5:
        return True if a.office and a.office == b.office else None
    return False


def _people(a: EngagementAtom, b: EngagementAtom) -> tuple[int, list[str], list[tuple[Who, Who]]]:
    """How many participants are shared, by which names, and which pairs of one state contradict each other."""
    shared = 0
    names: list[str] = []
    against: list[tuple[Who, Who]] = []
    matched: set[int] = set()
    for who in a.people:
        hits = [at for at, other in enumerate(b.people) if at not in matched and _same_person(who, other) is True]
        if hits:
            matched.add(hits[0])
            shared += 1
            names.append(b.people[hits[0]].name)
    for who in a.people:
        if any(_same_person(who, other) is not False for other in b.people):
            continue
        rivals = [
            other
            for at, other in enumerate(b.people)
            if at not in matched
            and who.country
            and other.country == who.country
            and not any(_same_person(one, other) for one in a.people)
        ]
        against.extend((who, rival) for rival in rivals[:1])
    return shared, names, against


def days_apart(a: EngagementAtom, b: EngagementAtom) -> int | None:
    """Days between what two reports date; 0 if they overlap, None if one is undated."""
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    if a.first <= b.last and b.first <= a.last:
        return 0
    return min(abs((a.first - b.last).days), abs((b.first - a.last).days))


def forum(a: EngagementAtom, b: EngagementAtom) -> bool | None:
    """Whether both name the same forum; None if one names none or it cannot be told."""
    if not a.fact.body or not b.fact.body:
        return None
    if a.acronym and b.acronym:
        return a.acronym.casefold() == b.acronym.casefold()
    return same_name(a.fact.body, b.fact.body)


def impossible(a: EngagementAtom, b: EngagementAtom) -> str | None:
    """A hard reason why two reports cannot be of one contact; None if there is none."""
    if a.where.id == b.where.id:
        return "one document tells them as two"
    if FAMILIES[a.fact.type] != FAMILIES[b.fact.type]:
        return f"a {a.fact.type.value} and a {b.fact.type.value}"
    if not (a.parties <= b.parties or b.parties <= a.parties) or len(a.parties & b.parties) < min(
        2, len(a.parties), len(b.parties)
    ):
        return f"other parties: {', '.join(sorted(a.parties))} and {', '.join(sorted(b.parties))}"
    same_forum = forum(a, b)
    if same_forum is False:
        return f"other forums: {a.fact.body} and {b.fact.body}"
    if a.fact.ordinal and b.fact.ordinal and a.fact.ordinal != b.fact.ordinal:
        return f"other rounds: {a.fact.ordinal} and {b.fact.ordinal}"
    same_round = same_forum is True and a.fact.ordinal is not None and a.fact.ordinal == b.fact.ordinal
    gap = days_apart(a, b)
    # 3 days: reports of one event disagree by a day or two (time zones, eve and day); a week apart it is another one
    if gap is not None and gap > 3 and not same_round:
        return f"other dates: {a.fact.date.value} and {b.fact.date.value}"
    if a.month and b.first and b.last and not _month_within(a.month, b.first, b.last):
        return "another month"
    if b.month and a.first and a.last and not _month_within(b.month, a.first, a.last):
        return "another month"
    if _settled_before(a, b) or _settled_before(b, a):
        return "one was over before the other was planned for"
    shared, _, against = _people(a, b)
    many = a.fact.type in _MANY or b.fact.type in _MANY
    if against and not (many and (same_forum or same_round or gap == 0)):
        one, other = against[0]
        return f"other people: {one.name} and {other.name}"
    if (
        not shared
        and not against
        and a.offices
        and b.offices
        and not (a.offices & b.offices)
        and not many
        and same_forum is None
    ):
        return f"other offices: {', '.join(sorted(a.offices))} and {', '.join(sorted(b.offices))}"
    return None


def _month_within(month: int, first: date, last: date) -> bool:
    if (last - first).days > 330:
        return True
    day = first
    while day <= last:
        if day.month == month:
            return True
        day += timedelta(days=27)
    return last.month == month


_DONE = frozenset({EngagementStatus.HELD, EngagementStatus.CANCELLED})


def _settled_before(a: EngagementAtom, b: EngagementAtom) -> bool:
    """Whether `a` was over when `b` was still to come."""
    if a.fact.status not in _DONE or b.fact.status not in (EngagementStatus.PLANNED, EngagementStatus.PROPOSED):
        return False
    over = min(filter(None, (a.last, a.where.published)), default=None)
    return over is not None and b.where.published is not None and over < b.where.published - timedelta(days=1)


def compare_engagements(a: EngagementAtom, b: EngagementAtom) -> Closeness:
    """Whether two reports tell of one contact."""
    hard = impossible(a, b)
    same_forum = forum(a, b)
    if hard:
        if (
            same_forum is True
            and a.parties & b.parties
            and a.where.id != b.where.id
            and hard.startswith(("other rounds", "other dates"))
        ):
            return Closeness(0.2, Outcome.SERIES, (f"both of the {a.fact.body}", hard))
        return apart(hard)
    # 40 characters: shorter evidence ("the meeting") is repeated by chance
    if a.text == b.text and len(a.text) >= 40:
        return Closeness(1.0, Outcome.SAME, ("told in the same words",))
    because: list[str] = [f"the same parties: {', '.join(sorted(a.parties & b.parties))}"]
    shared, names, against = _people(a, b)
    score = 0.0
    principals = 1 if a.fact.type is EngagementType.VISIT else 2
    if shared >= principals:
        score += 0.6
        because.append(f"both name {' and '.join(names)}")
    elif shared:
        score += 0.3
        because.append(f"both name {names[0]}")
    common_offices = a.offices & b.offices
    if shared < principals and common_offices:
        score += 0.4 if principals == 1 or len(common_offices) > 1 else 0.2
        because.append(f"both name the office: {', '.join(sorted(common_offices))}")
    if same_forum is True:
        score += 0.35
        because.append(f"both of the {a.fact.body}")
        if a.fact.ordinal and a.fact.ordinal == b.fact.ordinal:
            score += 0.4
            because.append(f"both round {a.fact.ordinal}")
    score += _time_score(a, b, because)
    score += _place_score(a, b, because)
    if against:
        score -= 0.1
        because.append(f"but one names {against[0][0].name}, the other {against[0][1].name}")
    if a.fact.type is b.fact.type:
        score += 0.05
    if same_forum is True and 0.3 <= score < 0.5 and not (a.dated and b.dated) and not shared:
        because.append("but nothing tells which round it was")
        return Closeness(round(score, 4), Outcome.ASK, tuple(because))
    # 0.6: two principals by name, or forum and day, or office, place and month; 0.5: one sign short of it is asked
    outcome = Outcome.SAME if score >= 0.6 else Outcome.ASK if score >= 0.5 else Outcome.DIFFERENT
    return Closeness(round(min(score, 1.0), 4), outcome, tuple(because))


def _time_score(a: EngagementAtom, b: EngagementAtom, because: list[str]) -> float:
    gap = days_apart(a, b)
    if gap == 0 and a.first and a.last and b.first and b.last:
        width = max((a.last - a.first).days, (b.last - b.first).days)
        if width <= 3:
            because.append(f"both on {max(a.first, b.first).isoformat()}")
            return 0.4
        if width <= 31:
            because.append(f"both in {max(a.first, b.first):%B %Y}")
            return 0.2
        return 0.05
    if gap:
        because.append(f"dated {gap} days apart")
        return 0.1
    published = a.where.published, b.where.published
    if published[0] and published[1] and a.lead and b.lead and abs((published[0] - published[1]).days) <= 3:
        because.append("both reported as news within three days")
        return 0.25
    if a.month and a.month == b.month:
        because.append("both in the same month of a year that neither names")
        return 0.1
    return 0.0


def _place_score(a: EngagementAtom, b: EngagementAtom, because: list[str]) -> float:
    together = compatible(a.fact.place, b.fact.place)
    if together:
        because.append(
            f"both in {a.fact.place}" if a.fact.place == b.fact.place else f"{a.fact.place} and {b.fact.place} agree"
        )
        return 0.15
    return -0.3 if together is False else 0.0
