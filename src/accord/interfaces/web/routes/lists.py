"""The list of each kind of finding and of the documents: filtered by the address, with facets, page by page."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.filters import PER_PAGE, SORTS, Filters
from accord.interfaces.web.screens import Answer, Ask, Screen, flattened, screen
from accord.model.lines import FINDING_TYPES
from accord.views.csv_rows import COLUMNS
from accord.views.csv_rows import rows as csv_rows
from accord.views.rows import row

# a screen of its own for one of these addresses goes before the plain list
ORDER = 90

TITLES = {
    "engagements": "Engagements",
    "commitments": "Commitments",
    "instruments": "Instruments",
    "bodies": "Bodies",
    "actors": "Actors",
    "assistance": "Assistance",
    "assessments": "Assessments",
    "statements": "Statements",
    "documents": "Documents",
}
"""Kinds in the order in which the navigation shows them."""

FILLS = {
    "engagements": "meetings, visits, calls, rounds of a dialogue, as soon as a document tells of one",
    "commitments": "what somebody undertook to do, as soon as a document says so",
    "instruments": "treaties, agreements, memoranda, joint statements that a document names",
    "bodies": "joint commissions, committees, dialogues and missions that a document names",
    "actors": "people, organisations and states that act or speak in a document",
    "assistance": "training, equipment, money, advice that one side gives another",
    "assessments": "evaluations by named factors",
    "statements": "what somebody named is reported as saying",
    "documents": "what you add: files, pasted text, web pages, feeds",
}
"""What would fill an empty list."""

# 20,000 rows: more of them take longer to count than a page may take; then facets are of the first so many
_MOST_COUNTED = 20_000
# 12 values: a screenful of facet; the rest is a filter away
_VALUES = 12


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value with how often it occurs, whether it is chosen or left out, and where its links lead."""

    value: str
    count: int
    chosen: bool
    excluded: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one condition, most frequent first; years in their order."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


def matching(ask: Ask, kind: str) -> Iterator[Mapping[str, Any]]:
    """The lines of a kind that the address asks for."""
    filters = ask.filters
    wanted = filters.value("words").casefold()
    for line in ask.store.lines(kind, filters.query()):
        if filters.admits(line) and (not wanted or wanted in _words(line)):
            yield line


def _words(line: Mapping[str, Any]) -> str:
    parts = [
        str(line.get(name) or "") for name in ("name", "title", "action", "item", "subject", "speaker", "body", "place")
    ]
    parts.extend(line.get("names") or ())
    parts.extend(line.get("participants") or ())
    parts.extend(one["quote"] for one in line.get("support") or ())
    return " ".join(parts).casefold()


def _shower(kind: str) -> Any:
    def show(ask: Ask) -> Answer:
        filters = ask.filters
        title = TITLES[kind]
        if ask.form is not ask.form.PAGE:
            return Answer(
                "list.html", {}, title, lines=lambda: matching(ask, kind), rows=lambda: sheet(kind, matching(ask, kind))
            )
        lines = list(islice(matching(ask, kind), _MOST_COUNTED))
        first = (filters.page - 1) * PER_PAGE
        shown = lines[first : first + PER_PAGE]
        values = {
            "kind": kind,
            "rows": [row(line) for line in shown] if kind != "documents" else shown,
            "total": len(lines),
            "page": filters.page,
            "pages": max(1, -(-len(lines) // PER_PAGE)),
            "first": first + 1,
            "facets": facets(kind, lines, filters),
            "fills": FILLS[kind],
            "sorts": SORTS if kind != "documents" else {},
        }
        return Answer("list.html", values, title, lines=lambda: lines, rows=lambda: sheet(kind, lines))

    return show


def sheet(kind: str, lines: Iterable[Mapping[str, Any]]) -> Iterator[Sequence[str]]:
    """The rows of the CSV twin, header first."""
    yield COLUMNS[kind]
    yield from csv_rows(kind, lines)


_FACETS: dict[str, tuple[tuple[str, str], ...]] = {
    "engagements": (("party", "parties"), ("type", "type"), ("status", "status"), ("area", "areas")),
    "commitments": (("party", "by"), ("status", "status"), ("area", "areas")),
    "instruments": (("party", "parties"), ("type", "type"), ("status", "status"), ("area", "areas")),
    "bodies": (("party", "parties"), ("type", "type")),
    "actors": (("type", "type"), ("party", "country")),
    "assistance": (("status", "stage"), ("type", "type")),
    "assessments": (),
    "statements": (("status", "act"), ("person", "speaker"), ("party", "parties")),
    "documents": (),
}


def facets(kind: str, lines: Sequence[Mapping[str, Any]], filters: Filters) -> list[Facet]:
    """The facets of a list, counted over all of it."""
    found = []
    for name, slot in _FACETS[kind]:
        counted: Counter[str] = Counter()
        for line in lines:
            value = line.get(slot)
            counted.update(set(value) if isinstance(value, list) else [value] if value else [])
        chosen, excluded = set(filters.values(name)), set(filters.values(f"-{name}"))
        order = sorted(counted.items(), key=lambda pair: (pair[0] not in chosen, -pair[1], pair[0]))[:_VALUES]
        order += [(value, 0) for value in sorted(excluded)]
        if len(order) > 1 or chosen or excluded:
            values = tuple(FacetValue(value, count, value in chosen, value in excluded) for value, count in order)
            found.append(Facet(name, _FACET_LABELS.get(slot, slot), values))
    return found


_FACET_LABELS = {"parties": "party", "areas": "area", "country": "country", "by": "undertaken by"}

SCREENS = tuple(
    Screen(f"/{kind}", title, group="record", order=10 + number) for number, (kind, title) in enumerate(TITLES.items())
)
ROUTES: list[BaseRoute] = list(flattened(screen(f"/{kind}", _shower(kind)) for kind in (*FINDING_TYPES, "documents")))
