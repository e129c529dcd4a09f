"""Answers to the record's questions: what they keep, that they settle the question, and that they can be taken back."""

from datetime import UTC, datetime

import pytest

from accord.model.errors import UnknownId, UsageError
from accord.pipeline.answering import Answer, answer, take_back
from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import digest
from accord.store import open_record
from mini_reader import document
from shelved import keep

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ROUND = "BR and AR held round 2 of the Border Working Group (BWG) in Lima on 2024-06-02."
OTHER = "BR and AR held round 3 of the Joint Border Working Group (JBG) in Lima on 2025-06-02."


@pytest.fixture
def store():
    with open_record(None) as made:
        for name, text, published in (("a.txt", ROUND, "2024-06-03"), ("b.txt", OTHER, "2025-06-03")):
            keep(made, document(text, name=name, published=published))
        fold_all(made)
        assert len(questions(made)) == 1, questions(made)
        yield made


def questions(store):
    return [line for line in store.lines("review") if line["question"] == "same"]


def say(store, given, **more):
    return answer(questions(store)[0]["id"], given, store=store, who="ann", now=NOW, **more)


@pytest.mark.parametrize("given", [Answer.SAME, Answer.DIFFERENT, Answer.UNSURE])
def test_an_answer_settles_the_question_and_can_be_taken_back(store, given):
    (question,) = questions(store)
    before = digest(store)
    (kept,) = say(store, given, why="seen the charter")
    assert (kept.verdict.value, kept.who, kept.why, kept.details) == (
        given.value,
        "ann",
        "seen the charter",
        (question["id"],),
    )
    assert questions(store) == []
    assert len(list(store.lines("bodies"))) == (1 if given is Answer.SAME else 2)
    take_back(question["id"], store=store, who="bob", now=NOW)
    assert digest(store) == before
    assert questions(store) == [question]


def test_a_question_that_is_settled_is_not_answered_again(store):
    (question,) = questions(store)
    say(store, Answer.DIFFERENT)
    with pytest.raises(UnknownId, match="is not open"):
        answer(question["id"], Answer.SAME, store=store, who="bob", now=NOW)


def test_an_answer_that_does_not_fit_says_which_do(store):
    with pytest.raises(UsageError, match="answers are"):
        say(store, Answer.KEPT)
    with pytest.raises(UsageError, match=r"ticked"):
        say(store, Answer.SAME, members=["b-nothing"])


def test_nothing_is_taken_back_that_nobody_answered(store):
    with pytest.raises(UsageError, match="no answer"):
        take_back(questions(store)[0]["id"], store=store, who="ann", now=NOW)
