"""What a form did, told once on the next page: kept for its session in memory, never in the address or a cookie."""

import threading
from collections import OrderedDict
from typing import TYPE_CHECKING

from starlette.requests import Request

if TYPE_CHECKING:
    from accord.interfaces.web.screens import Deed

# 500 sessions: notices that nobody came back to read
_SESSIONS = 500
_lock = threading.Lock()


class Notices:
    """The notices of all sessions."""

    def __init__(self) -> None:
        self._waiting: OrderedDict[str, list[str]] = OrderedDict()

    def add(self, session: str, *words: str) -> None:
        """Keep some words for a session."""
        with _lock:
            self._waiting.setdefault(session, []).extend(words)
            while len(self._waiting) > _SESSIONS:
                self._waiting.popitem(last=False)

    def take(self, session: str) -> list[str]:
        """The words for a session, which are then forgotten."""
        with _lock:
            return self._waiting.pop(session, [])


def tell(deed: "Deed", *words: str) -> None:
    """Say this on the next page that the sender of the form sees."""
    notices: Notices = deed.request.app.state.notices
    notices.add(deed.request.state.session.id, *words)


def told(request: Request) -> list[str]:
    """What is to be said on this page."""
    notices: Notices = request.app.state.notices
    return notices.take(request.state.session.id)
