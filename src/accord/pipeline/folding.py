"""Folds what waits, in parts that are each kept whole, and all anew when the rules have changed."""

import time
from collections.abc import Sequence

from accord.model.judgement import Judgement
from accord.model.shelf import Shelf
from accord.pipeline.ahead import made_ahead
from accord.pipeline.progress import Progress, Silent
from accord.record.fold import RULES, fold_pending

# 0.15 s: a writer that waits tries again every tenth of a second; a person's judgement goes in between two parts
_TURN = 0.15


def fold_all(
    store: Shelf, *, progress: Progress | None = None, touched: Sequence[Judgement] = (), jobs: int = 1
) -> None:
    """Fold everything that waits, and what the `touched` judgements bear on; with `jobs` processes if it is much."""
    if store.setting("rules") != RULES:
        fold_anew(store, progress=progress, jobs=jobs)
        return
    told = progress or Silent()
    waiting = len(store.pending())
    if not waiting and not touched:
        return
    told.start("folding", waiting)
    with made_ahead(store, jobs=jobs) as ahead:
        while waiting or touched:
            fold_pending(store, touched=touched, step=told.step, ahead=ahead)
            waiting, touched = len(store.pending()), ()
            if waiting:
                time.sleep(_TURN)
    told.end()


def fold_anew(store: Shelf, *, progress: Progress | None = None, jobs: int = 1) -> None:
    """Forget everything derived and fold it again, all or nothing.

    Until it is done everybody else reads the record as it was; an interruption leaves it so.
    """
    told = progress or Silent()
    with store.transaction():
        store.forget_derived()
        store.set_setting("rules", RULES)
        waiting = len(store.pending())
        told.start("folding", waiting)
        with made_ahead(store, jobs=jobs) as ahead:
            while waiting:
                fold_pending(store, step=told.step, ahead=ahead)
                waiting = len(store.pending())
    told.end()
