"""What a Query asks into the conditions of an SQL statement, and into the order and the cut of a list.

Values go in as parameters; the text of a statement is made of this file's own words only.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from accord.model.errors import UsageError
from accord.model.overview import SORTS
from accord.model.shelf import LETTERS
from accord.model.store import Query
from accord.store.keeping import marks
from accord.store.shelving import Shelving

KINDS = tuple(kind for kind in LETTERS if kind != "documents")
"""The kinds of findings."""

ENTRIES = ("bodies", "actors", "instruments")
"""Kinds that a list shows by name."""

_DATED = "f.first IS NULL, f.first, f.last, f.label, f.id"
_NAMED = "f.label COLLATE NOCASE, f.id"
_DUE = "f.due IS NULL, f.due, f.label, f.id"
_BY_DAY = "d.published IS NULL, d.published, d.name, d.id"

_FINDING_ORDERS = {
    "date": _DATED,
    "-date": "f.first IS NULL, f.first DESC, f.last DESC, f.label, f.id",
    "label": _NAMED,
    "-label": "f.label COLLATE NOCASE DESC, f.id",
    "latest": "f.latest_report IS NULL, f.latest_report DESC, f.label, f.id",
    "due": _DUE,
}
_DOCUMENT_ORDERS = {
    "date": _BY_DAY,
    "-date": "d.published IS NULL, d.published DESC, d.name, d.id",
    "label": "d.name COLLATE NOCASE, d.id",
    "-label": "d.name COLLATE NOCASE DESC, d.id",
    "added": "julianday(d.added) DESC, d.n DESC",
}

_PARTS = re.compile(r'"([^"\s][^"]*)"|(\S+)')


def asked(words: str) -> str:
    """Words and phrases between double quotes as FTS5 takes them: all of them, nothing in them is an operator."""
    parts = [phrase or word for phrase, word in _PARTS.findall(words)]
    if not parts:
        raise UsageError("nothing to search for", hint="give one word or more")
    return " ".join('"' + part.replace('"', '""') + '"' for part in parts)


def cut(query: Query) -> str:
    """The part of a list that is shown."""
    if query.limit is None and not query.offset:
        return ""
    return f"LIMIT {-1 if query.limit is None else int(query.limit)} OFFSET {max(0, int(query.offset))}"


def kinds_of(kind: str, query: Query) -> list[str]:
    """The kinds of findings that a list of this kind holds under the query."""
    if kind == "findings":
        known: Iterable[str] = KINDS
    elif kind == "due":
        known = ("commitments",)
    elif kind in KINDS:
        known = (kind,)
    else:
        raise UsageError(f"there is no kind {kind}", hint=f"kinds are {', '.join(sorted(KINDS))}")
    return [one for one in known if (not query.kinds or one in query.kinds) and one not in query.not_kinds]


def finding_order(kind: str, query: Query) -> str:
    """The order of a list of findings."""
    usual = _DUE if kind == "due" else _NAMED if kind in ENTRIES else _DATED
    if query.most_reported or query.sort == "reports":
        return f"f.independent DESC, f.reports DESC, {usual}"
    return _ordered(query.sort, _FINDING_ORDERS, usual)


def document_order(query: Query) -> str:
    """The order of a list of documents."""
    return _ordered(query.sort, _DOCUMENT_ORDERS, _BY_DAY)


def _ordered(sort: str, orders: dict[str, str], usual: str) -> str:
    if not sort:
        return usual
    if sort not in orders:
        known = [one for one in SORTS if one in orders]
        raise UsageError(f"this list has no order {sort}", hint=f"orders are {', '.join(known)}")
    return orders[sort]


class Conditions(Shelving):
    """The part of the store that turns a Query into SQL."""

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
    def _finding_conditions(self, kind: str, query: Query) -> tuple[str, list[Any]]:
        """What must hold of `findings f` for a list of this kind."""
        where: list[str] = []
        values: list[Any] = []
        kinds = kinds_of(kind, query)
        where.append(f"f.kind IN ({marks(kinds)})")
        values.extend(kinds)
        if kind == "due":
            where.append("f.due IS NOT NULL")
        letters = [LETTERS[one] for one in kinds]
        for negated, slot, wanted in _terms(query):
            has, more = _has(slot, wanted)
            where.append(
                f"f.id {negated}IN (SELECT finding FROM terms WHERE slot = ? AND kind IN ({marks(letters)}) AND {has})"  # noqa: S608
            )
            values.extend((slot, *letters, *more))
        for party in query.all_parties:
            where.append(
                f"f.id IN (SELECT finding FROM terms WHERE slot = 'party' AND kind IN ({marks(letters)}) AND value = ?)"  # noqa: S608
            )
            values.extend((*letters, party))
        for negated, wanted in (("", query.documents), ("NOT ", query.not_documents)):
            if wanted:
                numbers = self._document_numbers(wanted)
                where.append(
                    f"f.id {negated}IN (SELECT m.finding FROM evidence e JOIN members m ON m.node = e.node "  # noqa: S608
                    f"WHERE e.document_n IN ({marks(numbers)}))"
                )
                values.extend(numbers)
        if query.since:
            where.append("coalesce(f.due, f.last) >= ?")
            values.append(query.since.isoformat())
        if query.until:
            where.append("coalesce(f.due, f.first) <= ?")
            values.append(query.until.isoformat())
        for negated, wanted in (("", query.statuses), ("NOT ", query.not_statuses)):
            if wanted:
                where.append(f"coalesce({status_now(query)}, '') {negated}IN ({marks(wanted)})")
                values.extend(wanted)
        if query.words:
            where.append(
                "f.id IN (SELECT m.finding FROM quotes_text JOIN quotes s ON s.n = quotes_text.rowid "
                'JOIN evidence e ON e.document_n = s.document_n AND e.start = s.start AND e."end" = s."end" '
                "JOIN members m ON m.node = e.node WHERE quotes_text MATCH ?)"
            )
            values.append(asked(query.words))
        if query.added_since:
            where.append(
                "f.id IN (SELECT m.finding FROM documents d JOIN evidence e ON e.document_n = d.n "
                "JOIN members m ON m.node = e.node WHERE julianday(d.added) >= julianday(?))"
            )
            values.append(query.added_since)
        _reported(query, where, values)
        return " AND ".join(where), values

    # -- documents
    def _document_conditions(self, query: Query) -> tuple[str, list[Any]]:
        """What must hold of `documents d`; what is asked of findings is asked of what the document itself tells."""
        where: list[str] = ["1"]
        values: list[Any] = []
        for negated, wanted in (("", query.documents), ("NOT ", query.not_documents)):
            if wanted:
                numbers = self._document_numbers(wanted)
                where.append(f"d.n {negated}IN ({marks(numbers)})")
                values.extend(numbers)
        for negated, slot, wanted in (*_terms(query), ("", "kind", query.kinds), ("NOT ", "kind", query.not_kinds)):
            if not wanted:
                continue
            if slot == "outlet":
                where.append(f"coalesce(d.outlet, '') {negated}IN ({marks(wanted)})")
                values.extend(wanted)
                continue
            has, more = _has(slot, wanted)
            where.append(f"d.n {negated}IN (SELECT document_n FROM told WHERE slot = ? AND {has})")  # noqa: S608
            values.extend((slot, *more))
        for party in query.all_parties:
            where.append("d.n IN (SELECT document_n FROM told WHERE slot = 'party' AND value = ?)")
            values.append(party)
        for negated, wanted in (("", query.statuses), ("NOT ", query.not_statuses)):
            if wanted:
                where.append(
                    f"d.n {negated}IN (SELECT e.document_n FROM findings f JOIN members m ON m.finding = f.id "  # noqa: S608
                    f"JOIN evidence e ON e.node = m.node WHERE {status_now(query)} IN ({marks(wanted)}))"
                )
                values.extend(wanted)
        # a day of an unknown year (XXXX-11-14) lies in no range
        for since in filter(None, (query.since, query.published_since)):
            where.append("d.published >= ? AND d.published < 'A'")
            values.append(since.isoformat())
        for until in filter(None, (query.until, query.published_until)):
            where.append("substr(d.published, 1, 10) <= ?")
            values.append(until.isoformat())
        if query.added_since:
            where.append("julianday(d.added) >= julianday(?)")
            values.append(query.added_since)
        if query.words:
            where.append("d.n IN (SELECT rowid FROM documents_text WHERE documents_text MATCH ?)")
            values.append(asked(query.words))
        return " AND ".join(where), values


def status_now(query: Query) -> str:
    """The status of `findings f` on the day of the query, as SQL."""
    if query.today is None:
        return "f.status"
    return f"CASE WHEN f.status = 'pending' AND f.due < '{query.today.isoformat()}' THEN 'overdue' ELSE f.status END"


def _terms(query: Query) -> list[tuple[str, str, tuple[str, ...]]]:
    """What is asked of the terms of a finding: `NOT ` or nothing, the slot, the values."""
    every = (
        ("party", query.parties, query.not_parties),
        ("person", query.people, query.not_people),
        ("body", query.bodies, query.not_bodies),
        ("area", query.areas, query.not_areas),
        ("type", query.types, query.not_types),
        ("outlet", query.outlets, query.not_outlets),
        ("act", query.acts, query.not_acts),
    )
    return [
        (negated, slot, wanted)
        for slot, included, excluded in every
        for negated, wanted in (("", included), ("NOT ", excluded))
        if wanted
    ]


def _has(slot: str, wanted: Sequence[str]) -> tuple[str, list[str]]:
    """The condition on `value` that one of the wanted values meets."""
    if slot not in ("person", "body"):
        return f"value IN ({marks(wanted)})", list(wanted)
    each = ["value = ?" if part.startswith("=") else "instr(value, ?)" for part in wanted]
    return f"({' OR '.join(each)})", [part.removeprefix("=").casefold() for part in wanted]


def _reported(query: Query, where: list[str], values: list[Any]) -> None:
    """A report within the days: where neither the first nor the latest is, one of those between must be."""
    if query.published_since is None and query.published_until is None:
        return
    since = query.published_since.isoformat() if query.published_since else ""
    until = f"{query.published_until.isoformat()}~" if query.published_until else "A"
    where.append(
        "f.latest_report >= ? AND f.first_report < ? AND (f.first_report >= ? OR f.latest_report < ? OR EXISTS "
        "(SELECT 1 FROM members m JOIN evidence e ON e.node = m.node JOIN documents d ON d.n = e.document_n "
        "WHERE m.finding = f.id AND d.published >= ? AND d.published < ?))"
    )
    values.extend((since, until, since, until, since, until))
