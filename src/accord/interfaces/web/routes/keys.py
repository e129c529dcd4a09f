"""All keys on a page of its own, for those who press `?` without script."""

from starlette.routing import BaseRoute

from accord.interfaces.web.screens import Answer, Ask, screen


def show(_: Ask) -> Answer:
    """The page."""
    return Answer("keys.html", {}, "Keys")


ROUTES: list[BaseRoute] = screen("/keys", show)
