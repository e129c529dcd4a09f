"""Undertakings of one component into findings: said again is linked, a new deadline supersedes.

The machine sets only reported, corroborated and pending (overdue is computed when shown); what was kept or broken is
people's to say.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.lines import conflict_to_line
from accord.model.record import (
    CommitmentFinding,
    Conflict,
    ConflictValue,
)
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When
from accord.record.choose import most_given
from accord.record.cluster import Decided, cluster
from accord.record.context import Context, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.nodes import CommitmentAtom


def _same_document(a: Any, b: Any) -> str | None:
    return "one document tells them as two" if a.where.id == b.where.id else None


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _order(atom: CommitmentAtom) -> tuple[str, str]:
    """When it was said, unknown first."""
    return (_iso(atom.said) or "", atom.id)


def fold_commitments(
    atoms: Mapping[NodeId, CommitmentAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Undertakings with what they restate and what supersedes them."""

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = atoms[a], atoms[b]
        if one.text == other.text and one.where.id != other.where.id:
            # a copy's relative deadline is counted from its own day of publication: no other deadline
            return None
        due = one.fact.due, other.fact.due
        if (
            due[0].earliest
            and due[0].latest
            and due[1].earliest
            and due[1].latest
            and not (due[0].earliest <= due[1].latest and due[1].earliest <= due[0].latest)
        ):
            return f"due {due[0].value} and {due[1].value}"
        return _same_document(one, other)

    clusters, opened = cluster(
        sorted(atoms), links, apart=why_not, floating=lambda node: atoms[node].said is None, decided=decided
    )
    key_of = {node: one.nodes[0] for one in clusters for node in one.nodes}
    members = {one.nodes[0]: sorted((atoms[node] for node in one.nodes), key=_order) for one in clusters}
    ids = {one.nodes[0]: finding_id("commitments", one.nodes) for one in clusters}
    restates, superseded = _series(links, key_of, members)
    labels = {node: atoms[node].fact.action for node in atoms}
    questions = questions_of("commitments", clusters, opened, labels=labels)
    doubts = doubts_from(questions)
    findings: list[Kept] = []
    conflicts: list[Any] = []
    for one in clusters:
        key = one.nodes[0]
        said = members[key]
        id_ = ids[key]
        dues = {atom.fact.due.value: atom.fact.due for atom in said if atom.fact.due.value}
        due = dues[min(dues, key=lambda value: (_width(dues[value]), value))] if dues else When()
        because = (*one.because, *(f"said before: {ids[other]}" for other in restates.get(key, ())))
        finding = CommitmentFinding(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=because,
            confidence=max(atom.fact.confidence for atom in said),
            by=tuple(sorted(said[0].by)),
            toward=tuple(sorted({party for atom in said for party in atom.fact.toward})),
            strength=most_given((atom.fact.strength, context.origin(atom.where.id)) for atom in said)
            or said[0].fact.strength,
            action=most_given((atom.fact.action, context.origin(atom.where.id)) for atom in said) or "",
            due=due,
            condition=next((atom.fact.condition.text for atom in said if atom.fact.condition), None),
            areas=tuple(sorted({area for atom in said for area in atom.fact.areas})),
            status="pending" if due.latest else "reported",
            restates=tuple(ids[other] for other in restates.get(key, ())),
            superseded_by=ids[superseded[key]] if key in superseded else None,
        )
        if key in superseded:
            later = members[superseded[key]][0].fact.due.value
            conflicts.append(_slip(id_, due.value, later, said, members[superseded[key]]))
        days = sorted(filter(None, (_iso(atom.said) for atom in said)))
        kept = Kept(
            id_, "commitments", one.nodes, head(finding),
            first=days[0] if days else None, last=days[-1] if days else None,
            status=finding.status, due=_iso(due.latest), label=finding.action,
            parties=tuple(sorted({*finding.by, *finding.toward})), areas=finding.areas,
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflict_to_line(one) for one in conflicts if one), tuple(questions))


def _width(when: When) -> int:
    return (when.latest - when.earliest).days if when.earliest and when.latest else 10_000


def _slip(
    id_: Any, due: str | None, later: str | None, said: Sequence[CommitmentAtom], again: Sequence[CommitmentAtom]
) -> Conflict | None:
    if due is None or later is None:
        return None
    values = {due: sorted({atom.where.name for atom in said}), later: sorted({atom.where.name for atom in again})}
    return Conflict(id_, "due", tuple(ConflictValue(value, tuple(names)) for value, names in sorted(values.items())))


def _series(
    links: Sequence[Link], key_of: Mapping[NodeId, NodeId], members: Mapping[NodeId, Sequence[CommitmentAtom]]
) -> tuple[dict[NodeId, tuple[NodeId, ...]], dict[NodeId, NodeId]]:
    """Which earlier undertakings each restates, and which later one replaces its deadline."""
    earlier: dict[NodeId, set[NodeId]] = {}
    for link in links:
        a, b = key_of[link.a], key_of[link.b]
        if link.verdict not in ("series", "same") or a == b:
            continue
        first, second = sorted((a, b), key=lambda key: _order(members[key][0]))
        if members[first][0].said and members[second][0].said and members[first][0].said != members[second][0].said:
            earlier.setdefault(second, set()).add(first)
    restates = {
        key: tuple(sorted(found, key=lambda other: _order(members[other][0]))) for key, found in earlier.items()
    }
    superseded: dict[NodeId, NodeId] = {}
    for key in sorted(restates, key=lambda one: _order(members[one][0]), reverse=True):
        new = _due(members[key])
        for other in restates[key]:
            old = _due(members[other])
            if new and old and new.value != old.value:
                superseded[other] = key
    return restates, superseded


def _due(said: Sequence[CommitmentAtom]) -> When | None:
    return next((atom.fact.due for atom in said if atom.fact.due.latest), None)
