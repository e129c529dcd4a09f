"""Counts over lists: facets, bars of time, cells of a matrix, edges of a network. Never writes.

Each number is that of the list which the same Query gives; what a slot is asked for does not narrow the slot itself.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from accord.model.errors import UsageError
from accord.model.overview import SLOTS, Bar, Cell, Edge, Facet
from accord.model.shelf import LETTERS
from accord.model.store import EVERYTHING, Query
from accord.store.asking import ALIASES, Asking
from accord.store.conditions import kinds_of, status_now
from accord.store.keeping import marks

_TERMS = ("party", "person", "body", "area", "type", "outlet", "act")
"""Slots that findings are looked up by."""

_TOLD = ("party", "person", "body", "area", "kind", "type", "act")
"""Slots that documents are looked up by."""

_ASKED_BY = {
    "party": "parties",
    "person": "people",
    "body": "bodies",
    "area": "areas",
    "kind": "kinds",
    "type": "types",
    "outlet": "outlets",
    "act": "acts",
    "status": "statuses",
}
"""The field of a Query that asks for values of a slot."""

# 5000: so many findings' terms are read one by one in the time in which the index of all terms is read through
_FEW = 5000

_PERIODS = {"year": 4, "month": 7, "day": 10}
"""How many characters of a date name the period."""


class Counting(Asking):
    """The part of the store that counts."""

    def facets(
        self, kind: str, query: Query = EVERYTHING, *, slots: Sequence[str] = SLOTS, most: int = 20
    ) -> dict[str, list[Facet]]:
        """How many lines have which values of each slot, most frequent first."""
        unknown = [slot for slot in slots if slot not in SLOTS]
        if unknown:
            raise UsageError(f"nothing is counted by {unknown[0]}", hint=f"slots are {', '.join(SLOTS)}")
        asked = ("facets", kind, replace(query, limit=None, offset=0, sort=""), tuple(slots), most)
        found = self._remember(asked, lambda: self._facets(ALIASES.get(kind, kind), query, slots=slots, most=most))
        return {slot: list(facets) for slot, facets in found.items()}

    def _facets(self, kind: str, query: Query, *, slots: Sequence[str], most: int) -> dict[str, list[Facet]]:
        found: dict[str, list[Facet]] = {}
        with self.snapshot():
            by_query: dict[Query, list[str]] = {}
            for slot in slots:
                by_query.setdefault(_loosened(slot, query), []).append(slot)
            for loosened, counted in by_query.items():
                with self._chosen(kind, loosened) as chosen:
                    for slot in counted:
                        rows = (
                            self._document_facet(slot, chosen=chosen, most=most)
                            if kind == "documents"
                            else self._finding_facet(kind, slot, loosened, chosen=chosen, most=most)
                        )
                        found[slot] = [Facet(str(value), count, str(shown)) for value, count, shown in rows]
        return {slot: found[slot] for slot in slots}

    @contextmanager
    def _chosen(self, kind: str, query: Query) -> Iterator[int | None]:
        """Fill the table `chosen` with the ids (numbers) of what meets the query, and tell how many; None if all do."""
        plain = replace(query, kinds=(), not_kinds=()) if kind != "documents" else query
        if not plain.narrows and kind != "due":
            yield None
            return
        if kind == "documents":
            where, values = self._document_conditions(query)
            source = f"SELECT d.n FROM documents d WHERE {where}"  # noqa: S608
        else:
            where, values = self._finding_conditions(kind, query)
            source = f"SELECT f.id FROM findings f WHERE {where}"  # noqa: S608
        self._all("CREATE TEMP TABLE chosen (id PRIMARY KEY) WITHOUT ROWID")
        try:
            self._all(f"INSERT INTO chosen {source}", values)
            ((many,),) = self._all("SELECT count(*) FROM chosen")
            yield many
        finally:
            self._all("DROP TABLE chosen")

    def _finding_facet(
        self, kind: str, slot: str, query: Query, *, chosen: int | None, most: int
    ) -> list[tuple[Any, ...]]:
        kinds = kinds_of(kind, query)
        values: list[Any] = []
        if slot in _TERMS:
            return self._term_facet([LETTERS[one] for one in kinds], slot, chosen=chosen, most=most)
        what = {
            "kind": "f.kind",
            "status": status_now(query),
            "year": _period("year"),
            "month": _period("month"),
        }[slot]
        where = f"f.kind IN ({marks(kinds)})" + (" AND f.id IN (SELECT id FROM chosen)" if chosen is not None else "")  # noqa: S608
        values.extend(kinds)
        return self._all(
            f"SELECT {what} AS value, count(*) AS many, {what} FROM findings f "  # noqa: S608
            f"WHERE {where} AND value != '' GROUP BY 1 ORDER BY many DESC, value LIMIT ?",
            [*values, most],
        )

    def _term_facet(self, letters: Sequence[str], slot: str, *, chosen: int | None, most: int) -> list[tuple[Any, ...]]:
        if not letters:
            return []
        if chosen is not None and chosen < _FEW:
            counted = (
                "SELECT t.value, count(*) AS many, max(t.shown) AS shown FROM chosen c CROSS JOIN terms t "
                "ON t.finding = c.id AND t.slot = ? GROUP BY t.value"
            )
            values = [slot]
        else:
            # kind by kind: the groups of each stand in order in the index, so that nothing is sorted but the sums
            among = " AND finding IN (SELECT id FROM chosen)" if chosen is not None else ""
            each = (
                "SELECT value, count(*) AS many, max(shown) AS shown FROM terms "  # noqa: S608
                f"WHERE slot = ? AND kind = ?{among} GROUP BY value"
            )
            counted = " UNION ALL ".join(each for _ in letters)
            values = [one for letter in letters for one in (slot, letter)]
        return self._all(
            f"SELECT value, sum(many) AS many, max(shown) FROM ({counted}) "  # noqa: S608
            "GROUP BY value ORDER BY many DESC, value LIMIT ?",
            [*values, most],
        )

    def _document_facet(self, slot: str, *, chosen: int | None, most: int) -> list[tuple[Any, ...]]:
        if slot in _TOLD:
            among = " AND document_n IN (SELECT id FROM chosen)" if chosen is not None else ""
            return self._all(
                f"SELECT value, count(*) AS many, max(shown) FROM told WHERE slot = ?{among} "  # noqa: S608
                "GROUP BY value ORDER BY many DESC, value LIMIT ?",
                [slot, most],
            )
        if slot == "status":
            return []
        what = (
            "outlet"
            if slot == "outlet"
            else f"CASE WHEN published < 'A' THEN substr(published, 1, {_PERIODS[slot]}) END"
        )
        among = "AND n IN (SELECT id FROM chosen)" if chosen is not None else ""
        return self._all(
            f"SELECT {what} AS value, count(*) AS many, {what} FROM documents WHERE value != '' {among} "  # noqa: S608
            "GROUP BY 1 ORDER BY many DESC, value LIMIT ?",
            [most],
        )

    def histogram(self, kind: str, query: Query = EVERYTHING, *, by: str = "year") -> list[Bar]:
        """How many lines begin in which period; what is dated less precisely stands under the wider period."""
        if by not in _PERIODS:
            raise UsageError(f"there are no bars by {by}", hint="by year, month or day")
        return list(self._remember(("bars", kind, query, by), lambda: self._histogram(kind, query, by=by)))

    def _histogram(self, kind: str, query: Query, *, by: str) -> list[Bar]:
        kind = ALIASES.get(kind, kind)
        if kind == "documents":
            where, values = self._document_conditions(query)
            what = f"CASE WHEN d.published < 'A' THEN substr(d.published, 1, {_PERIODS[by]}) ELSE '' END"
            table = "documents d"
        else:
            where, values = self._finding_conditions(kind, query)
            what = "f.due" if kind == "due" else _period(by)
            if kind == "due":
                what = f"substr(f.due, 1, {_PERIODS[by]})"
            table = "findings f"
        rows = self._all(
            f"SELECT coalesce({what}, '') AS period, count(*) FROM {table} WHERE {where} "  # noqa: S608
            "GROUP BY 1 ORDER BY period = '', period",
            values,
        )
        return [Bar(period, count) for period, count in rows]

    def matrix(
        self, query: Query = EVERYTHING, *, rows: str = "party", columns: str = "area", kind: str = "findings"
    ) -> list[Cell]:
        """How many findings have which value of one slot together with which of another."""
        kind = ALIASES.get(kind, kind)
        for slot in (rows, columns):
            if slot not in (*_TERMS, "kind"):
                raise UsageError(f"there is no matrix by {slot}", hint=f"slots are {', '.join((*_TERMS, 'kind'))}")
        asked = ("matrix", query, rows, columns, kind)
        return list(self._remember(asked, lambda: self._matrix(query, rows=rows, columns=columns, kind=kind)))

    def _matrix(self, query: Query, *, rows: str, columns: str, kind: str) -> list[Cell]:
        kinds = kinds_of(kind, query)
        letters = [LETTERS[one] for one in kinds]
        with self.snapshot(), self._chosen(kind, query) as chosen:
            among = " AND a.finding IN (SELECT id FROM chosen)" if chosen is not None else ""
            if "kind" in (rows, columns):
                other = columns if rows == "kind" else rows
                found = self._all(
                    f"SELECT a.value, a.kind, count(*) FROM terms a WHERE a.slot = ? AND a.kind IN ({marks(letters)})"  # noqa: S608
                    f"{among} GROUP BY 1, 2 ORDER BY 1, 2",
                    [other, *letters],
                )
                names = {letter: one for one, letter in LETTERS.items()}
                cells = [(value, names[letter], count) for value, letter, count in found]
                if rows == "kind":
                    cells = sorted((name, value, count) for value, name, count in cells)
            else:
                # CROSS JOIN: from the slot with fewer terms to the other by finding
                cells = self._all(
                    "SELECT b.value, a.value, count(*) FROM terms a CROSS JOIN terms b "  # noqa: S608
                    f"ON b.finding = a.finding AND b.slot = ? WHERE a.slot = ? AND a.kind IN ({marks(letters)})"
                    f"{among} GROUP BY 1, 2 ORDER BY 1, 2",
                    [rows, columns, *letters],
                )
        return [Cell(*cell) for cell in cells]

    def network(
        self, query: Query = EVERYTHING, *, between: str = "party", most: int = 200, forums: int = 3
    ) -> list[Edge]:
        """Who met whom in the engagements of the query, most often first."""
        slot = {"party": "party", "person": "participant"}.get(between)
        if slot is None:
            raise UsageError(f"there is no network of {between}", hint="between party or person")
        asked = ("network", query, between, most, forums)
        return list(self._remember(asked, lambda: self._network(query, slot=slot, most=most, forums=forums)))

    def _network(self, query: Query, *, slot: str, most: int, forums: int) -> list[Edge]:
        with self.snapshot(), self._chosen("engagements", query) as chosen:
            among = " AND a.finding IN (SELECT id FROM chosen)" if chosen is not None else ""
            joined = (
                "FROM terms a CROSS JOIN terms b ON b.finding = a.finding AND b.slot = a.slot AND b.value > a.value "
                f"JOIN findings f ON f.id = a.finding WHERE a.slot = ? AND a.kind = 'e'{among}"
            )
            rows = self._all(
                "SELECT a.value, b.value, count(*) AS many, min(f.first), max(f.last), max(a.shown), max(b.shown) "
                f"{joined} GROUP BY 1, 2 ORDER BY many DESC, 1, 2 LIMIT ?",
                [slot, most],
            )
            told: defaultdict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
            if forums:
                for a, b, forum, count in self._all(
                    "SELECT a.value, b.value, t.shown, count(*) AS many FROM terms t "  # noqa: S608
                    "CROSS JOIN terms a ON a.finding = t.finding AND a.slot = ? "
                    "CROSS JOIN terms b ON b.finding = a.finding AND b.slot = a.slot AND b.value > a.value "
                    f"WHERE t.slot = 'forum' AND t.kind = 'e'{among} GROUP BY 1, 2, 3 ORDER BY many DESC, 3",
                    [slot],
                ):
                    told[a, b].append((forum, count))
        return [
            Edge(a, b, count, first, last, tuple(told[a, b][:forums]), a_label, b_label)
            for a, b, count, first, last, a_label, b_label in rows
        ]


def _loosened(slot: str, query: Query) -> Query:
    """The query without what it asks of the slot itself, order and cut."""
    plain = replace(query, limit=None, offset=0, sort="", most_reported=False)
    if slot in ("year", "month"):
        return plain
    cleared: dict[str, Any] = {_ASKED_BY[slot]: ()}
    return replace(plain, **cleared)


def _period(by: str) -> str:
    """The period in which `findings f` begins, as SQL: never more precise than its date.

    What is known by days of telling (promises, statements) begins on the first of them. A contact or text that is
    dated to a stretch of more than a month has no month, one of more than a year no year.
    """
    size = _PERIODS[by]
    told = "f.kind IN ('commitments', 'assistance', 'statements', 'assessments')"
    # 31 days: a visit over the end of a month begins in the first one; "May 2024" is a month, "2024" is none
    wide = "julianday(f.last) - julianday(f.first)"
    if by == "year":
        return f"CASE WHEN {told} OR {wide} <= 366 THEN substr(f.first, 1, 4) ELSE '' END"
    month = f"WHEN {wide} <= 366 THEN substr(f.first, 1, 4) ELSE '' END"
    if by == "month":
        return f"CASE WHEN {told} OR {wide} <= 31 THEN substr(f.first, 1, 7) {month}"
    # 7 days: a stretch within a week is a visit or a session, told by its first day
    day = f"CASE WHEN {told} OR {wide} <= 7 THEN substr(f.first, 1, {size})"
    return f"{day} WHEN {wide} <= 31 THEN substr(f.first, 1, 7) {month}"
