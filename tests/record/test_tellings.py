"""Sentences that tell a promise as done, though no fact was read in them."""

import pytest

from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import digest
from mini_reader import document
from shelved import record_of

MEETING = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-06-20."
GIFT = "BR will donate 200 doses of oral vaccine for AR."


def _proposed(later, *, published="2024-06-22"):
    store = record_of(
        [
            document(GIFT, name="promise.txt", published="2024-05-02"),
            document(f"News of the river\n{MEETING}\n{later}", name="later.txt", published=published),
        ]
    )
    (promise,) = (line for line in store.lines("commitments") if line["action"].startswith("donate"))
    return [one["quote"] for one in promise["proposed_evidence"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 200 doses were handed over on the bridge.",
        "Silva has sent the doses of vaccine it had promised.",
        "The doses of oral vaccine were delivered in the morning.",
    ],
)
def test_a_sentence_that_tells_the_deed_as_done_is_laid_beside_the_promise(sentence):
    assert _proposed(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "The 200 doses will be handed over on the bridge.",
        "The 200 doses were not handed over on the bridge.",
        "The doses were praised by Silva.",
        "The road to the bridge was opened in the morning.",
    ],
)
def test_what_is_to_come_denied_or_about_another_matter_tells_of_nothing_done(sentence):
    assert _proposed(sentence) == []


def test_an_undated_text_needs_a_number_or_the_word_that_it_was_promised():
    assert _proposed("The 200 doses were handed over on the bridge.", published=None)
    assert _proposed("The doses were handed over on the bridge.", published=None) == []


def test_what_is_laid_beside_a_promise_does_not_hang_on_the_order_of_arrival():
    text = f"News of the river\n{MEETING}\nThe 200 doses were handed over on the bridge."
    first = record_of([document(GIFT, published="2024-05-02"), document(text, published="2024-06-22")])
    again = record_of(
        [
            document(text, published="2024-06-22"),
            document(GIFT, published="2024-05-02"),
        ]
    )
    assert digest(first) == digest(again)


def test_a_document_that_is_read_again_leaves_nothing_of_its_first_telling():
    text = f"News of the river\n{MEETING}\nThe 200 doses were handed over on the bridge."
    store = record_of([document(GIFT, published="2024-05-02"), document(text, published="2024-06-22")])
    before = digest(store)
    store.wait(store.document_ids()[0])
    store.wait(store.document_ids()[1])
    fold_all(store)
    assert digest(store) == before


def test_a_report_that_begins_with_its_lead_tells_by_it():
    lead = "LIMA (Wire) - The 200 doses of vaccine were handed over on the bridge."
    store = record_of(
        [
            document(GIFT, name="promise.txt", published="2024-05-02"),
            document(f"{lead}\n{MEETING}", name="later.txt", published="2024-06-22"),
        ]
    )
    (promise,) = (line for line in store.lines("commitments") if line["action"].startswith("donate"))
    assert [one["quote"] for one in promise["proposed_evidence"]] == [lead]


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        (
            "BR handed over 120 doses of vaccine, and the rest will follow in May.",
            "BR handed over 120 doses of vaccine",
        ),
        ("Not one of the doses of vaccine has been delivered.", None),
        ("No doses of vaccine were delivered.", None),
    ],
)
def test_what_is_done_counts_without_what_is_still_to_come(sentence, quoted):
    assert _proposed(sentence) == ([quoted] if quoted else [])
