"""Sees whether what is kept still holds: hashes, spans, references. It only looks."""

import hashlib
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.model.codes import Kind
from accord.model.document import DocumentId
from accord.model.errors import AccordError
from accord.model.store import Problem
from accord.store.keeping import digest_of
from accord.store.shelving import Shelving

if TYPE_CHECKING:
    from accord.model.reading import Reading


class Checking(Shelving):
    """The part of the store that looks after what is kept."""

    def check(self) -> list[Problem]:
        """What does not hold, in order. Empty means whole."""
        return list(self._problems())

    def _problems(self) -> Iterator[Problem]:
        for (message,) in self._all("PRAGMA integrity_check"):
            if message != "ok":
                yield Problem(f"the file is damaged: {message}", "file")
        for table, row, parent, _ in self._all("PRAGMA foreign_key_check"):
            yield Problem(f"row {row} points at a missing row of {parent}", f"table {table}")
        for sha, content in self._each("SELECT sha256, bytes FROM blobs ORDER BY sha256"):
            if hashlib.sha256(content).hexdigest() != sha:
                yield Problem("the original bytes are not those that were taken in", f"document {sha[:12]}")
        for document_id in self.document_ids():
            yield from self._document_problems(document_id)
        for name, start, end, length in self._all(
            'SELECT d.name, e.start, e."end", length(d.text) FROM evidence e JOIN documents d ON d.n = e.document_n '
            'WHERE e.start < 0 OR e.start >= e."end" OR e."end" > length(d.text)'
        ):
            yield Problem(f"evidence {start}-{end} lies outside a text of {length} characters", f"document {name}")
        for (finding,) in self._all(
            "SELECT id FROM findings f WHERE NOT EXISTS "
            "(SELECT 1 FROM members m JOIN evidence e ON e.node = m.node WHERE m.finding = f.id)"
        ):
            yield Problem("a finding has no evidence", f"finding {finding}")
        waiting = len(self.pending())
        if waiting:
            yield Problem(f"{waiting} documents are not folded in yet: `accord rebuild` does it", "record")

    def _each(self, sql: str) -> Iterator[tuple[str, bytes]]:
        yield from self._db.execute(sql)

    def _document_problems(self, document_id: DocumentId) -> Iterator[Problem]:
        where = f"document {document_id[:12]}"
        try:
            document, reading = self.packed(document_id).source(mentions=True)
        except (AccordError, ValueError, TypeError, KeyError, json.JSONDecodeError) as error:
            yield Problem(f"it cannot be read back: {error}", where)
            return
        kept = self._one("SELECT text_sha256 FROM documents WHERE id = ?", (document_id,))
        if kept is None or kept[0] != digest_of(document.text):
            yield Problem("its text is not the one that was taken in", where)
        for furniture in document.furniture:
            if not furniture.span.holds_in(document.text):
                yield Problem(f"furniture {furniture.span.start}-{furniture.span.end} does not hold", where)
        if reading is not None:
            yield from _reading_problems(reading, document.text, f"document {document.name}")


def _reading_problems(reading: "Reading", text: str, where: str) -> Iterator[Problem]:
    for kind in Kind:
        for fact in reading.facts(kind):
            for span in fact.evidence:
                if not span.holds_in(text):
                    yield Problem(f"evidence of {kind.value} at {span.start}-{span.end} does not hold", where)
    for mention in reading.mentions:
        if not mention.span.holds_in(text):
            yield Problem(f"a mention at {mention.span.start}-{mention.span.end} does not hold", where)
