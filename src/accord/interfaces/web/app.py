"""The record's file to a web application that any ASGI server runs; nothing is opened before the first request."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from accord.interfaces.web.assets import STATIC
from accord.interfaces.web.desk import Desk
from accord.interfaces.web.drawing import error_page
from accord.interfaces.web.gate import Gate
from accord.interfaces.web.identity import Identify, local_identity
from accord.interfaces.web.notices import Notices
from accord.interfaces.web.routes import all_routes, all_screens
from accord.interfaces.web.safety import Safety, Signer
from accord.interfaces.web.settings import Settings
from accord.interfaces.web.signing import Door
from accord.pipeline.engines import Apart, Here
from accord.pipeline.jobs import Jobs
from accord.reading.readers.learned import LearnedReader
from accord.store.audit import Audit, audit_path
from accord.store.users import Users, users_path


def create_app(
    *, record: Path | None = None, settings: Settings | None = None, identify: Identify | None = None
) -> Starlette:
    """The application for one record.

    `identify` says who sends a request; without it that is whoever signed in, or the one person at this machine.
    """
    if settings is None:
        settings = Settings(record=record or Path("accord.db"))
    signer = Signer(settings.secret)
    door = Door(Users(users_path(settings.record))) if settings.sign_in else None
    audit = Audit(audit_path(settings.record)) if settings.sign_in else None
    known = identify or (door.identify if door else local_identity)
    desk = Desk(settings.record)
    reader = LearnedReader()
    jobs = Jobs(engine=Apart(reader) if settings.apart else Here(reader), clock=time.monotonic)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(jobs.close)
        desk.close()

    app = Starlette(
        routes=[*all_routes(), Mount("/static", _Static(directory=STATIC, check_dir=False))],
        middleware=[
            Middleware(Safety, settings=settings, signer=signer),
            Middleware(Gate, identify=known, settings=settings, audit=audit),
            Middleware(GZipMiddleware, minimum_size=1000),
        ],
        exception_handlers={HTTPException: _http_error, Exception: _unexpected},
        lifespan=lifespan,
    )
    app.state.settings = settings
    app.state.signer = signer
    app.state.desk = desk
    app.state.jobs = jobs
    app.state.door = door
    app.state.audit = audit
    app.state.notices = Notices()
    app.state.screens = all_screens()
    return app


class _Static(StaticFiles):
    """Built files, kept by browsers for as long as their address stays the same."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """The file."""
        response = await super().get_response(path, scope)
        response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response


async def _http_error(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    told = {
        404: ("there is no such page", "use the navigation above, or search"),
        405: ("this address takes forms only", "go back and use the page's own buttons"),
    }
    if "identity" not in request.scope.get("state", {}):
        return PlainTextResponse("There is nothing here.\n", status)
    detail = str(error.detail) if isinstance(error, HTTPException) else ""
    message, hint = told.get(status, (detail or "this request cannot be answered", "go back and try again"))
    return await run_in_threadpool(error_page, request, status, message, hint)


async def _unexpected(request: Request, _: Exception) -> Response:
    # raised again by Starlette afterwards, so that the server's log has it in full
    scope: Any = request.scope
    if "identity" not in scope.get("state", {}):
        return Response("Something went wrong; the server's log says what.\n", 500)
    hint = "nothing was changed; the server's log says what went wrong"
    return await run_in_threadpool(error_page, request, 500, "something went wrong here", hint)
