"""Parties by areas of cooperation: how many commitments, engagements or texts; each number leads to its list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.codes import Area
from accord.model.overview import Cell
from accord.views.lanes import shares
from accord.views.parties import party_name

KINDS = {"commitments": "commitments", "engagements": "engagements", "instruments": "instruments"}
_NAME, _SUM = "name", "sum"


@dataclass(frozen=True, slots=True)
class Side:
    """A row: a party with its number in each area that has any."""

    party: str
    counts: Mapping[str, int]
    total: int


def show(ask: Ask) -> Answer:
    """The screen."""
    kind = ask.filters.other("of")
    kind = kind if kind in KINDS else "commitments"
    cells = ask.store.matrix(ask.filters.query(), rows="party", columns="area", kind=kind)
    order = ask.filters.other("order")
    sides = _sides(ask, cells, kind, order)
    areas = [area.value for area in Area]
    counts = {f"{cell.row} {cell.column}": cell.count for cell in cells}
    values = {
        "kind": kind,
        "kinds": KINDS,
        "order": order if order in {_NAME, *areas} else _SUM,
        "areas": areas,
        "sides": sides,
        "shares": shares(counts),
        "sums": {area: sum(cell.count for cell in cells if cell.column == area) for area in areas},
        "behind": _behind(ask, kind),
    }
    return Answer("areas.html", values, "Areas", lines=lambda: _lines(cells, kind), rows=lambda: _rows(sides, areas))


def _sides(ask: Ask, cells: Sequence[Cell], kind: str, order: str) -> list[Side]:
    by_party: dict[str, dict[str, int]] = {}
    for cell in cells:
        by_party.setdefault(cell.row, {})[cell.column] = cell.count
    query = ask.filters.query()
    # a commitment in two areas counts once in the sum, as in the list that it leads to
    sums = {facet.value: facet.count for facet in ask.store.facets(kind, query, slots=("party",), most=1000)["party"]}
    chosen = set(query.parties)
    sides = [
        Side(party, counts, sums.get(party, 0)) for party, counts in by_party.items() if not chosen or party in chosen
    ]
    if order == _NAME:
        return sorted(sides, key=lambda side: party_name(side.party))
    if order in Area.__members__:
        return sorted(sides, key=lambda side: (-side.counts.get(order, 0), -side.total, party_name(side.party)))
    return sorted(sides, key=lambda side: (-side.total, party_name(side.party)))


def _behind(ask: Ask, kind: str) -> Any:
    """The address of the list behind a cell, a row or a column."""
    from urllib.parse import urlencode

    def address(party: str = "", area: str = "") -> str:
        kept = [
            (name, value)
            for name, value in ask.filters.pairs
            if name not in {"party" if party else "", "area" if area else ""}
        ]
        more = [("party", party)] * bool(party) + [("area", area)] * bool(area)
        # the board shows the first of each group; a number is the length of a list
        view = [("view", "list")] if kind == "commitments" else []
        return f"/{kind}?{urlencode([*kept, *more, *view])}"

    return address


def _lines(cells: Sequence[Cell], kind: str) -> Iterator[Mapping[str, Any]]:
    for cell in cells:
        yield {"kind": kind, "party": cell.row, "area": cell.column, "count": cell.count}


def _rows(sides: Sequence[Side], areas: Sequence[str]) -> Iterator[Sequence[str]]:
    yield ["party", "name", *areas, "sum"]
    for side in sides:
        yield [side.party, party_name(side.party), *(str(side.counts.get(area, 0)) for area in areas), str(side.total)]


SCREENS = (Screen("/areas", "Areas", group="look", order=40),)
ROUTES: list[BaseRoute] = screen("/areas", show, own=("of", "order"))
