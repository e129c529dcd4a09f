"""Joint patrols told again as "the patrols", as common ones, or by what the two forces have done together."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

FIRST = "Fiji and Samoa held talks on Monday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Fiji and Samoa signed on Monday an arrangement on joint patrols. The patrols will start in May.",
            ("planned", "2024-05"),
        ),
        (FIRST + "The rangers of the two countries will start common patrols on 1 June.", ("planned", "2024-06-01")),
        (FIRST + "The two coast guards have patrolled the line together since 2 March.", ("ongoing", "2024-03-02/..")),
    ],
)
def test_patrols_of_the_two_are_joint(scene_of: Callable[..., Scene], text: str, told: tuple[str, str]):
    (one,) = [e for e in find_engagements(scene_of(text)) if e.type == "exercise"]
    assert (one.status.value, one.date.value, one.parties) == (*told, ("FJ", "WS"))


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "The patrols of the police start on 1 June.",
        FIRST + "The boats of the fishermen sailed together on Sunday.",
    ],
)
def test_those_of_others_are_none(scene_of: Callable[..., Scene], text: str):
    assert all(e.type != "exercise" for e in find_engagements(scene_of(text)))


def test_the_first_patrols_are_no_numbered_row(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa signed on Monday an arrangement on joint patrols. The first patrols will start in May."
    assert [e.ordinal for e in find_engagements(scene_of(text)) if e.type == "exercise"] == [None]
