"""Gives each request a store to read from and lets one writer at a time change the record.

A request never holds a store that another request uses, and a store whose file was replaced is not used again.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accord.store import SqliteStore, open_record

# 8 open stores: more requests than that at once wait for the two cores anyway
_KEPT = 8


class Desk:
    """The record as the application uses it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[tuple[tuple[int, int], SqliteStore]] = []
        self._lock = threading.Lock()
        self._writing = threading.RLock()

    @property
    def exists(self) -> bool:
        """Whether there is a record yet; before the first document is added there is none."""
        return self.path.exists() and self.path.stat().st_size > 0

    @contextmanager
    def reading(self) -> Iterator[SqliteStore]:
        """A store that cannot change anything; an empty one where there is no record yet. Raises RecordError."""
        if not self.exists:
            with open_record(None) as empty:
                yield empty
            return
        mark, store = self._take()
        try:
            yield store
        except BaseException:
            store.close()
            raise
        with self._lock:
            if len(self._idle) < _KEPT:
                self._idle.append((mark, store))
                return
        store.close()

    @contextmanager
    def writing(self) -> Iterator[SqliteStore]:
        """The store to change the record with; others wait. Raises RecordError."""
        with self._writing, open_record(self.path, create=True, write=True) as store:
            yield store

    def close(self) -> None:
        """Let go of all stores."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, store in idle:
            store.close()

    def _take(self) -> tuple[tuple[int, int], SqliteStore]:
        mark = self._mark()
        with self._lock:
            idle, self._idle = self._idle, []
            fitting = [pair for pair in idle if pair[0] == mark]
            taken = fitting.pop() if fitting else None
            self._idle = fitting
        for old, store in idle:
            if old != mark:
                store.close()
        return taken or (mark, open_record(self.path))

    def _mark(self) -> tuple[int, int]:
        stat = self.path.stat()
        return stat.st_dev, stat.st_ino
