"""The engagements on a map: states shaded by how many, one state's pairs as arcs, places only where a text states one.

What stands on no map, an organisation or an unknown code, is listed beside it.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.routing import BaseRoute

from accord.interfaces.web.assets import STATIC
from accord.interfaces.web.looking import view_of
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.store import Query
from accord.views.map_svg import World, state_of_place, world_map
from accord.views.parties import party_name
from accord.views.plain_text import printable

# 1,000 parties: more than there are states and organisations
_PARTIES = 1000
# 300 engagements: as many as are looked through for the places that their texts state
_PLACED = 300


Placed = dict[str, list[tuple[str, str | None]]]
"""The places of a state by their names, each with the engagements there and their dates."""


@lru_cache(maxsize=1)
def world() -> World | None:
    """The borders, projected when style and script were built; None where they were not."""
    path = STATIC / "world.json"
    if not path.is_file():
        return None
    data = json.loads(path.read_text(encoding="utf-8"))
    points = {code: (x, y) for code, (x, y) in data["points"].items()}
    return World(data["width"], data["height"], data["paths"], points, data["land"])


def show(ask: Ask) -> Answer:
    """The screen."""
    filters = ask.filters
    query = filters.query()
    chosen = query.parties[0] if len(query.parties) == 1 else ""
    counts = _counts(ask, query, chosen)
    drawn = world()
    found = sorted(counts.items(), key=lambda pair: (-pair[1], party_name(pair[0])))
    values: dict[str, Any] = {}
    if ask.form is ask.form.PAGE:
        total = ask.store.count("engagements", query)
        placed, unplaced, looked = _places(ask, query) if chosen or total <= _PLACED else ({}, {}, 0)
        behind = _behind(ask, chosen)
        values = {
            "view": view_of(ask, "map", "table") if drawn else "table",
            "built": drawn is not None,
            "chosen": chosen,
            "frame": "world" if filters.other("frame") == "world" else "near",
            "total": total,
            "found": [(code, count, drawn is not None and drawn.holds(code)) for code, count in found],
            "off": [(code, count) for code, count in found if drawn is None or not drawn.holds(code)],
            "behind": behind,
            "placed": sorted(
                ((code, _size(places), places) for code, places in placed.items()), key=lambda one: (-one[1], one[0])
            ),
            "unplaced": sorted(unplaced.items()),
            "looked": looked,
            "without": total == 0,
        }
        if drawn is not None and values["view"] == "map":
            shown = world_map(
                drawn,
                counts,
                name=party_name,
                href=lambda code: behind(code) if code == chosen else filters.only("party", code),
                chosen=chosen,
                arc_href=lambda _, code: behind(code),
                places={code: _size(places) for code, places in placed.items()},
                places_href="#places",
                near=bool(chosen) and filters.other("frame") != "world",
                label="Engagements on a map of the world",
            )
            values["drawing"] = Markup(shown)  # noqa: S704 - all words in it are escaped where they are put in
    return Answer("map.html", values, "Map", lines=lambda: _lines(found, chosen), rows=lambda: _rows(found))


def _counts(ask: Ask, query: Query, chosen: str) -> dict[str, int]:
    """How many engagements each party takes part in; with one chosen, how many together with it."""
    if not chosen:
        facet = ask.store.facets("engagements", query, slots=("party",), most=_PARTIES)["party"]
        wanted = set(query.parties)
        return {one.value: one.count for one in facet if not wanted or one.value in wanted}
    counts = {chosen: ask.store.count("engagements", query)}
    # what several parties were asked for is loosened by a facet; with all of them asked together it is not
    together = replace(query, parties=(), all_parties=(*query.all_parties, chosen))
    for one in ask.store.facets("engagements", together, slots=("party",), most=_PARTIES)["party"]:
        if one.value != chosen:
            counts[one.value] = one.count
    return counts


def _behind(ask: Ask, chosen: str) -> Any:
    """The engagements of a party; with one chosen, those of both."""
    kept = [pair for pair in ask.filters.pairs if pair[0] != "party"]

    def address(code: str) -> str:
        pairs = [*kept, ("with", chosen), ("with", code)] if chosen and code != chosen else [*kept, ("party", code)]
        return f"/engagements?{urlencode(pairs)}"

    return address


def _places(ask: Ask, query: Query) -> tuple[dict[str, Placed], dict[str, int], int]:
    """The engagements whose text states a place: by state, and the places whose state is not known."""
    placed: dict[str, Placed] = {}
    unplaced: Counter[str] = Counter()
    looked = 0
    for line in ask.store.lines("engagements", replace(query, sort="-date", limit=_PLACED)):
        looked += 1
        place = line.get("place")
        if not place:
            continue
        code = state_of_place(str(place))
        if code is None:
            unplaced[printable(str(place))] += 1
        else:
            placed.setdefault(code, {}).setdefault(printable(str(place)), []).append((line["id"], line.get("date")))
    return placed, dict(unplaced), looked


def _size(places: Placed) -> int:
    return sum(len(there) for there in places.values())


def _lines(found: Sequence[tuple[str, int]], chosen: str) -> Iterator[Mapping[str, Any]]:
    drawn = world()
    for code, count in found:
        line = {"party": code, "name": party_name(code), "count": count, "on_map": bool(drawn and drawn.holds(code))}
        yield {**line, "with": chosen} if chosen and code != chosen else line


def _rows(found: Sequence[tuple[str, int]]) -> Iterator[Sequence[str]]:
    drawn = world()
    yield ["party", "name", "count", "on_map"]
    for code, count in found:
        yield [code, party_name(code), str(count), "yes" if drawn and drawn.holds(code) else "no"]


SCREENS = (Screen("/map", "Map", group="look", order=30),)
ROUTES: list[BaseRoute] = screen("/map", show, own=("view", "frame"))
