"""Undertakings of one component into findings: said again is linked, a new deadline supersedes.

The machine sets only reported, corroborated and pending (overdue is computed when shown); what was kept or broken is
people's to say.
"""

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from accord.model.judgement import Verdict
from accord.model.lines import conflict_to_line, question_to_line
from accord.model.record import CommitmentFinding, Conflict, Question, Support
from accord.model.shelf import Folded, Kept, Link, NodeId
from accord.model.when import When, iso_day
from accord.record.choose import most_given
from accord.record.cluster import Decided, cluster
from accord.record.commitments import ONE_OCCASION
from accord.record.context import Context, conflict_over, doubts_from, finding_id, head, questions_of, told_apart
from accord.record.decisions import decide
from accord.record.nodes import CommitmentAtom


def _order(atom: CommitmentAtom) -> tuple[str, str]:
    """When it was said, unknown first."""
    return (iso_day(atom.said) or "", atom.id)


def fold_commitments(
    atoms: Mapping[NodeId, CommitmentAtom], links: Sequence[Link], decided: Decided, context: Context
) -> Folded:
    """Undertakings with what they restate and what supersedes them."""

    def why_not(a: NodeId, b: NodeId) -> str | None:
        one, other = atoms[a], atoms[b]
        if one.text == other.text and one.where.id != other.where.id:
            # a copy's relative deadline is counted from its own day of publication: no other deadline
            return None
        if _dues_clash(one, other) and not (
            one.said and other.said and abs((one.said - other.said).days) <= ONE_OCCASION
        ):
            return f"due {one.fact.due.value} and {other.fact.due.value}"
        return told_apart(one, other)

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
        moved = (f"deadline moved: {ids[superseded[key]]}",) if key in superseded else ()
        because = (*one.because, *(f"said before: {ids[other]}" for other in restates.get(key, ())), *moved)
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
            proposed_evidence=_proposed(said, context),
        )
        if finding.proposed_evidence and not _settled(one.nodes, context):
            questions.append(_asked(finding))
        conflicts.extend(_clashes(id_, said))
        days = sorted(filter(None, (iso_day(atom.said) for atom in said)))
        kept = Kept(
            id_, "commitments", one.nodes, head(finding),
            first=days[0] if days else None, last=days[-1] if days else None,
            status=finding.status, due=iso_day(due.latest), label=finding.action,
            parties=tuple(sorted({*finding.by, *finding.toward})), areas=finding.areas,
        )  # fmt: skip
        findings.append(decide(kept, context))
    return Folded(tuple(findings), tuple(conflict_to_line(one) for one in conflicts if one), tuple(questions))


def _proposed(said: Sequence[CommitmentAtom], context: Context) -> tuple[Support, ...]:
    """Each stretch of later reports that may tell it as done, once, earliest first."""
    own = {context.origin(atom.where.id) for atom in said}
    found: dict[tuple[str, int, int], Support] = {}
    for atom in said:
        for support in context.proposed.get(atom.id, ()):
            if support.document_id not in own:
                found.setdefault((support.document_id, support.span.start, support.span.end), support)
    return tuple(sorted(found.values(), key=lambda one: (one.published or "", one.document_id, one.span.start)))


def _settled(nodes: Sequence[NodeId], context: Context) -> bool:
    """Whether a person has said what became of it."""
    return any(judgement.verdict is Verdict.STATUS for node in nodes for judgement in context.judged.get(node, ()))


def _asked(finding: CommitmentFinding) -> dict[str, Any]:
    """The question whether it was kept, for people to answer with a quotation."""
    evidence = finding.proposed_evidence
    digest = hashlib.sha1(f"{finding.id}|fulfilment".encode(), usedforsecurity=False).hexdigest()[:10]
    because = (
        f"possible fulfilment of: {finding.action}",
        *dict.fromkeys(f"{one.document}: {one.why}" for one in evidence),
    )
    options = ("kept", "partly kept", "contradicted", "none of them")
    return question_to_line(Question(f"q-{digest}", "fulfilment", (finding.id,), options, because, 1.0))


def _width(when: When) -> int:
    return (when.latest - when.earliest).days if when.earliest and when.latest else 10_000


def _dues_clash(a: CommitmentAtom, b: CommitmentAtom) -> bool:
    """Whether the two deadlines exclude each other."""
    one, other = a.fact.due, b.fact.due
    if one.value is None or other.value is None or one.latest is None or other.latest is None:
        return False
    if one.earliest and other.earliest:
        return not (one.earliest <= other.latest and other.earliest <= one.latest)
    # "before the end of June" excludes "in August"
    start = other.earliest or one.earliest
    if start is not None:
        return start > (one.latest if other.earliest else other.latest)
    return one.latest != other.latest


def _clashes(id_: Any, said: Sequence[CommitmentAtom]) -> list[Conflict]:
    """Deadlines and numbers in which reports of one undertaking disagree."""
    found = []
    if any(
        _dues_clash(a, b) and a.text != b.text and a.where.id != b.where.id
        for at, a in enumerate(said)
        for b in said[at + 1 :]
    ):
        dues: dict[str, set[str]] = {}
        for atom in said:
            if atom.fact.due.value:
                dues.setdefault(atom.fact.due.value, set()).add(atom.where.name)
        found.append(conflict_over(id_, "date", dues))
    counted: dict[str, dict[int, set[str]]] = {}
    for atom in said:
        for noun, number in atom.numbers:
            counted.setdefault(noun, {}).setdefault(number, set()).add(atom.where.name)
    clash = {noun: given for noun, given in counted.items() if len(given) > 1}
    values = {f"{number} {noun}": names for noun, given in sorted(clash.items()) for number, names in given.items()}
    if values:
        found.append(conflict_over(id_, "items", values))
    return found


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
