"""Folds the whole record anew, or verifies that what is kept equals that fold.

Only documents, readings and judgements go in; nothing derived does.
"""

import hashlib

from accord.model.shelf import Shelf
from accord.model.store import Problem
from accord.pipeline.folding import fold_all, fold_anew
from accord.pipeline.progress import Progress
from accord.store import SqliteStore, open_record


def rebuild(store: Shelf, *, progress: Progress | None = None) -> None:
    """Forget everything derived and fold it again; the result is the same, byte for byte.

    All or nothing: see `fold_anew`.
    """
    fold_anew(store, progress=progress)


def verify(store: SqliteStore, *, progress: Progress | None = None) -> list[Problem]:
    """`store.check()`, and that the derived record equals the fold. Empty means whole."""
    problems = store.check()
    if problems:
        return problems
    again = open_record(None)
    with again.transaction():
        for document_id in store.document_ids():
            document, _ = store.source(document_id)
            again.keep(document, original=store.original(document_id), added="")
            reading = store.reading(document_id)
            if reading is not None:
                again.keep_reading(document_id, reading)
        for judgement in store.judgements():
            again.keep_judgement(judgement)
    fold_all(again, progress=progress)
    if digest(again) != digest(store):
        return [
            Problem(
                "what is kept is not what the documents and judgements fold to: `accord rebuild` mends it", "record"
            )
        ]
    return []


def digest(store: SqliteStore) -> str:
    """A digest of everything derived, the same for the same record."""
    total = hashlib.sha256()
    for row in store.derived():
        total.update(row.encode("utf-8", "surrogatepass"))
        total.update(b"\n")
    return total.hexdigest()
