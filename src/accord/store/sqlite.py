"""The record in one SQLite file, as the rest of the house sees it. Opening makes no file unless asked to."""

from pathlib import Path

from accord.store.around import Around
from accord.store.checking import Checking
from accord.store.connection import Waiting
from accord.store.counting import Counting
from accord.store.course import Course
from accord.store.explaining import Explaining
from accord.store.naming import Naming


class SqliteStore(Checking, Explaining, Counting, Around, Naming, Course):
    """A record in a SQLite file, or in memory without a path."""


def open_record(
    path: Path | str | None,
    *,
    create: bool = False,
    write: bool = False,
    patience: float | None = None,
    waiting: Waiting | None = None,
) -> SqliteStore:
    """The record at `path`; with `create` a new one if there is none; without `write` nothing in it can change.

    Readers never wait: they see what was whole when they asked. A writer waits for another one, up to `patience`
    seconds (ten minutes), and `waiting` is called meanwhile with the seconds so far. One store is for one thread at a
    time.

    `None` is a record in memory. Raises NotARecord, NewerRecord, RecordBusy, RecordFull, DamagedRecord.
    """
    if path is None:
        return SqliteStore(None, create=True, write=True)
    return SqliteStore(Path(path), create=create, write=write or create, patience=patience, waiting=waiting)
