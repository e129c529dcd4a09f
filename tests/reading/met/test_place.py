"""Where a contact took place, and which place only stands in its sentence."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on 2 March.", "Apia"),
        (
            "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota to discuss the mission in Tonga.",
            None,
        ),
        (
            "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota, said an analyst at the Coral Centre.",
            None,
        ),
        ("In Suva President Ratu Vola of Fiji received Samoan Foreign Minister Sina Leota on 2 March.", "Suva"),
        (
            (
                "Fijian Foreign Minister Ratu Vola postponed his meeting with Samoan Foreign Minister Sina Leota because of fog "
                "in Apia."
            ),
            None,
        ),
        ("Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Malora this month.", "Malora"),
    ],
)
def test_only_a_place_of_the_contact_is_its_place(scene_of: Callable[..., Scene], text: str, place: str | None):
    assert [found.place for found in find_engagements(scene_of(text))] == [place]
