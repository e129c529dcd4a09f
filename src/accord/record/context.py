"""What builders of findings need beside the facts.

Origins of copies, names of documents, what people decided, doubts of the readings.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from accord.model.document import DocumentId
from accord.model.ids import FindingId, JudgementId
from accord.model.judgement import Judgement
from accord.model.lines import finding_to_line, question_to_line
from accord.model.reading import Doubt
from accord.model.record import Conflict, ConflictValue, Finding, OpenDoubt, Question, Support
from accord.model.shelf import LETTERS, NodeId
from accord.model.span import Span
from accord.model.when import When, iso_day
from accord.record.cluster import Cluster, Open
from accord.record.nodes import Atom
from accord.record.tellings import TellingAtom

_DERIVED_SLOTS = (
    "support",
    "reports",
    "independent",
    "first_report",
    "latest_report",
    "id",
    "kind",
    "outcomes",
    "sessions",
)


@dataclass(frozen=True, slots=True)
class Context:
    """Everything beside the facts that one component is folded with."""

    origins: Mapping[str, str] = field(default_factory=dict)
    judged: Mapping[NodeId, tuple[Judgement, ...]] = field(default_factory=dict)
    doubts: Mapping[NodeId, tuple[Doubt, ...]] = field(default_factory=dict)
    proposed: Mapping[NodeId, tuple[Support, ...]] = field(default_factory=dict)
    """For promises: later reports that may tell them as done."""
    alike: Mapping[NodeId, NodeId] = field(default_factory=dict)
    """Accounts that others in the same words speak for: the first of these."""

    beside: Mapping[NodeId, tuple[TellingAtom, ...]] = field(default_factory=dict)
    """For contacts: the documents without contacts that tell of their occasion, the nearest in matter first."""
    came_out: Mapping[str, When] = field(default_factory=dict)
    """For documents without a date: when they came out, as far as the record has found."""

    def origin(self, document_id: str) -> str:
        """The document that this one repeats, or itself."""
        return self.origins.get(document_id, document_id)

    def judgements(self, nodes: Iterable[NodeId]) -> tuple[JudgementId, ...]:
        """The judgements that bear on any of the nodes, oldest first."""
        found = {judgement.id: judgement.when for node in nodes for judgement in self.judged.get(node, ())}
        return tuple(sorted(found, key=lambda id_: (found[id_], id_)))

    def open_doubts(self, nodes: Iterable[NodeId]) -> tuple[OpenDoubt, ...]:
        """The doubts of the readings that touch any of the nodes."""
        found = {
            OpenDoubt(doubt.what, doubt.why, doubt.options) for node in nodes for doubt in self.doubts.get(node, ())
        }
        return tuple(sorted(found, key=lambda doubt: (doubt.what, doubt.why, doubt.options)))


def finding_id(kind: str, nodes: Sequence[NodeId]) -> FindingId:
    """The id of a finding: made of its smallest node."""
    smallest = min(nodes)
    return FindingId(f"{LETTERS[kind]}-{hashlib.sha1(smallest.encode(), usedforsecurity=False).hexdigest()[:10]}")


def head(finding: Finding) -> dict[str, Any]:
    """What is kept of a finding: its line without what the store adds (support, counts, relations)."""
    line = finding_to_line(finding)
    for slot in _DERIVED_SLOTS:
        line.pop(slot, None)
    return line


def against(atom: Atom, evidence: Iterable[Any], why: str) -> tuple[Support, ...]:
    """The atom's evidence as evidence against a finding."""
    where = atom.where
    return tuple(
        Support(
            DocumentId(where.id),
            where.name,
            span,
            None,
            None,
            where.outlet,
            iso_day(where.published),
            why,
        )
        for span in evidence
    )


def stated(atom: Atom, evidence: Iterable[Span]) -> tuple[Support, ...]:
    """Words of the atom's document as evidence for what a finding shows."""
    where = atom.where
    published = iso_day(where.published)
    return tuple(
        Support(DocumentId(where.id), where.name, span, outlet=where.outlet, published=published) for span in evidence
    )


def told_apart(a: Atom, b: Atom) -> str | None:
    """The reason why two facts of one document are two; None for facts of two documents."""
    return "one document tells them as two" if a.where.id == b.where.id else None


def conflict_over(id_: FindingId, field: str, values: Mapping[str, Collection[str]]) -> Conflict:
    """What reports of one finding disagree on: each value with the names of the documents that give it."""
    return Conflict(id_, field, tuple(ConflictValue(value, tuple(sorted(values[value]))) for value in sorted(values)))


def questions_of(
    kind: str, clusters: Sequence[Cluster], opened: Sequence[Open], *, labels: Mapping[NodeId, str]
) -> list[dict[str, Any]]:
    """What is open as questions about findings. `labels` names the cluster of each node for people."""
    of = {node: cluster.nodes for cluster in clusters for node in cluster.nodes}
    found: dict[str, dict[str, Any]] = {}
    for item in opened:
        one = of[item.one[0]]
        others = [of[nodes[0]] for nodes in item.others]
        about = tuple(dict.fromkeys((finding_id(kind, one), *(finding_id(kind, nodes) for nodes in others))))
        if len(about) < 2:
            continue
        options = (*(f"same as {finding_id(kind, nodes)}: {labels[nodes[0]]}" for nodes in others), "none of them")
        id_ = "q-" + hashlib.sha1("|".join(about).encode(), usedforsecurity=False).hexdigest()[:10]
        # how much hangs on it: the nodes on the smaller side, and how near the score is to a merge
        weight = round(min(len(one), *(len(nodes) for nodes in others)) + item.score, 4)
        commands = (
            *(f"accord same {about[0]} {other}" for other in about[1:]),
            f"accord different {' '.join(about)}",
            f"accord unsure {' '.join(about)}",
        )
        because = (f"{labels[one[0]]}: is it one of these?", *item.because)
        question = Question(id_, "same", about, options, because, weight, commands)
        found[id_] = question_to_line(question)
    return [found[id_] for id_ in sorted(found)]


def doubts_from(questions: Sequence[dict[str, Any]]) -> dict[str, tuple[OpenDoubt, ...]]:
    """The open questions as doubts of the findings they are about."""
    found: dict[str, tuple[OpenDoubt, ...]] = {}
    for question in questions:
        doubt = OpenDoubt("same", "; ".join(question["because"]), tuple(question["options"]))
        for finding in question["about"]:
            found[finding] = (*found.get(finding, ()), doubt)
    return found
