"""Contacts of one component into findings: clustered, dated together.

Copies add no weight.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.edtf import day_in_words, in_words
from accord.model.lines import conflict_to_line
from accord.model.record import EngagementFinding
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.record.choose import most_given, people_of
from accord.record.cluster import Cluster, Decided, Open, cluster
from accord.record.contact_conflicts import conflicts_of, differing_accounts
from accord.record.context import Context, doubts_from, finding_id, head, questions_of
from accord.record.dates import Dated, date_all
from accord.record.decisions import decide
from accord.record.engagements import impossible, is_specific
from accord.record.fact_conflicts import place_of
from accord.record.nodes import EngagementAtom
from accord.record.participants import common_offices, people_of_both
from accord.record.summaries import with_summaries
from accord.record.time_signs import days_apart
from accord.record.tours import stays_of

_RANK = {
    EngagementStatus.PROPOSED: 0,
    EngagementStatus.PLANNED: 1,
    EngagementStatus.ONGOING: 2,
    EngagementStatus.HELD: 3,
    EngagementStatus.CANCELLED: 4,
}
"""What is told later replaces what was told before: planned, then held."""


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
    told = differing_accounts(read, context)
    for one in clusters:
        members = read[one.nodes[0]]
        if not members:
            # nothing tells of it but that a day is counted from it
            continue
        id_ = finding_id("engagements", one.nodes)
        found = conflicts_of(id_, members, dated[one.nodes[0]], told[one.nodes[0]], context)
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
        place=place_of(members, context),
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
                f"{name} looks back on contacts up to {day_in_words(back)} and on no earlier round; "
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
