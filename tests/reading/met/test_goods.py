"""Goods that change hands and people who are taken in to learn, and the same verbs where they are neither."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On Monday Fiji gave the Samoan police 30 motorcycles.", ("handover", "held")),
        ("Samoa received 40 tents from Fiji in Apia on Monday.", ("handover", "held")),
        ("Fijian police on Monday handed over to Samoa two men wanted for fraud.", ("handover", "held")),
        ("Forty Samoan cadets are studying at the naval academy in Suva, Fiji.", ("training", "ongoing")),
        ("Fiji will receive 20 Samoan officers at its police academy in Suva.", ("training", "planned")),
        ("Fiji will train 20 Samoan officers in Suva.", ("training", "planned")),
        ("The Samoan Navy on Monday received two patrol boats donated by Fiji.", ("handover", "held")),
        (
            "The trucks were received by the Samoan police from Fijian Ambassador Ana Vuki on Friday.",
            ("handover", "held"),
        ),
        ("Samoa will receive two patrol boats from Fiji in early November.", ("handover", "planned")),
        (
            "The Fijian Navy will transfer two patrol boats to Samoa during a ceremony in Apia in May.",
            ("handover", "planned"),
        ),
        (
            "Samoan Minister Sina Leota thanked Fiji at a handing over ceremony of ten trucks in Apia on Monday.",
            ("handover", "held"),
        ),
        (
            "Fijian Ambassador Ana Vuki made the official presentation of the equipment to the Samoan police on Monday.",
            ("handover", "held"),
        ),
    ],
)
def test_gifts_and_learners_with_two_states_are_contacts(
    scene_of: Callable[..., Scene], text: str, told: tuple[str, str]
):
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value) == told
    assert found.parties == ("FJ", "WS")


@pytest.mark.parametrize(
    "text",
    [
        "Fiji gave Samoa a clear answer on Monday.",
        "Fiji will give Samoa 30 motorcycles.",
        "Fiji received an invitation from Samoa on Monday.",
        "Fiji instructed its officers to resume work with Samoa on Monday.",
        "Fiji will train 20 Samoan officers.",
    ],
)
def test_words_and_promises_are_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()
