"""What reports of one contact disagree on: in the facts that were read of them, and in what they tell around these.

Each conflict stands with the evidence for what is not shown.
"""

import re
from collections.abc import Mapping, Sequence

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import in_words
from accord.model.ids import FindingId
from accord.model.record import Conflict, Support
from accord.model.shelf import NodeId
from accord.record.accounts import of_no_time
from accord.record.choose import most_given
from accord.record.context import Context, against, conflict_over
from accord.record.dates import Dated
from accord.record.disagreements import Values, disagreements
from accord.record.names import likeness
from accord.record.nodes import EngagementAtom
from accord.record.places import compatible, is_whole_state, town_or_capital, two_places, two_towns
from accord.record.stated_dates import says_its_day
from accord.record.stories import Opening, told_of_one_occasion
from accord.record.two_ways import told_in_two_ways
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

_SEVERAL = frozenset({"items", "date"})
"""Fields of several matters: the day of a contact is another than the term of what came of it."""


def conflicts_of(
    id_: FindingId,
    members: Sequence[EngagementAtom],
    dated: Dated,
    told: Sequence[tuple[str, Values]],
    context: Context,
) -> list[Found]:
    """Fields in which reports disagree; one matter once, be it seen in the facts or in what is told around them."""
    found = _of_facts(id_, members, dated, context)
    of_facts = {conflict.field for conflict, _ in found} - _SEVERAL
    for field, values in told:
        if field in of_facts:
            continue
        alike = [at for at, (one, _) in enumerate(found) if one.field == field and _values(one).keys() == values.keys()]
        if not alike:
            found.append((conflict_over(id_, field, values), []))
            continue
        conflict, minority = found[alike[0]]
        by_facts = _values(conflict)
        joined = {value: by_facts[value] | names for value, names in values.items()}
        found[alike[0]] = (conflict_over(id_, field, joined), minority)
    return found


def _values(conflict: Conflict) -> Values:
    return {one.value: set(one.documents) for one in conflict.values}


def differing_accounts(
    groups: Mapping[NodeId, Sequence[EngagementAtom]], context: Context
) -> dict[NodeId, list[tuple[str, Values]]]:
    """What the accounts of each contact disagree on; of a visit and the talks in it once, where most accounts are."""
    found: dict[NodeId, list[tuple[str, Values]]] = {}
    seen: set[tuple[str, tuple[str, ...]]] = set()
    atoms = [atom for members in groups.values() for atom in members]
    told_by: dict[str, Opening] = {atom.where.id: atom for atom in atoms}
    beside = dict(told_of_one_occasion(atoms))
    of_document: dict[str, list[EngagementAtom]] = {}
    for atom in atoms:
        of_document.setdefault(atom.where.id, []).append(atom)
        if without := context.beside.get(atom.id):
            told_by.update((one.where.id, one) for one in without)
            beside[atom.where.id] = (*beside.get(atom.where.id, ()), *(one.where.id for one in without))
    for key, members in sorted(groups.items(), key=lambda item: (-len({a.where.id for a in item[1]}), item[0])):
        found[key] = []
        own = {atom.where.id for atom in members}
        documents = set(own)
        documents.update(other for id_ in sorted(documents) for other in beside.get(id_, ()))
        if len({context.origin(id_) for id_ in documents}) < 2:
            continue
        accounts = {
            told_by[id_].where.name: told_by[id_].telling.account
            if id_ in own or told_by[id_].where.published
            else of_no_time(told_by[id_].telling.account)
            for id_ in sorted(documents)
        }
        parties = frozenset(party for atom in members for party in atom.parties)
        contacts = {told_by[id_].where.name: of_document.get(id_, ()) for id_ in sorted(documents)}
        for field, values in (*disagreements(accounts, parties=parties), *told_in_two_ways(contacts, accounts)):
            mark = (field, tuple(sorted(values)))
            if mark not in seen:
                seen.add(mark)
                found[key].append((field, values))
    return found


def place_of(members: Sequence[EngagementAtom], context: Context) -> str | None:
    """The narrowest place that most agree with."""
    places = [(atom.fact.place, context.origin(atom.where.id)) for atom in members if atom.fact.place]
    if not places:
        return None
    narrow = [(place, origin) for place, origin in places if not is_whole_state(place)]
    return most_given(narrow or places)


