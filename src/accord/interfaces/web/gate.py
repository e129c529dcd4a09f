"""Notes who sends each request, sends to the sign-in whom nobody knows, and writes down who changed what.

Without sign-in everybody is the one person at this machine, and nothing is written down.
"""

from datetime import datetime
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord.interfaces.web.drawing import environment
from accord.interfaces.web.identity import Identify, Identity
from accord.interfaces.web.settings import Settings
from accord.store.audit import Audit

OPEN = ("/sign-in", "/static/")
"""What nobody must be known for."""


class Gate:
    """ASGI middleware that sets `state.identity`."""

    def __init__(self, app: ASGIApp, *, identify: Identify, settings: Settings, audit: Audit | None) -> None:
        self.app = app
        self.identify = identify
        self.settings = settings
        self.audit = audit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if somebody is behind it, or nobody need be."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        path = request.url.path
        identity = await run_in_threadpool(self.identify, request)
        if identity is None:
            free = path == OPEN[0] or path.startswith(OPEN[1])
            await (self.app if free else _turned_away(request))(scope, receive, send)
            return
        scope["state"]["identity"] = identity
        if self.audit is not None and scope["method"] == "POST":
            send = self._noting(request, identity, self.audit, send)
        await self.app(scope, receive, send)

    def _noting(self, request: Request, identity: Identity, audit: Audit, send: Send) -> Send:
        async def noting(message: Message) -> None:
            if message["type"] == "http.response.start":
                status = int(message["status"])
                when, address = stamp(self.settings.clock()), address_of(request)
                path = request.url.path
                what = "did" if status < 400 else "was refused"
                await run_in_threadpool(
                    lambda: audit.note(
                        what,
                        when=when,
                        who=identity.name,
                        address=address,
                        role=identity.role,
                        path=path,
                        status=status,
                    )
                )
            await send(message)

        return noting


def stamp(now: datetime) -> str:
    """A moment as the log writes it."""
    return now.isoformat(timespec="seconds")


def address_of(request: Request) -> str:
    """Where a request comes from."""
    return request.client.host if request.client else ""


def _turned_away(request: Request) -> Response:
    path, query = request.url.path, request.url.query
    wanted = f"{path}?{query}" if query else path
    if request.method != "GET" or path.endswith((".json", ".csv")):
        return PlainTextResponse("Sign in first.\n", 401)
    where = f"/sign-in?next={quote(wanted, safe='')}"
    if request.headers.get("hx-request"):
        return Response(status_code=401, headers={"hx-redirect": where})
    if request.headers.get("sec-fetch-site") == "cross-site":
        # a link on another site brings no strict cookie along; asked for by a page of ours it does
        return HTMLResponse(environment().get_template("again.html").render(address=wanted))
    return RedirectResponse(where, 303)
