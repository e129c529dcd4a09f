"""Documents, readings and judgements in and out of their tables. Nothing kept here is ever changed or removed."""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from accord.model.document import Document, DocumentId
from accord.model.errors import DamagedRecord, UnknownId, UsageError
from accord.model.judgement import Anchor, Judgement, Verdict
from accord.model.span import Span
from accord.store.connection import Waiting, begin, connect, translated
from accord.store.packing import COLUMNS, PackedSource, document_of

if TYPE_CHECKING:
    import sqlite3

    from accord.model.reading import Reading


_JSON = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def dumps(value: Any) -> str:
    """JSON in one form only, so that equal things are equal bytes."""
    return _JSON.encode(value)


def digest_of(text: str) -> str:
    """The SHA-256 of a text, in hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


# 500: SQLite's oldest limit of parameters in one statement is 999
BATCH = 500

Item = TypeVar("Item", bound=str | int)


def batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """The items in lists short enough for one statement, without repeats, in their order."""
    iterator = iter(dict.fromkeys(items))
    while batch := list(islice(iterator, BATCH)):
        yield batch


def marks(batch: Sequence[Any]) -> str:
    """As many question marks."""
    return ",".join("?" * len(batch))


T = TypeVar("T")

# 200 answers of twenty numbers each: the pages that people go through in a sitting
_KEPT = 200


class Keeping:
    """The part of the store that keeps what is true."""

    def __init__(
        self,
        path: Path | None,
        *,
        create: bool = True,
        write: bool = True,
        patience: float | None = None,
        waiting: Waiting | None = None,
    ) -> None:
        self._path = path
        self._db: sqlite3.Connection = connect(path, create=create, write=write)
        self._patience = patience
        self._waiting = waiting
        self._depth = 0
        self._written = 0
        self._remembered: OrderedDict[Hashable, Any] = OrderedDict()
        self._numbers: dict[str, int] = {}

    @property
    def path(self) -> Path | None:
        """The file; None in memory."""
        return self._path

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; one within another belongs to the outer one."""
        if self._depth:
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
            return
        with translated(self._path):
            begin(self._db, patience=self._patience, waiting=self._waiting)
            self._depth = 1
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                self._numbers.clear()
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0
                self._written += 1

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Within it all answers are of one moment, whatever another process writes meanwhile."""
        if self._db.in_transaction:
            yield
            return
        with translated(self._path):
            self._db.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                self._db.rollback()

    def _remember(self, asked: Hashable, answer: Callable[[], T]) -> T:
        """The answer, kept as long as nothing is written to the record by anybody."""
        if self._depth:
            return answer()
        ((version,),) = self._all("PRAGMA data_version")
        key = (asked, version, self._written)
        if key not in self._remembered:
            self._remembered[key] = answer()
            if len(self._remembered) > _KEPT:
                self._remembered.popitem(last=False)
        self._remembered.move_to_end(key)
        found: T = self._remembered[key]
        return found

    def _all(self, sql: str, parameters: tuple[Any, ...] | list[Any] = ()) -> list[tuple[Any, ...]]:
        with translated(self._path):
            return self._db.execute(sql, parameters).fetchall()

    def _of_each(self, sql: str, items: Iterable[Item], *, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows for many items, asked for in lists short enough; the list stands for `{items}` in the statement.

        `before` are the values of the marks ahead of it.
        """
        for batch in batches(items):
            yield from self._all(sql.replace("{items}", marks(batch)), [*before, *batch])

    def _one(self, sql: str, parameters: tuple[Any, ...] = ()) -> tuple[Any, ...] | None:
        with translated(self._path):
            row: tuple[Any, ...] | None = self._db.execute(sql, parameters).fetchone()
            return row

    def close(self) -> None:
        """Fold the write-ahead log into the one file and let go of it."""
        with translated(self._path):
            self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- documents
    def holds(self, document_id: DocumentId) -> bool:
        """Whether the document is there."""
        return self._one("SELECT 1 FROM documents WHERE id = ?", (document_id,)) is not None

    def keep(self, document: Document, *, original: bytes, added: str) -> None:
        """Keep a document with its original bytes; one that is there stays as it is."""
        digest = hashlib.sha256(original).hexdigest()
        if digest != document.id:
            raise UsageError(f"{document.name}: the bytes are not those of the document", hint="take it in again")
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO blobs VALUES (?, ?)", (digest, original))
            published = document.published
            self._db.execute(
                "INSERT OR IGNORE INTO documents (id, name, title, outlet, url, fetched, published, "
                "published_basis, published_reason, "
                "published_spans, language, media_type, words, furniture, text, text_sha256, added) "
                "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                (
                    document.id,
                    document.name,
                    document.title,
                    document.source.outlet,
                    document.source.url,
                    document.source.fetched,
                    published.value,
                    published.basis.value,
                    published.reason,
                    dumps([[s.start, s.end, s.text] for s in published.evidence]),
                    document.language,
                    document.media_type,
                    len(document.text.split()),
                    dumps([[f.span.start, f.span.end, f.reason.value] for f in document.furniture]),
                    document.text,
                    digest_of(document.text),
                    added,
                ),
            )

    def document(self, name: str) -> Document:
        """One document by id, beginning of its id (six digits or more), or name."""
        return document_of(self._row(name))

    def _row(self, name: str) -> tuple[Any, ...]:
        row = self._one(f"SELECT {COLUMNS} FROM documents WHERE id = ?", (name,))  # noqa: S608
        if row is None:
            rows = self._all(f"SELECT {COLUMNS} FROM documents WHERE name = ? LIMIT 2", (name,))  # noqa: S608
            if not rows and len(name) >= 6:
                rows = self._all(
                    f"SELECT {COLUMNS} FROM documents WHERE id >= ? AND id < ? LIMIT 2",  # noqa: S608
                    (name, name + "g"),
                )
            if len(rows) > 1:
                raise UnknownId(f"{name} is not one document only", hint="give its id: see `accord documents --json`")
            row = rows[0] if rows else None
        if row is None:
            raise UnknownId(f"there is no document {name}", hint="see `accord documents`")
        return row

    def original(self, document_id: DocumentId) -> bytes:
        """The bytes as they were taken in."""
        row = self._one("SELECT bytes FROM blobs WHERE sha256 = ?", (document_id,))
        if row is None:
            raise UnknownId(f"there is no document {document_id}", hint="see `accord documents`")
        return bytes(row[0])

    def document_ids(self) -> list[DocumentId]:
        """All of them, in order of their ids."""
        return [DocumentId(row[0]) for row in self._all("SELECT id FROM documents ORDER BY id")]

    def resolved(self, beginnings: Iterable[str]) -> list[DocumentId]:
        """The ids that begin so, one for each, in their order."""
        found = []
        for beginning in beginnings:
            row = self._one("SELECT id FROM documents WHERE id >= ? AND id < ? || 'g' LIMIT 1", (beginning, beginning))
            if row is None:
                raise DamagedRecord(f"document {beginning} is missing", hint="add it again")
            found.append(DocumentId(row[0]))
        return found

    def published(self, document_ids: Iterable[DocumentId]) -> dict[DocumentId, str | None]:
        """The day of publication of each, as its document gives it."""
        rows = self._of_each("SELECT id, published FROM documents WHERE id IN ({items})", document_ids)
        return {DocumentId(row[0]): row[1] for row in rows}

    def _number(self, document_id: str) -> int:
        if document_id not in self._numbers:
            row = self._one("SELECT n FROM documents WHERE id = ?", (document_id,))
            if row is None:
                raise DamagedRecord(f"document {document_id} is missing", hint="add it again")
            self._numbers[document_id] = row[0]
        return self._numbers[document_id]

    # -- readings
    def needs_reading(self, document_id: DocumentId, *, reader: str, version: str) -> bool:
        """Whether this reader version has not read it yet."""
        row = self._one(
            "SELECT 1 FROM readings WHERE document_id = ? AND reader = ? AND version = ?",
            (document_id, reader, version),
        )
        return row is None

    def keep_reading(self, document_id: DocumentId, reading: "Reading") -> None:
        """Keep one reading beside those of other readers, as the latest; its document waits to be folded."""
        from accord.model.contract import reading_to_json

        plain = reading_to_json(reading, self.document(document_id))
        with self.transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO readings (document_id, reader, version, json) VALUES (?,?,?,?)",
                (document_id, reading.reader, reading.version, dumps(plain)),
            )
            self._db.execute("INSERT OR IGNORE INTO pending VALUES (?)", (document_id,))

    def reading(self, document_id: DocumentId) -> "Reading | None":
        """The latest kept reading; None if no reader could read it."""
        return self.packed(document_id).source(mentions=True)[1]

    def source(self, document_id: DocumentId) -> "tuple[Document, Reading | None]":
        """A document with the reading to fold, without mentions."""
        return self.packed(document_id).source()

    def packed(self, document_id: DocumentId) -> PackedSource:
        """The same as it is kept."""
        row = self._row(document_id)
        found = self._one("SELECT json FROM readings WHERE document_id = ? ORDER BY n DESC LIMIT 1", (row[0],))
        return PackedSource(row, found[0] if found else None)

    # -- judgements
    def keep_judgement(self, judgement: Judgement) -> None:
        """Keep one judgement."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO judgements (id, verdict, who, at, why, field, value, undoes, json) "
                "VALUES (?,?,?,?,?,?,?,?,?)",
                (
                    judgement.id,
                    judgement.verdict.value,
                    judgement.who,
                    judgement.when,
                    judgement.why,
                    judgement.field,
                    judgement.value,
                    judgement.undoes,
                    dumps(judgement_to_json(judgement)),
                ),
            )

    def judgements(self) -> list[Judgement]:
        """All of them, oldest first."""
        return [judgement_from_json(json.loads(row[0])) for row in self._all("SELECT json FROM judgements ORDER BY n")]

    # -- settings and what waits to be folded
    def setting(self, name: str) -> str | None:
        """A value of the record's own."""
        row = self._one("SELECT value FROM settings WHERE name = ?", (name,))
        return row[0] if row else None

    def set_setting(self, name: str, value: str) -> None:
        """Keep it."""
        with self.transaction():
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def wait(self, document_id: DocumentId) -> None:
        """Put a document on the list of those to fold."""
        with self.transaction():
            self._db.execute("INSERT OR IGNORE INTO pending VALUES (?)", (document_id,))

    def pending(self) -> list[DocumentId]:
        """Documents whose latest reading is not folded in yet."""
        return [DocumentId(row[0]) for row in self._all("SELECT document_id FROM pending ORDER BY document_id")]


