"""What a participle tells as done at a meeting was done there, whatever is to come of it."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

PREMIERS = "Peruvian Premier Ana Ruiz and Chile's Premier Luis Lyon"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Chile will carry out the plan adopted at a meeting of their interior ministers held in Lima on February 3.",
            [("meeting", "held", "2024-02-03")],
        ),
        (
            f"The agreement signed by {PREMIERS}, on January 11, in Lima, during the joint meeting of the two, will open ports.",
            [("signing", "held", "2024-01-11"), ("meeting", "held", "2024-01-11")],
        ),
        (
            "Peru and Chile will prepare a meeting of their ministers to be held in Lima on May 3.",
            [("meeting", "planned", "2024-05-03")],
        ),
        (
            "The plan proposed for a meeting of Peru and Chile in Lima on May 3 will be short.",
            [("meeting", "proposed", "2024-05-03")],
        ),
    ],
)
def test_it_is_over_where_a_participle_tells_what_was_done_there(
    scene_of: Callable[..., Scene], text: str, told: list[tuple[str, str, str]]
):
    assert [(e.type.value, e.status.value, e.date.value) for e in find_engagements(scene_of(text))] == told
