"""What the facts that were read of one contact disagree on: its day, place, heads, status and parties.

Each conflict stands with the evidence for what is not shown.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import in_words
from accord.model.ids import FindingId
from accord.model.record import Conflict, Support
from accord.record.choose import most_given
from accord.record.context import Context, against, conflict_over
from accord.record.dates import Dated
from accord.record.disagreements import Values
from accord.record.houses import two_houses
from accord.record.names import likeness
from accord.record.nodes import EngagementAtom
from accord.record.places import compatible, is_whole_state, town_or_capital, two_places, two_towns
from accord.record.stated_dates import says_its_day
from accord.record.words import words_of

Found = tuple[Conflict, list[Support]]
"""A conflict, and the evidence for what is not shown."""

_ELSEWHERE = frozenset({EngagementType.VISIT, EngagementType.EXERCISE, EngagementType.TRAINING, EngagementType.CALL})
"""Contacts that may be told of several places, or of none."""

_LED = frozenset(
    {
        EngagementType.DIALOGUE,
        EngagementType.SESSION,
        EngagementType.VISIT,
        EngagementType.SUMMIT,
        EngagementType.NEGOTIATION,
        EngagementType.CONFERENCE,
    }
)

_INITIALLED = re.compile(r"\binitial(?:l?ed|l?ing)\b")
_SIGNED = re.compile(r"\b(?:signed|signing|signature|sign)\b")


def of_facts(id_: FindingId, members: Sequence[EngagementAtom], dated: Dated, context: Context) -> list[Found]:
    """Fields in which the facts that were read disagree, with the evidence for what is not shown."""
    found: list[Found] = []
    if dated.values:
        found.append((conflict_over(id_, "date", dict(dated.values)), list(_other_days(members, dated))))
    if places := _places(members):
        found.append((conflict_over(id_, "place", places), list(_other_places(members, context))))
    for field, types in (("lead", _LED), ("signatory", frozenset({EngagementType.SIGNING}))):
        if any(atom.fact.type in types for atom in members):
            found.extend((conflict_over(id_, field, leads), []) for leads in _leads(members))
    told = (("status", _statuses(members) or _stages(members)), ("parties", _parties(members)))
    found.extend((conflict_over(id_, field, values), []) for field, values in told if values)
    return found


def place_of(members: Sequence[EngagementAtom], context: Context) -> str | None:
    """The narrowest place that most agree with."""
    places = [(atom.fact.place, context.origin(atom.where.id)) for atom in members if atom.fact.place]
    if not places:
        return None
    narrow = [(place, origin) for place, origin in places if not is_whole_state(place)]
    return most_given(narrow or places)


def _other_days(members: Sequence[EngagementAtom], dated: Dated) -> Iterator[Support]:
    """The evidence for days that exclude the one that is shown."""
    day_shown = in_words(dated.when.value)
    for atom in members:
        if not (says_its_day(atom) and atom.first and atom.last and dated.first and dated.last):
            continue
        if atom.last < dated.first or atom.first > dated.last:
            says = f"date: says {in_words(atom.fact.date.value)}, shown is {day_shown}"
            yield from against(atom, atom.fact.evidence, says)


def _places(members: Sequence[EngagementAtom]) -> Values:
    """The places that reports give, if two of them cannot be one."""
    places: Values = {}
    told = [(place, atom) for atom in members if (place := _its_place(atom))]
    for place, atom in told:
        places.setdefault(place, set()).add(atom.where.name)
    in_one_town = members[0].fact.type not in _ELSEWHERE
    apart = any(
        compatible(a, b) is False or (in_one_town and (two_towns(a, b) or two_houses(a, b)))
        for a, b in combinations(places, 2)
    ) or (in_one_town and any(_elsewhere(one, other) for one in told for other in told))
    return places if apart else {}


def _its_place(atom: EngagementAtom) -> str | None:
    """The place of a contact; None where its document has people meet in one town, and that is another.

    "will build a market at Katuna, the ministers said after talks in Kabale": one of the two is not where they met.
    """
    place, met_in = atom.fact.place, atom.telling.account.met_in
    held = atom.fact.status is EngagementStatus.HELD
    return None if held and place and met_in and two_places(place, met_in) else place


def _other_places(members: Sequence[EngagementAtom], context: Context) -> Iterator[Support]:
    """The evidence for places that exclude the one that is shown."""
    shown = place_of(members, context)
    for atom in members:
        place = atom.fact.place
        if not place or not shown:
            continue
        if two_places(place, shown) or town_or_capital(place, shown) or two_houses(place, shown):
            yield from against(atom, atom.fact.evidence, f"place: says {place}, shown is {shown}")


def _elsewhere(one: tuple[str, EngagementAtom], other: tuple[str, EngagementAtom]) -> bool:
    """Whether one report has a contact in a known town, another elsewhere, and neither names the other's place."""
    (here, atom), (there, rival) = one, other
    if not town_or_capital(here, there):
        return False
    return not any(set(words_of(place)) & set(words_of(by.text)) for by, place in ((atom, there), (rival, here)))


