"""What a command is called in: which record, what time it is, who is asking. The clock is read only here."""

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.store import SqliteStore


@dataclass(frozen=True, slots=True)
class Session:
    """One call of the command line."""

    record: Path
    now: datetime = field(default_factory=lambda: datetime.now().astimezone())

    @property
    def today(self) -> date:
        """The day it is here."""
        return self.now.date()

    def who(self, given: str | None = None) -> str:
        """Who judges: as said, or `ACCORD_WHO`, or the name of the account."""
        named = (given or os.environ.get("ACCORD_WHO") or "").strip()
        if named:
            return named
        import getpass

        try:
            return getpass.getuser()
        except (OSError, KeyError):
            return "unknown"

    def open(self, *, create: bool = False, write: bool = False) -> "SqliteStore":
        """The record. Raises RecordError."""
        from accord.store import open_record

        return open_record(self.record, create=create, write=write, waiting=self._tell_once())

    def _tell_once(self) -> "Callable[[float], None]":
        told: list[float] = []

        def tell(waited: float) -> None:
            if not told:
                from accord.views.plain_text import printable

                click.echo(
                    f"Waiting: another process writes to {printable(str(self.record))} (Ctrl-C stops).", err=True
                )
            told.append(waited)

        return tell


def session(record: Path) -> Session:
    """The session of this call."""
    return Session(record)
