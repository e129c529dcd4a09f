"""The commitments as a board: late, due soon, to come, without a date, decided; as a list; and as a calendar of tasks.

A group is a query like any other, so that its number is that of the list behind it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from accord.interfaces.web.drawing import draw_error
from accord.interfaces.web.filters import Filters, parse
from accord.interfaces.web.identity import Role
from accord.interfaces.web.looking import view_of
from accord.interfaces.web.routes.lists import list_of
from accord.interfaces.web.screens import Answer, Ask, needs, screen
from accord.model.codes import STATUSES
from accord.model.edtf import bounds
from accord.model.errors import AccordError, UnknownId
from accord.model.store import Query
from accord.store import SqliteStore
from accord.views.board import Card, card
from accord.views.ics import calendar

if TYPE_CHECKING:
    from accord.interfaces.web.desk import Desk
    from accord.interfaces.web.settings import Settings

# before the plain list of the same address
ORDER = 10

# 90 days: as long as the first screen shows what is due
_SOON = timedelta(days=90)
# 10 cards: five groups fit a few screens; the rest is one click away
_EACH = 10
_OPEN = ("pending", "overdue")
_TOLD = ("reported", "corroborated")
_DECIDED = tuple(status for status in STATUSES if status not in {*_OPEN, *_TOLD})


@dataclass(frozen=True, slots=True)
class Group:
    """One column of the board: how many there are in all, the first of them, where all of them are."""

    key: str
    title: str
    empty: str
    total: int
    cards: Sequence[Card]
    all: str


def show(ask: Ask) -> Answer:
    """The board, or the list where the address asks for it."""
    if ask.form is not ask.form.PAGE or view_of(ask, "board", "list") == "list":
        return replace(list_of("commitments")(ask), template="commitments_list.html")
    groups = list(_groups(ask))
    values = {
        "groups": groups,
        "total": sum(group.total for group in groups),
        "calendar": ask.filters.url(path="/commitments.ics", page=1, view=None),
        "earlier": _titles(ask, groups),
    }
    return Answer("board.html", values, "Commitments", lines=lambda: (), rows=lambda: ())


def _groups(ask: Ask) -> Iterator[Group]:
    soon = ask.today + _SOON
    query = ask.filters.query()
    until = min(soon, query.until) if query.until else soon
    later = soon + timedelta(days=1)
    since = max(later, query.since) if query.since else later
    for key, title, empty, kind, statuses, narrowed, narrowing in (
        ("overdue", "Overdue", "No deadline has passed unanswered.", "due", ("overdue",), query, {}),
        ("soon", "Due soon", "Nothing is due within 90 days.", "due", ("pending",), replace(query, until=until),
         {"until": until.isoformat()}),
        ("later", "To come", "Nothing has a later deadline.", "due", ("pending",), replace(query, since=since),
         {"since": since.isoformat()}),
        ("undated", "Without a deadline", "Every promise names its deadline.", "commitments", _TOLD, query, {}),
        ("decided", "Decided by people", "Nobody has decided on a commitment yet.", "commitments", _DECIDED, query, {}),
    ):  # fmt: skip
        wanted = tuple(one for one in statuses if not query.statuses or one in query.statuses)
        if not wanted:
            continue
        yield _group(ask, key, title, empty, kind, replace(narrowed, statuses=wanted, sort="", offset=0), narrowing)


def _group(ask: Ask, key: str, title: str, empty: str, kind: str, query: Query, narrowing: Mapping[str, str]) -> Group:
    total = ask.store.count(kind, query)
    lines: Sequence[Mapping[str, Any]]
    if key == "overdue":
        lines = _latest_due(ask, query, total)
    else:
        lines = list(ask.store.lines(kind, replace(query, limit=_EACH))) if total else []
    return Group(key, title, empty, total, _cards(ask, lines), _behind(ask.filters, kind, query, narrowing))


def _latest_due(ask: Ask, query: Query, total: int) -> Sequence[Mapping[str, Any]]:
    """What is late, from the latest deadline back: the end of a list that begins with what is longest overdue."""
    if total > _EACH:
        left = 0
        for bar in reversed(ask.store.histogram("due", query, by="month")):
            left += bar.count
            if left >= _EACH:
                # the months that hold the last ones: so the list need not be read through to its end
                first = bounds(bar.period)[0]
                query = replace(query, since=max(first, query.since) if first and query.since else first)
                total = left
                break
    last = replace(query, limit=_EACH, offset=max(0, total - _EACH))
    return [*ask.store.lines("due", last)][::-1]


def _cards(ask: Ask, lines: Sequence[Mapping[str, Any]]) -> list[Card]:
    earlier: dict[str, Mapping[str, Any]] = {}
    for id_ in {id_ for line in lines for id_ in line.get("restates") or ()}:
        try:
            earlier[id_] = ask.store.line(id_, today=ask.today)
        except UnknownId:
            continue
    ids = {id_ for line in lines for id_ in line.get("judgements") or ()}
    judgements = [one for one in ask.store.judgements() if one.id in ids] if ids else []
    return [
        card(
            line,
            today=ask.today,
            earlier=earlier,
            decided=[one for one in judgements if one.id in (line.get("judgements") or ())],
        )
        for line in lines
    ]


def _titles(ask: Ask, groups: Sequence[Group]) -> dict[str, str]:
    """What the restated commitments are called."""
    ids = {id_ for group in groups for one in group.cards for id_ in one.restates}
    return {id_: str(ask.store.line(id_, today=ask.today).get("action")) for id_ in ids}


def _behind(filters: Filters, kind: str, query: Query, narrowing: Mapping[str, str]) -> str:
    """The list with exactly the commitments of a group."""
    kept = tuple(pair for pair in filters.pairs if pair[0] != "status" and pair[0] not in narrowing)
    pairs = (*kept, *(("status", one) for one in query.statuses), *narrowing.items())
    sort = "due" if kind == "due" else ""
    return replace(filters, pairs=pairs, sort=sort, page=1).url(view="list")


async def _calendar(request: Request) -> Response:
    return await run_in_threadpool(_calendar_of, request)


_calendar.role = Role.READER  # type: ignore[attr-defined]


def _calendar_of(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    settings: Settings = request.app.state.settings
    now = settings.clock()
    try:
        needs(request.state.identity, Role.READER)
    except AccordError as error:
        return draw_error(request, error)
    filters = parse("/commitments", request.query_params.multi_items(), today=now.date())
    base = str(request.base_url).rstrip("/")
    try:
        with desk.reading() as store:
            text = calendar(
                _tasks(store, filters),
                name=f"Commitments, {settings.record.name}",
                made=now,
                address=lambda id_: f"{base}/commitments/{id_}",
            )
    except AccordError as error:
        return draw_error(request, error)
    headers = {"content-disposition": 'attachment; filename="commitments.ics"'}
    return Response(text, media_type="text/calendar", headers=headers)


def _tasks(store: SqliteStore, filters: Filters) -> Iterator[Mapping[str, Any]]:
    """What is asked for and has a deadline; a task without any is no entry of a calendar."""
    yield from store.lines("due", replace(filters.query(), sort=""))


ROUTES: list[BaseRoute] = [
    Route("/commitments.ics", _calendar, methods=["GET"]),
    *screen("/commitments", show, own=("view",)),
]
