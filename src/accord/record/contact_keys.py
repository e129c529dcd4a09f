"""The keys under which reports of one contact meet: its parties, its sort, and its time or its handles.

A contact known to the week meets all of its week; one known less well meets only those that share a handle with it.
"""

from collections.abc import Iterable
from datetime import date
from itertools import product

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.reading import IN_CALENDAR
from accord.record.bodies import taken_apart
from accord.record.keys import party_pairs, word_pairs
from accord.record.names import name_parts, skeleton
from accord.record.nodes import EngagementAtom
from accord.record.places import city, town_in
from accord.record.texts_told import matter_of
from accord.record.words import EVERYWHERE, telling_words

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
    EngagementType.TRAINING: "exercise",
    EngagementType.HANDOVER: "handover",
}
"""Types that reports of one contact may choose between; a visit and the meeting during it are two."""

# 10 days: "last week", the week before a report; a month or a season needs a handle as well
_NARROW = 10

# 8 days: neighbouring bins reach a week on either side
_BIN = 8

# 31 days: a month; what is known less well may be any of several visits
_MONTH = 31

# 400 days: a year, and what is told of it at its ends; longer times date nothing
_LONG = 400

# 8 words: a sentence or two
_MOST_WORDS = 8

# 6 months: what is put off for longer is another plan
_LATE = 6

_COMING = (EngagementStatus.PLANNED, EngagementStatus.PROPOSED, EngagementStatus.CANCELLED)


def handles(atom: EngagementAtom) -> tuple[frozenset[str], frozenset[str]]:
    """What a contact is told apart by: surnames, offices, forum, round. Those it is found by, those looked under."""
    plain_ones = {f"n:{skeleton(parts[-1])}" for who in atom.people if (parts := name_parts(who.name))}
    plain_ones.update(f"n:{skeleton(parts[-2])}" for who in atom.people if len(parts := name_parts(who.name)) > 2)
    plain_ones.update(f"o:{word}" for office in atom.offices for word in _own_words(office))
    if atom.fact.ordinal:
        plain_ones.add(f"r:{atom.fact.ordinal}")
    emits, probes = set(plain_ones), set(plain_ones)
    if atom.fact.body:
        words = taken_apart(atom.fact.body).function
        pairs = {f"bb:{both}" for both in word_pairs(words)} if len(words) > 1 else set()
        emits |= pairs | {f"b1:{word}" for word in words} | ({f"bs:{word}" for word in words} if not pairs else set())
        probes |= pairs | {f"bs:{word}" for word in words} if pairs else {f"b1:{word}" for word in words}
        if atom.acronym:
            emits.add(f"ba:{atom.acronym.casefold()}")
            probes.add(f"ba:{atom.acronym.casefold()}")
    return frozenset(emits), frozenset(probes)


def families(atom: EngagementAtom) -> tuple[str, ...]:
    """The sorts that a report of the contact may give it; where a text was signed they met, and the other way round.

    What has a number in a row is one of its row.
    """
    own = FAMILIES[atom.fact.type]
    alike = atom.occasion and own in _ALIKE and atom.fact.ordinal is None
    return (own, *(sort for sort in _ALIKE if sort != own)) if alike else (own,)


_ALIKE = ("talk", "signing")


def _own_words(office: str) -> list[str]:
    """The words of an office that say which it is: "interior" of "interior minister", "president"."""
    words = office.split()
    return [word for word in words if word not in ("minister", "secretary", "deputy", "state")] or words


def _months(first: date, last: date) -> range:
    return range(first.year * 12 + first.month, last.year * 12 + last.month + 1)


