"""Lists behind a colon."""

import pytest

from accord.reading.commitments import find_commitments


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "Uzbekistan and Kazakhstan agreed on three steps: opening a consulate, restoring the flight and easing checks.",
            ["open a consulate", "restore the flight", "ease checks"],
        ),
        (
            "Laos and Cuba agreed on four measures: a visit by cadets, a hotline test, a joint patrol and no exercises.",
            ["hold a visit by cadets", "carry out a hotline test", "carry out a joint patrol", "not hold exercises"],
        ),
    ],
)
def test_each_item_is_an_undertaking(scene_of, text, actions):
    assert [one.action for one in find_commitments(scene_of(text))] == actions


def test_topics_stay_one(scene_of):
    text = "Laos and Cuba agreed to take steps in three areas: trade, energy and tourism."
    assert len(find_commitments(scene_of(text))) <= 1
