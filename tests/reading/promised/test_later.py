"""The day that a following sentence gives to what was undertaken before."""

import pytest

from accord.reading.commitments import find_commitments
from accord.reading.promised.later import with_later_days

LATER = [
    ("Peru and Chile agreed to reopen the line by May. The new deadline is the end of June.", ["2024-06"]),
    ("Peru and Chile agreed to reopen the line by May. The deadline has been moved to the end of June.", ["2024-06"]),
    ("Peru and Chile agreed to reopen the line by May. The deadline was extended to 30 June.", ["2024-06-30"]),
    (
        "Peru and Chile agreed to share data and to swap pilots. Both measures take effect on 1 July.",
        ["2024-07-01"] * 2,
    ),
    ("Peru and Chile agreed to share data. She said the arrangement would begin to work in 30 days.", ["2024-04-05"]),
    ("Peru and Chile agreed to lift visas. The agreement will enter into force in 2025.", ["2025"]),
    ("Peru and Chile agreed to set up a joint centre. The centre will be operational by May.", ["../2024-05"]),
    # what tells a day of something else leaves the promise without one
    ("Peru and Chile agreed to lift visas. The new date is not fixed.", [None]),
    ("Peru and Chile agreed to lift visas. The measures did not take effect in 2023.", [None]),
    ("Peru and Chile agreed to lift visas for drivers. They criticised the plan of 2023.", [None]),
]


@pytest.mark.parametrize(("text", "dues"), LATER, ids=[text[-50:] for text, _ in LATER])
def test_a_day_told_in_the_next_sentence_is_that_of_what_was_undertaken(scene_of, text, dues):
    scene = scene_of(text)
    assert [one.due.value for one in with_later_days(scene, find_commitments(scene))] == dues
