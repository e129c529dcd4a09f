"""What a store offers: it keeps documents, readings and judgements, and answers questions about the record.

Commands, pages and views code against `RecordStore`; `accord.store.open_record` gives one.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from accord.model.document import DocumentId
from accord.model.ids import FindingId
from accord.model.overview import SLOTS

# a list is shown without the nouns of readings and findings: to make their classes would take half of its time
if TYPE_CHECKING:
    from accord.model.document import Document
    from accord.model.judgement import Judgement
    from accord.model.overview import Bar, Cell, Changes, Edge, Facet, Passage, Related
    from accord.model.reading import Reading
    from accord.model.record import Conflict, DocumentEntry, Finding, Question, Support
    from accord.model.span import Span


@dataclass(frozen=True, slots=True)
class Query:
    """What to show. Every condition that is set must hold; several values of one condition: any of them.

    `parties` are codes (`FR`, `EU`); `all_parties` must all take part. `people` and `bodies` match any part of any
    name, whatever its case; one that begins with `=` matches the whole name. What is in a `not_` condition is left out.
    `since` and `until` are days: a dated finding must touch the range, an undated one is left out as soon as either is
    set. `published_since` and `published_until` are the days of reports: a finding needs one report within.
    `outlets` and `acts` are those of a finding's evidence. `documents` match a document's name, its id or the
    beginning of its id. `words` must all stand in one piece of a finding's evidence, or in a document; words between
    double quotes must follow each other. `added_since` is a time (ISO 8601) at which a document was added, or later.

    In a list of documents, conditions on findings hold for what the document itself tells.

    `sort` is one of `accord.model.overview.SORTS`; empty is the usual order of the list. With `most_reported` those of
    most independent reports come first. `limit` and `offset` cut the list. `today` decides which pending commitments
    are overdue.
    """

    parties: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    documents: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    limit: int | None = None
    today: date | None = None
    most_reported: bool = False
    offset: int = 0
    sort: str = ""
    words: str = ""
    all_parties: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    published_since: date | None = None
    published_until: date | None = None
    added_since: str | None = None
    not_parties: tuple[str, ...] = ()
    not_people: tuple[str, ...] = ()
    not_bodies: tuple[str, ...] = ()
    not_areas: tuple[str, ...] = ()
    not_kinds: tuple[str, ...] = ()
    not_types: tuple[str, ...] = ()
    not_outlets: tuple[str, ...] = ()
    not_acts: tuple[str, ...] = ()
    not_statuses: tuple[str, ...] = ()
    not_documents: tuple[str, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether any condition is set that leaves something out."""
        return replace(self, limit=None, offset=0, sort="", today=None, most_reported=False) != EVERYTHING


EVERYTHING = Query()


@dataclass(frozen=True, slots=True)
class Hit:
    """A document found by words.

    `snippet` is its text around them, `marks` the offsets of the words within the snippet.
    """

    document_id: DocumentId
    document: str
    title: str | None
    published: str | None
    snippet: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One piece of evidence with the words before and after it in its document."""

    support: "Support"
    before: str
    after: str
    against: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding stands: its quotes in context, the reasons of its dates and merges, what people decided on it."""

    finding: "Finding"
    quotes: tuple[Quote, ...]
    reasons: tuple[str, ...]
    judgements: "tuple[Judgement, ...]" = ()
    conflicts: "tuple[Conflict, ...]" = ()
    questions: "tuple[Question, ...]" = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says of a finding: its slots as that document has them."""

    document_id: DocumentId
    document: str
    outlet: str | None
    published: str | None
    slots: dict[str, Any] = field(default_factory=dict)
    quotes: "tuple[Span, ...]" = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a record file that does not hold."""

    what: str
    where: str


@dataclass(frozen=True, slots=True)
class HistoryItem:
    """One judgement as history shows it.

    Whether it is in force, undone or an orphan (its evidence is no longer read).
    """

    judgement: "Judgement"
    state: str  # "in force", "undone", "orphan"
    findings: tuple[FindingId, ...] = ()


