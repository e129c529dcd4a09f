"""The list of each kind of finding and of the documents: filtered by the address, with facets, page by page."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.facets import facets
from accord.interfaces.web.filters import PER_PAGE, SORTS
from accord.interfaces.web.screens import Answer, Ask, Screen, Showing, flattened, screen
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


def list_of(kind: str) -> Showing:
    """The screen that lists a kind."""

    def show(ask: Ask) -> Answer:
        filters, store, title = ask.filters, ask.store, TITLES[kind]
        values: dict[str, Any] = {}
        if ask.form is ask.form.PAGE:
            total = store.count(kind, filters.query())
            lines = list(store.lines(kind, filters.page_query()))
            values = {
                "kind": kind,
                "rows": lines if kind == "documents" else [row(line) for line in lines],
                "total": total,
                "page": filters.page,
                "pages": max(1, -(-total // PER_PAGE)),
                "first": (filters.page - 1) * PER_PAGE + 1,
                "facets": facets(store, kind, filters, _FACETS[kind], labels=_FACET_LABELS.get(kind)),
                "fills": FILLS[kind],
                "sorts": {key: "by name" if not key and kind in _BY_NAME else SORTS[key] for key in _SORTS[kind]},
            }
        return Answer(
            "list.html",
            values,
            title,
            lines=lambda: store.lines(kind, filters.query()),
            rows=lambda: sheet(kind, store.lines(kind, filters.query())),
        )

    return show


def sheet(kind: str, lines: Iterable[Mapping[str, Any]]) -> Iterator[Sequence[str]]:
    """The rows of the CSV twin, header first."""
    yield COLUMNS[kind]
    yield from csv_rows(kind, lines)


_FACETS: dict[str, tuple[str, ...]] = {
    "engagements": ("party", "type", "status", "year", "area", "body"),
    "commitments": ("status", "party", "area", "year"),
    "instruments": ("party", "type", "status", "year", "area"),
    "bodies": ("party", "type"),
    "actors": ("type", "party"),
    "assistance": ("status", "type", "party"),
    "assessments": ("party",),
    "statements": ("act", "person", "party", "outlet"),
    "documents": ("outlet", "party", "year", "area"),
}
_FACET_LABELS = {"assistance": {"status": "stage"}, "actors": {"party": "country"}, "documents": {"year": "published"}}
_DATED = ("", "-date", "reports", "latest")
_BY_NAME = frozenset({"bodies", "actors", "instruments"})
_SORTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(TITLES, _DATED),
    "commitments": (*_DATED, "due"),
    "bodies": ("", "reports", "latest"),
    "actors": ("", "reports", "latest"),
    "instruments": ("", "-date", "reports", "latest"),
    "documents": ("", "-date", "added"),
}

SCREENS = tuple(
    Screen(f"/{kind}", title, group="record", order=10 + number) for number, (kind, title) in enumerate(TITLES.items())
)
ROUTES: list[BaseRoute] = list(flattened(screen(f"/{kind}", list_of(kind)) for kind in (*FINDING_TYPES, "documents")))
