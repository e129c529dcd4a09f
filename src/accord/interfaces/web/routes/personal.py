"""What each browser chooses for itself: by which name its user goes, and light or dark."""

from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute

from accord.interfaces.web.identity import Role
from accord.interfaces.web.safety import renamed
from accord.interfaces.web.screens import Deed, action
from accord.model.errors import UsageError
from accord.views.plain_text import printable

THEMES = ("auto", "light", "dark")
# a year: long enough never to be asked again, short enough to be forgotten on a borrowed machine
_YEAR = 365 * 24 * 3600


def name(deed: Deed) -> Response:
    """Go by another name in this browser."""
    if deed.identity.signed_in:
        raise UsageError("your name is that of your account", hint="an admin can give you another with `accord users`")
    who = printable(deed.text("who", most=80))
    if not who:
        raise UsageError("a name is needed", hint="it is kept with every decision you make")
    answer = RedirectResponse(deed.back(), 303)
    answer.headers.append("set-cookie", renamed(deed.request, who))
    return answer


def theme(deed: Deed) -> Response:
    """Light, dark, or as the system has it."""
    wanted = deed.text("theme")
    answer = RedirectResponse(deed.back(), 303)
    chosen = wanted if wanted in THEMES else "auto"
    answer.set_cookie("theme", chosen, max_age=_YEAR, samesite="strict", path="/", secure=deed.settings.https)
    return answer


ROUTES: list[BaseRoute] = [*action("/who", name, role=Role.READER), *action("/theme", theme, role=Role.READER)]
