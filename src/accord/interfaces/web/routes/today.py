"""The first screen: what came in, what changed, what is due, what waits for a decision; or how to begin.

Everything on it leads to the words behind it in two clicks.
"""

from dataclasses import replace
from datetime import timedelta
from itertools import chain
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.assets import SAMPLE
from accord.interfaces.web.routes.lists import sheet
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.lines import document_to_line
from accord.model.store import Query
from accord.views.rows import row

# 6 of each: the screen shows five parts without scrolling far
_EACH = 6
# 90 days: what is due later can wait for another day
_SOON = timedelta(days=90)


def show(ask: Ask) -> Answer:
    """The screen of today."""
    store = ask.store
    newest = store.documents(Query(sort="added", limit=_EACH))
    if not newest:
        return Answer("first.html", {"sample": sample_size()}, "Begin a record", lines=lambda: ())
    # what came in on the latest day on which anything did
    changes = store.changes((newest[0].added or "")[:10], limit=_EACH)
    overdue = Query(statuses=("overdue",), today=ask.today, sort="-date")
    coming = Query(statuses=("pending",), today=ask.today, until=ask.today + _SOON)
    questions = store.questions(Query(limit=_EACH))
    history = store.history(latest=_EACH)
    counts = store.counts()
    values = {
        "newest": newest,
        "changes": changes,
        "overdue": [row(line) for line in store.lines("due", replace(overdue, limit=_EACH))],
        "overdue_count": store.count("due", overdue),
        "coming": [row(line) for line in store.lines("due", replace(coming, limit=_EACH))],
        "questions": [(question, _about(ask, question.about)) for question in questions],
        "question_count": counts["questions"],
        "conflict_count": counts["conflicts"],
        "history": history,
    }
    return Answer(
        "today.html",
        values,
        "Today",
        lines=lambda: (
            *({"part": "overdue", **line} for line in store.lines("due", overdue)),
            *({"part": "coming", **line} for line in store.lines("due", coming)),
            *({"part": "documents", **document_to_line(entry)} for entry in newest),
        ),
        rows=lambda: sheet("due", chain(store.lines("due", coming), store.lines("due", overdue))),
    )


def sample_size() -> int:
    """How many documents the sample has."""
    return sum(1 for _ in SAMPLE.glob("*.txt")) if SAMPLE.is_dir() else 0


def _about(ask: Ask, ids: tuple[str, ...]) -> list[Any]:
    from accord.interfaces.web.routes.detail import linked

    return list(linked(ask, ids).values())


SCREENS = (Screen("/", "Today", group="record", order=0, key="t"),)
ROUTES: list[BaseRoute] = screen("/", show)