def engagement_keys(atom: EngagementAtom) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys a contact is found by, and those it looks under."""
    emits: set[str] = set()
    probes: set[str] = set()
    found_by, looks = handles(atom)
    near = atom.near if atom.near and (atom.near[1] - atom.near[0]).days <= _LONG else None
    for pair, family in product(party_pairs(atom.parties), families(atom)):
        base = f"e|{pair}|{family}"
        if near and (near[1] - near[0]).days <= _NARROW:
            bins = range(near[0].toordinal() // _BIN, near[1].toordinal() // _BIN + 1)
            emits.update(f"{base}|~{at}" for at in bins)
            probes.update(f"{base}|~{at}" for at in range(bins[0] - 1, bins[-1] + 2))
            _by_month(emits, probes, base, months=_months(*near), own=(found_by, looks), mine="m", other=("M",))
        elif near:
            _by_month(emits, probes, base, months=_months(*near), own=(found_by, looks), mine="M", other=("m", "M"))
        everywhere = {f"p:{city(atom.fact.place)}"} if atom.fact.place else set()
        if near:
            emits.update(f"{base}|any|{handle}" for handle in found_by | everywhere)
            probes.update(f"{base}|none|{handle}" for handle in looks | everywhere)
            emits.update(f"{base}|month|{near[0].month}" for _ in (1,) if near[0].month == near[1].month)
            probes.update(f"{base}|unsaid|{near[0].month}" for _ in (1,) if near[0].month == near[1].month)
        else:
            emits.update(f"{base}|none|{handle}" for handle in found_by | everywhere)
            probes.update(f"{base}|{which}|{handle}" for which in ("none", "any") for handle in looks | everywhere)
            if atom.month:
                emits.add(f"{base}|unsaid|{atom.month}")
                probes.update((f"{base}|unsaid|{atom.month}", f"{base}|month|{atom.month}"))
        # "arrived on Thursday" of what goes on: the last day is not known
        half = (atom.first is None) is not (atom.last is None)
        _by_town(emits, probes, base, atom, dated=near is not None or half)
        _by_calendar(emits, probes, base, atom)
        _rounds_and_moves(emits, probes, base, atom)
        emits.update(f"{base}|called|{name}" for name in atom.called)
        probes.update(f"{base}|called|{name}" for name in atom.called)
        words = _own_matter(atom)
        if words:
            # both ways, whichever is read first
            mine, theirs = ("undated", ("dated", "undated")) if near is None else ("dated", ("undated",))
            emits.update(f"{base}|{mine}|{word}" for word in words)
            probes.update(f"{base}|{other}|{word}" for other in theirs for word in words)
    _pairs_of_people(emits, probes, atom, dated=near is not None)
    _by_stay(emits, probes, atom, found_by)
    return tuple(sorted(emits)), tuple(sorted(probes))


def _own_matter(atom: EngagementAtom) -> list[str]:
    """What names no day and nobody is found by what was exercised or signed: "the first joint patrol"."""
    family = FAMILIES[atom.fact.type]
    if family == "exercise":
        return sorted(telling_words(atom.text) - EVERYWHERE)[:_MOST_WORDS]
    return sorted(matter_of(atom.text))[:_MOST_WORDS] if family == "signing" else []


def _by_stay(emits: set[str], probes: set[str], atom: EngagementAtom, handles_of: frozenset[str]) -> None:
    """A stay of several days, and a meeting without its day that was news then, by guest or office and month."""
    if atom.fact.type is EngagementType.VISIT:
        days = (atom.first, atom.last) if atom.first and atom.last and atom.first < atom.last else None
        mine, theirs = "stay", "met"
    else:
        day = atom.where.published if not atom.dated else None
        days = (day, day) if day else None
        mine, theirs = "met", "stay"
    if days is None or (days[1] - days[0]).days > _NARROW:
        return
    signs = [handle for handle in handles_of if handle[:2] in ("n:", "o:")]
    months = _months(*days)
    around = range(months.start - 1, months.stop + 1)
    for pair in party_pairs(atom.parties):
        emits.update(f"e|{pair}|{mine}|{month}|{sign}" for month in months for sign in signs)
        probes.update(f"e|{pair}|{theirs}|{month}|{sign}" for month in around for sign in signs)


def _pairs_of_people(emits: set[str], probes: set[str], atom: EngagementAtom, *, dated: bool) -> None:
    """Two people met: reports without a day, or that name one state only, meet all reports of the same two."""
    surnames = sorted({skeleton(parts[-1]) for who in atom.people if (parts := name_parts(who.name))})[:4]
    base = FAMILIES[atom.fact.type]
    pairs = [f"e|@{base}|{one}+{other}" for at, one in enumerate(surnames) for other in surnames[at + 1 :]]
    if dated and len(atom.parties) > 1:
        emits.update(f"{pair}|any" for pair in pairs)
        probes.update(f"{pair}|loose" for pair in pairs)
    else:
        emits.update(f"{pair}|loose" for pair in pairs)
        probes.update(f"{pair}|{which}" for pair in pairs for which in ("any", "loose"))


def _by_month(
    emits: set[str],
    probes: set[str],
    base: str,
    *,
    months: Iterable[int],
    own: tuple[frozenset[str], frozenset[str]],
    mine: str,
    other: tuple[str, ...],
) -> None:
    found_by, looks = own
    months = list(months)
    for month in months:
        emits.add(f"{base}|{mine}{month}|*")
        emits.update(f"{base}|{mine}{month}|{handle}" for handle in found_by or ("-",))
    for month in range(months[0] - 1, months[-1] + 2):
        for sort in other:
            probes.update(f"{base}|{sort}{month}|{handle}" for handle in (*looks, "-") if looks)
            if not looks:
                probes.add(f"{base}|{sort}{month}|*")


def _by_town(emits: set[str], probes: set[str], base: str, atom: EngagementAtom, *, dated: bool) -> None:
    """A dated report and an undated one, of which one only speaks of the town, without saying that it was there."""
    mine, theirs = ("any", "none") if dated else ("none", "any")
    emits.update(f"{base}|{mine}|q:{town}" for town in atom.towns)
    probes.update(f"{base}|{theirs}|p:{town}" for town in atom.towns)
    if dated or atom.referred:
        # what a day is counted from may be told by nothing of its own, and its document speaks of the same town; of
        # calls, which are few and have no place, by nothing at all
        signs = (*atom.towns, *(("-",) if FAMILIES[atom.fact.type] == "call" else ()))
        emits.update(f"{base}|{'had' if dated else 'known'}|{sign}" for sign in signs)
        probes.update(f"{base}|{'known' if dated else 'had'}|{sign}" for sign in signs)
    if town := town_in(atom.fact.place):
        probes.add(f"{base}|{theirs}|q:{town}")
        emits.update({f"{base}|any|p:{town}"} if dated else ())


def _by_calendar(emits: set[str], probes: set[str], base: str, atom: EngagementAtom) -> None:
    """What a calendar has and what reports tell meet by town and month, whatever else they name."""
    if not atom.near or not atom.fact.place or (atom.near[1] - atom.near[0]).days > _MONTH:
        return
    at = [f"{month}|{city(atom.fact.place)}" for month in _months(*atom.near)]
    listed = atom.fact.date.reason == IN_CALENDAR
    emits.update(f"{base}|{'listed' if listed else 'told'}|{one}" for one in at)
    probes.update(f"{base}|{'told' if listed else 'listed'}|{one}" for one in at)


def _rounds_and_moves(emits: set[str], probes: set[str], base: str, atom: EngagementAtom) -> None:
    """One round of one forum whatever the dates say, and what was put off with what it was put off from."""
    if atom.fact.body and atom.fact.ordinal:
        # the parties stand in the key already: "the AR-BR Air Dialogue" meets no other one of the two by their codes
        words = set(taken_apart(atom.fact.body).function) - {party.casefold() for party in atom.parties}
        keys = {f"{base}|#{atom.fact.ordinal}|{both}" for both in word_pairs(words)}
        emits |= keys
        probes |= keys
    day = atom.near[0] if atom.near else atom.last or atom.where.published
    if day is None:
        return
    month = day.year * 12 + day.month
    if atom.moved:
        emits.update(f"{base}|moved|{month + step}" for step in range(-_LATE, 2))
        probes.update(f"{base}|coming|{month + step}" for step in range(-_LATE, 2))
    if atom.fact.status in _COMING:
        emits.add(f"{base}|coming|{month}")
        probes.add(f"{base}|moved|{month}")
