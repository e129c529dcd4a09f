"""What the fold needs of a store.

Nodes and the keys they are found by, links between them, clusters and what is made of them.

A node is what gets compared: a fact of one document (an atom), or a profile: all facts that name someone or something
in
exactly the same way. Everything here is derived; it can be dropped and folded again.
"""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from accord.model.document import DocumentId
from accord.model.ids import FindingId
from accord.model.store import RecordStore

if TYPE_CHECKING:
    from accord.model.document import Document
    from accord.model.reading import Reading

NodeId = str
"""Kind letter, document (or nothing for a profile) and a hash of what founds it, e.g.

`e:0123456789abcdef01:1f2e3d4c`.
"""


LETTERS = {
    "engagements": "e",
    "commitments": "c",
    "bodies": "b",
    "instruments": "i",
    "assistance": "h",
    "assessments": "v",
    "statements": "s",
    "actors": "p",
    "documents": "d",
}
"""The letter that ids of a kind begin with."""

TELLING = "n"
"""The letter of what a document tells as done beyond its facts: it is laid beside promises and is no finding."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One node of a document: the keys it is found by and looks under, its evidence, its relations to other nodes."""

    node: NodeId
    kind: str
    emits: tuple[str, ...] = ()
    probes: tuple[str, ...] = ()
    evidence: tuple[tuple[int, int, str | None, str | None], ...] = ()
    """Start, end, speaker, act of each piece."""
    relations: tuple[tuple[str, NodeId], ...] = ()
    profile: dict[str, Any] | None = None
    """Set for profiles only."""
    sketch: dict[str, Any] | None = None
    """Set for facts of kinds that meet many others: what a comparison looks at."""
    told: tuple[tuple[str, str], ...] = ()
    """Set for documents only: what the document tells by its own words, as (slot, value)."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes that were compared and are not simply different; `a` is the smaller id."""

    a: NodeId
    b: NodeId
    kind: str
    verdict: str  # "same", "ask", "series", "within"
    score: float
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One finding as it is kept: its JSON without support, the nodes it is made of, what it is looked up by."""

    id: FindingId
    kind: str
    nodes: tuple[NodeId, ...]
    line: dict[str, Any]
    first: str | None = None
    last: str | None = None
    status: str | None = None
    due: str | None = None
    label: str = ""
    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When a document that gives no date came out, as far as the contacts it tells of show, and why."""

    document_id: str
    value: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """What one component of nodes came to: findings, and conflicts and questions as their JSON objects."""

    findings: tuple[Kept, ...]
    conflicts: tuple[dict[str, Any], ...] = ()
    questions: tuple[dict[str, Any], ...] = ()
    published: tuple[Published, ...] = ()


class Packed(Protocol):
    """A document with its reading as the store keeps them: equal when both are, and fit to be sent to another process.

    Made into both by `source`.
    """

    def source(self) -> "tuple[Document, Reading | None]":
        """The document with the reading to fold, without mentions."""


