"""Answers questions about the record: lists, one finding, its evidence in context.

Never writes, and never reads more than it shows.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from accord.model.document import DocumentId
from accord.model.errors import UnknownId, UsageError
from accord.model.judgement import taken_back
from accord.model.lines import (
    FINDING_TYPES,
    conflict_from_line,
    document_to_line,
    finding_from_line,
    question_from_line,
)
from accord.model.record import Conflict, DocumentEntry, Finding, Question
from accord.model.shelf import LETTERS
from accord.model.store import EVERYTHING, HistoryItem, Hit, Query
from accord.store.rows import entry_of, relate
from accord.store.shelving import Shelving, batches, marks

_UNIT = "\x02"
"""Separates what FTS5 marks from the rest of a snippet; no text holds it (and splitting at white space keeps it)."""

_HEAD = "f.id, f.kind, f.json, f.reports, f.independent, f.status, f.due"
"""The columns that a line is completed from."""


class Asking(Shelving):
    """The part of the store that people's commands ask."""

    # -- documents
    def documents(self, query: Query = EVERYTHING) -> list[DocumentEntry]:
        """The documents, by date of publication, then name."""
        where: list[str] = ["1"]
        values: list[Any] = []
        if query.documents:
            ids = self._document_numbers(query.documents)
            where.append(f"d.n IN ({marks(ids)})")
            values.extend(ids)
        for slot, wanted in (("party", query.parties), ("area", query.areas)):
            if wanted:
                where.append(
                    "d.n IN (SELECT e.document_n FROM terms t JOIN members m ON m.finding = t.finding "  # noqa: S608
                    f"JOIN evidence e ON e.node = m.node WHERE t.slot = '{slot}' AND t.value IN ({marks(wanted)}))"
                )
                values.extend(wanted)
        for slot, wanted in (("person", query.people), ("body", query.bodies)):
            if wanted:
                like = " OR ".join("t.value LIKE ?" for _ in wanted)
                where.append(
                    "d.n IN (SELECT e.document_n FROM terms t JOIN members m ON m.finding = t.finding "  # noqa: S608
                    f"JOIN evidence e ON e.node = m.node WHERE t.slot = '{slot}' AND ({like}))"
                )
                values.extend(f"%{part.casefold()}%" for part in wanted)
        if query.since:
            where.append("d.published >= ?")
            values.append(query.since.isoformat())
        if query.until:
            where.append("substr(d.published, 1, 10) <= ?")
            values.append(query.until.isoformat())
        rows = self._all(
            "SELECT d.n, d.id, d.name, d.title, d.outlet, d.url, d.published, d.published_basis, "  # noqa: S608
            "d.published_reason, d.language, "
            "d.words, json_array_length(d.furniture), d.added, o.because, x.name, x.n "
            "FROM documents d LEFT JOIN origins o ON o.document_n = d.n LEFT JOIN documents x ON x.n = o.origin_n "
            f"WHERE {' AND '.join(where)} ORDER BY d.published IS NULL, d.published, d.name, d.id {_limit(query)}",
            values,
        )
        readers: dict[int, tuple[str, str]] = {}
        for reader_row in self._all(
            "SELECT d.n, r.reader, r.version FROM readings r JOIN documents d ON d.id = r.document_id ORDER BY r.n"
        ):
            readers[reader_row[0]] = (reader_row[1], reader_row[2])
        return [entry_of(row, readers.get(row[0])) for row in rows]

    def _document_numbers(self, wanted: Sequence[str]) -> list[int]:
        found: set[int] = set()
        for name in wanted:
            found.update(
                row[0]
                for row in self._all(
                    "SELECT n FROM documents WHERE name = ? OR id = ? "
                    "OR (length(?) >= 6 AND id >= ? AND id < ? || 'g')",
                    (name, name, name, name, name),
                )
            )
        return sorted(found)

    # -- findings
    def lines(self, kind: str, query: Query = EVERYTHING) -> Iterator[dict[str, Any]]:
        """The findings of a kind as the objects that `--json` prints."""
        if kind == "documents":
            yield from (document_to_line(entry) for entry in self.documents(query))
            return
        if kind in ("conflicts", "review"):
            table = "conflicts" if kind == "conflicts" else "questions"
            yield from self._side_lines(table, query)
            return
        kind = {"timeline": "engagements"}.get(kind, kind)
        if kind != "due" and kind not in FINDING_TYPES:
            raise UsageError(f"there is no kind {kind}", hint=f"kinds are {', '.join(sorted(FINDING_TYPES))}")
        where, values = self._conditions(kind, query)
        order = "f.due, f.label, f.id" if kind == "due" else "f.first IS NULL, f.first, f.last, f.label, f.id"
        if kind in ("bodies", "actors", "instruments"):
            order = "f.label COLLATE NOCASE, f.id"
        if query.most_reported:
            order = f"f.independent DESC, f.reports DESC, {order}"
        rows = self._all(
            f"SELECT {_HEAD} FROM findings f WHERE {where} ORDER BY {order} {_limit(query)}",  # noqa: S608
            values,
        )
        for start in range(0, len(rows), 400):
            yield from self._complete(rows[start : start + 400], query.today)

    def _conditions(self, kind: str, query: Query) -> tuple[str, list[Any]]:
        where = ["f.due IS NOT NULL"] if kind == "due" else ["f.kind = ?"]
        values: list[Any] = [] if kind == "due" else [kind]
        for slot, wanted in (("party", query.parties), ("area", query.areas)):
            if wanted:
                among = f"slot = '{slot}' AND value IN ({marks(wanted)})"
                where.append(f"f.id IN (SELECT finding FROM terms WHERE {among})")  # noqa: S608
                values.extend(wanted)
        for slot, wanted in (("person", query.people), ("body", query.bodies)):
            if wanted:
                like = " OR ".join("value LIKE ?" for _ in wanted)
                where.append(f"f.id IN (SELECT finding FROM terms WHERE slot = '{slot}' AND ({like}))")  # noqa: S608
                values.extend(f"%{part.casefold()}%" for part in wanted)
        if query.documents:
            numbers = self._document_numbers(query.documents)
            where.append(
                "f.id IN (SELECT m.finding FROM evidence e JOIN members m ON m.node = e.node "  # noqa: S608
                f"WHERE e.document_n IN ({marks(numbers)}))"
            )
            values.extend(numbers)
        if query.since:
            where.append("coalesce(f.due, f.last) >= ?")
            values.append(query.since.isoformat())
        if query.until:
            where.append("coalesce(f.due, f.first) <= ?")
            values.append(query.until.isoformat())
        if query.statuses:
            today = query.today.isoformat() if query.today else "0000"
            where.append(
                "CASE WHEN f.status = 'pending' AND f.due < ? THEN 'overdue' ELSE f.status END "
                f"IN ({marks(query.statuses)})"
            )
            values.extend((today, *query.statuses))
        return " AND ".join(where), values

    def _complete(self, rows: Sequence[tuple[Any, ...]], today: date | None) -> Iterator[dict[str, Any]]:
        ids = [row[0] for row in rows]
        support = self._support(ids)
        related = self._related(ids)
        for id_, kind, plain, reports, independent, status, due in rows:
            line = {
                "id": id_,
                "kind": kind,
                **json.loads(plain),
                "support": support.get(id_, []),
                "reports": reports,
                "independent": independent,
            }
            if status is not None:
                line["status"] = "overdue" if status == "pending" and today and due < today.isoformat() else status
            relate(line, related.get(id_, {}))
            yield line

    def _support(self, ids: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
        found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
        for batch in batches(ids):
            for finding, start, end, quote, speaker, act, name, id_, outlet, published in self._all(
                'SELECT DISTINCT m.finding, e.start, e."end", substr(d.text, e.start + 1, e."end" - e.start), '  # noqa: S608
                "e.speaker, e.act, d.name, d.id, d.outlet, d.published FROM members m "
                "JOIN evidence e ON e.node = m.node JOIN documents d ON d.n = e.document_n "
                f"WHERE m.finding IN ({marks(batch)}) "
                "ORDER BY m.finding, d.published IS NULL, d.published, d.name, d.id, e.start, e.end",
                batch,
            ):
                found[finding].append(
                    {
                        "document": name,
                        "document_id": id_,
                        "start": start,
                        "end": end,
                        "quote": quote,
                        "speaker": speaker,
                        "act": act,
                        "outlet": outlet,
                        "published": published,
                    }
                )
        return found

    def _related(self, ids: Iterable[str]) -> dict[str, dict[str, list[str]]]:
        found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
        for batch in batches(ids):
            many = marks(batch)
            for finding, relation, other in self._all(
                "SELECT DISTINCT m.finding, r.relation, o.finding FROM members m JOIN relations r ON r.node = m.node "  # noqa: S608
                f"JOIN members o ON o.node = r.target WHERE m.finding IN ({many}) ORDER BY 1, 2, 3",
                batch,
            ):
                found[finding].setdefault(relation, []).append(other)
            for finding, relation, other, _, plain in self._all(
                "SELECT DISTINCT m.finding, r.relation, o.finding, f.first, f.json FROM members m "  # noqa: S608
                "JOIN relations r ON r.target = m.node "
                "JOIN members o ON o.node = r.node JOIN findings f ON f.id = o.finding "
                f"WHERE m.finding IN ({many}) AND r.relation IN ('engagement', 'body', 'outcome') "
                "ORDER BY f.first IS NULL, f.first, o.finding",
                batch,
            ):
                if relation == "body":
                    head = json.loads(plain)
                    item = json.dumps([other, head.get("ordinal"), head.get("date")])
                    found[finding].setdefault("sessions", []).append(item)
                else:
                    found[finding].setdefault(f"{relation} of", []).append(other)
        return found

    def _side_lines(self, table: str, query: Query) -> Iterator[dict[str, Any]]:
        about = "finding" if table == "conflicts" else "id"
        order = "finding, field" if table == "conflicts" else "weight DESC, id"
        rows = self._all(f"SELECT {about}, json FROM {table} ORDER BY {order}")  # noqa: S608
        wanted: set[str] | None = None
        plain = Query(
            parties=query.parties,
            people=query.people,
            bodies=query.bodies,
            areas=query.areas,
            documents=query.documents,
        )
        if plain != EVERYTHING:
            wanted = set()
            for kind in FINDING_TYPES:
                where, values = self._conditions(kind, plain)
                wanted.update(row[0] for row in self._all(f"SELECT f.id FROM findings f WHERE {where}", values))  # noqa: S608
        shown = 0
        for _, text in rows:
            line = json.loads(text)
            concerned = [line["finding"]] if table == "conflicts" else line["about"]
            if wanted is not None and not wanted.intersection(concerned):
                continue
            if query.limit is not None and shown >= query.limit:
                return
            shown += 1
            yield line if table == "conflicts" else {"kind": "review", **line}

    def findings(self, kind: str, query: Query = EVERYTHING) -> list[Finding]:
        """The findings of a kind as nouns."""
        return [finding_from_line(line) for line in self.lines(kind, query)]

    def resolve(self, wanted: str) -> str:
        """The id of the finding meant by an id, an earlier id of it, or the beginning of one."""
        row = self._one("SELECT id FROM findings WHERE id = ?", (wanted,))
        if row is None:
            row = self._one("SELECT finding FROM members WHERE alias = ?", (wanted,))
        if row is None and len(wanted) >= 4:
            rows = self._all("SELECT id FROM findings WHERE id >= ? AND id < ? || 'g' LIMIT 2", (wanted, wanted))
            if len(rows) > 1:
                raise UnknownId(f"{wanted} begins more than one id", hint="give more of it")
            row = rows[0] if rows else None
        if row is None:
            raise UnknownId(f"there is no finding {wanted}", hint="ids stand in the first column of every list")
        return str(row[0])

    def line(self, wanted: str, *, today: date | None = None) -> dict[str, Any]:
        """One finding as the object that `--json` prints."""
        rows = self._all(
            f"SELECT {_HEAD} FROM findings f WHERE id = ?",  # noqa: S608
            (self.resolve(wanted),),
        )
        return next(self._complete(rows, today))

    def finding(self, finding_id: str) -> Finding:
        """One finding by its id."""
        return finding_from_line(self.line(finding_id))

    # -- searching
    def search(self, words: str, *, limit: int = 20, query: Query = EVERYTHING) -> list[Hit]:
        """Documents that hold all the words, best first."""
        asked = " ".join('"' + word.replace('"', '""') + '"' for word in words.split())
        if not asked:
            raise UsageError("nothing to search for", hint="give one word or more")
        allowed = None
        if query != EVERYTHING:
            allowed = {entry.id for entry in self.documents(query)}
        rows = self._all(
            "SELECT d.id, d.name, d.title, d.published, snippet(documents_text, 1, ?, ?, ' … ', 24) "
            "FROM documents_text JOIN documents d ON d.n = documents_text.rowid "
            "WHERE documents_text MATCH ? ORDER BY bm25(documents_text), d.id"
            + ("" if allowed is not None else " LIMIT ?"),
            (_UNIT, _UNIT, asked) if allowed is not None else (_UNIT, _UNIT, asked, limit),
        )
        hits = []
        for id_, name, title, published, snippet in rows:
            if allowed is None or id_ in allowed:
                text, found = _unmark(" ".join(snippet.split()))
                hits.append(Hit(DocumentId(id_), name, title, published, text, found))
        return hits[:limit]

    # -- conflicts, questions, judgements
    def conflicts(self, query: Query = EVERYTHING) -> list[Conflict]:
        """Fields in which reports of one finding disagree."""
        return [conflict_from_line(line) for line in self._side_lines("conflicts", query)]

    def questions(self, query: Query = EVERYTHING) -> list[Question]:
        """What only a person can settle, most consequential first."""
        return [question_from_line(line) for line in self._side_lines("questions", query)]

    def history(self) -> list[HistoryItem]:
        """All judgements with their state, oldest first."""
        items = []
        judgements = self.judgements()
        undone = taken_back(judgements)
        for judgement in judgements:
            findings: dict[str, None] = {}
            orphaned = False
            for group in judgement.about:
                here = [
                    node
                    for anchor in group
                    for node in self.placed_in(
                        anchor.document_id, anchor.span.start, anchor.span.end, LETTERS[anchor.kind.split("/")[0]]
                    )
                ]
                orphaned = orphaned or not here
                for batch in batches(here):
                    rows = self._all(f"SELECT DISTINCT finding FROM members WHERE node IN ({marks(batch)})", batch)  # noqa: S608
                    findings.update((row[0], None) for row in rows)
            state = "undone" if judgement.id in undone else "orphan" if orphaned else "in force"
            items.append(HistoryItem(judgement, state, tuple(sorted(findings))))  # type: ignore[arg-type]
        return items

    def counts(self) -> dict[str, int]:
        """How many of each."""
        found = {}
        for table in ("documents", "readings", "judgements", "pending", "conflicts", "questions"):
            row = self._one(f"SELECT count(*) FROM {table}")  # noqa: S608
            found[table] = row[0] if row else 0
        found.update(
            {row[0]: row[1] for row in self._all("SELECT kind, count(*) FROM findings GROUP BY kind ORDER BY kind")}
        )
        return found


def _limit(query: Query) -> str:
    return f"LIMIT {int(query.limit)}" if query.limit is not None else ""


def _unmark(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, found, start = "", [], 0
    for position, piece in enumerate(snippet.split(_UNIT)):
        if position % 2:
            found.append((start, start + len(piece)))
        text += piece
        start += len(piece)
    return text, tuple(found)
