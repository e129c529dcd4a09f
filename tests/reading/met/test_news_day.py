"""The day of a contact that only the news around it gives, in sentences of our own."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


def day(scene: Scene) -> str | None:
    (found,) = find_engagements(scene)
    return found.date.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            (
                "Fiji will open an embassy, Fijian Foreign Minister Ratu Vola told reporters on Monday"
                " after a meeting with Samoan Foreign Minister Sina Leota in Apia."
            ),
            "2024-03-04",
        ),
        (
            (
                "Fiji and Samoa decided on Monday to share patrol boats. The decision was taken at a meeting between"
                " Fijian Foreign Minister Ratu Vola and Samoan Foreign Minister Sina Leota in Apia."
            ),
            "2024-03-04",
        ),
        (
            (
                "Fijian Foreign Minister Ratu Vola praised the treaty on Monday. He met Samoan Foreign Minister Sina Leota"
                " in Apia to review it."
            ),
            None,
        ),
    ],
    ids=["said after it", "decided at it", "only told of"],
)
def test_the_day_of_the_news_is_taken_only_where_the_words_tie_it(
    scene_of: Callable[..., Scene], text: str, value: str | None
):
    assert day(scene_of(text)) == value


def test_the_previous_day_counts_from_the_day_named_before(scene_of: Callable[..., Scene]):
    text = (
        "Fiji praised the deal on Tuesday. Fijian Foreign Minister Ratu Vola paid a call on Samoan Foreign Minister"
        " Sina Leota in Apia the previous day."
    )
    assert day(scene_of(text)) == "2024-03-04"
