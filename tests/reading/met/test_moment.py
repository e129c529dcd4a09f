"""Which time belongs to a contact, and which only stands near it."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


def day(scene: Scene) -> str | None:
    return find_engagements(scene)[-1].date.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on 2 March.", "2024-03-02"),
        ("On 2 March Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia.", "2024-03-02"),
        ("Fiji and Samoa signed a treaty in Apia, the Samoan ministry said on 5 March.", None),
        ("Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota to review the 2019 treaty.", None),
        (
            "Fijian minister Ratu Vola and his Samoan counterpart Sina Leota agreed on 5 March to start joint patrols by June.",
            "../2024-06",
        ),
        ("Fiji handed over to Samoa a man who was arrested in Suva in 2021.", None),
    ],
)
def test_only_a_time_of_the_contact_dates_it(scene_of: Callable[..., Scene], text: str, value: str | None):
    assert day(scene_of(text)) == value


def test_without_a_day_of_publication_a_weekday_dates_nothing(scene_of: Callable[..., Scene]):
    text = "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on Tuesday."
    assert day(scene_of(text, published=None)) is None
