"""Ways of agencies and ministries to tell of contacts that are rarer than "met" and "held talks"."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Prime Minister Ana Vuki of Fiji sat across from Samoa's Sina Leota for three hours in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "The interior ministers of Fiji and Samoa came face to face in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "Fiji's King Jone was on the phone with Samoa's President Sina Leota on Sunday about the ferry.",
            ("call", "held", "2024-03-03"),
        ),
        (
            "President Jone Vuki of Fiji had lunch with Samoa's President Sina Leota in Apia on Saturday.",
            ("meeting", "held", "2024-03-02"),
        ),
        (
            "Fiji and Samoa have called off a joint cabinet meeting planned for 11 March.",
            ("meeting", "cancelled", "2024-03-11"),
        ),
        ("Fiji has handed Samoa three men wanted for robbery.", ("handover", "held", None)),
        ("Fijian Foreign Minister Ana Vuki has invited her Samoan counterpart to Suva.", ("visit", "proposed", None)),
        (
            "Fijian instructors began training Samoan border guards in Apia on Monday.",
            ("training", "held", "2024-03-04"),
        ),
        (
            "The Fijian and Samoan chiefs of defence staff conferred by telephone on Sunday.",
            ("call", "held", "2024-03-03"),
        ),
        (
            "Fijian and Samoan police mounted a joint crackdown on smugglers on Sunday.",
            ("exercise", "held", "2024-03-03"),
        ),
        (
            "The Fijian and Samoan ministers put their heads together in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        ("Trade talks between Suva and Apia broke down on Monday.", ("meeting", "held", "2024-03-04")),
        (
            "Minister Ana Vuki of Fiji welcomed to her office on Monday Samoa's High Commissioner Sina Leota.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "Fijian Deputy PM Ana Vuki left Suva on Tuesday for an official visit to Samoa from March 5-7.",
            ("visit", "ongoing", "2024-03-05/2024-03-07"),
        ),
        ("Fiji and Samoa have been holding joint patrols at sea since January.", ("exercise", "ongoing", "2024-01/..")),
        (
            "Fijian and Samoan officials reached a deal after talks that ended in Apia in the early hours of Sunday.",
            ("meeting", "held", "2024-03-03"),
        ),
    ],
)
def test_rarer_words_tell_of_contacts_too(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str | None]):
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value, found.date.value) == told
    assert found.parties == ("FJ", "WS")


@pytest.mark.parametrize(
    "text",
    [
        "Fijian Minister Ana Vuki said on Monday that the road between Suva and Apia was closed.",
        "Fiji handed down a verdict on Monday, Samoan officials said.",
        "Fiji has invited Samoa to a tender for two boats.",
        "The Fijian and Samoan ministers gave a joint press conference in Apia on Monday.",
    ],
)
def test_the_same_words_elsewhere_tell_of_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


def test_somebody_met_is_known_by_the_state_that_owns_the_name(scene_of: Callable[..., Scene]):
    (found,) = find_engagements(scene_of("Fijian President Jone Vuki met Samoa's Sina Leota on Monday."))
    assert found.participants == ("Jone Vuki", "Sina Leota")