def _parties(members: Sequence[EngagementAtom]) -> Values:
    """The parties that reports give, if one of them tells of fewer."""
    if not any(_without(one, other) for one in members for other in members if len(one.parties) > 1):
        return {}
    parties: Values = {}
    for atom in members:
        parties.setdefault(", ".join(sorted(atom.parties)), set()).add(atom.where.name)
    return parties


def _without(fewer: EngagementAtom, more: EngagementAtom) -> bool:
    """Whether a report tells of the contact as of fewer states, and names none of the others anywhere.

    Where it names them ("the Czech, Slovak and Austrian police"), its sentence only leaves them out.
    """
    return fewer.parties < more.parties and not (more.parties - fewer.parties) & fewer.telling.account.states


def _leads(members: Sequence[EngagementAtom]) -> list[Values]:
    """For each state of whose people reports name wholly different ones: who, by which documents."""
    found = []
    for country in sorted({who.country for atom in members for who in atom.people if who.country}):
        leads: Values = {}
        sides = []
        for atom in members:
            side = [who.name for who in atom.people if who.country == country]
            if side:
                sides.append(side)
                leads.setdefault(side[0], set()).add(atom.where.name)
        clash = any(
            not any(likeness(one, other) >= 0.5 for one in side for other in rival)
            for at, side in enumerate(sides)
            for rival in sides[at + 1 :]
        )
        if clash:
            found.append(leads)
    return found


def _statuses(members: Sequence[EngagementAtom]) -> Values:
    """What reports tell of the contact's status, if it cannot be both."""
    if not _status_clash(members):
        return {}
    statuses: Values = {}
    for atom in members:
        statuses.setdefault(atom.fact.status.value, set()).add(atom.where.name)
    return statuses


def _status_clash(members: Sequence[EngagementAtom]) -> bool:
    """Whether one report has it held and another cancelled, or still planned after it is said to have been held."""
    statuses = {atom.fact.status for atom in members}
    if {EngagementStatus.HELD, EngagementStatus.CANCELLED} <= statuses:
        return True
    held = [
        atom.where.published for atom in members if atom.fact.status is EngagementStatus.HELD and atom.where.published
    ]
    planned = [
        atom.where.published
        for atom in members
        if atom.fact.status is EngagementStatus.PLANNED and atom.where.published
    ]
    return bool(held and planned and max(planned) > max(held))


def _stages(members: Sequence[EngagementAtom]) -> Values:
    """Where one report has a text signed and another only initialled: which says which."""
    stages: Values = {}
    for atom in members:
        if atom.fact.type in (EngagementType.SIGNING, EngagementType.CEREMONY):
            if _INITIALLED.search(atom.text):
                stages.setdefault("initialled", set()).add(atom.where.name)
            elif _SIGNED.search(atom.text) and atom.fact.status is EngagementStatus.HELD:
                stages.setdefault("signed", set()).add(atom.where.name)
    return stages if len(stages) > 1 else {}
