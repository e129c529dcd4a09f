"""A question of the record and a person's answer -> the judgements that settle it, kept.

An answer says what was answered (`details` names the question), so that it can be shown and taken back as one.
"""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from accord.model.codes import NEED_A_QUOTE
from accord.model.errors import UnknownId, UsageError
from accord.model.judgement import Judgement
from accord.model.shelf import Shelf
from accord.pipeline import judge


class Answer(StrEnum):
    """What can be said to a question. The last three are answers to a possible fulfilment."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    KEPT = "kept"
    PARTLY_KEPT = "partly kept"
    CONTRADICTED = "contradicted"


_OF_MERGES = frozenset({Answer.SAME, Answer.DIFFERENT, Answer.UNSURE})


def find_question(question_id: str, *, store: Shelf) -> dict[str, Any]:
    """The open question of that id. Raises UnknownId when it is settled or never was."""
    for line in store.lines("review"):
        if line["id"] == question_id:
            return line
    raise UnknownId(f"the question {question_id} is not open", hint="somebody may have answered it: see the history")


def answer(
    question_id: str,
    given: Answer,
    *,
    store: Shelf,
    who: str,
    now: datetime,
    members: Sequence[str] = (),
    why: str = "",
    quote: str | None = None,
    marks: Sequence[str] = (),
) -> list[Judgement]:
    """Keep what the answer decides. `members` are the findings meant among those asked about; all of them if none.

    `quote` shows a fulfilment; `marks` are kept with the judgements. Raises UnknownId for a question that is not open,
    UsageError for an answer that is none to it.
    """
    question = find_question(question_id, store=store)
    details = (question_id, *marks)
    subject, *others = question["about"]
    if question["question"] == "fulfilment":
        return [_fulfilled(question, given, store=store, who=who, now=now, why=why, quote=quote, details=details)]
    if given not in _OF_MERGES or not others:
        raise _no_answer(given, question)
    meant = [member for member in others if member in members] if members else others
    if not meant:
        raise UsageError("none of the findings asked about is ticked", hint="tick those that are the same")
    if given is Answer.SAME and not members and len(others) > 1:
        raise UsageError("it is not said which of them are the same", hint="tick those that are")
    decide = {Answer.SAME: judge.same, Answer.DIFFERENT: judge.different, Answer.UNSURE: judge.unsure}[given]
    apart = [member for member in meant if store.resolve(subject) != store.resolve(member)]
    if not apart:
        raise UsageError("these are one finding already", hint="reload the page: the question is settled")
    return [decide(subject, *apart, store=store, who=who, now=now, why=why, details=details)]


def _fulfilled(
    question: dict[str, Any],
    given: Answer,
    *,
    store: Shelf,
    who: str,
    now: datetime,
    why: str,
    quote: str | None,
    details: Sequence[str],
) -> Judgement:
    (finding,) = question["about"][:1]
    if given is Answer.DIFFERENT:
        # what was proposed shows nothing: the status stays what it is, now by a person's word
        status = str(store.line(finding)["status"])
        told = why or "what was proposed does not show it"
        return judge.set_status(finding, status, store=store, who=who, now=now, why=told, details=details)
    if given.value not in NEED_A_QUOTE:
        raise _no_answer(given, question)
    return judge.set_status(finding, given.value, store=store, who=who, now=now, why=why, quote=quote, details=details)


def _no_answer(given: Answer, question: dict[str, Any]) -> UsageError:
    options = ", ".join(question["options"])
    return UsageError(f"{given.value} is no answer to this question", hint=f"answers are {options}")


def take_back(question_id: str, *, store: Shelf, who: str, now: datetime) -> list[Judgement]:
    """Undo what answered the question, the latest judgement first. Raises UsageError if nothing in force does."""
    from accord.model.judgement import in_force

    answered = [one for one in in_force(store.judgements()) if one.details and one.details[0] == question_id]
    if not answered:
        raise UsageError(f"no answer to {question_id} is in force", hint="see the history")
    return [judge.undo(one.id, store=store, who=who, now=now) for one in reversed(answered)]
