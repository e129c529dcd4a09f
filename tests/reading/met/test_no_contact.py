"""What sounds like a contact and tells of none in particular."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga have long had constant and regular consultations on fisheries.",
        "Tongan Prime Minister Sione Fifita was met at the airport in Suva by Fijian Foreign Minister Ana Vuki.",
        "Fiji gives its full support to the ongoing negotiations between the various stakeholders in Tonga.",
        "The Fijian cabinet on Monday approved the signing of a treaty with Tonga.",
        "The treaty commits Fiji and Tonga to consult each other if either is threatened.",
        "They pledged to ensure the safety of visits by Fijian and Tongan leaders.",
        "The dispute led to a decrease in Fijian arrivals in Tonga.",
        "Nearly a thousand Tongan soldiers receive training in Fiji annually.",
        "The governor of Vava'u mentioned the good interaction between Fiji and Tonga.",
    ],
)
def test_habits_welcomes_and_the_talks_of_others_are_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga held regular consultations in Suva on Monday.",
        "Tongan Prime Minister Sione Fifita was received in Suva on Monday by Fijian Foreign Minister Ana Vuki.",
        "Negotiations between Fiji and Tonga on fisheries opened in Suva on Monday.",
    ],
)
def test_what_has_its_day_and_its_two_sides_is_a_contact(scene_of: Callable[..., Scene], text: str):
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("FJ", "TO")