class Shelf(RecordStore, Protocol):
    """A store that a record can be folded in."""

    def transaction(self) -> AbstractContextManager[None]:
        """All or nothing."""

    def setting(self, name: str) -> str | None:
        """A value of the record's own, e.g. which rules folded it."""

    def set_setting(self, name: str, value: str) -> None:
        """Keep it."""

    def pending(self) -> list[DocumentId]:
        """Documents whose latest reading is not folded in yet, in order of their ids."""

    def wait(self, document_id: DocumentId) -> None:
        """Put a document on that list: what is known of it has changed."""

    def folded(self, document_ids: Iterable[DocumentId]) -> None:
        """Take them off the list."""

    def forget_derived(self) -> None:
        """Drop everything folded; every document is pending again."""

    def document_ids(self) -> list[DocumentId]:
        """All of them, in order of their ids."""

    def resolved(self, beginnings: Iterable[str]) -> list[DocumentId]:
        """The ids that begin so, one for each, in their order."""

    def published(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, str | None]:
        """The day of publication of each, as its document gives it."""

    def source(self, document_id: DocumentId) -> "tuple[Document, Reading | None]":
        """A document with the reading to fold, without mentions."""

    def packed(self, document_id: DocumentId) -> Packed:
        """The same as it is kept, not yet made into either."""

    def put_document_nodes(self, document_id: DocumentId, placed: Sequence[Placed]) -> None:
        """Keep the nodes of one document."""

    def put_keys(self, placed: Placed) -> None:
        """Let a node be found by these keys and no others."""

    def drop_links(self, nodes: Iterable[NodeId]) -> None:
        """Drop what links these nodes to others."""

    def put_relations(self, relations: Iterable[tuple[NodeId, str, NodeId]]) -> None:
        """Keep relations of nodes to others, as (node, relation, target)."""

    def drop_relations(self, relation: str, target: NodeId) -> None:
        """Drop the relations of one sort to a node."""

    def drop_document_nodes(self, document_id: DocumentId) -> list[NodeId]:
        """Drop what was kept for it; returns the nodes whose clusters must be folded again."""

    def nodes_of_document(self, document_id: DocumentId) -> list[tuple[NodeId, str]]:
        """Nodes that have evidence in it, with their kinds."""

    def holders(self, keys: Iterable[str]) -> dict[str, list[NodeId]]:
        """The nodes found by each key."""

    def profiles(self, nodes: Iterable[NodeId]) -> dict[NodeId, dict[str, Any]]:
        """The profiles among them; those that no document holds any more are missing."""

    def sketches(self, nodes: Iterable[NodeId]) -> dict[NodeId, dict[str, Any]]:
        """What was kept of these facts for comparisons; those of which nothing was kept are missing."""

    def put_links(self, links: Iterable[Link]) -> None:
        """Keep links."""

    def links_of(self, nodes: Iterable[NodeId]) -> list[Link]:
        """All links that touch them."""

    def relations_of(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, from these nodes."""

    def relations_to(self, nodes: Iterable[NodeId], relation: str) -> list[tuple[NodeId, NodeId]]:
        """Pairs (node, target) of one relation, to these nodes."""

    def nodes_in(self, finding_id: str) -> list[NodeId]:
        """The nodes a finding is made of, in order."""

    def resolve(self, wanted: str) -> str:
        """The id of the finding meant by an id, an earlier id of it, or the beginning of one. Raises UnknownId."""

    def line(self, wanted: str) -> dict[str, Any]:
        """One finding as the object that `--json` prints. Raises UnknownId."""

    def evidence_of(self, nodes: Iterable[NodeId]) -> dict[NodeId, list[tuple[str, int, int]]]:
        """Document id, start and end of each piece of evidence."""

    def spread(self, nodes: Sequence[NodeId]) -> tuple[int, int, str | None, str | None]:
        """How many documents support them, how many independent ones, first and latest day of publication."""

    def placed_in(self, document_id: DocumentId, start: int, end: int, letter: str) -> list[NodeId]:
        """Nodes of a kind letter with evidence overlapping a stretch of a document."""

    def seen(
        self, nodes: Iterable[NodeId]
    ) -> dict[NodeId, tuple[tuple[str, ...], tuple[str, ...], str | None, str | None]]:
        """Where each node stands.

        The origins of its documents, a few of their names, first and last day of publication.
        """

    def told_dates(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, str]:
        """When documents without a date came out, as far as it was found from what they tell."""
        ...

    def put_folded(self, kind: str, nodes: Sequence[NodeId], folded: Folded) -> None:
        """Replace what these nodes came to before."""

    def put_origin(self, document_id: DocumentId, origin: DocumentId, because: Sequence[str]) -> None:
        """The document that this one repeats (itself if none)."""

    def copies_of(self, origins: Iterable[DocumentId]) -> dict[DocumentId, list[DocumentId]]:
        """The documents that have these as their originals, the originals among them."""

    def standing(self, origin: DocumentId) -> list[DocumentId]:
        """The copies of a document, itself among them, with an account that stands behind no other."""

    def origins(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, DocumentId]:
        """The origin of each."""
