"""A line of a commitment to a card of the board: who owes what to whom by when, and what speaks for its status.

Nothing is called kept here that nobody has called kept: what a later text tells is shown as possible.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accord.model.edtf import bounds
from accord.model.judgement import Judgement, Verdict
from accord.views.cells import Line, count_of
from accord.views.dates import readable, time_left
from accord.views.rows import Row, row

_BETWEEN = {
    "shall": "owes", "commits": "owes", "agrees": "owes", "plans": "toward", "offers": "offers",
    "requests": "is asked by", "urges": "is urged by",
}  # fmt: skip
"""What stands between the two sides: what somebody was only asked for, nobody owes."""


@dataclass(frozen=True, slots=True)
class Slip:
    """The deadline of an earlier wording of the promise: which promise, its date, how far the new one is from it."""

    id: str
    due: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """One commitment on the board. `why` says in words what its status rests on."""

    row: Row
    between: str
    left: str
    why: str
    slips: tuple[Slip, ...] = field(default=())
    restates: tuple[str, ...] = field(default=())
    possible: int = 0


def card(line: Line, *, today: date, earlier: Mapping[str, Line], decided: Iterable[Judgement] = ()) -> Card:
    """The card of a commitment; `earlier` holds the lines of what it restates, by id."""
    restates = tuple(id_ for id_ in line.get("restates") or () if id_ in earlier)
    slips = tuple(
        slip for id_ in restates if (slip := slipped(id_, earlier[id_].get("due"), line.get("due"))) is not None
    )
    open_ = line.get("status") in {"pending", "overdue"}
    return Card(
        row(line),
        _BETWEEN.get(str(line.get("strength")), "toward"),
        time_left(line.get("due"), today) if open_ else "",
        why(line, decided=decided),
        slips,
        restates,
        len(line.get("proposed_evidence") or ()),
    )


def why(line: Line, *, decided: Iterable[Judgement] = ()) -> str:
    """What a status rests on: a person's decision, the deadline, or the reports alone."""
    status = line.get("status")
    of_status = [one for one in decided if one.verdict is Verdict.STATUS and one.value == status]
    if of_status:
        latest = of_status[-1]
        because = f": {latest.why}" if latest.why else ""
        return f"so decided by {latest.who} on {latest.when[:10]}{because}"
    due = readable(line.get("due"), line.get("due_basis"))
    if status == "overdue":
        return f"past its deadline ({due}), not decided by anybody"
    if status == "pending":
        return f"its deadline ({due}) is to come"
    if status == "corroborated":
        return f"{count_of(int(line.get('independent') or 0), 'independent source')} tell of it; no deadline is named"
    if status == "reported":
        return "one source tells of it; no deadline is named"
    return "so decided by a person"


def slipped(id_: str, before: Any, after: Any) -> Slip | None:
    """How the last day of a deadline moved between two wordings; None where either names none or they agree."""
    try:
        old, new = bounds(before)[1], bounds(after)[1]
    except (ValueError, TypeError):
        return None
    if old is None or new is None or old == new:
        return None
    days = (new - old).days
    # 60 days: below them people count in days
    far = count_of(abs(days), "day") if abs(days) <= 60 else count_of(round(abs(days) / 30.44), "month")
    return Slip(id_, readable(before), f"{far} {'later' if days > 0 else 'earlier'} than {readable(before)}")
