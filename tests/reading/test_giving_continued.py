"""What goes on with a gift told before: a part of it, the rest, some more."""

from collections.abc import Callable

import pytest

from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("gift", "more", "stage"),
    [
        ("Fiji handed over two boats to Samoa on Monday.", "The remaining three will come by June.", "approved"),
        (
            "Fiji has sent Samoa the first half of a consignment of 2,000 tents.",
            "The rest will be airlifted.",
            "approved",
        ),
        ("Fiji will give Samoa 12 generators,", "nine of which reached Apia yesterday.", "delivered"),
        ("Fiji will train 120 Samoan border guards.", "A first group of 40 completed the course in May.", "delivered"),
        ("Samoa has asked Fiji to train 15 geologists.", "The Fijian survey can take eight of them.", "offered"),
        ("Fiji has given Samoa 20 sniffer dogs.", "Ten more sniffer dogs will be flown out on Monday.", "approved"),
        ("Fiji promised Samoa 40 trucks.", "Fifteen were delivered in October.", "delivered"),
        ("Samoa asked Fiji for 30 specialist training places.", "Only 12 were granted.", "approved"),
    ],
)
def test_goes_from_whom_to_whom_it_went(scene_of: Callable[..., Scene], gift: str, more: str, stage: str):
    text = f"{gift} {more}"
    told = [a for a in find_assistance(scene_of(text)) if a.evidence[0].start >= len(gift) - 1]
    assert [(a.provider, a.recipient, a.stage.value) for a in told] == [("FJ", "WS", stage)]


@pytest.mark.parametrize(
    "more",
    [
        "The remaining three ministers will come by June.",
        "A first group of tourists arrived on Sunday.",
        "The rest will be bought from Kenya.",
        "Fifteen were killed in October.",
        "Others arrived from Kenya on Sunday.",
    ],
)
def test_nothing_goes_on_with_what_is_no_part_of_it(scene_of: Callable[..., Scene], more: str):
    gift = "Fiji handed over two patrol boats to Samoa on Monday."
    assert len(find_assistance(scene_of(f"{gift} {more}"))) == 1
