"""The first screen: what came in, what changed, what is due, what waits for a decision; or how to begin.

Everything on it leads to the words behind it in two clicks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.assets import SAMPLE
from accord.interfaces.web.routes.lists import sheet
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.model.lines import document_to_line
from accord.model.record import DocumentEntry
from accord.model.store import Query
from accord.views.rows import row

# 8 of each: the screen shows five parts without scrolling far
_EACH = 8
# 90 days: what is due later can wait for another day
_SOON = timedelta(days=90)


def show(ask: Ask) -> Answer:
    """The screen of today."""
    store = ask.store
    documents = store.documents()
    if not documents:
        return Answer("first.html", {"sample": sample_size()}, "Begin a record", lines=lambda: ())
    newest = sorted(documents, key=lambda entry: (entry.added or "", entry.published.value or ""), reverse=True)
    due = list(_due(ask))
    overdue = [line for line in due if line["status"] == "overdue"]
    coming = [line for line in due if line["status"] != "overdue"]
    questions = store.questions(Query(limit=_EACH))
    history = store.history()[-_EACH:][::-1]
    new = set(_latest_batch(newest))
    lines = [line for entry in newest[:3] for line in _findings(ask, entry)]
    values = {
        "newest": newest[:_EACH],
        "new_count": len(new),
        "overdue": [row(line) for line in overdue[-_EACH:][::-1]],
        "overdue_count": len(overdue),
        "coming": [row(line) for line in coming[:_EACH]],
        "questions": [(question, _about(ask, question.about)) for question in questions],
        "question_count": store.counts()["questions"],
        "conflict_count": store.counts()["conflicts"],
        "history": history,
        "latest": [row(line) for line in {line["id"]: line for line in lines}.values()][:_EACH],
    }
    return Answer(
        "today.html",
        values,
        "Today",
        lines=lambda: (
            *({"part": "overdue", **line} for line in overdue),
            *({"part": "coming", **line} for line in coming),
            *({"part": "documents", **document_to_line(entry)} for entry in newest[:_EACH]),
        ),
        rows=lambda: sheet("due", due),
    )


def sample_size() -> int:
    """How many documents the sample has."""
    return sum(1 for _ in SAMPLE.glob("*.txt")) if SAMPLE.is_dir() else 0


def _due(ask: Ask) -> Iterator[Mapping[str, Any]]:
    """Pending commitments by deadline: all that are late, and those that are due soon."""
    query = Query(statuses=("overdue", "pending"), today=ask.today)
    until = (ask.today + _SOON).isoformat()
    for line in ask.store.lines("due", query):
        if line["status"] == "overdue" or str(line["due"]).rpartition("/")[2] <= until:
            yield line


def _latest_batch(newest: list[DocumentEntry]) -> list[str]:
    """The documents that came in on the latest day."""
    day = (newest[0].added or "")[:10]
    return [entry.id for entry in newest if (entry.added or "")[:10] == day]


def _findings(ask: Ask, entry: DocumentEntry) -> Iterator[Mapping[str, Any]]:
    query = Query(documents=(entry.id,), today=ask.today)
    for kind in ("engagements", "commitments", "instruments"):
        yield from ask.store.lines(kind, replace(query, limit=4))


def _about(ask: Ask, ids: tuple[str, ...]) -> list[Any]:
    from accord.interfaces.web.routes.detail import linked

    return list(linked(ask, ids).values())


SCREENS = (Screen("/", "Today", group="record", order=0, key="t"),)
ROUTES: list[BaseRoute] = screen("/", show)
