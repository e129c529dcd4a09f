"""Contacts of one component into findings: clustered, dated together, with what reports disagree on.

Copies add no weight.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import in_words
from accord.model.lines import conflict_to_line
from accord.model.record import Conflict, EngagementFinding
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.record.accounts import of_no_time
from accord.record.choose import most_given, people_of
from accord.record.cluster import Cluster, Decided, Open, cluster
from accord.record.context import Context, against, conflict_over, doubts_from, finding_id, head, questions_of
from accord.record.dates import Dated, date_all
from accord.record.decisions import decide
from accord.record.disagreements import Values, disagreements
from accord.record.engagements import impossible, is_specific
from accord.record.names import likeness
from accord.record.nodes import EngagementAtom
from accord.record.participants import common_offices, people_of_both
from accord.record.places import compatible, is_whole_state, two_towns
from accord.record.stories import Opening, told_of_one_occasion
from accord.record.summaries import with_summaries
from accord.record.time_signs import days_apart
from accord.record.tours import stays_of
from accord.record.two_ways import told_in_two_ways

_RANK = {
    EngagementStatus.PROPOSED: 0,
    EngagementStatus.PLANNED: 1,
    EngagementStatus.ONGOING: 2,
    EngagementStatus.HELD: 3,
    EngagementStatus.CANCELLED: 4,
}
"""What is told later replaces what was told before: planned, then held."""

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


def fold_engagements(
    atoms: Mapping[NodeId, EngagementAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """The findings, conflicts and questions of one component."""

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = atoms[a], atoms[b]
        if context.origin(one.where.id) == context.origin(other.where.id) and days_apart(one, other):
            return "one text and its copy tell them as two"
        return impossible(one, other)

    def waived(reason: str, mine: Sequence[NodeId], theirs: Sequence[NodeId]) -> bool:
        # reports disagree on who signed: one that names either of them is of the same signing
        return reason.startswith("other people") and any(
            (people_of_both(atoms[a], atoms[b])[0] or common_offices(atoms[a], atoms[b]))
            and impossible(atoms[a], atoms[b]) is None
            for a in mine
            for b in theirs
        )

    def one_time(group: Sequence[NodeId], mine: Sequence[NodeId], theirs: Sequence[NodeId]) -> bool:
        # what a day is counted from is of the one day, be it the summit or the meeting at it
        one, other = (
            {(atoms[node].first, atoms[node].last) for node in side if atoms[node].dated} for side in (mine, theirs)
        )
        return all(atoms[node].referred for node in group) and one == other and len(one) == 1

    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=why_not,
        floating=lambda node: not (atoms[node].dated and is_specific(atoms[node])),
        decided=decided,
        alike=context.alike,
        waived=waived,
        one_time=one_time,
    )
    clusters, summed = with_summaries(clusters, atoms)
    groups = {one.nodes[0]: [atoms[node] for node in one.nodes if node not in summed] for one in clusters}
    key_of = {node: one.nodes[0] for one in clusters for node in one.nodes}
    within = {}
    for key, members in groups.items():
        visits = sorted({key_of[atom.visit] for atom in members if atom.visit in key_of})
        if visits and visits[0] != key:
            within[key] = visits[0]
    within.update(stays_of(groups, links, atoms, key_of, within))
    dated, published = date_all(groups, within, origins=context.origins)
    labels = {key: _label(members, dated[key]) for key, members in groups.items()}
    unread = {node for node, atom in atoms.items() if atom.occasion}
    opened = [one for one in opened if not any(unread.issuperset(side) for side in (one.one, *one.others))]
    opened = _rounds(opened, groups, key_of, dated)
    questions = questions_of("engagements", clusters, opened, labels={node: labels[key_of[node]] for node in atoms})
    doubts = doubts_from(questions)
    findings: list[Kept] = []
    conflicts: list[dict[str, Any]] = []
    read = {key: [atom for atom in members if not atom.occasion] for key, members in groups.items()}
    told = _told_apart(read, context)
    for one in clusters:
        members = read[one.nodes[0]]
        if not members:
            # nothing tells of it but that a day is counted from it
            continue
        id_ = finding_id("engagements", one.nodes)
        found = _conflicts(id_, members, dated[one.nodes[0]], context)
        # a day on which reports of the contact disagree is another matter than the term of what came of it
        known = {conflict.field for conflict, _ in found} - {"items", "date"}
        found.extend(
            (conflict_over(id_, field, values), []) for field, values in told[one.nodes[0]] if field not in known
        )
        conflicts.extend(conflict_to_line(conflict) for conflict, _ in found)
        finding = _finding(
            id_,
            one,
            members,
            dated[one.nodes[0]],
            context,
            doubts.get(id_, ()),
            [extra for _, more in found for extra in more],
        )
        findings.append(decide(_kept(finding, one, members, dated[one.nodes[0]], labels[one.nodes[0]]), context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions), published)


def _told_apart(
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


def _label(members: Sequence[EngagementAtom], dated: Dated) -> str:
    atom = members[0]
    type_ = most_given((m.fact.type.value, m.where.id) for m in members) or ""
    who = ", ".join(person.name for person in people_of(members)[:2]) or ", ".join(sorted(atom.parties))
    body = next((m.fact.body for m in members if m.fact.body), None)
    ordinal = next((m.fact.ordinal for m in members if m.fact.ordinal), None)
    named = f"{type_}{f' {ordinal}' if ordinal else ''} of the {body}" if body else f"{type_} of {who}"
    return f"{named}, {in_words(dated.when.value) or 'undated'}"


def _finding(
    id_: Any,
    one: Cluster,
    members: Sequence[EngagementAtom],
    dated: Dated,
    context: Context,
    doubts: Any,
    contrary: Any,
) -> EngagementFinding:
    def given(slot: str) -> Any:
        return most_given((getattr(atom.fact, slot), context.origin(atom.where.id)) for atom in members)

    ordered = sorted(members, key=lambda atom: (-len(atom.people), atom.id))
    status = _status(members)
    type_ = min(
        (atom.fact.type for atom in members),
        key=lambda kind: (
            kind in (EngagementType.OTHER, EngagementType.MEETING),
            -sum(m.fact.type is kind for m in members),
            kind.value,
        ),
    )
    areas = sorted({area for atom in members for area in getattr(atom.fact, "areas", ())})
    return EngagementFinding(
        id_,
        (),
        against=tuple(
            sorted(contrary, key=lambda support: (support.document_id, support.span.start, support.why or ""))
        ),
        doubts=(*doubts, *context.open_doubts(one.nodes)),
        judgements=context.judgements(one.nodes),
        because=one.because,
        confidence=max(atom.fact.confidence for atom in members),
        type=type_,
        status=status,
        parties=tuple(sorted({party for atom in members for party in atom.parties})),
        participants=tuple(who.name for who in people_of(ordered)),
        body=given("body"),
        ordinal=given("ordinal"),
        date=dated.when,
        date_reasons=dated.reasons,
        place=_place(members, context),
        areas=tuple(areas),
        signed=tuple(sorted({name for atom in members for name in atom.signed})),
    )


def _status(members: Sequence[EngagementAtom]) -> EngagementStatus:
    """The furthest status that any report gives: reports of one plan come before the reports that it took place."""
    latest = max(
        members,
        key=lambda atom: (
            _RANK[atom.fact.status],
            atom.where.published.toordinal() if atom.where.published else 0,
            atom.id,
        ),
    )
    if latest.fact.status is EngagementStatus.CANCELLED:
        held_after = [
            atom
            for atom in members
            if atom.fact.status is EngagementStatus.HELD
            and atom.where.published
            and latest.where.published
            and atom.where.published > latest.where.published
        ]
        if held_after:
            return EngagementStatus.HELD
    return latest.fact.status


def _place(members: Sequence[EngagementAtom], context: Context) -> str | None:
    """The narrowest place that most agree with."""
    places = [(atom.fact.place, context.origin(atom.where.id)) for atom in members if atom.fact.place]
    if not places:
        return None
    narrow = [(place, origin) for place, origin in places if not is_whole_state(place)]
    return most_given(narrow or places)


def _kept(
    finding: EngagementFinding, one: Cluster, members: Sequence[EngagementAtom], dated: Dated, label: str
) -> Kept:
    names = sorted({name for atom in members for who in atom.people for name in (who.name,)})
    bodies = sorted({name for atom in members for name in (atom.fact.body, atom.acronym) if name})
    return Kept(
        id=finding.id,
        kind="engagements",
        nodes=one.nodes,
        line=head(finding),
        first=dated.first.isoformat() if dated.first and finding.date.value else None,
        last=dated.last.isoformat() if dated.last and finding.date.value else None,
        status=finding.status.value,
        label=label,
        parties=finding.parties,
        people=tuple(names),
        bodies=tuple(bodies),
        areas=finding.areas,
    )


def _conflicts(
    id_: Any, members: Sequence[EngagementAtom], dated: Dated, context: Context
) -> list[tuple[Conflict, list[Any]]]:
    """Fields in which reports disagree, with the evidence for what is not shown."""
    found: list[tuple[Conflict, list[Any]]] = []
    if dated.values:
        minority = [
            support
            for atom in members
            if atom.first
            and atom.last
            and dated.first
            and dated.last
            and (atom.last < dated.first or atom.first > dated.last)
            for support in against(
                atom, atom.fact.evidence, f"date: says {atom.fact.date.value}, shown is {dated.when.value}"
            )
        ]
        found.append((conflict_over(id_, "date", dict(dated.values)), minority))
    places: dict[str, set[str]] = {}
    for atom in members:
        if atom.fact.place:
            places.setdefault(atom.fact.place, set()).add(atom.where.name)
    in_one_town = members[0].fact.type not in _ELSEWHERE
    if any(compatible(a, b) is False or (in_one_town and two_towns(a, b)) for a in places for b in places):
        shown = _place(members, context)
        minority = [
            support
            for atom in members
            if atom.fact.place
            and (compatible(atom.fact.place, shown) is False or two_towns(atom.fact.place, shown or ""))
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


_INITIALLED = re.compile(r"\binitial(?:l?ed|l?ing)\b")
_SIGNED = re.compile(r"\b(?:signed|signing|signature|sign)\b")


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


def _rounds(
    opened: Sequence[Open],
    groups: Mapping[NodeId, Sequence[EngagementAtom]],
    key_of: Mapping[NodeId, NodeId],
    dated: Mapping[NodeId, Dated],
) -> list[Open]:
    """Questions which round of a forum an undated report is of.

    One question each, the likeliest round first, with the reason.
    """
    rest: list[Open] = []
    by_one: dict[NodeId, list[Open]] = {}
    for item in opened:
        sides = [key_of[item.one[0]], *(key_of[nodes[0]] for nodes in item.others)]
        undated = [
            side for side in sides if not dated[side].when.value and any(atom.fact.body for atom in groups[side])
        ]
        if len(undated) == 1 and all(any(atom.fact.body for atom in groups[side]) for side in sides):
            by_one.setdefault(undated[0], []).append(item)
        else:
            rest.append(item)
    for one, items in sorted(by_one.items()):
        others = sorted(
            {
                side
                for item in items
                for side in (key_of[item.one[0]], *(key_of[n[0]] for n in item.others))
                if side != one
            }
        )
        back = max((atom.looks_back_to for atom in groups[one] if atom.looks_back_to), default=None)
        firsts = {other: dated[other].first for other in others}

        def plausible(
            other: NodeId, back: date | None = back, firsts: dict[NodeId, date | None] = firsts
        ) -> tuple[bool, str, NodeId]:
            first = firsts[other]
            return (bool(back and first and first < back), first.isoformat() if first else "9999", other)

        ranked = sorted(others, key=plausible)
        because = list(dict.fromkeys(reason for item in items for reason in item.because))
        best = firsts[ranked[0]]
        if back and best and best >= back:
            name = groups[one][0].where.name
            because.insert(
                0,
                f"{name} looks back on contacts up to {in_words(back.isoformat())} and on no earlier round; "
                f"the first known round after that, "
                f"{in_words(dated[ranked[0]].when.value)}, is probably the one",
            )
        rest.append(
            Open(
                tuple(atom.id for atom in groups[one]),
                tuple(tuple(atom.id for atom in groups[other]) for other in ranked),
                tuple(because),
                max(item.score for item in items),
            )
        )
    return rest
