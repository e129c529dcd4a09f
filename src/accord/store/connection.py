"""Opens the file and turns what SQLite says into errors that tell a person what to do.

A foreign or newer file is refused, never changed.

The file is told apart by its application id; its schema version is `user_version`. Source:
https://sqlite.org/pragma.html
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from accord.model.errors import (
    AccordError,
    DamagedRecord,
    NewerRecord,
    NotARecord,
    OlderRecord,
    RecordBusy,
    RecordError,
    RecordFull,
)

APPLICATION_ID = 0x41434344  # "ACCD"

MIGRATIONS: tuple[str, ...] = ("schema.sql", "schema-2.sql", "schema-3.sql", "schema-4.sql", "schema-5.sql")
"""One script for each schema version, in order; a record of version n is brought up to date by those after the n-th."""

# 10 minutes: a fold of a thousand documents holds the file for about half a minute on the reference machine; who waits
# is told, and can stop
_PATIENCE = 600.0

# 2 s: one try to get the file; shorter waits are no news to anybody
_TRY = 2.0

Waiting = Callable[[float], None]
"""Called every other second with the seconds that a writer has waited for another one."""

_FULL = {
    "SQLITE_FULL",
    "SQLITE_READONLY",
    "SQLITE_IOERR",
    "SQLITE_IOERR_WRITE",
    "SQLITE_PERM",
    "SQLITE_READONLY_DIRECTORY",
}


def explained(error: sqlite3.Error, path: Path | None) -> AccordError:
    """What a SQLite error means for the person."""
    name = str(getattr(error, "sqlite_errorname", "") or "")
    where = str(path) if path else "the record in memory"
    if is_busy(error):
        return RecordBusy(f"{where} is being written by another process", hint="wait until it is done, then try again")
    if name in _FULL or name.startswith(("SQLITE_IOERR", "SQLITE_READONLY")):
        return RecordFull(
            f"{where} cannot be written ({error})", hint="make room on the disk or make the file writable"
        )
    if name.startswith("SQLITE_CANTOPEN"):
        return RecordFull(f"{where} cannot be opened ({error})", hint="see that its folder exists and can be written")
    if name.startswith("SQLITE_NOTADB"):
        return NotARecord(f"{where} is no record of accord", hint="name another file with --record")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_CONSTRAINT")):
        return DamagedRecord(
            f"{where} is damaged ({error})", hint="restore a copy, or add the documents to a new record"
        )
    return RecordError(f"{where} cannot be used ({error})", hint="run `accord check`")


@contextmanager
def translated(path: Path | None) -> Iterator[None]:
    """Turn SQLite's errors within into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise explained(error, path) from error


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another process or thread holds the file."""
    return str(getattr(error, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))


def begin(connection: sqlite3.Connection, *, patience: float | None, waiting: Waiting | None) -> None:
    """Start to write, after any other writer is done; raises sqlite3.OperationalError when patience is over."""
    longest = _PATIENCE if patience is None else patience
    connection.execute(f"PRAGMA busy_timeout = {int(1000 * min(_TRY, longest))}")
    waited = 0.0
    while True:
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            waited += min(_TRY, longest)
            if not is_busy(error) or waited >= longest:
                raise
            if waiting is not None:
                waiting(waited)
        else:
            return


def connect(path: Path | None, *, create: bool, write: bool) -> sqlite3.Connection:
    """An open connection to a record whose schema is up to date. Raises RecordError."""
    if path is not None and not path.exists() and not create:
        raise NotARecord(
            f"there is no record at {path}", hint="make one with `accord add SOURCE...`, or name it with --record"
        )
    with translated(path):
        connection = _open(path, write=write)
    try:
        with translated(path):
            _see_what_it_is(connection, path, create=create, write=write)
    except BaseException:
        connection.close()
        raise
    return connection


def _open(path: Path | None, *, write: bool) -> sqlite3.Connection:
    if path is None:
        target, uri = ":memory:", False
    elif write:
        target, uri = str(path), False
    else:
        target, uri = f"{path.resolve().as_uri()}?mode=ro", True
    connection = sqlite3.connect(target, timeout=10 * _TRY, isolation_level=None, uri=uri, check_same_thread=False)
    connection.execute("PRAGMA foreign_keys = ON")
    # 64 MB of pages: the keys of a batch of new documents are scattered over the whole index
    connection.execute("PRAGMA cache_size = -65536")
    return connection


def _see_what_it_is(connection: sqlite3.Connection, path: Path | None, *, create: bool, write: bool) -> None:
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    empty = application == 0 and version == 0 and tables == 0
    if application != APPLICATION_ID and not empty:
        raise NotARecord(f"{path} is a database of another program", hint="name another file with --record")
    if empty and not create:
        raise NotARecord(
            f"{path} is empty, no record of accord", hint="add documents to it with `accord add SOURCE...`"
        )
    if version > len(MIGRATIONS):
        raise NewerRecord(
            f"{path} was written by a newer accord (form {version}, this one knows {len(MIGRATIONS)})",
            hint="use the newer accord",
        )
    if 0 < version < len(MIGRATIONS) and not write:
        raise OlderRecord(
            f"{path} was written by an older accord (form {version}, this one writes {len(MIGRATIONS)})",
            hint="bring it up to date with `accord rebuild`: documents, readings and judgements stay as they are",
        )
    if version < len(MIGRATIONS):
        migrate(connection, version)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring a record of form `version` up to date in one transaction."""
    if version == 0:
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("BEGIN EXCLUSIVE")
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        for script in MIGRATIONS[version:]:
            for statement in statements(files("accord.store").joinpath(script).read_text(encoding="utf-8")):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one (SQLite's own executescript would commit in the middle)."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
