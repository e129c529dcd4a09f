"""A function that answers for a screen to its routes: the page, its `.json` twin and its `.csv` twin, one address each.

The function is called with an `Ask` and a store that cannot change; what it returns is drawn while the store is open.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from accord.interfaces.web.desk import Desk
from accord.interfaces.web.drawing import draw, draw_error
from accord.interfaces.web.filters import Filters, parse
from accord.interfaces.web.identity import Identity, Role
from accord.interfaces.web.safety import Refused, Signer, local_path
from accord.interfaces.web.settings import Settings
from accord.interfaces.web.twins import csv_twin, json_twin
from accord.model.errors import AccordError, UsageError
from accord.store import SqliteStore


class Form(StrEnum):
    """In which form a screen is asked for."""

    PAGE = "page"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class Screen:
    """An entry of the navigation, for those who may do what `role` may; `shared` ones only where people sign in.

    `group` is one of `record`, `look`, `work`, `about`; `order` sorts within it.
    """

    path: str
    label: str
    group: str = "record"
    order: int = 50
    key: str = ""
    role: Role = Role.READER
    shared: bool = False


@dataclass(slots=True)
class Ask:
    """One request for a screen: what is asked for, of which store, by whom, when."""

    request: Request
    store: SqliteStore
    form: Form
    identity: Identity
    now: datetime
    own: tuple[str, ...] = ()
    _filters: Filters | None = field(default=None, init=False)

    @property
    def settings(self) -> Settings:
        """What the application was started with."""
        settings: Settings = self.request.app.state.settings
        return settings

    @property
    def desk(self) -> Desk:
        """The record's desk."""
        desk: Desk = self.request.app.state.desk
        return desk

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.now.date()

    @property
    def path(self) -> str:
        """The address of the page, without the suffix of a twin."""
        return (
            self.request.url.path.removesuffix(f".{self.form}") if self.form is not Form.PAGE else self.request.url.path
        )

    @property
    def filters(self) -> Filters:
        """The conditions in the address."""
        if self._filters is None:
            path = "/" if self.path == "/index" else self.path
            self._filters = parse(path, self.request.query_params.multi_items(), today=self.today, own=self.own)
        return self._filters

    def given(self, name: str) -> str:
        """A part of the path, e.g. the id."""
        return str(self.request.path_params[name])


@dataclass(frozen=True, slots=True)
class Answer:
    """What a screen shows: a template with its values, the objects of its `.json` twin, the rows of its `.csv` twin.

    `rows` begins with the header. Both twins are made only when asked for.
    """

    template: str
    values: Mapping[str, Any]
    title: str
    lines: Callable[[], Iterable[Mapping[str, Any]]] | None = None
    rows: Callable[[], Iterable[Sequence[str]]] | None = None
    status: int = 200


Showing = Callable[[Ask], Answer]


def screen(path: str, show: Showing, *, own: Sequence[str] = (), role: Role = Role.READER) -> list[BaseRoute]:
    """The routes of a screen at `path`; `own` names the parameters of the address that are not filters.

    Who may see less than `role` is told so.
    """

    def endpoint(form: Form) -> Callable[[Request], Any]:
        async def answer(request: Request) -> Response:
            return await run_in_threadpool(_answer, request, show, form, tuple(own), role)

        answer.role = role  # type: ignore[attr-defined]
        return answer

    stem = "/index" if path == "/" else path
    return [
        Route(f"{stem}.json", endpoint(Form.JSON), methods=["GET"]),
        Route(f"{stem}.csv", endpoint(Form.CSV), methods=["GET"]),
        Route(path, endpoint(Form.PAGE), methods=["GET"]),
    ]


def _answer(request: Request, show: Showing, form: Form, own: tuple[str, ...], role: Role) -> Response:
    desk: Desk = request.app.state.desk
    settings: Settings = request.app.state.settings
    try:
        needs(request.state.identity, role)
        with desk.reading() as store, store.snapshot():
            ask = Ask(request, store, form, request.state.identity, settings.clock(), own)
            try:
                answer = show(ask)
            except AccordError as error:
                return _failed(ask, error)
            if form is Form.JSON and answer.lines is not None:
                return json_twin(ask.path, answer.lines(), problems=ask.filters.problems)
            if form is Form.CSV and answer.rows is not None:
                return csv_twin(ask.path, answer.rows())
            if form is not Form.PAGE:
                return _failed(ask, UsageError("this screen has no such form", hint="open the page itself"))
            return draw(request, answer, store=store, filters=ask.filters, now=ask.now)
    except AccordError as error:
        if form is Form.JSON:
            return json_twin(request.url.path.removesuffix(".json"), (), error=error)
        return draw_error(request, error)


def needs(identity: Identity, role: Role) -> None:
    """Raises Refused for somebody who may not."""
    if not identity.may(role):
        raise Refused(f"this needs the role {role}", hint="ask whoever keeps this record")


def _failed(ask: Ask, error: AccordError) -> Response:
    if ask.form is Form.JSON:
        return json_twin(ask.path, (), error=error)
    return draw_error(ask.request, error, store=ask.store)


@dataclass(slots=True)
class Deed:
    """One form that was sent: its fields and files, by whom, when."""

    request: Request
    data: FormData
    identity: Identity
    now: datetime

    @property
    def settings(self) -> Settings:
        """What the application was started with."""
        settings: Settings = self.request.app.state.settings
        return settings

    @property
    def desk(self) -> Desk:
        """The record's desk."""
        desk: Desk = self.request.app.state.desk
        return desk

    def text(self, name: str, *, most: int = 10_000) -> str:
        """A field's words, without white space at either end; nothing if it is missing or a file."""
        value = self.data.get(name)
        return value.strip()[:most] if isinstance(value, str) else ""

    def raw(self, name: str) -> str:
        """A field exactly as it was typed; nothing if it is missing or a file."""
        value = self.data.get(name)
        return value if isinstance(value, str) else ""

    def texts(self, name: str) -> list[str]:
        """All values of a field."""
        return [value for value in self.data.getlist(name) if isinstance(value, str)]

    def back(self, default: str = "/") -> str:
        """Where to go afterwards: the form's `next` if that is a page of ours."""
        return local_path(self.text("next"), default)


Doing = Callable[[Deed], str | Response]
"""Does what a form asks and returns the address to go to."""


def action(path: str, do: Doing, *, role: Role = Role.REVIEWER) -> list[BaseRoute]:
    """The route of a form at `path`: token checked, done in a thread, then redirected."""

    async def answer(request: Request) -> Response:
        signer: Signer = request.app.state.signer
        settings: Settings = request.app.state.settings
        identity: Identity = request.state.identity
        try:
            async with request.form(max_files=500, max_fields=500, max_part_size=settings.max_upload) as data:
                token = data.get("token") or request.headers.get("x-csrf-token")
                signer.check(request.state.session, token if isinstance(token, str) else None)
                needs(identity, role)
                done = await run_in_threadpool(do, Deed(request, data, identity, settings.clock()))
        except AccordError as error:
            return await run_in_threadpool(draw_error, request, error)
        return done if isinstance(done, Response) else RedirectResponse(done, 303)

    answer.role = role  # type: ignore[attr-defined]
    return [Route(path, answer, methods=["POST"])]


def flattened(groups: Iterable[Iterable[BaseRoute]]) -> Iterator[BaseRoute]:
    """The routes of several screens and actions, one after the other."""
    for group in groups:
        yield from group
