"""Who is behind a session when several people share a record: signed in with a password, until they leave or it is old.

Whoever tries passwords is slowed down and told the same whatever is wrong: name, password, or too many tries.
"""

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, replace

from starlette.requests import Request

from accord.interfaces.web.identity import Identity
from accord.model.user import User
from accord.store.users import Users

# 8 hours without a page: a working day; 7 days in all: nobody stays in on a machine that went astray
_IDLE = 8 * 3600.0
_WHOLE = 7 * 24 * 3600.0
# 15 minutes: how long a wrong try counts
_WINDOW = 15 * 60.0
# 10 tries for one name, 30 from one address (an office behind one router): far below what guessing needs
PER_NAME = 10
PER_ADDRESS = 30
# 5,000 of each: whoever makes up names and addresses fills no memory
_REMEMBERED = 5000
Seconds = Callable[[], float]


@dataclass(frozen=True, slots=True)
class _Signed:
    name: str
    mark: str
    since: float
    seen: float


class Tries:
    """How often somebody tried in vain of late."""

    def __init__(self, most: int, seconds: Seconds) -> None:
        self._most = most
        self._seconds = seconds
        self._failed: OrderedDict[str, deque[float]] = OrderedDict()
        self._lock = threading.Lock()

    def may(self, key: str) -> bool:
        """Whether one more try is heard."""
        with self._lock:
            return len(self._recent(key)) < self._most

    def count(self, key: str) -> None:
        """One try more."""
        with self._lock:
            tries = self._recent(key)
            tries.append(self._seconds())
            self._failed[key] = tries
            self._failed.move_to_end(key)
            while len(self._failed) > _REMEMBERED:
                self._failed.popitem(last=False)

    def take_back(self, key: str) -> None:
        """The last try was none in vain."""
        with self._lock:
            if tries := self._failed.get(key):
                tries.pop()

    def forget(self, key: str) -> None:
        """They got in."""
        with self._lock:
            self._failed.pop(key, None)

    def _recent(self, key: str) -> deque[float]:
        tries = self._failed.get(key) or deque()
        while tries and self._seconds() - tries[0] > _WINDOW:
            tries.popleft()
        return tries


class Door:
    """Lets people in and out. Sessions are kept here alone: when the server ends, all are signed out."""

    def __init__(self, users: Users, *, seconds: Seconds = time.monotonic) -> None:
        self.users = users
        self._seconds = seconds
        self._sessions: dict[str, _Signed] = {}
        self._lock = threading.Lock()
        self._names = Tries(PER_NAME, seconds)
        self._addresses = Tries(PER_ADDRESS, seconds)

    def identify(self, request: Request) -> Identity | None:
        """Who is signed in by the session of this request; None if nobody is."""
        id_ = request.state.session.id
        now = self._seconds()
        with self._lock:
            signed = self._sessions.get(id_)
            if signed is None:
                return None
            user = self.users.get(signed.name)
            old = now - signed.seen > _IDLE or now - signed.since > _WHOLE
            if user is None or user.mark != signed.mark or old:
                del self._sessions[id_]
                return None
            self._sessions[id_] = replace(signed, seen=now)
        return Identity(user.name, user.role, signed_in=True)

    def knock(self, name: str, password: str, *, address: str) -> User | None:
        """Who this is; None for a wrong name, a wrong password and too many tries alike."""
        key = name.strip().casefold()[:200]
        if not (self._names.may(key) and self._addresses.may(address)):
            return None
        # counted before it is checked: many tries at once are as many as one after the other
        self._names.count(key)
        self._addresses.count(address)
        user = self.users.check(name, password)
        if user is not None:
            self._names.forget(key)
            self._addresses.take_back(address)
        return user

    def let_in(self, user: User, session: str) -> None:
        """Whoever holds this session is this user from now on."""
        now = self._seconds()
        with self._lock:
            gone = [id_ for id_, one in self._sessions.items() if now - one.seen > _IDLE or now - one.since > _WHOLE]
            for id_ in gone:
                del self._sessions[id_]
            self._sessions[session] = _Signed(user.name, user.mark, now, now)

    def let_out(self, session: str) -> None:
        """Nobody is behind this session any more."""
        with self._lock:
            self._sessions.pop(session, None)

    def count(self, name: str) -> int:
        """In how many browsers somebody is signed in."""
        user = self.users.get(name)
        with self._lock:
            return sum(1 for one in self._sessions.values() if user and (one.name, one.mark) == (user.name, user.mark))
