"""Documents read by the real reader into a record in memory, once for all tests of a story."""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from accord.pipeline.add import add
from accord.reading.readers.rules import RulesReader
from accord.store import SqliteStore, open_record


@lru_cache(maxsize=4)
def record_of_folder(folder: Path) -> SqliteStore:
    """The record of all texts of a folder."""
    store = open_record(None)
    sources = [str(path) for path in sorted(folder.glob("*.txt"))]
    summary = add(sources, store=store, reader=RulesReader(), now=datetime(2026, 1, 1, tzinfo=UTC))
    assert not summary.failures
    return store


def documents(line: dict) -> list[str]:
    """The documents that support a line, by the first part of their names."""
    return sorted({support["document"].split("-")[0].split("_")[0] for support in line["support"]})
