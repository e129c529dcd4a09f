"""Who is acting and what they may do: the one place that answers it. Sign-in replaces `identify` by setting a hook.

Bound to loopback there is one person, called as the account or as they call themselves in this browser.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from starlette.requests import Request

if TYPE_CHECKING:
    from accord.interfaces.web.settings import Settings


class Role(StrEnum):
    """What somebody may do, each including those before it."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"


_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody at the record: `name` is kept with every judgement."""

    name: str
    role: Role
    signed_in: bool = False

    def may(self, role: Role) -> bool:
        """Whether they may do what `role` may."""
        return _RANK[self.role] >= _RANK[role]


Identify = Callable[[Request], Identity | None]
"""Says who sends a request; None if nobody is signed in and somebody must be."""


def local_identity(request: Request) -> Identity:
    """The one person at this machine, under the name they chose in this browser."""
    settings: Settings = request.app.state.settings
    session = request.state.session
    return Identity(session.who or settings.who, Role.ADMIN)
