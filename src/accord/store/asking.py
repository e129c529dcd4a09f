"""Answers questions about the record: lists, one finding, its evidence in context.

Never writes, and never reads more than it shows.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from accord.model.document import DocumentId
from accord.model.errors import OlderRecord, UnknownId, UsageError
from accord.model.judgement import taken_back
from accord.model.shelf import LETTERS
from accord.model.store import EVERYTHING, HistoryItem, Hit, Query
from accord.store.conditions import Conditions, asked, cut, document_order, finding_order
from accord.store.keeping import batches, marks
from accord.store.rows import entry_of, relate

if TYPE_CHECKING:
    from accord.model.record import Conflict, DocumentEntry, Finding, Question

_UNIT = "\x02"
"""Separates what FTS5 marks from the rest of a snippet; no text holds it (and splitting at white space keeps it)."""

_HEAD = "f.id, f.kind, f.json, f.reports, f.independent, f.status, f.due"
"""The columns that a line is completed from."""


_APPEALS = ("urges", "requests")
"""What was only called for or asked for at a contact did not come of it."""

SIDES = {"conflicts": "conflicts", "review": "questions"}
"""The lists that are about findings, and their tables."""

ALIASES = {"timeline": "engagements"}
"""Other names of kinds."""


class Asking(Conditions):
    """The part of the store that people's commands ask."""

    # -- documents
    def documents(self, query: Query = EVERYTHING) -> "list[DocumentEntry]":
        """The documents, by date of publication, then name."""
        where, values = self._document_conditions(query)
        return self._entries(
            f"SELECT n FROM documents d WHERE {where} ORDER BY {document_order(query)} {cut(query)}",  # noqa: S608
            values,
        )

    def _entries(self, numbers: str, values: Sequence[Any]) -> "list[DocumentEntry]":
        """The documents whose numbers a statement gives, in its order."""
        wanted = [row[0] for row in self._all(numbers, list(values))]
        described = self._of_each(
            "SELECT d.n, d.id, d.name, d.title, d.outlet, d.url, d.published, d.published_basis, "
            "d.published_reason, d.language, "
            "d.words, json_array_length(d.furniture), d.added, o.because, x.name, x.n, "
            "t.value, t.reasons, x.published "
            "FROM documents d LEFT JOIN origins o ON o.document_n = d.n LEFT JOIN documents x ON x.n = o.origin_n "
            "LEFT JOIN told_dates t ON t.document_n = d.n WHERE d.n IN ({items})",
            wanted,
        )
        rows = {row[0]: row for row in described}
        read_by = self._of_each(
            "SELECT d.n, r.reader, r.version FROM documents d JOIN readings r ON r.document_id = d.id "
            "WHERE d.n IN ({items}) ORDER BY r.n",
            wanted,
        )
        readers = {n: (reader, version) for n, reader, version in read_by}
        return [entry_of(rows[n], readers.get(n)) for n in wanted]

    # -- findings
    def lines(self, kind: str, query: Query = EVERYTHING, *, quoted: bool = True) -> Iterator[dict[str, Any]]:
        """The findings of a kind as the objects that `--json` prints; not `quoted`, without the words behind them."""
        if kind == "documents":
            from accord.model.lines import document_to_line

            yield from (document_to_line(entry) for entry in self.documents(query))
            return
        if kind in SIDES:
            yield from self._side_lines(kind, query)
            return
        kind = ALIASES.get(kind, kind)
        where, values = self._finding_conditions(kind, query)
        rows = self._all(
            f"SELECT f.id FROM findings f WHERE {where} ORDER BY {finding_order(kind, query)} {cut(query)}",  # noqa: S608
            values,
        )
        for batch in batches(row[0] for row in rows):
            heads = {
                row[0]: row
                for row in self._all(f"SELECT {_HEAD} FROM findings f WHERE f.id IN ({marks(batch)})", batch)  # noqa: S608
            }
            yield from self._complete([heads[id_] for id_ in batch], query.today, quoted=quoted)

    def count(self, kind: str, query: Query = EVERYTHING) -> int:
        """How many there are in all."""
        kind = ALIASES.get(kind, kind)
        if kind == "documents":
            where, values = self._document_conditions(query)
            table = "documents d"
        elif kind in SIDES:
            table = f"{SIDES[kind]} s"
            where, values = self._side_conditions(kind, query)
        else:
            where, values = self._finding_conditions(kind, query)
            table = "findings f"
        row = self._one(f"SELECT count(*) FROM {table} WHERE {where}", tuple(values))  # noqa: S608
        return int(row[0]) if row else 0

    def _complete(
        self, rows: Sequence[tuple[Any, ...]], today: date | None, *, quoted: bool = True
    ) -> Iterator[dict[str, Any]]:
        ids = [row[0] for row in rows]
        support = self._support(ids) if quoted else {}
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
        for finding, start, end, quote, speaker, act, name, id_, outlet, published in self._of_each(
            'SELECT DISTINCT m.finding, e.start, e."end", substr(d.text, e.start + 1, e."end" - e.start), '
            "e.speaker, e.act, d.name, d.id, d.outlet, d.published FROM members m "
            "JOIN evidence e ON e.node = m.node JOIN documents d ON d.n = e.document_n WHERE m.finding IN ({items}) "
            "ORDER BY m.finding, d.published IS NULL, d.published, d.name, d.id, e.start, e.end",
            ids,
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

    def _related(self, ids: Sequence[str]) -> dict[str, dict[str, list[str]]]:
        found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
        for finding, relation, other in self._of_each(
            "SELECT DISTINCT m.finding, r.relation, o.finding FROM members m JOIN relations r ON r.node = m.node "
            "JOIN members o ON o.node = r.target WHERE m.finding IN ({items}) ORDER BY 1, 2, 3",
            ids,
        ):
            found[finding].setdefault(relation, []).append(other)
        for finding, relation, other, _, plain in self._of_each(
            "SELECT DISTINCT m.finding, r.relation, o.finding, f.first, f.json FROM members m "
            "JOIN relations r ON r.target = m.node JOIN members o ON o.node = r.node "
            "JOIN findings f ON f.id = o.finding "
            "WHERE m.finding IN ({items}) AND r.relation IN ('engagement', 'body', 'outcome') "
            "ORDER BY f.first IS NULL, f.first, o.finding",
            ids,
        ):
            if relation == "body":
                head = json.loads(plain)
                item = json.dumps([other, head.get("ordinal"), head.get("date")])
                found[finding].setdefault("sessions", []).append(item)
            elif relation != "engagement" or json.loads(plain).get("strength") not in _APPEALS:
                found[finding].setdefault(f"{relation} of", []).append(other)
        return found

    def _side_conditions(self, kind: str, query: Query) -> tuple[str, list[Any]]:
        """What must hold of `conflicts s` or `questions s`: that a finding they are about meets the query."""
        if not query.narrows:
            return "1", []
        where, values = self._finding_conditions("findings", query)
        among = f"(SELECT f.id FROM findings f WHERE {where})"  # noqa: S608
        if kind == "conflicts":
            return f"s.finding IN {among}", values
        return f"s.id IN (SELECT question FROM questions_about WHERE finding IN {among})", values  # noqa: S608

    def _side_lines(self, kind: str, query: Query) -> Iterator[dict[str, Any]]:
        if query.sort:
            raise UsageError(f"{kind} have one order only", hint="leave the order out")
        where, values = self._side_conditions(kind, query)
        order = "s.finding, s.field" if kind == "conflicts" else "s.weight DESC, s.id"
        for (text,) in self._all(
            f"SELECT s.json FROM {SIDES[kind]} s WHERE {where} ORDER BY {order} {cut(query)}",  # noqa: S608
            values,
        ):
            line = json.loads(text)
            yield line if kind == "conflicts" else {"kind": "review", **line}

    def findings(self, kind: str, query: Query = EVERYTHING) -> "list[Finding]":
        """The findings of a kind as nouns."""
        from accord.model.lines import finding_from_line

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
        if row is None and self.setting("rules") is None and self.pending():
            raise OlderRecord("the record is not folded", hint="fold it with `accord rebuild`")
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

    def heads(self, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
        """Findings by their ids as `lines` gives them, without the words behind them; asked for all at once."""
        rows = list(self._of_each(f"SELECT {_HEAD} FROM findings f WHERE f.id IN ({{items}})", ids))  # noqa: S608
        return {line["id"]: line for line in self._complete(rows, None, quoted=False)}

    def finding(self, finding_id: str) -> "Finding":
        """One finding by its id."""
        from accord.model.lines import finding_from_line

        return finding_from_line(self.line(finding_id))

    # -- searching
    def search(self, words: str, *, limit: int = 20, query: Query = EVERYTHING) -> list[Hit]:
        """Documents that hold all the words, best first."""
        where, values = self._document_conditions(query)
        rows = self._all(
            "SELECT d.id, d.name, d.title, d.published, snippet(documents_text, 1, ?, ?, ' … ', 24) "  # noqa: S608
            "FROM documents_text JOIN documents d ON d.n = documents_text.rowid "
            f"WHERE documents_text MATCH ? AND {where} ORDER BY bm25(documents_text), d.id LIMIT ? OFFSET ?",
            (_UNIT, _UNIT, asked(words), *values, limit, max(0, query.offset)),
        )
        hits = []
        for id_, name, title, published, snippet in rows:
            text, found = _unmark(" ".join(snippet.split()))
            hits.append(Hit(DocumentId(id_), name, title, published, text, found))
        return hits

    # -- conflicts, questions, judgements
    def conflicts(self, query: Query = EVERYTHING) -> "list[Conflict]":
        """Fields in which reports of one finding disagree."""
        from accord.model.lines import conflict_from_line

        return [conflict_from_line(line) for line in self._side_lines("conflicts", query)]

    def questions(self, query: Query = EVERYTHING) -> "list[Question]":
        """What only a person can settle, most consequential first."""
        from accord.model.lines import question_from_line

        return [question_from_line(line) for line in self._side_lines("review", query)]

    def history(self, *, latest: int | None = None) -> list[HistoryItem]:
        """All judgements with their state, oldest first; with `latest` only so many, the newest first."""
        items = []
        judgements = self.judgements()
        undone = taken_back(judgements)
        shown = judgements if latest is None else judgements[::-1][: max(0, latest)]
        for judgement in shown:
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
                rows = self._of_each("SELECT DISTINCT finding FROM members WHERE node IN ({items})", here)
                findings.update((row[0], None) for row in rows)
            state = "undone" if judgement.id in undone else "orphan" if orphaned else "in force"
            items.append(HistoryItem(judgement, state, tuple(sorted(findings))))  # type: ignore[arg-type]
        return items

    def readers(self) -> list[tuple[str, str, int]]:
        """Which reader of which version read how many documents last, the most first; unread ones have no reader."""
        # over the index of readings alone: their texts are large, and are not needed to count them
        return self._all(
            "SELECT coalesce(l.reader, ''), coalesce(l.version, ''), count(*) FROM documents d LEFT JOIN "
            "(SELECT document_id, reader, version, max(n) FROM readings GROUP BY document_id) l "
            "ON l.document_id = d.id GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
        )

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


def _unmark(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    text, found, start = "", [], 0
    for position, piece in enumerate(snippet.split(_UNIT)):
        if position % 2:
            found.append((start, start + len(piece)))
        text += piece
        start += len(piece)
    return text, tuple(found)
