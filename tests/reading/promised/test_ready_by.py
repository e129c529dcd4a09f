"""When a thing promised is to be ready, by the sentences that follow; printed on Wednesday, 6 March 2024."""

import pytest

from accord.reading.commitments import find_commitments

READY = [
    (
        "Latvia and Estonia agreed to set up a joint task force. It is expected to begin in May with 30 men.",
        {"2024-05"},
    ),
    ("Latvia will build a bridge in Estonia. Construction is to be completed before November 1.", {"../2024-10-31"}),
    ("Latvia will finance a harbour project in Estonia. Its start is foreseen for August.", {"2024-08"}),
    ("Latvia will send an aircraft to Estonia. The aircraft leaves Riga on June 3.", {"2024-06-03"}),
    (
        (
            "Latvia and Estonia agreed to set up a joint centre. The centre will be up and running before the end of the"
            " year."
        ),
        {"../2024"},
    ),
    (
        "Latvia and Estonia agreed to hold consultations twice a year. The first will take place in Riga in May.",
        {"2024-05"},
    ),
    ("Latvia will finance and build a jetty in Estonia. Work begins in May and takes three years.", {"2024-05"}),
    ("Latvia will build a school in Estonia. It will begin operations in May.", {"2024-05"}),
    ("Latvia will build a bridge in Estonia. Work on the bridge starts in May.", {"2024-05"}),
    # work on something else
    ("Latvia will provide two buses to Estonia. Work on the new airport of Riga starts in May.", {None}),
    ("Latvia will send instructors to Estonia. The minister will visit Riga in June.", {None}),
    ("Latvia will build a clinic in Estonia. The clinic of Narva was opened in 2019.", {None}),
    ("Latvia will build a school in Estonia. It would be wrong to wait until June.", {None}),
    ("Latvia urged Estonia to build a bridge. Construction is to be completed before November 1.", {None}),
]


@pytest.mark.parametrize(("text", "due"), READY, ids=[text[:70] for text, _ in READY])
def test_when_a_thing_promised_is_to_be_ready(scene_of, text, due):
    found = [one.due.value for one in find_commitments(scene_of(text))]
    assert due <= set(found)
    assert found[0] in due


@pytest.mark.parametrize(
    "deed", ["open an embassy in Tallinn in May", "send a delegation to Tallinn in May", "start a course in May"]
)
def test_what_a_side_does_next_is_a_promise_of_its_own(scene_of, deed):
    found = find_commitments(scene_of(f"Latvia will build a school in Estonia. It will {deed}."))
    assert [(one.action, one.due.value) for one in found] == [
        ("build a school in Estonia", None),
        (deed, "2024-05"),
    ]
