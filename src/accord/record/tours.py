"""Visits to one institution, and the visit to the country in whose course they took place, be it told elsewhere.

"Toured the training centre on Thursday" is no other telling of the four days in the country, and lies within them.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.shelf import Link, NodeId
from accord.record.nodes import EngagementAtom
from accord.record.participants import common_offices, people_of_both
from accord.record.places import compatible, is_whole_state
from accord.record.stated_dates import FORESEEN

_HOUSES = (
    r"cent(?:re|er)|base|barracks|garrison|camp|port|harbou?r|shipyard|dockyard|yard|plant|factory|works|academy|school|college"
    r"|university|hospital|clinic|museum|memorial|cemetery|station|terminal|laborator(?:y|ies)|airfield|refinery|mine|dam|mill"
    r"|workshop|hangar|range|substation|regiment|brigade|battalion|frigate|farm|market|exhibition|park|observatory|institute|library|monastery|church|mosque|cathedral|temple|shrine|canal|tunnel"
    r"|lighthouse|depot|stadium|quarry|plantation|nursery|reactor|headquarters|checkpoint|border\s+post|crossing|pier|quay|construction\s+site"
)
_TOURED = re.compile(
    r"\b(?:toured|inspect(?:ed|ing)|dropped\s+in\s+(?:on|at)|(?:was|were)\s+shown(?:\s+(?:round|around|over))?|stopped\s+(?:by|over)\s+at"
    r"|looked\s+(?:round|around|over)|went\s+(?:round|over)|visited|paid\s+a\s+(?:[a-z]+\s+)?visit(?:\s+on\s+[a-z]+)?\s+to)\s+"
    rf"(?:the|a|an|our|its|his|her|their|two|several)\s+(?:[^\s.,;]+\s+){{0,6}}?(?:{_HOUSES})\b",
    re.IGNORECASE,
)
_LONG = re.compile(r"\b(?:\w+-day|official|state|working|first)\s+(?:visit|trip|stay|tour)\b", re.IGNORECASE)


def is_tour(atom: EngagementAtom) -> bool:
    """Whether a report tells of a visit to one institution only."""
    if atom.fact.type is not EngagementType.VISIT or _LONG.search(atom.text):
        return False
    if atom.fact.place and is_whole_state(atom.fact.place):
        return False
    return not _lasts(atom) and _TOURED.search(atom.text) is not None


def _lasts(atom: EngagementAtom) -> bool:
    return bool(atom.first and atom.last and atom.first < atom.last)


def is_stay(atom: EngagementAtom) -> bool:
    """Whether a report tells of a visit of several days, or to a state."""
    if atom.fact.type is not EngagementType.VISIT or atom.occasion or is_tour(atom):
        return False
    return _lasts(atom) or bool(atom.fact.place and is_whole_state(atom.fact.place)) or bool(_LONG.search(atom.text))


_TALKS = (EngagementType.MEETING, EngagementType.OTHER, EngagementType.DIALOGUE, EngagementType.SIGNING)

# 7 days: official visits to one country last under a week
_STAY = 7
# 2 days: the report of a meeting on the last day
_REPORTED = 2


def met_on_stay(meeting: EngagementAtom, stay: EngagementAtom) -> bool:
    """Whether a meeting without its day was in a stay told elsewhere: its guest, in that country, told as news then."""
    told = meeting.where.published
    if meeting.fact.type not in _TALKS or meeting.fact.status is not EngagementStatus.HELD or meeting.dated:
        return False
    if meeting.referred or told is None or not (stay.first and stay.last and is_stay(stay) and _lasts(stay)):
        return False
    days = (stay.last - stay.first).days
    if days > _STAY or not stay.first <= told <= stay.last + timedelta(days=_REPORTED) or not meeting.lead:
        return False
    if len(meeting.parties & stay.parties) < 2 or not compatible(meeting.fact.place, stay.fact.place):
        return False
    names, against = people_of_both(meeting, stay)
    return bool(names) if meeting.people else bool(not against and common_offices(meeting, stay))


def in_its_course(tour: EngagementAtom, stay: EngagementAtom) -> bool:
    """Whether a contact may lie in the course of a stay: the same guest, no other days or country."""
    if tour.fact.type is not EngagementType.VISIT:
        return met_on_stay(tour, stay)
    if not (is_tour(tour) and is_stay(stay)) or tour.fact.status in FORESEEN:
        return False
    if not (tour.parties <= stay.parties or stay.parties <= tour.parties):
        return False
    if compatible(tour.fact.place, stay.fact.place) is False:
        return False
    if (
        tour.first
        and tour.last
        and stay.first
        and stay.last
        and not (stay.first <= tour.last and tour.first <= stay.last)
    ):
        return False
    names, against = people_of_both(tour, stay)
    return bool(names or (not against and common_offices(tour, stay)))


def stays_of(
    groups: Mapping[NodeId, Sequence[EngagementAtom]],
    links: Sequence[Link],
    atoms: Mapping[NodeId, EngagementAtom],
    key_of: Mapping[NodeId, NodeId],
    within: Mapping[NodeId, NodeId],
) -> dict[NodeId, NodeId]:
    """In the course of which stay visits to one institution and meetings were, where only one stay may be it."""
    stays: dict[NodeId, set[NodeId]] = {}
    for link in links:
        for one, other in ((link.a, link.b), (link.b, link.a)):
            if one in atoms and other in atoms and in_its_course(atoms[one], atoms[other]):
                stays.setdefault(key_of[one], set()).add(key_of[other])
    return {
        key: next(iter(found))
        for key, found in sorted(stays.items())
        if len(found) == 1
        and key not in within
        and key not in found
        and all(is_tour(atom) or (atom.fact.type in _TALKS and not atom.dated) for atom in groups[key])
    }
