"""Who may sign in, in a file beside the record: names, roles, and what checks a password without holding it.

It is not part of the record: who is removed here keeps their name on what they decided.

A password is kept as scrypt (RFC 7914) of it with a salt of its own; the cost stands beside it and may grow later.
"""

import base64
import hashlib
import hmac
import json
import os
import secrets
import tempfile
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from accord.model.errors import RecordError, RecordFull, UnknownId, UsageError
from accord.model.user import Role, User

# 2**15 with blocks of 8: 32 MB and about 0.1 s a try on the reference machine, as OWASP advises for scrypt
_COST = 2**15
_BLOCK = 8
# 10 signs: the shortest that the rate limit of signing in keeps from being guessed
_SHORTEST = 10
_LONGEST = 1000
_NAME = 80
# 2 at once: more would fill the memory of a laptop when somebody tries passwords by the thousand
_checking = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class _Kept:
    user: User
    salt: bytes
    key: bytes
    cost: int


def users_path(record: Path) -> Path:
    """The file of those who may sign in at a record."""
    return record.with_name(f"{record.name}.users.json")


class Users:
    """The users of one record; what another process changes in the file is seen at the next question."""

    def __init__(self, path: Path, *, cost: int = _COST) -> None:
        self.path = path
        self._cost = cost
        self._read: tuple[tuple[int, int, int], dict[str, _Kept]] | None = None
        # what a password of nobody is checked against, so that it takes as long as anybody's
        self._nobody = self._made(User("nobody", Role.READER), secrets.token_urlsafe(12))

    def all(self) -> list[User]:
        """Everybody, by name."""
        return sorted((kept.user for kept in self._known().values()), key=lambda user: _key(user.name))

    def get(self, name: str) -> User | None:
        """Somebody by name, whatever its case."""
        kept = self._known().get(_key(name))
        return kept.user if kept else None

    def check(self, name: str, password: str) -> User | None:
        """Who this is if the password is theirs; takes as long for a name that nobody has."""
        kept = self._known().get(_key(name))
        against = kept or self._nobody
        with _checking:
            key = _scrypt(password[:_LONGEST], against.salt, against.cost)
        fits = hmac.compare_digest(key, against.key)
        return kept.user if kept and fits else None

    def add(self, name: str, role: Role, password: str) -> User:
        """Somebody new. Raises UsageError for a name that is taken and a password that is too weak."""
        clean = _name(name)
        _strong(password, clean)
        with self._changing() as known:
            if _key(clean) in known:
                raise UsageError(
                    f"{known[_key(clean)].user.name} is a user already", hint="use `accord users role` or `password`"
                )
            if not known and role is not Role.ADMIN:
                raise UsageError("the first user must be an admin", hint="say --role admin")
            known[_key(clean)] = made = self._made(User(clean, role), password)
        return made.user

    def remove(self, name: str) -> User:
        """Nobody of this name may sign in any more."""
        with self._changing() as known:
            kept = _found(known, name)
            del known[_key(name)]
            _somebody_rules(known)
        return kept.user

    def set_role(self, name: str, role: Role) -> User:
        """Let somebody do more or less."""
        with self._changing() as known:
            kept = _found(known, name)
            user = replace(kept.user, role=role)
            known[_key(name)] = replace(kept, user=user)
            _somebody_rules(known)
        return user

    def set_password(self, name: str, password: str) -> User:
        """Another password; whoever is signed in by the old one is not any more."""
        with self._changing() as known:
            kept = _found(known, name)
            _strong(password, kept.user.name)
            known[_key(name)] = made = self._made(kept.user, password)
        return made.user

    def _made(self, user: User, password: str) -> _Kept:
        salt = secrets.token_bytes(16)
        key = _scrypt(password, salt, self._cost)
        return _Kept(replace(user, mark=secrets.token_hex(8)), salt, key, self._cost)

    def _known(self) -> dict[str, _Kept]:
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            return {}
        seen = (stat.st_ino, stat.st_mtime_ns, stat.st_size)
        if self._read is None or self._read[0] != seen:
            self._read = (seen, self._load())
        return self._read[1]

    def _load(self) -> dict[str, _Kept]:
        try:
            lines = json.loads(self.path.read_text(encoding="utf-8"))["users"]
            return {_key(line["name"]): _from_line(line) for line in lines}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise RecordError(
                f"{self.path} cannot be read as a file of users ({type(error).__name__})",
                hint="restore a copy of it, or remove it and make the users anew",
            ) from error

    @contextmanager
    def _changing(self) -> Iterator[dict[str, _Kept]]:
        with _locked(self.path):
            known = dict(self._load()) if self.path.exists() else {}
            yield known
            text = json.dumps({"users": [_to_line(kept) for kept in known.values()]}, ensure_ascii=False, indent=1)
            _replace(self.path, text + "\n")


def _key(name: str) -> str:
    return unicodedata.normalize("NFKC", " ".join(name.split())).casefold()


def _name(name: str) -> str:
    clean = unicodedata.normalize("NFC", " ".join(name.split()))
    if not clean or len(clean) > _NAME or not clean.isprintable():
        raise UsageError("that is no name", hint=f"1 to {_NAME} signs that can be seen; it is kept with every decision")
    return clean


def _strong(password: str, name: str) -> None:
    if not _SHORTEST <= len(password) <= _LONGEST:
        raise UsageError(f"the password must have {_SHORTEST} signs or more", hint="three or four words do well")
    if _key(password) == _key(name) or len(set(password)) < 4:
        raise UsageError("the password is too easy to guess", hint="three or four words do well")


def _found(known: dict[str, _Kept], name: str) -> _Kept:
    kept = known.get(_key(name))
    if kept is None:
        raise UnknownId(f"there is no user {name!r}", hint="`accord users list` shows all")
    return kept


def _somebody_rules(known: dict[str, _Kept]) -> None:
    if known and not any(kept.user.role is Role.ADMIN for kept in known.values()):
        raise UsageError(
            "no admin would be left", hint="make somebody else admin first: `accord users role NAME admin`"
        )


def _scrypt(password: str, salt: bytes, cost: int) -> bytes:
    words = unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")
    return hashlib.scrypt(words, salt=salt, n=cost, r=_BLOCK, p=1, maxmem=256 * cost * _BLOCK, dklen=32)


def _to_line(kept: _Kept) -> dict[str, Any]:
    user = kept.user
    salt, key = (base64.b64encode(part).decode() for part in (kept.salt, kept.key))
    return {"name": user.name, "role": user.role.value, "mark": user.mark, "cost": kept.cost, "salt": salt, "key": key}


def _from_line(line: dict[str, Any]) -> _Kept:
    user = User(str(line["name"]), Role(line["role"]), str(line["mark"]))
    return _Kept(user, base64.b64decode(line["salt"]), base64.b64decode(line["key"]), int(line["cost"]))


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One change at a time, also between processes where the system can lock files."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    lock = os.open(path.with_name(f".{path.name}.lock"), os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
    finally:
        os.close(lock)


def _replace(path: Path, text: str) -> None:
    """The whole new file or the whole old one, readable by its owner alone."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as out:
                out.write(text)
                out.flush()
                os.fsync(out.fileno())
            Path(name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise RecordFull(
            f"{path} cannot be written ({error.strerror})", hint="make room, or make its folder writable"
        ) from error