def _of_facts(id_: FindingId, members: Sequence[EngagementAtom], dated: Dated, context: Context) -> list[Found]:
    """Fields in which the facts that were read disagree, with the evidence for what is not shown."""
    found: list[Found] = []
    if dated.values:
        day_shown = in_words(dated.when.value)
        minority = [
            support
            for atom in members
            if says_its_day(atom)
            and atom.first
            and atom.last
            and dated.first
            and dated.last
            and (atom.last < dated.first or atom.first > dated.last)
            for support in against(
                atom, atom.fact.evidence, f"date: says {in_words(atom.fact.date.value)}, shown is {day_shown}"
            )
        ]
        found.append((conflict_over(id_, "date", dict(dated.values)), minority))
    places: dict[str, set[str]] = {}
    for atom in members:
        if atom.fact.place:
            places.setdefault(atom.fact.place, set()).add(atom.where.name)
    in_one_town = members[0].fact.type not in _ELSEWHERE
    if any(compatible(a, b) is False or (in_one_town and two_towns(a, b)) for a in places for b in places) or (
        in_one_town and any(_elsewhere(one, other) for one in members for other in members)
    ):
        shown = place_of(members, context)
        minority = [
            support
            for atom in members
            if atom.fact.place
            and (two_places(atom.fact.place, shown or "") or town_or_capital(atom.fact.place, shown or ""))
            for support in against(atom, atom.fact.evidence, f"place: says {atom.fact.place}, shown is {shown}")
        ]
        found.append((conflict_over(id_, "place", places), minority))
    if any(atom.fact.type in _LED for atom in members):
        found.extend((conflict_over(id_, "lead", leads), []) for leads in _leads(members))
    if any(atom.fact.type is EngagementType.SIGNING for atom in members):
        found.extend((conflict_over(id_, "signatory", leads), []) for leads in _leads(members))
    statuses: dict[str, set[str]] = {}
    for atom in members:
        statuses.setdefault(atom.fact.status.value, set()).add(atom.where.name)
    if _status_clash(members):
        found.append((conflict_over(id_, "status", statuses), []))
    elif stages := _stages(members):
        found.append((conflict_over(id_, "status", stages), []))
    parties: dict[str, set[str]] = {}
    for atom in members:
        parties.setdefault(", ".join(sorted(atom.parties)), set()).add(atom.where.name)
    if any(_without(one, other) for one in members for other in members if len(one.parties) > 1):
        found.append((conflict_over(id_, "parties", parties), []))
    return found


def _elsewhere(one: EngagementAtom, other: EngagementAtom) -> bool:
    """Whether one report has a contact in a known town, another elsewhere, and neither names the other's place."""
    here, there = one.fact.place, other.fact.place
    if not here or not there or not town_or_capital(here, there):
        return False
    return not any(set(words_of(place)) & set(words_of(atom.text)) for atom, place in ((one, there), (other, here)))


def _without(fewer: EngagementAtom, more: EngagementAtom) -> bool:
    """Whether a report tells of the contact as of fewer states, and names none of the others anywhere.

    Where it names them ("the Czech, Slovak and Austrian police"), its sentence only leaves them out.
    """
    return fewer.parties < more.parties and not (more.parties - fewer.parties) & fewer.telling.account.states


def _leads(members: Sequence[EngagementAtom]) -> list[dict[str, set[str]]]:
    """For each state of whose people reports name wholly different ones: who, by which documents."""
    found = []
    for country in sorted({who.country for atom in members for who in atom.people if who.country}):
        leads: dict[str, set[str]] = {}
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


def _stages(members: Sequence[EngagementAtom]) -> dict[str, set[str]]:
    """Where one report has a text signed and another only initialled: which says which."""
    stages: dict[str, set[str]] = {}
    for atom in members:
        if atom.fact.type in (EngagementType.SIGNING, EngagementType.CEREMONY):
            if _INITIALLED.search(atom.text):
                stages.setdefault("initialled", set()).add(atom.where.name)
            elif _SIGNED.search(atom.text) and atom.fact.status is EngagementStatus.HELD:
                stages.setdefault("signed", set()).add(atom.where.name)
    return stages if len(stages) > 1 else {}
