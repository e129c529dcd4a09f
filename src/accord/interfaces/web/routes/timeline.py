"""The engagements on a line of time, in lanes by party or body: each where there is room, else counts of periods.

What has no date is listed apart, never placed.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from markupsafe import Markup
from starlette.routing import BaseRoute

from accord.interfaces.web.filters import PER_PAGE
from accord.interfaces.web.looking import beside, period_name, period_of, view_of, within
from accord.interfaces.web.routes.lists import sheet
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.edtf import bounds
from accord.model.store import Query
from accord.views.lanes import BASIS, Window, around, event_of
from accord.views.parties import party_name
from accord.views.rows import row
from accord.views.timeline_svg import by_period, timeline

if TYPE_CHECKING:
    from collections.abc import Mapping

# 240 bars: what a drawing of a dozen lanes holds with its labels; beyond it periods are counted
_MOST = 240
# 500 bars: one month of a large record, drawn without labels
_MOST_IN_A_MONTH = 500
# 12 lanes: two screens of drawing
_LANES = 12
# 36 columns: three years of months, each as wide as its number
_COLUMNS = 36
# 8 undated ones: the list has all of them
_UNDATED = 8
_WAYS = {"party": "party", "body": "body"}


def show(ask: Ask) -> Answer:
    """The screen."""
    filters, store = ask.filters, ask.store
    by = filters.other("by") if filters.other("by") in _WAYS else "party"
    period = period_of(ask)
    query = within(filters.query(), period)
    values: dict[str, Any] = {}
    if ask.form is ask.form.PAGE:
        dated = store.count("engagements", replace(query, until=query.until or date.max))
        values = {
            "by": by,
            "ways": _WAYS,
            "period": period,
            "period_name": period_name(period) if period else "",
            "beside": [(one, period_name(one)) for one in beside(period)] if period else [],
            "view": view_of(ask, "drawing", "table"),
            "total": dated,
            "basis": BASIS,
        }
        if values["view"] == "table":
            lines = list(
                store.lines("engagements", replace(query, limit=PER_PAGE, offset=(filters.page - 1) * PER_PAGE))
            )
            values["rows"] = [(row(line), event_of(line, by=by)) for line in lines]
            values["pages"] = max(1, -(-store.count("engagements", query) // PER_PAGE))
        else:
            values |= _drawn(ask, query, by, period, dated)
        if query.since is None and query.until is None:
            values |= _undated(ask, query, dated)
    return Answer(
        "timeline.html",
        values,
        "Timeline",
        lines=lambda: store.lines("engagements", query),
        rows=lambda: sheet("timeline", store.lines("engagements", query)),
    )


def _undated(ask: Ask, query: Query, dated: int) -> dict[str, Any]:
    count = ask.store.count("engagements", query) - dated
    lines = ask.store.lines("engagements", replace(query, sort="", offset=dated, limit=_UNDATED)) if count else ()
    return {"undated": [row(line) for line in lines], "undated_count": count}


def _drawn(ask: Ask, query: Query, by: str, period: str, dated: int) -> dict[str, Any]:
    filters = ask.filters
    if not dated:
        return {"drawing": "", "condensed": False}
    first_lane = (filters.page - 1) * _LANES
    most = _MOST_IN_A_MONTH if len(period) == 7 else _MOST
    if dated <= most or len(period) == 7:
        dated_only = replace(query, until=query.until or date.max, limit=most)
        events = [event_of(line, by=by) for line in ask.store.lines("engagements", dated_only)]
        window = _window(period, query) or around(events)
        if window is None:
            return {"drawing": "", "condensed": False}
        chosen = set(filters.values("party")) | set(filters.values("with"))
        if by == "party" and chosen:
            # who was asked for stands in the bars of the others; its own lane would repeat them all
            events = [
                replace(event, lanes=tuple(one for one in event.lanes if one not in chosen) or event.lanes)
                for event in events
            ]
        lanes = len({lane for event in events for lane in event.lanes})
        shown = timeline(
            events,
            window,
            href=lambda id_: f"/engagements/{id_}",
            lane_name=_namer(by),
            lane_href=_narrower(ask, by),
            lanes=slice(first_lane, first_lane + _LANES),
            label="Engagements on a line of time",
        )
        return {
            "drawing": Markup(shown),  # noqa: S704 - all words in it are escaped where they are put in
            "condensed": False,
            "cut": dated > most,
            "most": most,
            "pages": max(1, -(-lanes // _LANES)),
        }
    return _counted(ask, query, by, first_lane)


def _counted(ask: Ask, query: Query, by: str, first_lane: int) -> dict[str, Any]:
    """Too many to draw one by one: how many in each year or month, lane by lane."""
    counted = ask.store.histogram("engagements", query, by="month")
    months = [bar.period for bar in counted if len(bar.period) == 7]
    size = 7 if len(months) <= _COLUMNS else 4
    periods = sorted({period[:size] for period in months})
    facet = ask.store.facets("engagements", query, slots=(by,), most=first_lane + _LANES + 1)[by]
    labels = {one.value: one.label for one in facet}
    slot = {"party": "parties", "body": "bodies"}[by]
    lanes: list[tuple[str, Mapping[str, int]]] = []
    for one in facet[first_lane : first_lane + _LANES]:
        asked: dict[str, Any] = {slot: (one.value if by == "party" else f"={one.value}",)}
        counts: dict[str, int] = {}
        for bar in ask.store.histogram("engagements", replace(query, **asked), by="month"):
            if bar.period[:size] in periods:
                counts[bar.period[:size]] = counts.get(bar.period[:size], 0) + bar.count
        lanes.append((one.value, counts))
    lane_name = party_name if by == "party" else lambda key: labels.get(key, key)
    narrower = _narrower(ask, by)
    shown = by_period(
        lanes,
        periods,
        href=lambda key, period: _into(narrower(key), period),
        lane_name=lane_name,
        period_name=period_name if size == 4 else _short,
        lane_href=narrower,
        label=f"Engagements counted by {'month' if size == 7 else 'year'}",
    )
    more = len(facet) > first_lane + _LANES
    return {
        "drawing": Markup(shown),  # noqa: S704 - all words in it are escaped where they are put in
        "condensed": "month" if size == 7 else "year",
        "wide": [bar for bar in counted if len(bar.period) == 4] if size == 7 else [],
        "pages": ask.filters.page + (1 if more else 0),
        "periods": sorted({period[:4] for period in months}),
    }


def _window(period: str, query: Query) -> Window | None:
    """The period, or the days that are asked for where both ends are."""
    if period:
        first, last = bounds(period)
        return Window(first, last) if first and last else None
    return Window(query.since, query.until) if query.since and query.until and query.since <= query.until else None


def _namer(by: str) -> Any:
    def name(key: str) -> str:
        return party_name(key) if by == "party" and key else key or "no body named"

    return name


def _narrower(ask: Ask, by: str) -> Any:
    """The address with one more party (together with those asked for), or with one body."""

    def narrow(key: str) -> str:
        filters = replace(ask.filters, page=1)
        if by == "body":
            return filters.only("body", f"={key}")
        return (
            filters.plus("with", key)
            if filters.values("party") or filters.values("with")
            else filters.only("party", key)
        )

    return narrow


def _into(address: str, period: str) -> str:
    """The address at a period."""
    from urllib.parse import parse_qsl, urlencode, urlsplit

    parts = urlsplit(address)
    pairs = [pair for pair in parse_qsl(parts.query) if pair[0] not in {"at", "page"}]
    return f"{parts.path}?{urlencode([*pairs, ('at', period)])}"


def _short(period: str) -> str:
    """`Feb`, and the year in place of its first month."""
    return period[:4] if period.endswith("-01") else period_name(period)[:3]


SCREENS = (Screen("/timeline", "Timeline", group="look", order=10),)
ROUTES: list[BaseRoute] = screen("/timeline", show, own=("by", "at", "view"))