class RecordStore(Protocol):
    """A record that is open. Reading methods never change it; close it when done (it is also a context manager)."""

    @property
    def path(self) -> Path | None:
        """The file it is kept in; None in memory."""

    # -- what is asked of it --------------------------------------------------------------------------------------
    def documents(self, query: Query = EVERYTHING) -> "list[DocumentEntry]":
        """The documents, by date of publication, then name."""

    def document(self, name: str) -> "Document":
        """One document by id, beginning of its id, or name. Raises UnknownId."""

    def readers(self) -> list[tuple[str, str, int]]:
        """Which reader of which version read how many documents last, the most first; unread ones have no reader."""

    def original(self, document_id: DocumentId) -> bytes:
        """The bytes as they were taken in."""

    def reading(self, document_id: DocumentId) -> "Reading | None":
        """The reading the record is folded from; None if no reader could read it."""

    def lines(self, kind: str, query: Query = EVERYTHING, *, quoted: bool = True) -> Iterator[dict[str, Any]]:
        """The findings of a kind as the objects that `--json` prints, without building nouns: the fast way. Not
        `quoted`, the `support` of findings is left empty: a table shows only how many reports there are.

        Kinds: engagements commitments bodies instruments assistance assessments statements actors documents conflicts
        review; `findings` are those of all kinds (or of `query.kinds`).
        """

    def count(self, kind: str, query: Query = EVERYTHING) -> int:
        """How many `lines` of this kind there are in all, whatever `limit` and `offset` of the query."""

    def facets(
        self, kind: str, query: Query = EVERYTHING, *, slots: Sequence[str] = SLOTS, most: int = 20
    ) -> "dict[str, list[Facet]]":
        """How many lines of this kind have which values of each slot, most frequent first, at most `most` a slot.

        What the query asks of a slot itself does not narrow that slot, so that the other values keep their counts;
        what it leaves out stays left out. Kinds: those of findings, `findings`, `documents`.
        """

    def histogram(self, kind: str, query: Query = EVERYTHING, *, by: str = "year") -> "list[Bar]":
        """How many lines of this kind begin in which `year`, `month` or `day`, in order; without a date come last.

        Documents count by their day of publication.
        """

    def matrix(
        self, query: Query = EVERYTHING, *, rows: str = "party", columns: str = "area", kind: str = "findings"
    ) -> "list[Cell]":
        """How many findings have which value of one slot together with which of another; rows, then columns in order.

        Slots: party person body area type outlet act kind.
        """

    def network(
        self, query: Query = EVERYTHING, *, between: str = "party", most: int = 200, forums: int = 3
    ) -> "list[Edge]":
        """Who (`party` or `person`) met whom in the engagements of the query, most often first."""

    def findings(self, kind: str, query: Query = EVERYTHING) -> "list[Finding]":
        """The findings of a kind: dated ones by date, then the undated ones; entries by name."""

    def finding(self, finding_id: str) -> "Finding":
        """One finding by its id, an id it had before others were merged with it, or the beginning of one.

        Raises UnknownId.
        """

    def explain(self, finding_id: str, *, words: int = 12, today: date | None = None) -> Explanation:
        """The finding with `words` words around each quote and the reason of every date and merge.

        `today` decides whether a pending commitment is overdue. Raises UnknownId.
        """

    def compare(self, finding_id: str) -> list[Account]:
        """What each document says of it, side by side, earliest first. Raises UnknownId."""

    def findings_in(self, document_id: DocumentId) -> "list[Passage]":
        """The findings that have evidence in a document, with its places, in order of the text."""

    def copies(self, document_id: DocumentId) -> "list[DocumentEntry]":
        """The documents that tell in one origin's words, the origin first; the document itself is among them."""

    def related(self, document_id: DocumentId, *, limit: int = 10) -> "list[Related]":
        """Documents of other origins that tell of the same findings (actors apart), those of most first."""

    def changes(self, since: str, *, limit: int = 100) -> "Changes":
        """What documents added at or after a time (ISO 8601) brought: new findings, and more of known ones."""

    def search(self, words: str, *, limit: int = 20, query: Query = EVERYTHING) -> list[Hit]:
        """Documents that hold all the words, best first; `query.offset` of them are passed over."""

    def conflicts(self, query: Query = EVERYTHING) -> "list[Conflict]":
        """Fields in which reports of one finding disagree."""

    def questions(self, query: Query = EVERYTHING) -> "list[Question]":
        """What only a person can settle, most consequential first."""

    def judgements(self) -> "list[Judgement]":
        """All of them, oldest first, those taken back as well."""

    def history(self, *, latest: int | None = None) -> list[HistoryItem]:
        """All judgements with their state, oldest first; with `latest` only so many, the newest first."""

    def snapshot(self) -> AbstractContextManager[None]:
        """Within it all answers are of one moment, whatever another process writes meanwhile."""

    def check(self) -> list[Problem]:
        """What does not hold: hashes, spans, references. Empty means whole."""

    def counts(self) -> dict[str, int]:
        """How many documents, readings, judgements, and findings of each kind."""

    # -- what is put into it --------------------------------------------------------------------------------------
    def holds(self, document_id: DocumentId) -> bool:
        """Whether the document is there."""

    def needs_reading(self, document_id: DocumentId, *, reader: str, version: str) -> bool:
        """Whether this reader version has not read it yet."""

    def keep(self, document: "Document", *, original: bytes, added: str) -> None:
        """Keep one document; one that is there stays as it is."""

    def keep_reading(self, document_id: DocumentId, reading: "Reading") -> None:
        """Keep one reading beside the earlier ones; the latest kept is the one the record is folded from."""

    def keep_judgement(self, judgement: "Judgement") -> None:
        """Keep one judgement."""

    def close(self) -> None:
        """Write what is to be written and leave one whole file."""
