"""Assistance, assessments and statements of one component into findings.

What each party says stays with that party.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from accord.model.lines import conflict_to_line
from accord.model.record import (
    AssessmentFinding,
    AssistanceFinding,
    Position,
    StageTold,
    StatementFinding,
)
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import iso_day
from accord.record.assistance import STAGES
from accord.record.choose import most_given
from accord.record.cluster import Decided, cluster
from accord.record.context import Context, conflict_over, doubts_from, finding_id, head, questions_of, told_apart
from accord.record.decisions import decide
from accord.record.nodes import AssessmentAtom, AssistanceAtom, StatementAtom
from accord.record.purposes import in_order, purpose_clash
from accord.record.words import overlap, stems


def fold_assistance(
    atoms: Mapping[NodeId, AssistanceAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Assistance with the stage told last, and every stage as it was told."""
    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: told_apart(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
        alike=context.alike,
    )
    questions = questions_of("assistance", clusters, opened, labels={node: atoms[node].fact.item for node in atoms})
    doubts = doubts_from(questions)
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
            conflicts.append(conflict_to_line(conflict_over(id_, "items", amounts)))
        latest = max(told, key=_when_told)
        finding = AssistanceFinding(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            confidence=max(atom.fact.confidence for atom in told),
            provider=latest.fact.provider,
            recipient=latest.fact.recipient,
            type=latest.fact.type,
            item=most_given((atom.fact.item, context.origin(atom.where.id)) for atom in told) or "",
            programme=next((atom.fact.programme for atom in told if atom.fact.programme), None),
            stage=latest.fact.stage,
            amount=most_given((atom.fact.amount, context.origin(atom.where.id)) for atom in told),
            stages=_course(told),
        )
        days = sorted(filter(None, (iso_day(atom.where.published) for atom in told)))
        kept = Kept(
            id_, "assistance", one.nodes, head(finding), label=finding.item, status=finding.stage.value,
            first=days[0] if days else None, last=days[-1] if days else None,
            parties=tuple(sorted(filter(None, (finding.provider, finding.recipient)))),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


def _when_told(atom: AssistanceAtom) -> tuple[str, int, str]:
    """By day, then by stage: of what one day tells the furthest stage counts."""
    return iso_day(atom.where.published) or "", STAGES.index(atom.fact.stage), atom.id


def _course(told: Sequence[AssistanceAtom]) -> tuple[StageTold, ...]:
    """Each stage with the reports that state it, as they came."""
    return tuple(
        StageTold(atom.fact.stage, iso_day(atom.where.published), atom.where.name, atom.fact.evidence[0].text)
        for atom in sorted(told, key=_when_told)
    )


def fold_assessments(
    atoms: Mapping[NodeId, AssessmentAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Assessments with the factors of all accounts, each once."""
    clusters, opened = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: told_apart(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
        alike=context.alike,
    )
    questions = questions_of("assessments", clusters, opened, labels={node: atoms[node].fact.subject for node in atoms})
    doubts = doubts_from(questions)
    findings = []
    conflicts = []
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
        if not factors:
            # only purposes of a body of which no document tells that it weighs anything: they stand with the body
            continue
        weighing = [atom for atom in told if atom.fact.factors]
        positions = in_order(
            Position(one.party, one.purpose, atom.where.name, one.span.text) for atom in told for one in atom.purposes
        )
        if denied := purpose_clash(positions):
            conflicts.append(conflict_to_line(conflict_over(id_, "purpose", denied)))
        finding = AssessmentFinding(
            id_,
            (),
            doubts=(*doubts.get(id_, ()), *context.open_doubts(one.nodes)),
            judgements=context.judgements(one.nodes),
            because=one.because,
            by=most_given((atom.fact.by, context.origin(atom.where.id)) for atom in weighing) or "",
            subject=most_given((atom.fact.subject, context.origin(atom.where.id)) for atom in weighing) or "",
            factors=tuple(factors),
            outcome=next((atom.fact.outcome for atom in told if atom.fact.outcome), None),
            timeline=most_given((atom.fact.timeline, context.origin(atom.where.id)) for atom in told),
            positions=positions,
            inputs=tuple(dict.fromkeys(name for atom in told for name in atom.fact.inputs)),
            recommendation=most_given((atom.fact.recommendation, context.origin(atom.where.id)) for atom in told),
        )
        kept = Kept(id_, "assessments", one.nodes, head(finding), label=finding.subject, bodies=(finding.by,))
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflicts), tuple(questions))


def fold_statements(
    atoms: Mapping[NodeId, StatementAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Statements, each once however many documents carry the same words."""
    clusters, _ = cluster(
        sorted(atoms),
        links,
        apart=lambda a, b: told_apart(atoms[a], atoms[b]),
        floating=lambda _: False,
        decided=decided,
        alike=context.alike,
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
        days = sorted(filter(None, (iso_day(atom.where.published) for atom in told)))
        kept = Kept(
            id_, "statements", one.nodes, head(finding), label=finding.speaker, first=days[0] if days else None,
            last=days[-1] if days else None, status=finding.act.value,
            parties=finding.parties, people=(finding.speaker,),
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), (), ())
