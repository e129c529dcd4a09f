"""Signing in and out, and one's own password. Whatever is wrong at the sign-in is told in the same words.

A browser gets a session of another name when somebody signs in, so that nobody's older one is theirs.
"""

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from accord.interfaces.web.drawing import environment, theme_of
from accord.interfaces.web.gate import address_of, stamp
from accord.interfaces.web.identity import Role
from accord.interfaces.web.notices import tell
from accord.interfaces.web.safety import Refused, Signer, local_path, new_session, session_cookie
from accord.interfaces.web.screens import Answer, Ask, Deed, action, screen
from accord.interfaces.web.signing import Door
from accord.model.errors import AccordError, UsageError

if TYPE_CHECKING:
    from accord.interfaces.web.settings import Settings
    from accord.store.audit import Audit

WRONG = "Name and password do not fit, or there were too many tries: then wait a quarter of an hour."


async def sign_in(request: Request) -> Response:
    """The form, and what comes of it."""
    door: Door | None = request.app.state.door
    if door is None:
        return RedirectResponse("/", 303)
    if request.method == "POST":
        return await _tried(request, door)
    told = "You are signed out." if request.query_params.get("out") else ""
    return await run_in_threadpool(_form, request, local_path(request.query_params.get("next")), "", "", told, 200)


async def _tried(request: Request, door: Door) -> Response:
    signer: Signer = request.app.state.signer
    try:
        async with request.form(max_files=0, max_fields=10, max_part_size=20_000) as data:
            given = {name: value for name, value in data.items() if isinstance(value, str)}
        signer.check(request.state.session, given.get("token"))
    except AccordError:
        problem = "This form had become old. Please try again."
        return await run_in_threadpool(_form, request, "/", "", problem, "", 403)
    return await run_in_threadpool(_answered, request, door, given)


def _answered(request: Request, door: Door, given: dict[str, str]) -> Response:
    settings: Settings = request.app.state.settings
    audit: Audit = request.app.state.audit
    address, when = address_of(request), stamp(settings.clock())
    name, wanted = given.get("name", "")[:200], local_path(given.get("next"))
    user = door.knock(name, given.get("password", ""), address=address)
    if user is None:
        # a name that nobody has may be a password typed into the wrong field: it is not written down
        known = door.users.get(name)
        audit.note("sign-in failed", when=when, who=known.name if known else "nobody known", address=address)
        return _form(request, wanted, name, WRONG, "", 403)
    audit.note("signed in", when=when, who=user.name, address=address, role=user.role)
    door.let_out(request.state.session.id)
    session = new_session()
    door.let_in(user, session.id)
    answer = RedirectResponse(wanted, 303)
    answer.headers.append("set-cookie", session_cookie(settings, request.app.state.signer, session))
    return answer


def _form(request: Request, wanted: str, name: str, problem: str, told: str, status: int) -> Response:
    values = {
        "token": request.app.state.signer.token(request.state.session),
        "theme": theme_of(request),
        "next": wanted,
        "name": name,
        "problem": problem,
        "told": told,
    }
    return HTMLResponse(environment().get_template("sign_in.html").render(values), status)


def _door(request: Request) -> Door:
    door: Door | None = request.app.state.door
    if door is None:
        raise UsageError("nobody signs in here", hint="start it with `accord serve --sign-in`")
    return door


def sign_out(deed: Deed) -> Response:
    """Leave; the session is nobody's from now on, and the browser gets another."""
    _door(deed.request).let_out(deed.request.state.session.id)
    answer = RedirectResponse("/sign-in?out=1", 303)
    fresh = session_cookie(deed.settings, deed.request.app.state.signer, new_session())
    answer.headers.append("set-cookie", fresh)
    return answer


def account(ask: Ask) -> Answer:
    """One's own account."""
    door = _door(ask.request)
    return Answer("account.html", {"sessions": door.count(ask.identity.name)}, "Your account")


def password(deed: Deed) -> str:
    """Another password for oneself; this browser stays signed in, all others do not."""
    door = _door(deed.request)
    if deed.raw("new") != deed.raw("again"):
        raise UsageError("the new password was typed in two ways", hint="go back and type it anew")
    if door.knock(deed.identity.name, deed.raw("password"), address=address_of(deed.request)) is None:
        raise Refused("the password of now does not fit, or there were too many tries", hint="try again, or later")
    user = door.users.set_password(deed.identity.name, deed.raw("new"))
    door.let_in(user, deed.request.state.session.id)
    tell(deed, "Your password is changed.")
    return "/account"


ROUTES: list[BaseRoute] = [
    Route("/sign-in", sign_in, methods=["GET", "POST"]),
    *action("/sign-out", sign_out, role=Role.READER),
    *screen("/account", account),
    *action("/account/password", password, role=Role.READER),
]
