from datetime import UTC, datetime

from accord.pipeline.judge import set_status
from mini_reader import document
from shelved import record_of

PROMISE = document("BR will host the border working group for AR.", name="a.txt", published="2024-01-02")
DONE = document(
    "BR and AR held round 2 of the Border Working Group Host in Lima on 2024-06-02.",
    name="b.txt",
    published="2024-06-03",
)

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."


def _proposed(store):
    (line,) = store.lines("commitments")
    return [support["document"] for support in line["proposed_evidence"]], line["status"]


def test_a_later_report_of_the_conduct_is_proposed_and_the_status_stays():
    assert _proposed(record_of([PROMISE, DONE])) == (["b.txt"], "reported")
    assert _proposed(record_of([DONE, PROMISE], one_by_one=True)) == (["b.txt"], "reported")


def test_what_took_place_before_the_promise_is_no_evidence():
    earlier = document(DONE.text.replace("2024", "2023"), name="b.txt", published="2023-06-03")
    assert _proposed(record_of([PROMISE, earlier])) == ([], "reported")


def test_the_question_is_gone_once_a_person_has_answered_it():
    store = record_of([PROMISE, DONE])
    assert [question.question for question in store.questions()] == ["fulfilment"]
    (line,) = store.lines("commitments")
    quote = "held round 2 of the Border Working Group Host"
    set_status(line["id"], "kept", quote=quote, store=store, who="ida", now=datetime(2026, 1, 1, tzinfo=UTC))
    assert store.questions() == []


def test_a_gift_told_without_its_receiver_is_of_the_two_whose_report_it_is():
    promise = document("BR will deliver vaccine doses for AR.", name="a.txt", published="2024-01-02")
    done = document(f"{MET} BR delivered vaccine doses to BR.", name="b.txt", published="2024-06-03")
    assert _proposed(record_of([promise, done]))[0] == ["b.txt"]
