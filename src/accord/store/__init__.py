"""Keeps documents, readings, judgements and the record folded from them in one SQLite file.

No other room writes SQL.
"""

from accord.store.sqlite import SqliteStore, open_record

__all__ = ["SqliteStore", "open_record"]
