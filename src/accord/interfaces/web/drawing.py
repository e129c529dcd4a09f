"""A screen's answer to HTML: templates, what every page shows around them, and errors with their hint.

Every value is escaped, and nothing that is invisible or turns the direction of text leaves a document for a page.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, select_autoescape
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from accord.interfaces.web.assets import asset
from accord.interfaces.web.filters import Filters
from accord.interfaces.web.identity import Identity
from accord.interfaces.web.notices import told
from accord.interfaces.web.twins import status_of
from accord.model.errors import AccordError
from accord.views.areas import AREA_NAMES
from accord.views.cells import count_of, headline, spoken
from accord.views.dates import readable, time_left
from accord.views.page import plain
from accord.views.parties import party_name
from accord.views.plain_text import shortened, visible

if TYPE_CHECKING:
    from accord.interfaces.web.screens import Answer, Screen
    from accord.store import SqliteStore

_GROUPS = (("record", "Record"), ("look", "Views"), ("work", "Work"), ("about", "About"))


def _shown(value: object) -> object:
    """What an expression in a template becomes; markup of our own stays as it is."""
    if value is None:
        return ""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates with what they may call."""
    made = Environment(
        loader=PackageLoader("accord.interfaces.web", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(shown_time=shown_time, readable=readable, spoken=spoken, plain=plain, shortened=shortened)
    made.globals.update(
        area_names={area.value: name for area, name in AREA_NAMES.items()},
        asset=asset,
        count_of=count_of,
        headline=headline,
        party_name=party_name,
        span_url=span_url,
        time_left=time_left,
    )
    return made


def shown_time(stamp: object) -> str:
    """An ISO time as a log shows it: `2026-01-15 09:30:00`."""
    return str(stamp)[:19].replace("T", " ")


def span_url(document: str, start: int | None = None, end: int | None = None) -> str:
    """The address of a document, opened at these words."""
    where = f"?{urlencode({'q': f'{start}-{end}'})}#q" if start is not None else ""
    return f"/documents/{document}{where}"


def _offered(screen: "Screen", identity: Identity) -> bool:
    return identity.may(screen.role) and (identity.signed_in or not screen.shared)


def theme_of(request: Request) -> str:
    """Light, dark, or as the system has it."""
    theme = request.cookies.get("theme", "auto")
    return theme if theme in {"light", "dark"} else "auto"


def surroundings(request: Request, *, store: "SqliteStore | None", filters: Filters | None) -> dict[str, Any]:
    """What the frame of every page needs."""
    state = request.app.state
    identity = request.state.identity
    counts = store.counts() if store is not None else {}
    counts["review"] = counts.get("questions", 0)
    return {
        "record_name": state.settings.record.name,
        "record_empty": not counts.get("documents"),
        "counts": counts,
        "navigation": [
            (title, [one for one in state.screens if one.group == group and _offered(one, identity)])
            for group, title in _GROUPS
        ],
        "path": request.url.path,
        "address": request.url.path + (f"?{request.url.query}" if request.url.query else ""),
        "identity": identity,
        "token": state.signer.token(request.state.session),
        "theme": theme_of(request),
        "notices": told(request),
        "filters": filters,
        "words": filters.value("words") if filters else "",
    }


def draw(request: Request, answer: "Answer", *, store: "SqliteStore", filters: Filters, now: datetime) -> Response:
    """The page of an answer."""
    twins = {
        form: filters.url(path=f"{'/index' if filters.path == '/' else filters.path}.{form}", page=1)
        for form, given in (("json", answer.lines), ("csv", answer.rows))
        if given is not None
    }
    values = {
        **surroundings(request, store=store, filters=filters),
        "title": answer.title,
        "twins": twins,
        "today": now.date(),
        "cite": {
            "title": answer.title,
            "address": str(request.base_url).rstrip("/") + filters.url(),
            "day": now.date().isoformat(),
        },
        **answer.values,
    }
    return _page(answer.template, values, answer.status)


def draw_error(request: Request, error: AccordError, *, store: "SqliteStore | None" = None) -> Response:
    """The page that says what went wrong and what to do."""
    return error_page(request, status_of(error), error.message, error.hint, store=store)


def error_page(
    request: Request, status: int, message: str, hint: str, *, store: "SqliteStore | None" = None
) -> Response:
    """The same for what is no error of ours, e.g. an address that nothing answers to."""
    values = {
        **surroundings(request, store=store, filters=None),
        "title": message[:1].upper() + message[1:],
        "hint": hint,
        "status": status,
        "twins": {},
        "cite": None,
    }
    return _page("error.html", values, status)


def _page(template: str, values: Mapping[str, Any], status: int) -> Response:
    return HTMLResponse(environment().get_template(template).render(values), status)
