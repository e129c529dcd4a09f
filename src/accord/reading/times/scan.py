"""Text -> the times it names. One pass of one compiled pattern; what cannot be said stays None."""

from collections.abc import Callable
from datetime import date

from accord.reading.times.expression import Tense, TimeExpression


def scan_times(
    text: str, *, anchor: date | None, tense_at: Callable[[int], Tense] | None = None
) -> tuple[TimeExpression, ...]:
    """Every time named in `text`, in order, resolved against the publication date `anchor` where it is known.

    `tense_at` gives the tense of the clause around a character offset; without it a light look at the words decides.
    """
    del text, anchor, tense_at
    return ()
