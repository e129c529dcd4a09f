"""People's decisions: each becomes one kept Judgement about words (not ids), and the record is folded again where it bears.

All return the Judgement kept. `who` and `now` come from the caller; ids are those that the commands print.
"""

from datetime import datetime

from accord.model.judgement import Judgement
from accord.model.shelf import Shelf


def same(a: str, b: str, *, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Findings `a` and `b` are one. Raises UnknownId, UsageError when they are of different kinds."""
    raise NotImplementedError


def different(a: str, b: str, *, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Findings `a` and `b` are two."""
    raise NotImplementedError


def unsure(a: str, b: str, *, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """It cannot be told: the question is not asked again, nothing is merged."""
    raise NotImplementedError


def weigh(finding_id: str, *, accept: bool, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Accept the finding into the register, or reject it."""
    raise NotImplementedError


def correct(
    finding_id: str, field: str, value: str, *, store: Shelf, who: str, now: datetime, why: str = ""
) -> Judgement:
    """Set one field of the finding. Raises UsageError for a field it has not or a value that does not fit."""
    raise NotImplementedError


def set_status(
    finding_id: str, status: str, *, store: Shelf, who: str, now: datetime, why: str = "", quote: str | None = None
) -> Judgement:
    """Set a commitment's status; `kept`, `partly kept` and `contradicted` need a `quote` found in a document of the record."""
    raise NotImplementedError


def undo(judgement_id: str | None = None, *, store: Shelf, who: str, now: datetime, why: str = "") -> Judgement:
    """Take back a judgement, or the latest in force. Raises UsageError when there is none."""
    raise NotImplementedError
