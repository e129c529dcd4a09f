"""Who is acting and what they may do: the one place that answers it. Sign-in replaces `identify` by setting a hook.

Bound to loopback there is one person, called as the account or as they call themselves in this browser.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request

from accord.model.user import Role

if TYPE_CHECKING:
    from accord.interfaces.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody at the record: `name` is kept with every judgement."""

    name: str
    role: Role
    signed_in: bool = False

    def may(self, role: Role) -> bool:
        """Whether they may do what `role` may."""
        return self.role.includes(role)


__all__ = ["Identify", "Identity", "Role", "local_identity"]

Identify = Callable[[Request], Identity | None]
"""Says who sends a request; None if nobody is signed in and somebody must be."""


def local_identity(request: Request) -> Identity:
    """The one person at this machine, under the name they chose in this browser."""
    settings: Settings = request.app.state.settings
    session = request.state.session
    return Identity(session.who or settings.who, Role.ADMIN)
