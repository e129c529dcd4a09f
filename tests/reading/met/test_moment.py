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


def test_what_a_guest_began_in_a_clause_of_its_own_does_not_date_the_signing(scene_of: Callable[..., Scene]):
    found = find_engagements(
        scene_of(
            "An agreement was signed at the palace by Samoan Minister of Health Sina Leota and her Fijian counterpart "
            "Ratu Vola, who started a three-day visit to Samoa on 2 March."
        )
    )
    assert "2024-03-02" not in [one.date.value for one in found if one.type == "signing"]


def test_the_month_of_may_is_no_may(scene_of: Callable[..., Scene]):
    (found,) = find_engagements(
        scene_of("On Tuesday, 14 May the fourth meeting of the Fiji-Samoa River Committee took place in Apia.")
    )
    assert found.status != "proposed"
