"""Costs that one side bears of what the other gives, things put at a side's disposal, what is on its way."""

from collections.abc import Callable

import pytest

from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fiji and Samoa agreed that the Fijian battery in Apia stays. The Samoan side bears its running costs.",
            ("WS", "FJ", "funding"),
        ),
        (
            "Fiji will host eight Samoan detectives for a course. The costs will be borne by the Fijian embassy.",
            ("FJ", "WS", "funding"),
        ),
        ("The Samoan minister said Fiji has consented to pay two thirds of its cost.", ("FJ", "WS", "funding")),
        (
            "Fiji's minister told his Samoan host that 14 training centres have been put at Samoa's disposal.",
            ("FJ", "WS", "infrastructure"),
        ),
    ],
)
def test_who_pays_or_lends(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    assert told in [(a.provider, a.recipient, a.type.value) for a in find_assistance(scene_of(text))]


def test_what_is_being_sent_is_settled(scene_of: Callable[..., Scene]):
    (sent,) = find_assistance(scene_of("Fiji is sending 40 generators to Samoa, the government said."))
    assert sent.stage.value == "approved"


@pytest.mark.parametrize(
    "text",
    ["Fiji and Samoa will each bear their own costs.", "Fiji and Samoa share a post in Apia. Fiji pays its rent."],
)
def test_ones_own_costs_are_given_to_nobody(scene_of: Callable[..., Scene], text: str):
    assert find_assistance(scene_of(text)) == ()
