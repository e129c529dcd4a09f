"""Every answer leaves with strict headers, and what changes something proves that it came from a page of ours.

A request for another host name is refused (DNS rebinding), so is a form without its session's token (CSRF).
"""

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, replace
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accord.interfaces.web.settings import Settings
from accord.model.errors import UsageError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Refused(UsageError):
    """A request that did not come from a page of this application."""


@dataclass(frozen=True, slots=True)
class Session:
    """What a browser's cookie says: a random id and the name its user goes by. `fresh` if the browser has none yet."""

    id: str
    who: str = ""
    fresh: bool = False


def new_session(*, fresh: bool = False) -> Session:
    """A session that nobody has yet."""
    return Session(secrets.token_urlsafe(18), fresh=fresh)


class Signer:
    """Signs sessions and makes the tokens of their forms."""

    def __init__(self, secret: bytes) -> None:
        self._secret = secret

    def spell(self, session: Session) -> str:
        """The session as the value of a cookie."""
        body = base64.urlsafe_b64encode(json.dumps([session.id, session.who]).encode()).decode().rstrip("=")
        return f"{body}.{self._sign('session', body)}"

    def session(self, cookie: str | None) -> Session:
        """The session that a cookie spells; a fresh one if it spells none of ours."""
        body, _, mark = (cookie or "").partition(".")
        if body and hmac.compare_digest(mark, self._sign("session", body)):
            id_, who = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
            return Session(id_, who)
        return new_session(fresh=True)

    def token(self, session: Session) -> str:
        """What a form of this session carries."""
        return self._sign("form", session.id)

    def check(self, session: Session, token: str | None) -> None:
        """Raises Refused for a token of another session."""
        if session.fresh or not token or not hmac.compare_digest(token, self.token(session)):
            raise Refused(
                "this form is no longer valid",
                hint="go back, load the page anew and send it again; nothing was changed",
            )

    def _sign(self, purpose: str, words: str) -> str:
        return hmac.new(self._secret, f"{purpose}:{words}".encode(), hashlib.sha256).hexdigest()[:40]


class Safety:
    """ASGI middleware: host check, size limit, session cookie, headers."""

    def __init__(self, app: ASGIApp, *, settings: Settings, signer: Signer) -> None:
        self.app = app
        self.settings = settings
        self.signer = signer
        self.hosts = _LOOPBACK | {settings.host.lower()} | {host.lower() for host in settings.hosts}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if it may pass."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = self._refusal(scope, headers)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send, None, https=self.settings.https))
            return
        session = self.signer.session(_cookie(headers.get("cookie"), self.settings.cookie))
        scope.setdefault("state", {})
        scope["state"]["session"] = session
        # a browser that comes by a link from elsewhere does not send its strict cookie; a new one would end its session
        keeps = not (session.fresh and headers.get("sec-fetch-site") == "cross-site")
        cookie = session_cookie(self.settings, self.signer, session) if session.fresh and keeps else None
        sending = _with_headers(send, cookie, https=self.settings.https)
        await self.app(scope, _limited(receive, self.settings.max_upload), sending)

    def _refusal(self, scope: Scope, headers: Headers) -> PlainTextResponse | None:
        name = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        if name.lower() not in self.hosts and not _own_address(name, scope):
            return PlainTextResponse("This server does not answer to that name.\n", 421)
        if scope["method"] in {"GET", "HEAD"}:
            return None
        if scope["method"] != "POST":
            return PlainTextResponse("Only GET and POST are understood.\n", 405)
        origin = headers.get("origin")
        foreign = origin not in {None, "null"} and urlsplit(origin or "").netloc != headers.get("host")
        if foreign or headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
            return PlainTextResponse("This form came from another site.\n", 403)
        length = headers.get("content-length", "0")
        if not length.isdigit() or int(length) > self.settings.max_upload:
            most = self.settings.max_upload // 1_000_000
            return PlainTextResponse(f"That is too large: at most {most} MB at once.\n", 413)
        return None


def _own_address(name: str, scope: Scope) -> bool:
    """Whether a host is named by the very address the request came in at; no other site can make a name of it."""
    here = (scope.get("server") or ("",))[0]
    try:
        return ip_address(name) == ip_address(here)
    except ValueError:
        return False


def session_cookie(settings: Settings, signer: "Signer", session: Session) -> str:
    """The header that gives a browser its session."""
    secure = "; Secure" if settings.https else ""
    return f"{settings.cookie}={signer.spell(session)}; HttpOnly; SameSite=Strict; Path=/{secure}"


def _cookie(header: str | None, name: str) -> str | None:
    try:
        found = SimpleCookie(header or "").get(name)
    except CookieError:
        return None
    return found.value if found else None


def _limited(receive: Receive, most: int) -> Receive:
    """The same body, ended with an error as soon as it is larger than what was declared may be."""
    taken = 0

    async def limited() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > most:
            raise Refused("that is too large", hint=f"send at most {most // 1_000_000} MB at once")
        return message

    return limited


def _with_headers(send: Send, cookie: str | None, *, https: bool) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            headers.setdefault("cache-control", "no-store")
            if https:
                # a year: as long as browsers and lists of such sites ask for
                headers.setdefault("strict-transport-security", "max-age=31536000")
            if cookie and not any(
                value.startswith(cookie.partition("=")[0] + "=") for value in headers.getlist("set-cookie")
            ):
                headers.append("set-cookie", cookie)
        await send(message)

    return sending


def renamed(request: Request, who: str) -> str:
    """The header that gives the browser the same session under another name."""
    state = request.app.state
    return session_cookie(state.settings, state.signer, replace(request.state.session, who=who, fresh=False))


def local_path(wanted: str | None, default: str = "/") -> str:
    """The address if it is one of this application, so that no form sends anybody elsewhere."""
    plain = wanted or ""
    if plain.startswith("/") and not plain.startswith(("//", "/\\")) and plain.isprintable() and "\\" not in plain:
        return plain
    return default