def _anchor_to_json(anchor: Anchor) -> list[Any]:
    return [anchor.kind, anchor.document_id, anchor.span.start, anchor.span.end, anchor.span.text]


def _anchor_from_json(plain: list[Any]) -> Anchor:
    return Anchor(plain[0], DocumentId(plain[1]), Span(plain[2], plain[3], plain[4]))


def judgement_to_json(judgement: Judgement) -> dict[str, Any]:
    """The judgement as a JSON object."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict.value,
        "about": [[_anchor_to_json(anchor) for anchor in group] for group in judgement.about],
        "who": judgement.who,
        "when": judgement.when,
        "why": judgement.why,
        "field": judgement.field,
        "value": judgement.value,
        "undoes": judgement.undoes,
        "quote": _anchor_to_json(judgement.quote) if judgement.quote else None,
        "details": list(judgement.details),
    }


def judgement_from_json(plain: dict[str, Any]) -> Judgement:
    """The judgement that a JSON object spells."""
    return Judgement(
        id=plain["id"],
        verdict=Verdict(plain["verdict"]),
        about=tuple(tuple(_anchor_from_json(anchor) for anchor in group) for group in plain["about"]),
        who=plain["who"],
        when=plain["when"],
        why=plain["why"],
        field=plain["field"],
        value=plain["value"],
        undoes=plain["undoes"],
        quote=_anchor_from_json(plain["quote"]) if plain["quote"] else None,
        details=tuple(plain["details"]),
    )
