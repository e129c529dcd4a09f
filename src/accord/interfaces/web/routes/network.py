"""Who met whom, how often and in which forum: drawn on the server, movable where there is script, and as a table."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.routing import BaseRoute

from accord.interfaces.web.filters import PER_PAGE
from accord.interfaces.web.looking import view_of
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.overview import Edge
from accord.model.store import Query
from accord.views.csv_rows import harmless
from accord.views.network_svg import network
from accord.views.parties import party_name
from accord.views.rows import row

_BETWEEN = {"party": "parties", "person": "people"}
# 2,000 pairs: forty pages of table; a record with more is narrowed
_MOST = 2000
# 60 circles: more of them are a knot that no eye can follow
_NODES = 60
# 150 lines: with more of them nearly everything is joined to everything
_LINES = 150
_TWIN = 100_000


def show(ask: Ask) -> Answer:
    """The screen."""
    filters = ask.filters
    between = "person" if filters.other("between") == "person" else "party"
    least = _number(filters.other("least"))
    query = filters.query()
    if ask.form is not ask.form.PAGE:
        every = _edges(ask, query, between, least, most=_TWIN)
        return Answer("network.html", {}, "Network", lines=lambda: _lines(every), rows=lambda: _rows(every))
    edges = _edges(ask, query, between, least, most=_MOST)
    view = view_of(ask, "drawing", "live", "table")
    names = _names(edges, between)
    behind = _behind(ask, between)
    values: dict[str, Any] = {
        "between": between,
        "ways": _BETWEEN,
        "least": least,
        "view": view,
        "total": len(edges),
        "capped": len(edges) >= _MOST,
        "names": names,
        "behind": behind,
        "pair": _pair(ask, query, names),
    }
    if view == "table":
        first = (filters.page - 1) * PER_PAGE
        values["edges"] = edges[first : first + PER_PAGE]
        values["pages"] = max(1, -(-len(edges) // PER_PAGE))
        values["entries"] = _entries(ask, {key for edge in values["edges"] for key in (edge.a, edge.b)}, between)
    elif edges:
        shown = _fitting(edges)
        entries = _entries(ask, {key for edge in shown for key in (edge.a, edge.b)}, between)
        values["shown"] = len(shown)
        drawn = network(
            shown,
            name=lambda key: names.get(key, key),
            node_href=lambda key: entries[key],
            edge_href=behind,
            label=f"Network of {_BETWEEN[between]}",
        )
        values["drawing"] = Markup(drawn)  # noqa: S704 - all words in it are escaped where they are put in
    return Answer("network.html", values, "Network", lines=lambda: _lines(edges), rows=lambda: _rows(edges))


def _edges(ask: Ask, query: Query, between: str, least: int, *, most: int) -> list[Edge]:
    """The pairs of so many meetings, those of most first."""
    edges = ask.store.network(query, between=between, most=most)
    if between == "person":
        keys = {key for edge in edges for key in (edge.a, edge.b)}
        edges = _joined(edges, _entries(ask, keys, between), _names(edges, between))
    return [edge for edge in edges if edge.count >= least]


def _number(value: str) -> int:
    # 6 digits: more is no number of meetings
    return max(1, int(value)) if value.isdecimal() and len(value) <= 6 else 1


def _fitting(edges: Sequence[Edge]) -> list[Edge]:
    """The pairs of most meetings, as many as have room for those they name."""
    keys: set[str] = set()
    found: list[Edge] = []
    for edge in edges:
        more = keys | {edge.a, edge.b}
        if len(more) <= _NODES and len(found) < _LINES:
            keys = more
            found.append(edge)
    return found


def _names(edges: Sequence[Edge], between: str) -> dict[str, str]:
    if between == "party":
        return {key: party_name(key) for edge in edges for key in (edge.a, edge.b)}
    return {key: label for edge in edges for key, label in ((edge.a, edge.a_label), (edge.b, edge.b_label))}


def _joined(edges: Sequence[Edge], entries: Mapping[str, str], names: Mapping[str, str]) -> list[Edge]:
    """The pairs with each person once: names that are names of one and the same entry are one circle."""
    first: dict[str, str] = {}
    for edge in edges:
        for key in (edge.a, edge.b):
            # the name of most meetings stands for the entry, since the pairs come by that
            first.setdefault(entries[key], key)
    found: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        a, b = sorted((first[entries[edge.a]], first[entries[edge.b]]))
        if a == b:
            continue
        known = found.get((a, b))
        if known is None:
            found[a, b] = replace(edge, a=a, b=b, a_label=names[a], b_label=names[b])
            continue
        forums = Counter(dict(known.forums))
        forums.update(dict(edge.forums))
        found[a, b] = replace(
            known,
            count=known.count + edge.count,
            first=min(filter(None, (known.first, edge.first)), default=None),
            last=max(filter(None, (known.last, edge.last)), default=None),
            forums=tuple(sorted(forums.items(), key=lambda pair: (-pair[1], pair[0]))),
        )
    return sorted(found.values(), key=lambda edge: (-edge.count, edge.a, edge.b))


def _behind(ask: Ask, between: str) -> Callable[[str, str], str]:
    """The engagements in which two met."""

    def address(a: str, b: str) -> str:
        if between == "person":
            return f"{ask.filters.url(page=1, a=a, b=b)}#pair"
        kept = [pair for pair in ask.filters.pairs if pair[0] != "with"]
        return f"/engagements?{urlencode([*kept, ('with', a), ('with', b)])}"

    return address


def _entries(ask: Ask, keys: set[str], between: str) -> dict[str, str]:
    """The page of each party's or person's entry; the list of those who may be meant where that is not just one."""
    found = ask.store.people_named(keys) if between == "person" else ask.store.states_coded(keys)
    pages = {}
    for key in keys:
        ids = found.get(key, ())
        asked = {"person": f"={key}"} if between == "person" else {"party": key}
        pages[key] = f"/actors/{ids[0]}" if len(ids) == 1 else f"/actors?{urlencode(asked)}"
    return pages


def _pair(ask: Ask, query: Query, names: Mapping[str, str]) -> dict[str, Any] | None:
    """The engagements of two people, where the address asks for a pair."""
    a, b = ask.filters.other("a"), ask.filters.other("b")
    if not a or not b:
        return None
    named_a, named_b = _all_names(ask, a), _all_names(ask, b)
    lines = [
        line
        for line in ask.store.lines("engagements", replace(query, people=tuple(f"={name}" for name in sorted(named_a))))
        if (there := {name.casefold() for name in line.get("participants") or ()}) & named_a and there & named_b
    ]
    return {"a": names.get(a, a), "b": names.get(b, b), "rows": [row(line) for line in lines]}


def _all_names(ask: Ask, name: str) -> set[str]:
    """All names of the one entry that has this name; the name itself where there are several or none."""
    ids = ask.store.people_named((name,)).get(name, ())
    entry = ask.store.line(ids[0]) if len(ids) == 1 else None
    return {one.casefold() for one in (name, *((entry["name"], *entry["names"]) if entry else ()))}


def _lines(edges: Sequence[Edge]) -> Iterator[Mapping[str, Any]]:
    for edge in edges:
        yield {
            "a": edge.a, "b": edge.b, "a_name": edge.a_label, "b_name": edge.b_label, "count": edge.count,
            "first": edge.first, "last": edge.last, "forums": [{"name": name, "count": n} for name, n in edge.forums],
        }  # fmt: skip


def _rows(edges: Sequence[Edge]) -> Iterator[Sequence[str]]:
    yield ["a", "b", "a_name", "b_name", "count", "first", "last", "forums"]
    for edge in edges:
        forums = "; ".join(f"{name} ({count})" for name, count in edge.forums)
        cells = (edge.a, edge.b, edge.a_label, edge.b_label, str(edge.count), edge.first or "", edge.last or "", forums)
        yield [harmless(cell) for cell in cells]


SCREENS = (Screen("/network", "Network", group="look", order=20),)
ROUTES: list[BaseRoute] = screen("/network", show, own=("between", "least", "view", "a", "b"))
