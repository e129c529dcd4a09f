"""Accounts side by side: of one finding the documents that tell of it, or two findings of one kind; differences marked.

Also the list of all fields in which reports of one finding disagree.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.filters import PER_PAGE
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.interfaces.web.seen import seen
from accord.model.errors import UnknownId, UsageError
from accord.model.store import Account
from accord.views.comparing import account_line, shown_value
from accord.views.csv_rows import COLUMNS, harmless
from accord.views.csv_rows import rows as csv_rows
from accord.views.rows import Row, row
from accord.views.slots import slots

# 8 findings or accounts beside each other: more do not fit a screen, nor a mind
_MOST = 8


@dataclass(frozen=True, slots=True)
class Told:
    """A field of the comparison: what each account says of it. `alike` if all that say something say the same."""

    name: str
    values: tuple[str, ...]
    alike: bool


def fields_of(accounts: Sequence[Mapping[str, Any]]) -> list[Told]:
    """The fields that any of the accounts fills, in their order."""
    names = dict.fromkeys(name for account in accounts for name, value in account.items() if shown_value(value))
    found = []
    for name in names:
        values = tuple(shown_value(account.get(name)) for account in accounts)
        found.append(Told(name, values, len({value.casefold() for value in values if value}) < 2))
    return found


def one(ask: Ask) -> Answer:
    """The accounts of one finding."""
    id_ = ask.store.finding(ask.given("id")).id
    line = ask.store.line(id_, today=ask.today)
    accounts = ask.store.compare(id_)
    told = fields_of([account.slots for account in accounts])
    values = {
        "row": row(line),
        "line": line,
        "accounts": accounts,
        "told": told,
        "differing": sum(not field.alike for field in told),
        "conflicts": [one for one in ask.store.conflicts() if one.finding == id_],
        "seen": seen(ask.store, [id_]),
    }
    return Answer(
        "compare.html",
        values,
        f"Compare: {row(line).title}",
        lines=lambda: (account_line(id_, account) for account in accounts),
        rows=lambda: _sheet(accounts, told),
    )


def _sheet(accounts: Sequence[Account], told: Sequence[Told]) -> Iterator[Sequence[str]]:
    yield ("field", *(harmless(account.document) for account in accounts), "alike")
    for field in told:
        yield (field.name, *map(harmless, field.values), "yes" if field.alike else "no")


def several(ask: Ask) -> Answer:
    """Findings side by side, or which there are to compare."""
    ids = [value for name, value in ask.filters.others if name == "id"][:_MOST]
    if not ids:
        return _which(ask)
    lines = [ask.store.line(id_, today=ask.today) for id_ in dict.fromkeys(ids)]
    kinds = {line["kind"] for line in lines}
    if len(kinds) > 1:
        raise UsageError("findings of different kinds cannot be compared", hint=f"these are {', '.join(sorted(kinds))}")
    held = [{slot.label: list(slot.values) for slot in slots(line)} for line in lines]
    told = fields_of(held)
    values = {
        "rows": [row(line) for line in lines],
        "told": told,
        "differing": sum(not field.alike for field in told),
        "seen": seen(ask.store, [line["id"] for line in lines]),
        "ids": ids,
    }
    return Answer("compare_findings.html", values, "Compare findings", lines=lambda: lines, rows=lambda: _table(lines))


def _table(lines: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[str]]:
    kind = str(lines[0]["kind"])
    yield COLUMNS[kind]
    yield from csv_rows(kind, lines)


def _which(ask: Ask) -> Answer:
    """What there is to compare: the findings that reports dispute."""
    disputed = dict.fromkeys(line["finding"] for line in ask.store.lines("conflicts", ask.filters.query(limit=200)))
    found = list(_rows(ask, disputed))
    return Answer(
        "compare_which.html",
        {"rows": found[:PER_PAGE]},
        "Compare",
        lines=lambda: (one.line for one in found),
        rows=lambda: (("id", "kind", "title"), *((one.id, one.kind, harmless(one.title)) for one in found)),
    )


def _rows(ask: Ask, ids: Iterable[str]) -> Iterator[Row]:
    for id_ in ids:
        try:
            yield row(ask.store.line(id_, today=ask.today))
        except UnknownId:
            continue


def conflicts(ask: Ask) -> Answer:
    """Every field in which reports of one finding disagree."""
    wanted = ask.filters.other("field")
    every = list(ask.store.lines("conflicts", ask.filters.query()))
    lines = [line for line in every if not wanted or line["field"] == wanted]
    first = (ask.filters.page - 1) * PER_PAGE
    shown = lines[first : first + PER_PAGE]
    values = {
        "conflicts": [(line, next(iter(_rows(ask, [line["finding"]])), None)) for line in shown],
        "total": len(lines),
        "fields": sorted(Counter(line["field"] for line in every).items(), key=lambda pair: (-pair[1], pair[0])),
        "field": wanted,
        "page": ask.filters.page,
        "pages": max(1, -(-len(lines) // PER_PAGE)),
    }
    return Answer(
        "conflicts.html",
        values,
        "Conflicts",
        lines=lambda: lines,
        rows=lambda: (COLUMNS["conflicts"], *csv_rows("conflicts", lines)),
    )


SCREENS = (
    Screen("/conflicts", "Conflicts", group="work", order=20),
    Screen("/compare", "Compare", group="work", order=30),
)
ROUTES: list[BaseRoute] = [
    *screen("/compare/{id}", one),
    *screen("/compare", several, own=("id",)),
    *screen("/conflicts", conflicts, own=("field",)),
]
