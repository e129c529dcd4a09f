"""All that people decided, the latest first: who, when, why, whether it is in force; anything can be taken back."""

from collections.abc import Iterator, Sequence
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.filters import PER_PAGE
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.errors import UnknownId
from accord.model.store import HistoryItem
from accord.views.csv_rows import COLUMNS
from accord.views.csv_rows import rows as csv_rows
from accord.views.judging import history_line, verdict
from accord.views.rows import row


def show(ask: Ask) -> Answer:
    """The screen of history."""
    who, state = ask.filters.other("who"), ask.filters.other("state")
    every = ask.store.history()[::-1]
    items = [one for one in every if (not who or one.judgement.who == who) and (not state or one.state == state)]
    first = (ask.filters.page - 1) * PER_PAGE
    values = {
        "items": [(one, verdict(one.judgement), list(_about(ask, one))) for one in items[first : first + PER_PAGE]],
        "total": len(items),
        "people": sorted({one.judgement.who for one in every}),
        "states": sorted({one.state for one in every}),
        "who": who,
        "state": state,
        "page": ask.filters.page,
        "pages": max(1, -(-len(items) // PER_PAGE)),
        "first": first,
    }
    return Answer("history.html", values, "History", lines=lambda: map(history_line, items), rows=lambda: _sheet(items))


def _about(ask: Ask, item: HistoryItem) -> Iterator[Any]:
    for id_ in item.findings:
        try:
            yield row(ask.store.line(id_, today=ask.today))
        except UnknownId:
            continue


def _sheet(items: Sequence[HistoryItem]) -> Iterator[Sequence[str]]:
    yield COLUMNS["history"]
    yield from csv_rows("history", [history_line(one) for one in items])


SCREENS = (Screen("/history", "History", group="work", order=40),)
ROUTES: list[BaseRoute] = screen("/history", show, own=("who", "state"))
