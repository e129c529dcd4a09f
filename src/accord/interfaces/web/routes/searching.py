"""Documents that hold some words, best first, each opened at the words and narrowed like the lists."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.routes.lists import sheet
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.store import Hit
from accord.views.searching import hit_line

# 100 documents: whoever needs more of them narrows
_HITS = 100


def show(ask: Ask) -> Answer:
    """The hits."""
    filters = ask.filters
    words = filters.value("words")
    query = replace(filters.query(), words="", sort="", today=None)
    hits = ask.store.search(words, limit=_HITS, query=query) if words else []
    values = {
        "hits": [(hit, pieces(hit), place(ask, hit)) for hit in hits] if ask.form is ask.form.PAGE else [],
        "total": len(hits),
        "most": _HITS,
    }
    title = f"Search: {words}" if words else "Search"
    return Answer(
        "search.html",
        values,
        title,
        lines=lambda: (hit_line(hit) for hit in hits),
        rows=lambda: sheet("search", (_flat(hit) for hit in hits)),
    )


def _flat(hit: Hit) -> Mapping[str, Any]:
    return hit_line(hit)


def pieces(hit: Hit) -> list[tuple[str, bool]]:
    """The snippet in pieces, those that are the words marked."""
    found, at = [], 0
    for start, end in hit.marks:
        found += [(hit.snippet[at:start], False), (hit.snippet[start:end], True)]
        at = end
    return [*found, (hit.snippet[at:], False)]


def place(ask: Ask, hit: Hit) -> tuple[int, int] | None:
    """Where the first marked words stand in the document."""
    if not hit.marks:
        return None
    start, end = hit.marks[0]
    words = hit.snippet[start:end].split()
    text = ask.store.document(hit.document_id).text
    at = text.casefold().find(words[0].casefold()) if words else -1
    return (at, at + len(words[0])) if at >= 0 else None


SCREENS = (Screen("/search", "Search", group="look", order=1, key="/"),)
ROUTES: list[BaseRoute] = screen("/search", show)
