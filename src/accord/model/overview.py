"""What a store answers about many findings or documents at once: counts, bars, edges, cells, what is around a document.

Every number here is the length of a list that the same `Query` with one condition more would give.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.model.document import DocumentId
from accord.model.ids import FindingId
from accord.model.span import Span

if TYPE_CHECKING:
    from accord.model.record import DocumentEntry

SORTS = ("date", "-date", "label", "-label", "reports", "latest", "added", "due")
"""The orders a list can be asked in; a `-` in front turns it round.

`date`: dated ones first; `label`: by name; `reports`: most independent reports first; `latest`: latest report first;
`added`: documents added last first; `due`: what is due first.
"""

SLOTS = ("party", "person", "body", "area", "kind", "type", "outlet", "act", "status", "year", "month")
"""What can be counted by."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One value of a slot and how many of the list have it; `label` is the value as it is written in the texts."""

    value: str
    count: int
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """How many fall into one year (`2024`), month (`2024-05`) or day; `period` is empty for what has no date."""

    period: str
    count: int


@dataclass(frozen=True, slots=True)
class Edge:
    """Two who met: in how many engagements, from when to when, and how often in which forum (most often first)."""

    a: str
    b: str
    count: int
    first: str | None = None
    last: str | None = None
    forums: tuple[tuple[str, int], ...] = ()
    a_label: str = ""
    b_label: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many findings have this value in the row's slot and that one in the column's."""

    row: str
    column: str
    count: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A finding with the places of one document that support it."""

    finding: FindingId
    kind: str
    label: str
    status: str | None
    spans: tuple[Span, ...]
    speaker: str | None = None
    act: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """Another document that tells of the same findings, and of how many of them."""

    document: "DocumentEntry"
    shared: int


@dataclass(frozen=True, slots=True)
class Change:
    """A finding that documents added since a time support: a new one, or one they tell more of."""

    finding: FindingId
    kind: str
    label: str
    new: bool
    documents: tuple[DocumentId, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """What came since a time: how many documents and findings in all, and as many of each as were asked for."""

    since: str
    documents: "tuple[DocumentEntry, ...]" = ()
    findings: tuple[Change, ...] = ()
    documents_in_all: int = 0
    new: int = 0
    touched: int = 0
    by_kind: dict[str, int] = field(default_factory=dict)
