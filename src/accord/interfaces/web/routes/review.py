"""The queue of questions that only a person can settle: one a card, one key answers and goes on to the next.

The address names the question, so the same address shows the same card; the last answers stand below, to be taken back.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.notices import tell
from accord.interfaces.web.routes.detail import evidence
from accord.interfaces.web.screens import Answer, Ask, Deed, Screen, action, screen
from accord.interfaces.web.seen import check_seen, seen
from accord.model.errors import UnknownId, UsageError
from accord.model.store import HistoryItem
from accord.pipeline.answering import Answer as Given
from accord.pipeline.answering import answer, take_back
from accord.views.csv_rows import COLUMNS
from accord.views.csv_rows import rows as csv_rows
from accord.views.explanation import explanation_line
from accord.views.rows import Row, row

# 20 answers: about what somebody remembers of a sitting
_LAST = 20
# 30 questions beside the card; the whole queue is in the twins
_BESIDE = 30
# 3 quotes of each side: more are behind the link to the finding
_QUOTES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One of the findings that a question is about, with its evidence in context."""

    row: Row
    evidence: tuple[Mapping[str, Any], ...]
    more: int


@dataclass(frozen=True, slots=True)
class Answered:
    """A question somebody answered: which, how, by whom, when."""

    question: str
    words: str
    who: str
    when: str
    state: str


def show(ask: Ask) -> Answer:
    """The screen of review."""
    if ask.form is not ask.form.PAGE:
        return Answer("review.html", {}, "Review", lines=lambda: _queue(ask), rows=lambda: _sheet(_queue(ask)))
    queue = list(_queue(ask))
    wanted = ask.filters.other("q")
    at = next((number for number, line in enumerate(queue) if line["id"] == wanted), None)
    history = ask.store.history()
    answered = _answered(history)
    values: dict[str, Any] = {
        "total": len(queue),
        "sorts": sorted(Counter(line["question"] for line in _queue(ask, whole=True)).items()),
        "sort": ask.filters.other("ask"),
        "blind": bool(ask.filters.other("blind")),
        "answered": answered[:_LAST],
        "today_count": _today(answered, ask),
        "settled": bool(wanted) and at is None,
        "wanted": wanted,
        "question": None,
    }
    if queue:
        place = at if at is not None else 0
        line = queue[place]
        sides = [side for id_ in line["about"] if (side := _side(ask, id_)) is not None]
        values |= {
            "question": line,
            "place": place + 1,
            "sides": sides,
            "proposed": sides[0].row.line.get("proposed_evidence", ()) if sides else (),
            "seen": seen(ask.store, line["about"]),
            "before": queue[place - 1]["id"] if place else None,
            "after": queue[place + 1]["id"] if place + 1 < len(queue) else None,
            "beside": [(one, _title(ask, one)) for one in _around(queue, place)],
        }
    return Answer("review.html", values, "Review", lines=lambda: queue, rows=lambda: _sheet(queue))


def _queue(ask: Ask, *, whole: bool = False) -> Iterator[Mapping[str, Any]]:
    sort = "" if whole else ask.filters.other("ask")
    for line in ask.store.lines("review", ask.filters.query()):
        if not sort or line["question"] == sort:
            yield line


def _sheet(lines: Iterator[Mapping[str, Any]] | Sequence[Mapping[str, Any]]) -> Iterator[Sequence[str]]:
    yield COLUMNS["review"]
    yield from csv_rows("review", lines)


def _around(queue: Sequence[Mapping[str, Any]], place: int) -> Sequence[Mapping[str, Any]]:
    first = max(0, min(place - _BESIDE // 3, len(queue) - _BESIDE))
    return queue[first : first + _BESIDE]


def _title(ask: Ask, line: Mapping[str, Any]) -> str:
    for id_ in line["about"][:1]:
        try:
            return row(ask.store.line(id_, today=ask.today)).title
        except UnknownId:
            break
    return str(line["id"])


def _side(ask: Ask, id_: str) -> Side | None:
    try:
        line = explanation_line(ask.store.explain(id_, today=ask.today))
    except UnknownId:
        return None
    quotes = evidence(line["support"])
    return Side(row(line), tuple(quotes[:_QUOTES]), max(0, len(quotes) - _QUOTES))


def _answered(history: Sequence[HistoryItem]) -> list[Answered]:
    """What was answered, the latest first; an answer of several judgements once."""
    found: dict[str, Answered] = {}
    for item in reversed(history):
        one = item.judgement
        if one.details and one.details[0].startswith("q-") and one.details[0] not in found:
            words = one.value or one.verdict.value
            found[one.details[0]] = Answered(one.details[0], words, one.who, one.when, item.state)
    return list(found.values())


def _today(answered: Sequence[Answered], ask: Ask) -> int:
    day = ask.today.isoformat()
    return sum(
        one.when.startswith(day) and one.state == "in force" and one.who == ask.identity.name for one in answered
    )


def give(deed: Deed) -> str:
    """Keep an answer and go on to the next question."""
    question = deed.text("question", most=100)
    try:
        given = Given(deed.text("answer", most=30))
    except ValueError:
        raise UsageError("there is no such answer", hint="use the buttons of the card") from None
    marks = ("blind",) if deed.text("blind") else ()
    with deed.desk.writing() as store:
        check_seen(deed, store)
        kept = answer(
            question,
            given,
            store=store,
            who=deed.identity.name,
            now=deed.now,
            members=deed.texts("member"),
            why=deed.text("why", most=1000),
            quote=deed.text("quote", most=5000) or None,
            marks=marks,
        )
    tell(deed, f"Answered “{given.value}”: {len(kept)} kept. Press z to take it back.")
    return deed.back("/review")


def reopen(deed: Deed) -> str:
    """Take an answer back and show its question again."""
    question = deed.text("question", most=100)
    with deed.desk.writing() as store:
        taken = take_back(question, store=store, who=deed.identity.name, now=deed.now)
    tell(deed, f"Taken back: {len(taken)}.")
    return deed.back(f"/review?q={question}")


SCREENS = (Screen("/review", "Review", group="work", order=10),)
ROUTES: list[BaseRoute] = [
    *screen("/review", show, own=("q", "ask", "blind")),
    *action("/review/answer", give),
    *action("/review/reopen", reopen),
]
