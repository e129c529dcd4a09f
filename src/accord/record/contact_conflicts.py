"""What reports of one contact disagree on: in the facts that were read of them, and in what they tell around these.

Each conflict stands with the evidence for what is not shown.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from accord.model.ids import FindingId
from accord.model.record import Conflict
from accord.model.shelf import NodeId
from accord.record.accounts import Account, of_no_time
from accord.record.context import Context, conflict_over
from accord.record.dates import Dated
from accord.record.disagreements import Values, disagreements
from accord.record.fact_conflicts import Found, of_facts
from accord.record.nodes import EngagementAtom
from accord.record.stories import Opening, told_of_one_occasion
from accord.record.two_ways import told_in_two_ways

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
    found = of_facts(id_, members, dated, context)
    settled = {conflict.field for conflict, _ in found} - _SEVERAL
    for field, values in told:
        if field in settled:
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


def _of_its_time(told: Opening, own: Collection[str], members: Sequence[EngagementAtom]) -> Account:
    """What a document tells around a contact: of one without a date what no time changes.

    What tells of the contact itself, and of no other meeting, came out with the first reports of it.
    """
    account = told.telling.account
    if told.where.published:
        return account
    days = [atom.where.published for atom in members if atom.where.published]
    if told.where.id not in own:
        return of_no_time(account)
    return replace(account, published=min(days), undated=True) if days and account.one_meeting else account


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
        accounts = {told_by[id_].where.name: _of_its_time(told_by[id_], own, members) for id_ in sorted(documents)}
        parties = frozenset(party for atom in members for party in atom.parties)
        contacts = {told_by[id_].where.name: of_document.get(id_, ()) for id_ in sorted(documents)}
        for field, values in (*disagreements(accounts, parties=parties), *told_in_two_ways(contacts, accounts)):
            mark = (field, tuple(sorted(values)))
            if mark not in seen:
                seen.add(mark)
                found[key].append((field, values))
    return found
