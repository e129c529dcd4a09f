"""What the application is started with: which record, on which address, what may be uploaded, who is asking."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

# 60 MB: one file of the largest size that `accord add` takes, with what the form itself needs
_MAX_UPLOAD = 60_000_000


def _now() -> datetime:
    return datetime.now().astimezone()


@dataclass(frozen=True, slots=True)
class Settings:
    """Set once when the server starts.

    `clock` is the only way to the time, so that tests can stand still. `secret` signs sessions and forms; a new one
    with each start ends all sessions. `sample` is a folder of documents that the first screen offers.
    """

    record: Path
    host: str = "127.0.0.1"
    port: int = 8123
    who: str = "reader"
    clock: Callable[[], datetime] = _now
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)
    max_upload: int = _MAX_UPLOAD
    allow_private: bool = False
    hosts: tuple[str, ...] = ()
    """Further names this server answers to, besides loopback and `host`."""
    sign_in: bool = False
    """Whether people sign in; who is not on loopback alone must."""
    https: bool = False
    """Whether a proxy on this machine serves it by https: cookies are then for https alone."""
    apart: bool = True
    """Whether documents are read in a process of their own, so that pages stay quick meanwhile."""
    patience: float = 1.0
    """Seconds that a form which adds waits for the end, before it shows how far it is."""

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in {"localhost", "::1"} or self.host.startswith("127.")

    @property
    def cookie(self) -> str:
        """The name of the session's cookie; cookies are shared between ports, so the port is part of it."""
        # browsers take a cookie of such a name from the host itself and by https only
        return f"__Host-accord_{self.port}" if self.https else f"accord_{self.port}"
