"""One more contact told without its noun: by a number, by "the next", by "it" that somebody is to host."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

EXERCISE = "Fiji and Samoa opened the joint naval exercise Reef Hawk off Apia on Monday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The next is to be held in Suva in May 2025.", ("exercise", "planned", "2025-05")),
        ("The ninth edition was held in Suva in May 2022.", ("exercise", "held", "2022-05")),
        ("Fiji is to host it next year.", ("exercise", "planned", "2025")),
        ("A similar drill was conducted in Suva in 2019.", ("exercise", "held", "2019")),
        ("The next Reef Hawk will be hosted by Fiji in 2026.", ("exercise", "planned", "2026")),
        ("The sixth was cancelled in 2021.", ("exercise", "cancelled", "2021")),
    ],
)
def test_one_more_of_the_kind_told_before(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    found = find_engagements(scene_of(EXERCISE + text))
    assert len(found) == 2
    more = found[1]
    assert (more.type.value, more.status.value, more.date.value) == told
    assert more.parties == ("FJ", "WS")


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Samoa share a border post. Another was set up in Suva in May 2022.",
        "Fiji and Samoa met in Apia on Monday. The second is the price of fuel.",
    ],
)
def test_a_number_without_a_contact_before_it_tells_of_none(scene_of: Callable[..., Scene], text: str):
    assert all(e.date.value in (None, "2024-03-04") for e in find_engagements(scene_of(text)))
