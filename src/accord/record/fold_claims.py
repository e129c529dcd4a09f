"""Undertakings, assistance, assessments and statements of one component into findings.

Said again is linked, a new deadline supersedes.

The machine sets only reported, corroborated and pending (overdue is computed when shown); what was kept or broken is
people's to say.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from accord.model.codes import Stage
from accord.model.lines import conflict_to_line
from accord.model.record import (
    AssessmentFinding,
    AssistanceFinding,
    CommitmentFinding,
    Conflict,
    ConflictValue,
    Position,
    StatementFinding,
)
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When
from accord.record.choose import most_given
from accord.record.cluster import Decided, cluster
from accord.record.context import Context, doubts_from, finding_id, head, questions_of
from accord.record.decisions import decide
from accord.record.nodes import AssessmentAtom, AssistanceAtom, CommitmentAtom, StatementAtom
from accord.record.words import overlap, stems


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


_STAGES = (
    Stage.DISCUSSED,
    Stage.REQUESTED,
    Stage.OFFERED,
    Stage.APPROVED,
    Stage.CONTRACTED,
    Stage.ONGOING,
    Stage.DELIVERED,
    Stage.ENDED,
)
"""The course of assistance; the furthest stage that a document states is shown."""


def fold_assistance(
    atoms: Mapping[NodeId, AssistanceAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Assistance with the furthest stage told."""
    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: _same_document(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
    )
    questions = questions_of("assistance", clusters, opened, labels={node: atoms[node].fact.item for node in atoms})
    findings: list[Kept] = []
    conflicts: list[Any] = []
    for one in clusters:
        told = [atoms[node] for node in one.nodes]
        id_ = finding_id("assistance", one.nodes)
        amounts: dict[str, set[str]] = {}
        for atom in told:
            if atom.fact.amount:
                amounts.setdefault(atom.fact.amount, set()).add(atom.where.name)
        if len(amounts) > 1:
            conflicts.append(
                conflict_to_line(
                    Conflict(
                        id_, "items", tuple(ConflictValue(v, tuple(sorted(n))) for v, n in sorted(amounts.items()))
                    )
                )
            )
        furthest = max(told, key=lambda atom: (_STAGES.index(atom.fact.stage), atom.id))
        finding = AssistanceFinding(
            id_,
            (),
            doubts=(*doubts_from(questions).get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=(*one.because, *_course(told)),
            confidence=max(atom.fact.confidence for atom in told),
            provider=furthest.fact.provider,
            recipient=furthest.fact.recipient,
            type=furthest.fact.type,
            item=most_given((atom.fact.item, context.origin(atom.where.id)) for atom in told) or "",
            programme=next((atom.fact.programme for atom in told if atom.fact.programme), None),
            stage=furthest.fact.stage,
            amount=most_given((atom.fact.amount, context.origin(atom.where.id)) for atom in told),
        )
        days = sorted(filter(None, (_iso(atom.where.published) for atom in told)))
        kept = Kept(
            id_, "assistance", one.nodes, head(finding), label=finding.item, status=finding.stage.value,
            first=days[0] if days else None, last=days[-1] if days else None,
            parties=tuple(sorted(filter(None, (finding.provider, finding.recipient)))),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


def _course(told: Sequence[AssistanceAtom]) -> tuple[str, ...]:
    if len({atom.fact.stage for atom in told}) < 2:
        return ()
    ordered = sorted(told, key=lambda atom: (_iso(atom.where.published) or "", _STAGES.index(atom.fact.stage), atom.id))
    return ("; ".join(f"{atom.where.name}: {atom.fact.stage.value}" for atom in ordered),)


def fold_assessments(
    atoms: Mapping[NodeId, AssessmentAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Assessments with the factors of all accounts, each once."""
    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: _same_document(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
    )
    questions = questions_of("assessments", clusters, opened, labels={node: atoms[node].fact.subject for node in atoms})
    findings = []
    for one in clusters:
        told = [atoms[node] for node in one.nodes]
        id_ = finding_id("assessments", one.nodes)
        factors: list[str] = []
        for atom in sorted(told, key=lambda item: (-len(item.fact.factors), item.id)):
            factors.extend(
                factor
                for factor in atom.fact.factors
                if not any(overlap(frozenset(stems(factor)), frozenset(stems(other))) >= 0.5 for other in factors)
            )
        subjects = sorted({(atom.fact.by, atom.fact.subject) for atom in told})
        finding = AssessmentFinding(
            id_,
            (),
            doubts=(*doubts_from(questions).get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            by=most_given((atom.fact.by, context.origin(atom.where.id)) for atom in told) or "",
            subject=most_given((atom.fact.subject, context.origin(atom.where.id)) for atom in told) or "",
            factors=tuple(factors),
            outcome=next((atom.fact.outcome for atom in told if atom.fact.outcome), None),
            positions=tuple(Position(by, subject) for by, subject in subjects) if len(subjects) > 1 else (),
        )
        kept = Kept(id_, "assessments", one.nodes, head(finding), label=finding.subject, bodies=(finding.by,))
        findings.append(decide(kept, context))
    return Folded(tuple(findings), (), tuple(questions))


def fold_statements(
    atoms: Mapping[NodeId, StatementAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Statements, each once however many documents carry the same words."""
    clusters, _ = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: _same_document(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
    )
    findings = []
    for one in clusters:
        told = [atoms[node] for node in one.nodes]
        id_ = finding_id("statements", one.nodes)
        finding = StatementFinding(
            id_,
            (),
            doubts=context.open_doubts(one.nodes),
            judgements=context.judgements(one.nodes),
            because=one.because,
            confidence=max(atom.fact.confidence for atom in told),
            speaker=most_given((atom.fact.speaker, context.origin(atom.where.id)) for atom in told) or "",
            act=told[0].fact.act,
            direct=any(atom.fact.direct for atom in told),
            parties=tuple(sorted({party for atom in told for party in atom.fact.parties})),
        )
        days = sorted(filter(None, (_iso(atom.where.published) for atom in told)))
        kept = Kept(
            id_, "statements", one.nodes, head(finding), label=finding.speaker, first=days[0] if days else None,
            last=days[-1] if days else None, status=finding.act.value,
            parties=finding.parties, people=(finding.speaker,),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), (), ())
