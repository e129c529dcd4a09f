"""Who did what, for admins: the end of the log as a page, its twins with as much of it as one asks for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from starlette.routing import BaseRoute

from accord.interfaces.web.identity import Role
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.views.csv_rows import harmless

if TYPE_CHECKING:
    from accord.store.audit import Audit

# 200 lines on the page, 10,000 in the twins
_SHOWN = 200
_TWIN = 10_000
_COLUMNS = ("when", "who", "what", "path", "status", "role", "address")


def show(ask: Ask) -> Answer:
    """The end of the log."""
    audit: Audit | None = ask.request.app.state.audit
    who, what = ask.filters.other("who").strip(), ask.filters.other("what")
    known = audit.latest(_TWIN) if audit else []
    lines = [
        line
        for line in known
        if who.casefold() in str(line.get("who", "")).casefold() and what in {"", line.get("what")}
    ]
    values = {
        "kept": audit is not None,
        "lines": lines[:_SHOWN],
        "who": who,
        "what": what,
        "whats": sorted({str(line.get("what", "")) for line in known}),
    }
    return Answer(
        "audit.html",
        values,
        "Who did what",
        lines=lambda: ({"kind": "audit", **line} for line in lines),
        rows=lambda: _sheet(lines),
    )


def _sheet(lines: Sequence[Mapping[str, Any]]) -> Iterator[Sequence[str]]:
    yield _COLUMNS
    for line in lines:
        yield [harmless(str(line.get(name, ""))) for name in _COLUMNS]


SCREENS = (Screen("/audit", "Who did what", group="about", order=90, role=Role.ADMIN, shared=True),)
ROUTES: list[BaseRoute] = screen("/audit", show, own=("who", "what"), role=Role.ADMIN)
