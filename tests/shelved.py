"""A record in memory from documents of the mini language."""

from collections.abc import Iterable

from accord.model.document import Document
from accord.model.shelf import Shelf
from accord.pipeline.folding import fold_all
from accord.store import SqliteStore, open_record
from mini_reader import MiniReader


def keep(store: Shelf, document: Document, *, version: str = "1") -> None:
    """Keep a document with its reading, without folding."""
    store.keep(document, original=document.text.encode(), added="2026-01-01T00:00:00")
    store.keep_reading(document.id, MiniReader(version).read(document))


def record_of(documents: Iterable[Document], *, one_by_one: bool = False) -> SqliteStore:
    """A folded record of these documents."""
    store = open_record(None)
    for document in documents:
        keep(store, document)
        if one_by_one:
            fold_all(store)
    fold_all(store)
    return store
