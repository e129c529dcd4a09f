"""Goods that are presented, brought along, flown or shipped, and people who are let go home."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

TIES = "Fiji and Tonga have close ties. "


@pytest.mark.parametrize(
    "text",
    [
        "The Fijian army presented the Tongan coastguard with two ambulances in Nuku'alofa on Monday.",
        "The Tongan coastguard was presented with two patrol boats by Fiji on Monday.",
        TIES + "The army of Tonga was given six ambulances in April.",
        "General Jone Naqasi of Fiji arrived in Tonga on Thursday. He brought with him eight motorcycles for the post.",
        "Fiji has handed eight bases to the Tongan army since Monday.",
        "The Tongan police use 36 patrol motorcycles donated by Fiji in January.",
        "Fiji flew 2,000 blankets and 18 boats to Tonga on Saturday.",
        "Fiji on Sunday sent a relief flight with 40 tonnes of food and tents to Tonga.",
        TIES + "A Fijian plane with 12 tonnes of therapeutic food landed in Tonga on Saturday.",
        "Fiji has sent back 610 Tongans since Monday, the police said.",
        "A 52-year-old Tongan convicted of fraud will be flown home from Suva on 14 June.",
        TIES + "The bodies of two Tongan sailors were flown home from Fiji on Monday.",
        "On Monday Fiji released four Tongan fishermen who had been held for poaching.",
    ],
)
def test_a_handover(scene_of: Callable[..., Scene], text: str):
    assert ("handover", ("FJ", "TO")) in {(e.type.value, e.parties) for e in find_engagements(scene_of(text))}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji sent two frigates to Tonga on Monday.",
        "Fiji sent 400 soldiers to Tonga on Monday.",
        "Fiji flew two fighter jets to Tonga on Monday.",
        "A Fijian ship with 40 containers docked in Tonga on Monday.",
        "The Fijian frigate Savu returned to port in Tonga on Thursday.",
        "Fiji brought with it a proposal on tents in Tonga on Monday.",
        "Fiji released a Tongan film on Monday.",
        "Fiji released 40 tonnes of Tongan rice on Monday.",
        TIES + "Fiji has delivered 48 vehicles since 2008.",
    ],
)
def test_no_handover(scene_of: Callable[..., Scene], text: str):
    assert all(e.type.value != "handover" for e in find_engagements(scene_of(text)))
