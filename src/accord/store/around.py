"""What is around a document: its findings with their places, its copies, others on the same things, what it brought.

Never writes.
"""

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from accord.model.document import DocumentId
from accord.model.ids import FindingId
from accord.model.overview import Change, Changes, Passage, Related
from accord.model.span import Span
from accord.model.store import Query
from accord.store.asking import Asking
from accord.store.keeping import marks

if TYPE_CHECKING:
    from accord.model.record import DocumentEntry


class Around(Asking):
    """The part of the store that shows what is around a document."""

    def findings_in(self, document_id: DocumentId) -> list[Passage]:
        """The findings that have evidence in a document, with its places, in order of the text."""
        document = self.document(document_id)
        rows: defaultdict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for row in self._all(
            'SELECT m.finding, f.kind, f.label, f.status, e.start, e."end", e.speaker, e.act FROM evidence e '
            "JOIN members m ON m.node = e.node JOIN findings f ON f.id = m.finding "
            'WHERE e.document_n = ? GROUP BY m.finding, e.start, e."end" ORDER BY e.start, e."end", f.kind, m.finding',
            (self._number(document.id),),
        ):
            rows[row[0]].append(row)
        return [
            Passage(
                FindingId(id_),
                found[0][1],
                found[0][2],
                found[0][3],
                tuple(Span(row[4], row[5], document.text[row[4] : row[5]]) for row in found),
                found[0][6],
                found[0][7],
            )
            for id_, found in rows.items()
        ]

    def copies(self, document_id: DocumentId) -> "list[DocumentEntry]":
        """The documents that tell in one origin's words, the origin first."""
        n = self._number(self.document(document_id).id)
        return self._entries(
            "SELECT d.n FROM documents d LEFT JOIN origins o ON o.document_n = d.n WHERE d.n = ?1 OR o.origin_n = "
            "coalesce((SELECT origin_n FROM origins WHERE document_n = ?1), ?1) "
            "ORDER BY coalesce(o.origin_n, d.n) != d.n, d.published IS NULL, d.published, d.name, d.id",
            (n,),
        )

    def related(self, document_id: DocumentId, *, limit: int = 10) -> list[Related]:
        """Documents of other origins that tell of the same findings, those of most first."""
        n = self._number(self.document(document_id).id)
        rows = self._all(
            "WITH mine AS (SELECT DISTINCT m.finding FROM evidence e JOIN members m ON m.node = e.node "
            "WHERE e.document_n = ?1 AND e.kind != 'actors'), "
            "origin AS (SELECT coalesce((SELECT origin_n FROM origins WHERE document_n = ?1), ?1) AS n) "
            "SELECT e.document_n, count(DISTINCT m.finding) AS shared FROM mine "
            "JOIN members m ON m.finding = mine.finding JOIN evidence e ON e.node = m.node "
            "LEFT JOIN origins o ON o.document_n = e.document_n "
            "WHERE coalesce(o.origin_n, e.document_n) != (SELECT n FROM origin) "
            "GROUP BY e.document_n ORDER BY shared DESC, e.document_n DESC LIMIT ?2",
            [n, limit],
        )
        entries = {entry.id: entry for entry in self._entries_of([row[0] for row in rows])}
        ids = dict(self._all(f"SELECT n, id FROM documents WHERE n IN ({marks(rows)})", [row[0] for row in rows]))  # noqa: S608
        return [Related(entries[ids[n]], shared) for n, shared in rows]

    def _entries_of(self, numbers: list[int]) -> "list[DocumentEntry]":
        return self._entries(f"SELECT n FROM documents WHERE n IN ({marks(numbers)})", numbers)  # noqa: S608

    def changes(self, since: str, *, limit: int = 100) -> Changes:
        """What documents added at or after a time brought: new findings, and more of known ones."""
        with self.snapshot():
            query = Query(added_since=since, sort="added", limit=limit)
            fresh = "SELECT n FROM documents WHERE julianday(added) >= julianday(?)"
            rows = self._all(
                "SELECT f.id, f.kind, f.label, count(DISTINCT e.document_n) = f.reports AS new, "  # noqa: S608
                "max(e.document_n) AS latest FROM evidence e JOIN members m ON m.node = e.node "
                f"JOIN findings f ON f.id = m.finding WHERE e.document_n IN ({fresh}) "
                "GROUP BY f.id ORDER BY latest DESC, new DESC, f.kind, f.id",
                (since,),
            )
            documents: defaultdict[str, list[DocumentId]] = defaultdict(list)
            shown = [row[0] for row in rows[:limit]]
            for finding, document in self._all(
                "SELECT DISTINCT m.finding, d.id FROM members m JOIN evidence e ON e.node = m.node "  # noqa: S608
                f"JOIN documents d ON d.n = e.document_n WHERE m.finding IN ({marks(shown)}) "
                f"AND e.document_n IN ({fresh}) ORDER BY d.id",
                [*shown, since],
            ):
                documents[finding].append(DocumentId(document))
            by_kind: defaultdict[str, int] = defaultdict(int)
            for row in rows:
                by_kind[row[1]] += 1
            new = sum(row[3] for row in rows)
            return Changes(
                since,
                tuple(self.documents(query)),
                tuple(Change(FindingId(r[0]), r[1], r[2], bool(r[3]), tuple(documents[r[0]])) for r in rows[:limit]),
                self.count("documents", query),
                new,
                len(rows) - new,
                dict(sorted(by_kind.items())),
            )
