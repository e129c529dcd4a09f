"""What documents say of contacts into bounds on their days, and on the days on which undated documents came out.

Each bound keeps in readable words which document gives it; what is merely usual (news is of the week) ranks last.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import day_in_words, in_words
from accord.model.when import Distance, Step
from accord.record.bodies import same_name
from accord.record.nodes import EngagementAtom, Where
from accord.record.stated_dates import COUNTED, FORESEEN, HELD, LASTING, Stated, is_extent
from accord.record.timeline import WEEKDAYS, Node, Pattern, Said, pattern_of

STATED, TOLD, RELATED, COMING, USUAL, LOOSE = range(6)
"""Ranks: what documents state, how they tell it, how contacts hang together, what was foreseen, what is usual, and what
only helps others.
"""

# 7 days: what a report opens with as held took place within the week before, where the report gives no day of its own
_NEWS = 7

# 5 days on either side: official visits to one country last under a week
_VISIT = 5


def document_node(where: Where) -> Node:
    """The node that stands for the publication of a document."""
    return f"d:{where.id}"


def of_contacts(
    groups: Mapping[str, Sequence[EngagementAtom]],
    stated: Mapping[str, Stated],
    within: Mapping[str, str],
    *,
    origins: Mapping[str, str],
    key_of: Mapping[str, str],
) -> Iterator[Said]:
    """Everything that bounds the contacts of a component and the publication of its undated documents."""
    atoms_of = {atom.id: atom for atoms in groups.values() for atom in atoms}
    for key, atoms in groups.items():
        mine = stated[key]
        if mine.first and mine.last:
            yield Said(key, "; ".join(mine.reasons), COMING if mine.foreseen else STATED, mine.first, mine.last)
        held = [atom for atom in atoms if atom.fact.status is EngagementStatus.HELD]
        over = bool(held)
        without_year = any(pattern_of(atom.fact.date.value) for atom in held) and not any(atom.first for atom in held)
        for atom in atoms:
            if not mine.open and not (over and atom.fact.status not in HELD):
                yield from _of_report(key, atom, mine)
            elif over and without_year and atom.fact.status in FORESEEN and atom.first and atom.last:
                # "12 December" of an undated report is in the year for which it was foreseen
                why = f"{atom.where.name} foresaw it ({in_words(atom.fact.date.value)})"
                yield Said(key, why, COMING, atom.first, atom.last)
            yield from _of_publication(key, atom, mine, origins, among=atoms)
            yield from _of_ties(key, atom, stated, key_of, atoms_of)
        if (visit := within.get(key)) is not None and visit in stated:
            yield from _of_visit(key, visit, atoms, stated)
    yield from _of_rounds(groups, stated)


def of_documents(
    wheres: Mapping[str, Where], *, origins: Mapping[str, str], published: Mapping[str, Where]
) -> Iterator[Said]:
    """What is known of the publication of undated documents by itself: a day without its year, a dated copy."""
    for where in wheres.values():
        node = document_node(where)
        if pattern := pattern_of(where.value):
            yield Said(node, f"{where.name} is headed {in_words(where.value)}", STATED, pattern=pattern)
        origin = published.get(origins.get(where.id, where.id))
        if origin is not None and origin.id != where.id and origin.published is not None:
            yield Said(
                node,
                f"{where.name} has the text of {origin.name}, published {day_in_words(origin.published)}",
                TOLD,
                origin.published,
                origin.published,
            )


def _of_report(key: Node, atom: EngagementAtom, mine: Stated) -> Iterator[Said]:
    """What a report says of the day beside a date: half of an interval, a month or a day without its year."""
    when, name = atom.fact.date, atom.where.name
    if (atom.first is None) != (atom.last is None) and not mine.lasts:
        yield Said(key, f"{name} dates it {in_words(when.value)}", TOLD, atom.first, atom.last)
    if pattern := pattern_of(when.value):
        yield Said(key, f"{name} dates it {in_words(when.value)}", TOLD, pattern=pattern)
    elif when.value is None and (day := _ON_THE.search(atom.text)) and 1 <= int(day["day"]) <= _DAYS:
        yield Said(key, f"{name} puts it {day[0]}", TOLD, pattern=Pattern(days=(int(day["day"]),)))


def _of_publication(
    key: Node, atom: EngagementAtom, mine: Stated, origins: Mapping[str, str], *, among: Sequence[EngagementAtom]
) -> Iterator[Said]:
    where, name = atom.where, atom.where.name
    copied = origins.get(where.id, where.id) != where.id
    # a course that opened on Monday is told as held and goes on
    goes_on = mine.lasts or atom.fact.type in (EngagementType.EXERCISE, EngagementType.TRAINING)
    goes_on = goes_on or (atom.fact.type is EngagementType.VISIT and _UNDER_WAY.search(atom.text) is not None)
    held, coming = atom.fact.status is EngagementStatus.HELD, atom.fact.status in FORESEEN
    published, since = where.published, where.since or where.published
    if published is None or since is None:
        node = document_node(where)
        if held and not goes_on:
            yield Said(key, f"{name} tells it as over", TOLD, other=node, high=0)
        elif coming and not mine.lasts:
            yield Said(key, f"{name} tells it as still to come", COMING, other=node, low=0)
        far = atom.fact.date.distance
        if far is None and coming and pattern_of(atom.fact.date.value):
            far = Distance(Step.MONTH, 0, 11)
        if far and not mine.open and not (held and far.low > 0) and not (coming and far.high < 0):
            if not mine.lasts and not (far.step is Step.DAY and _takes_days(atom, among)):
                yield from _counted(key, node, far, atom)
            elif mine.lasts and far.step is Step.DAY and mine.first and mine.last:
                # one day of several: it tells when the text came out, and leaves the others
                first, last = _moved(mine.first, -far.high), _moved(mine.last, -far.low)
                days = in_words(f"{mine.first}/{mine.last}")
                yield Said(node, f"{name} tells of a day of what took place {days}", TOLD, first, last)
        return
    if mine.open:
        return
    out = day_in_words(published)
    if held and not goes_on:
        yield Said(key, f"{name}, published {out}, tells it as over", TOLD, last=published)
        # a date of its own, be it a year, says that the news is another
        undated = not (atom.first and atom.last and (atom.last - atom.first).days <= _MONTH)
        if atom.lead and undated and not copied:
            first = _moved(since, -_NEWS)
            yield Said(key, f"{name} opens with it as news on {out}", USUAL, first=first)
    elif coming and not copied:
        yield Said(key, f"{name}, published {out}, tells it as still to come", COMING, first=since)


_MONTH = 31

# "who is on an official visit", "Foreign minister visits Lima": told while the visit goes on
_UNDER_WAY = re.compile(
    r"\b(?:(?:is|are|being|currently|now)\s+(?:\w+\s+){0,2}?(?:on|paying|making|visiting|touring)|visits|tours)\b"
    r"|\bvisiting\s+(?:[a-z]+\s+){0,3}(?:minister|president|premier|delegation|official|chief|secretary|general|admiral)\b",
    re.IGNORECASE,
)


def _takes_days(atom: EngagementAtom, among: Sequence[EngagementAtom]) -> bool:
    """Whether another report tells how a stay began or ended, so that "on Wednesday" is but a day of it."""
    return atom.fact.type is EngagementType.VISIT and any(
        (one.first is None) is not (one.last is None) for one in among if one.where.id != atom.where.id
    )


def _counted(key: Node, node: Node, far: Distance, atom: EngagementAtom) -> Iterator[Said]:
    """Relative words, counted from a publication that is not known."""
    name = atom.where.name
    low, high, rank = far.low, far.high, TOLD
    if far.step is Step.MONTH and low != high:
        # "in July" is the nearest one that fits, as a rule
        low, high, rank = (0, 11, USUAL) if atom.fact.status in FORESEEN else (-11, 0, USUAL)
    elif atom.fact.status in FORESEEN and high <= 0 and low < 0:
        return
    words = _spelt(replace(far, low=low, high=high))
    yield Said(key, f"{name} puts it {words}", rank, other=node, step=far.step, low=low, high=high)
    # "went aboard on Thursday" of a visit of four days: one of them
    if far.weekday and not (atom.days and atom.days > 1):
        yield Said(
            key, f"{name} puts it on a {WEEKDAYS[far.weekday - 1].title()}", TOLD, pattern=Pattern(weekday=far.weekday)
        )


def _spelt(far: Distance) -> str:
    """A distance in words: "1 day before it came out"."""
    if far.low == far.high == 0:
        return f"in the {far.step} in which it came out"
    steps = sorted({abs(far.low), abs(far.high)})
    many = f"{' to '.join(str(step) for step in steps)} {far.step}{'s' if steps[-1] > 1 else ''}"
    return f"{many} {'before' if far.low < 0 else 'after'} it came out"


# "in Accra on the 17th": a day of a month that is not named; "on the 17th floor" is none
_ON_THE = re.compile(
    r"\bon the (?P<day>\d{1,2})(?:st|nd|rd|th)"
    r"(?=\s*(?:[.,;)]|$|(?:and|in|at|to|with|for|between|near|by|of (?:the|this|that) month)\b))"
)
_DAYS = 31
_WENT_HOME = re.compile(
    r"\b(?:returned|(?:came|went|flew|arrived)\s+(?:back|home)|left\s+for\s+home|(?:conclud|wrapp|wound|end)\w*\s+(?:up\s+)?(?:his|her|the|an?|their)\b)",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(r"\b(?:last|final|closing|concluding)\s+day\b|\bthe\s+(?:end|close|conclusion)\s+of\b")


def _of_ties(
    key: Node,
    atom: EngagementAtom,
    stated: Mapping[str, Stated],
    key_of: Mapping[str, str],
    atoms_of: Mapping[str, EngagementAtom],
) -> Iterator[Said]:
    """Days counted from another contact of the same document; from its first or last day where both are known."""
    for tie in atom.ties if not stated[key].lasts else ():
        target = key_of.get(tie.target)
        if target is None or target == key or stated[key].open or (stated[key].first and atom.first):
            continue
        other = stated[target]
        if other.lasts and not (tie.named or tie.inside) and not _gives_days(atoms_of.get(tie.target)):
            continue  # "the next day" after one day of a stay, which another report tells from first to last
        if tie.weekday:
            named = f"{atom.where.name} puts it on a {WEEKDAYS[tie.weekday - 1].title()}"
            yield Said(key, named, RELATED, pattern=Pattern(weekday=tie.weekday))
        why = f"{atom.where.name} puts it {tie.words}"
        if atom.fact.type is EngagementType.VISIT and _WENT_HOME.search(COUNTED.sub(" ", atom.text)):
            # "returned home a day after the talks": that is the last day of the visit
            yield Said(key, why, RELATED, other=target, step=tie.step, high=tie.high)
            continue
        if (
            tie.from_first
            and tie.step is Step.DAY
            and not tie.inside
            and (begun := _begun(other, [one for node, one in atoms_of.items() if key_of[node] == target]))
        ):
            low, high = (None if steps is None else _moved(begun, steps) for steps in (tie.low, tie.high))
            yield Said(key, f"{why}, which began on {day_in_words(begun)}", RELATED, low, high)
            continue
        edge = other.first if tie.from_first else other.last
        if (
            tie.sharp
            and edge
            and (other.lasts or other.first == other.last)
            and (day := _months_on(edge, tie.low or 0))
        ):
            yield Said(key, why, RELATED, day, day)
            continue
        single = other.first and other.first == other.last and not other.lasts
        if single and not tie.from_first and _LAST_DAY.search(tie.words):
            # what has a last day took several, and the one day that is told may be any of them
            yield Said(key, why, RELATED, other=target, low=0)
        elif other.begins and other.days and not tie.from_first and not tie.inside and tie.step is Step.DAY:
            # the day of the other is its first; what is counted from its last lies so many days on
            on = other.days - 1
            after, before = (None if steps is None else steps + on for steps in (tie.low, tie.high))
            yield Said(key, f"{why}, which took {other.days} days", RELATED, other=target, low=after, high=before)
        elif other.begins and not tie.from_first and (tie.inside or tie.low is not None):
            # its last day is not known
            yield Said(key, why, RELATED, other=target, step=tie.step, low=0 if tie.inside else tie.low)
        elif other.lasts and other.first and other.last and not tie.inside and tie.step is Step.DAY:
            edge = other.first if tie.from_first else other.last
            of_it = f"{why}, which took place {in_words(f'{other.first}/{other.last}')}"
            low = _moved(edge, tie.low) if tie.low is not None else None
            high = _moved(edge, tie.high) if tie.high is not None else None
            yield Said(key, of_it, RELATED, low, high)
        else:
            yield Said(key, why, RELATED, other=target, step=tie.step, low=tie.low, high=tie.high, inside=tie.inside)


def _begun(stated: Stated, told: Sequence[EngagementAtom]) -> date | None:
    """The first day of what has begun and of which no last day is stated."""
    lasts = any(atom.fact.type in LASTING and atom.fact.status in HELD for atom in told)
    half = stated.first is None and (stated.when.value or "").endswith("/..")
    return stated.when.earliest if lasts and half and not stated.open else None


def _gives_days(told: EngagementAtom | None) -> bool:
    """Whether a report gives the days of a contact from first to last, or none at all."""
    return told is None or is_extent(told) or (told.first is None and told.fact.date.distance is None)


def _of_visit(
    key: Node,
    visit: Node,
    atoms: Sequence[EngagementAtom],
    stated: Mapping[str, Stated],
) -> Iterator[Said]:
    where = ", ".join(sorted({atom.where.name for atom in atoms if atom.visit} or {atom.where.name for atom in atoms}))
    if not stated[key].open:
        yield Said(key, f"it took place during the visit ({where})", RELATED, other=visit, inside=True)
    if not (stated[visit].first and stated[visit].last):
        yield Said(visit, f"a meeting during it ({where})", LOOSE, other=key, low=-_VISIT, high=_VISIT)


def _of_one_time(one: Stated, other: Stated) -> bool:
    """Whether two rounds are told of the same few days, so that only their numbers differ."""
    if not (one.first and one.last and other.first and other.last):
        return False
    few = max(one.last - one.first, other.last - other.first).days <= _NEWS
    return few and one.first <= other.last and other.first <= one.last


def _of_rounds(groups: Mapping[str, Sequence[EngagementAtom]], stated: Mapping[str, Stated]) -> Iterator[Said]:
    """The third session of a body lies between the second and the fourth."""
    numbered: list[tuple[str, int, str]] = []
    for key, atoms in sorted(groups.items()):
        body = next((atom.fact.body for atom in atoms if atom.fact.body and atom.fact.ordinal), None)
        ordinal = next((atom.fact.ordinal for atom in atoms if atom.fact.ordinal), None)
        if body and ordinal:
            numbered.append((body, ordinal, key))
    series: list[list[tuple[str, int, str]]] = []
    for entry in numbered:
        name = entry[0]
        home = next((row for row in series if row[0][0] == name or same_name(row[0][0], name) is True), None)
        if home is None:
            series.append([entry])
        else:
            home.append(entry)
    for row in series:
        by_number: dict[int, list[str]] = {}
        for _, ordinal, key in row:
            by_number.setdefault(ordinal, []).append(key)
        numbers = sorted(by_number)
        for earlier, later in pairwise(numbers):
            for one in by_number[earlier]:
                for after in by_number[later]:
                    if _of_one_time(stated[one], stated[after]):
                        continue
                    why = f"round {earlier} of the {row[0][0]} came before round {later}"
                    yield Said(after, why, RELATED, other=one, low=1)


def _months_on(day: date, months: int) -> date | None:
    """The same day so many months on; None where that month has none."""
    month = day.year * 12 + day.month - 1 + months
    try:
        return day.replace(year=month // 12, month=month % 12 + 1)
    except ValueError:
        return None


def _moved(day: date, steps: int) -> date | None:
    """A day so many days on; None beyond the calendar."""
    try:
        return day + timedelta(days=steps)
    except OverflowError:
        return None
