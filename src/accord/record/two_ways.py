"""Contacts that documents of one occasion tell in two ways: a call by the one, a meeting by the other.

Only where each document tells of one contact of that day, and both name the same two people.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from accord.model.codes import EngagementStatus, EngagementType
from accord.record.accounts import MEETINGS
from accord.record.disagreements import Values
from accord.record.nodes import EngagementAtom
from accord.record.participants import people_of_both


def told_in_two_ways(told: Mapping[str, Sequence[EngagementAtom]]) -> Iterator[tuple[str, Values]]:
    """The fields in which contacts differ, with their values. `told` are the contacts of each document, by its name."""
    held = {
        name: [atom for atom in atoms if atom.fact.status is EngagementStatus.HELD]
        for name, atoms in sorted(told.items())
    }
    if values := _sorts(held):
        yield "type", values


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


def _day(atom: EngagementAtom) -> date | None:
    return atom.near[0] if atom.near and atom.near[0] == atom.near[1] else None
