"""Contacts that documents of one occasion tell in two ways: a call and a meeting, in two towns, held and denied.

Only where each document tells of one contact of that day, and both name the same people.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, product

from accord.model.codes import EngagementStatus, EngagementType
from accord.record.accounts import MEETINGS, Account
from accord.record.denials import Denial
from accord.record.disagreements import Values, of_same_days
from accord.record.houses import two_houses
from accord.record.names import likeness
from accord.record.nodes import EngagementAtom
from accord.record.participants import hinted, people_of_both
from accord.record.places import city, compatible, two_places


def told_in_two_ways(
    told: Mapping[str, Sequence[EngagementAtom]], accounts: Mapping[str, Account]
) -> Iterator[tuple[str, Values]]:
    """The fields in which contacts differ, with their values.

    `told` are the contacts of each document, `accounts` what it tells around them, by its name.
    """
    held = {
        name: [atom for atom in atoms if atom.fact.status is EngagementStatus.HELD]
        for name, atoms in sorted(told.items())
    }
    if values := _sorts(held):
        yield "type", values
    if values := _towns(held):
        yield "place", values
    if values := _denied(held, accounts):
        yield "status", values
    if values := _rounds(held, accounts):
        yield "items", values


def _denied(held: Mapping[str, Sequence[EngagementAtom]], accounts: Mapping[str, Account]) -> Values:
    """A contact of two people that one document tells as held and another, of the same days, denies."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for name, account in sorted(accounts.items()):
        for denial, (rival, atoms) in product(account.denied, held.items()):
            if rival == name or not of_same_days(account, accounts[rival]):
                continue
            if any(_both_at(denial.people, atom) or _held_there(denial, atom) for atom in atoms):
                values[denial.words].add(name)
                values["held"].add(rival)
    return dict(values)


def _both_at(names: Sequence[str], atom: EngagementAtom) -> bool:
    """Whether two of the people were at a contact."""
    return sum(any(likeness(name, who.name) >= 0.5 for who in atom.people) for name in names) > 1


def _held_there(denial: Denial, atom: EngagementAtom) -> bool:
    """Whether a contact is what the denial of any talks of two states in a town is about."""
    town = city(atom.fact.place) if atom.fact.place else ""
    if not town or denial.states != atom.parties or atom.fact.type not in MEETINGS:
        return False
    return bool(re.search(rf"\bin {re.escape(town)}\b", denial.sentence))


# 3 days: a round of talks
_ROUND = timedelta(days=3)


def _rounds(held: Mapping[str, Sequence[EngagementAtom]], accounts: Mapping[str, Account]) -> Values:
    """Two numbers for the only round of talks of the same parties in one town on the same days."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    numbered = {
        name: found[0]
        for name, atoms in held.items()
        if len(found := [atom for atom in atoms if atom.fact.ordinal and atom.fact.type in MEETINGS]) == 1
    }
    for (a, one), (b, other) in combinations(numbered.items(), 2):
        if one.fact.ordinal == other.fact.ordinal or one.parties != other.parties:
            continue
        if not (one.near and other.near and one.near[0] == other.near[0] and one.near[1] - one.near[0] <= _ROUND):
            continue
        leads = product(accounts[a].leads, accounts[b].leads)
        known = people_of_both(one, other)[0] or any(likeness(x, y) >= 0.5 for (_, x), (_, y) in leads)
        if compatible(one.fact.place, other.fact.place) and known:
            values[f"round {one.fact.ordinal}"].add(a)
            values[f"round {other.fact.ordinal}"].add(b)
    return dict(values)


def _towns(held: Mapping[str, Sequence[EngagementAtom]]) -> Values:
    """Two towns for the only meeting of the same parties on the same day, at which both have one person at least."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for (a, one), (b, other) in combinations(held.items(), 2):
        first, second = _only(one, *MEETINGS), _only(other, *MEETINGS)
        if first is None or second is None:
            first, second = _signed(one), _signed(other)
            if first is None or second is None or not first.made & second.made:
                continue
        if _day(first) != _day(second) or first.parties != second.parties:
            continue
        here, there = _where(first, one), _where(second, other)
        if not (here and there) or not (two_places(here, there) or two_houses(here, there)):
            continue
        if people_of_both(first, second)[0] or hinted(first, second):
            values[here].add(a)
            values[there].add(b)
    return dict(values)


def _sorts(held: Mapping[str, Sequence[EngagementAtom]]) -> Values:
    """A call by one, a meeting by another, of the same two people on the same day."""
    values: defaultdict[str, set[str]] = defaultdict(set)
    for (a, one), (b, other) in combinations(held.items(), 2):
        for (name, first), (rival, second) in (((a, one), (b, other)), ((b, other), (a, one))):
            call, meeting = _only(first, EngagementType.CALL), _only(second, *MEETINGS)
            if call is None or meeting is None or _day(call) != _day(meeting):
                continue
            if len(people_of_both(call, meeting)[0]) > 1:
                values["call"].add(name)
                values[meeting.fact.type.value].add(rival)
    return dict(values)


def _only(atoms: Sequence[EngagementAtom], *sorts: EngagementType) -> EngagementAtom | None:
    """The one contact that a document has of that day; None if it tells of a call and a meeting on it."""
    days = [atom for atom in atoms if _day(atom) and atom.fact.type in (EngagementType.CALL, *MEETINGS)]
    fitting = [atom for atom in days if atom.fact.type in sorts]
    if len(fitting) != 1 or any(_day(atom) == _day(fitting[0]) for atom in days if atom is not fitting[0]):
        return None
    return fitting[0]


def _signed(atoms: Sequence[EngagementAtom]) -> EngagementAtom | None:
    """The one signing that a document tells, with its day."""
    found = [atom for atom in atoms if atom.fact.type is EngagementType.SIGNING]
    return found[0] if len(found) == 1 and _day(found[0]) else None


def _where(atom: EngagementAtom, atoms: Sequence[EngagementAtom]) -> str | None:
    """The place of a contact; of a signing without one that of the only talks of its day."""
    if atom.fact.place or atom.fact.type is not EngagementType.SIGNING:
        return atom.fact.place
    talks = [other for other in atoms if other.fact.type in MEETINGS and _day(other) == _day(atom)]
    return talks[0].fact.place if len(talks) == 1 else None


def _day(atom: EngagementAtom) -> date | None:
    return atom.near[0] if atom.near and atom.near[0] == atom.near[1] else None
