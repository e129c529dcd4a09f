"""Folds the whole record anew from documents, readings and judgements, or verifies that what is kept equals that fold."""

from accord.model.store import Problem
from accord.pipeline.progress import Progress
from accord.model.shelf import Shelf


def rebuild(store: Shelf, *, progress: Progress | None = None) -> None:
    """Forget everything derived and fold it again; the result is the same, byte for byte."""
    raise NotImplementedError


def verify(store: Shelf, *, progress: Progress | None = None) -> list[Problem]:
    """`store.check()`, and that the derived record equals the fold. Empty means whole."""
    raise NotImplementedError
