"""Briefs: findings picked, ordered and written between, with footnotes that follow; each at an address of its own.

`/brief?id=ID&id=ID` shows the same for findings named in the address, before anybody keeps it.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from accord.interfaces.web.drawing import draw_error
from accord.interfaces.web.gate import stamp
from accord.interfaces.web.identity import Identity, Role
from accord.interfaces.web.notices import tell
from accord.interfaces.web.safety import Refused
from accord.interfaces.web.screens import Answer, Ask, Deed, Form, Screen, action, needs, screen
from accord.interfaces.web.settings import Settings
from accord.model.brief import Brief, Part
from accord.model.errors import AccordError, UnknownId, UsageError
from accord.model.store import Query
from accord.store import SqliteStore
from accord.store.briefs import MOST_PARTS, Briefs, briefs_path
from accord.views.brief import BuiltBrief, Known, build, gather, moved, picked
from accord.views.brief_docx import docx
from accord.views.brief_html import html
from accord.views.brief_markdown import markdown
from accord.views.csv_rows import harmless
from accord.views.explanation import as_of, explanation_line

_FORMS: dict[str, tuple[str, Callable[[BuiltBrief], bytes]]] = {
    "md": ("text/markdown", lambda built: markdown(built).encode("utf-8", "replace")),
    "html": ("text/html", lambda built: html(built).encode("utf-8", "replace")),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", docx),
}
# a downloaded page may be opened from here as well: it is then held to no script and nothing fetched
_FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


def briefs_of(settings: Settings) -> Briefs:
    """The briefs beside the record."""
    return Briefs(briefs_path(settings.record))


def show_all(ask: Ask) -> Answer:
    """All briefs; or the one that the address makes."""
    ids = ask.request.query_params.getlist("id")[:MOST_PARTS]
    if ids:
        return _shown(ask, _from_address(ask, ids), kept=False)
    briefs = briefs_of(ask.settings).all()
    values = {"briefs": briefs, "day": ask.today.isoformat()}
    return Answer("briefs.html", values, "Briefs", lines=lambda: ({"kind": "brief", **_head(one)} for one in briefs))


def show(ask: Ask) -> Answer:
    """One brief as it reads."""
    return _shown(ask, briefs_of(ask.settings).get(ask.given("id")), kept=True)


def edit(ask: Ask) -> Answer:
    """One brief as it is worked on."""
    brief = briefs_of(ask.settings).get(ask.given("id"))
    _may(ask.identity, brief)
    known = _known(ask.store, brief, ask)
    parts = [(number, part, known.lines.get(part.finding or "")) for number, part in enumerate(brief.parts)]
    return Answer("brief_edit.html", {"brief": brief, "parts": parts}, f"Edit {brief.title}")


def _from_address(ask: Ask, ids: Sequence[str]) -> Brief:
    parts = []
    for id_ in ids:
        line = _explained(ask.store, id_, ask)
        parts.append(picked(line) if line else Part("", id_))
    title = ask.filters.other("title").strip()[:300] or "Brief"
    return Brief("unkept", title, ask.identity.name, "", parts=tuple(parts))


def _shown(ask: Ask, brief: Brief, *, kept: bool) -> Answer:
    built = _built(ask.store, brief, ask)
    values = {
        "brief": brief,
        "built": built,
        "kept": kept,
        "may_edit": kept and _may_edit(ask.identity, brief),
        "ids": [part.finding for part in brief.parts if part.finding],
    }
    return Answer("brief.html", values, brief.title, lines=lambda: (_line(brief, built),), rows=lambda: _sheet(built))


def _built(store: SqliteStore, brief: Brief, ask: Ask) -> BuiltBrief:
    address = str(ask.request.base_url).rstrip("/")
    known = _known(store, brief, ask)
    return build(brief, known, record=ask.settings.record.name, day=ask.today.isoformat(), address=address)


def _known(store: SqliteStore, brief: Brief, ask: Ask) -> Known:
    def addresses(ids: Collection[str]) -> Mapping[str, str | None]:
        return {entry.id: entry.url for id_ in sorted(ids) for entry in store.documents(Query(documents=(id_,)))}

    return gather(brief, explain=lambda id_: _explained(store, id_, ask), addresses=addresses)


def _explained(store: SqliteStore, id_: str, ask: Ask) -> dict[str, Any] | None:
    try:
        return explanation_line(as_of(store.explain(id_, today=ask.today), ask.today))
    except UnknownId:
        return None


def _head(brief: Brief) -> dict[str, Any]:
    return {
        "id": brief.id,
        "title": brief.title,
        "who": brief.who,
        "changed": brief.changed,
        "findings": [part.finding for part in brief.parts if part.finding],
    }


def _line(brief: Brief, built: BuiltBrief) -> dict[str, Any]:
    notes = [
        {
            "number": note.number,
            "finding": note.finding,
            "support": note.support,
            "warning": note.warning,
            "quotes": [
                {"quote": one.words, "told_by": one.told_by, "link": one.address, "gone": one.gone}
                for one in note.quotes
            ],
        }
        for note in built.notes
    ]
    paragraphs = [{"text": one.text, "note": one.note} for one in built.paragraphs]
    return {"kind": "brief", **_head(brief), "paragraphs": paragraphs, "notes": notes}


def _sheet(built: BuiltBrief) -> Iterator[Sequence[str]]:
    yield ("note", "sentence", "finding", "quote", "told_by", "link", "warning")
    notes = {note.number: note for note in built.notes}
    for paragraph in built.paragraphs:
        if paragraph.note is None:
            continue
        note = notes[paragraph.note]
        for one in note.quotes:
            yield (
                str(note.number),
                harmless(paragraph.text),
                note.finding,
                harmless(one.words),
                harmless(one.told_by),
                one.address,
                note.warning or one.gone,
            )


def _may_edit(identity: Identity, brief: Brief) -> bool:
    return identity.may(Role.ADMIN) or identity.name == brief.who


def _may(identity: Identity, brief: Brief) -> None:
    if not _may_edit(identity, brief):
        raise Refused(f"this brief is {brief.who}'s", hint="begin one of your own from its findings")


# -- what is done to briefs
def begin(deed: Deed) -> str:
    """A new brief: empty, or with the findings that the form names."""
    with deed.desk.reading() as store:
        parts = tuple(_pick(store, id_, deed) for id_ in deed.texts("id")[:MOST_PARTS])
    brief = briefs_of(deed.settings).add(
        deed.text("title", most=300) or "Brief", who=deed.identity.name, now=stamp(deed.now), parts=parts
    )
    return f"/brief/{brief.id}/edit"


def add(deed: Deed) -> str:
    """A finding to the end of a brief: the one that is named, or the one its sender worked on last."""
    briefs = briefs_of(deed.settings)
    with deed.desk.reading() as store:
        part = _pick(store, deed.text("id", most=100), deed)
    brief = _current(briefs, deed)
    if any(one.finding == part.finding for one in brief.parts):
        tell(deed, f"It is in the brief “{brief.title}” already.")
    else:
        kept = briefs.change(replace(brief, parts=(*brief.parts, part)), now=stamp(deed.now))
        tell(deed, f"Added to the brief “{kept.title}”, as its number {len(kept.parts)}. It is under Briefs.")
    return deed.back(f"/brief/{brief.id}/edit")


def _pick(store: SqliteStore, id_: str, deed: Deed) -> Part:
    today = deed.now.date()
    return picked(explanation_line(as_of(store.explain(id_, today=today), today)))


def _current(briefs: Briefs, deed: Deed) -> Brief:
    wanted = deed.text("brief", most=20)
    if wanted:
        brief = briefs.get(wanted)
        _may(deed.identity, brief)
        return brief
    own = next((brief for brief in briefs.all() if brief.who == deed.identity.name), None)
    now = stamp(deed.now)
    return own or briefs.add(f"Brief of {now[:10]}", who=deed.identity.name, now=now)


def change(deed: Deed) -> str:
    """Keep what was written, and do what the button says: up, down, remove, a paragraph after."""
    briefs = briefs_of(deed.settings)
    brief = briefs.get(str(deed.request.path_params["id"]))
    _may(deed.identity, brief)
    texts = deed.texts("text")
    if len(texts) != len(brief.parts) or deed.text("version") != str(brief.version):
        raise UsageError(
            "somebody changed this brief after you opened it", hint="go back, reload the page and look again"
        )
    clean = [text.replace("\r\n", "\n").strip() for text in texts]
    parts = tuple(replace(part, text=text) for part, text in zip(brief.parts, clean, strict=True))
    what, _, place = deed.text("do", most=20).partition(" ")
    at = int(place) if place.isdigit() else 0
    done = {
        "up": lambda: moved(parts, at, -1),
        "down": lambda: moved(parts, at, 1),
        "remove": lambda: (*parts[:at], *parts[at + 1 :]),
        "write": lambda: (*parts[:at], Part(""), *parts[at:]),
    }.get(what, lambda: parts)()
    briefs.change(
        replace(brief, title=deed.text("title", most=300) or brief.title, parts=tuple(done)), now=stamp(deed.now)
    )
    if what in {"up", "down", "write", "remove"}:
        return f"/brief/{brief.id}/edit#part-{max(0, at + {'up': -1, 'down': 1}.get(what, 0))}"
    return f"/brief/{brief.id}"


def remove(deed: Deed) -> str:
    """Take a brief away; its findings stay in the record."""
    briefs = briefs_of(deed.settings)
    brief = briefs.get(str(deed.request.path_params["id"]))
    _may(deed.identity, brief)
    if deed.text("sure") != "yes":
        raise UsageError("the box beside the button is not ticked", hint="tick it: a brief cannot be brought back")
    briefs.remove(brief.id)
    tell(deed, f"The brief “{brief.title}” is removed.")
    return "/brief"


def _download(request: Request) -> Response:
    settings: Settings = request.app.state.settings
    identity: Identity = request.state.identity
    form = str(request.path_params["form"])
    try:
        needs(identity, Role.READER)
        if form not in _FORMS:
            raise UnknownId("a brief has no such form", hint="there are .md, .html, .docx, .json and .csv")
        brief = briefs_of(settings).get(str(request.path_params["id"]))
        with request.app.state.desk.reading() as store:
            now = settings.clock()
            ask = Ask(request, store, Form.PAGE, identity, now)
            built = _built(store, brief, ask)
        media, write = _FORMS[form]
        data = write(built)
    except AccordError as error:
        return draw_error(request, error)
    headers = {
        "content-disposition": f'attachment; filename="brief-{brief.id}.{form}"',
        "content-security-policy": _FILE_POLICY,
    }
    return Response(data, media_type=media, headers=headers)


async def download(request: Request) -> Response:
    """A brief as a file."""
    return await run_in_threadpool(_download, request)


download.role = Role.READER  # type: ignore[attr-defined]
_PAGES = screen("/brief/{id}", show)
SCREENS = (Screen("/brief", "Briefs", group="work", order=30),)
ROUTES: list[BaseRoute] = [
    *screen("/brief", show_all, own=("id", "title")),
    *screen("/brief/{id}/edit", edit),
    *action("/brief/begin", begin, role=Role.READER),
    *action("/brief/add", add, role=Role.READER),
    *action("/brief/{id}/change", change, role=Role.READER),
    *action("/brief/{id}/remove", remove, role=Role.READER),
    *_PAGES[:2],
    # asked before the plain address of a brief, which would take the suffix for a part of the id
    Route("/brief/{id}.{form}", download, methods=["GET"]),
    *_PAGES[2:],
]
