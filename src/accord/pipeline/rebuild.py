"""Folds the whole record anew, or verifies that what is kept equals that fold.

Only documents, readings and judgements go in; nothing derived does.
"""

import hashlib
from collections.abc import Mapping
from types import MappingProxyType

from accord.model.document import DocumentId
from accord.model.reading import Reading
from accord.model.shelf import Shelf
from accord.model.store import Problem
from accord.pipeline.folding import fold_all, fold_anew
from accord.pipeline.progress import Progress
from accord.store import SqliteStore, open_record

NO_READINGS: Mapping[DocumentId, Reading] = MappingProxyType({})


def rebuild(store: Shelf, *, progress: Progress | None = None, jobs: int = 1) -> None:
    """Forget everything derived and fold it again; the result is the same, byte for byte, with however many processes.

    All or nothing: see `fold_anew`.
    """
    fold_anew(store, progress=progress, jobs=jobs)


def verify(store: SqliteStore, *, progress: Progress | None = None, jobs: int = 1) -> list[Problem]:
    """`store.check()`, and that the derived record equals the fold. Empty means whole."""
    problems = store.check()
    if problems:
        return problems
    again = open_record(None)
    copy_truth(store, again)
    fold_all(again, progress=progress, jobs=jobs)
    if digest(again) != digest(store):
        return [
            Problem(
                "what is kept is not what the documents and judgements fold to: `accord rebuild` mends it", "record"
            )
        ]
    return []


def copy_truth(store: SqliteStore, other: SqliteStore, *, readings: Mapping[DocumentId, Reading] = NO_READINGS) -> None:
    """Keep the documents, readings and judgements of a record in another, with `readings` in place of the latest."""
    with other.transaction():
        for document_id in store.document_ids():
            other.keep(store.document(document_id), original=store.original(document_id), added="")
            reading = readings.get(document_id) or store.reading(document_id)
            if reading is not None:
                other.keep_reading(document_id, reading)
        for judgement in store.judgements():
            other.keep_judgement(judgement)


def digest(store: SqliteStore) -> str:
    """A digest of everything derived, the same for the same record."""
    total = hashlib.sha256()
    for row in store.derived():
        total.update(row.encode("utf-8", "surrogatepass"))
        total.update(b"\n")
    return total.hexdigest()
