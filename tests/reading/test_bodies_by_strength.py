"""Names of bodies without their strength, offices of two services, and teams that are none."""

from collections.abc import Callable

import pytest

from accord.reading.bodies import find_bodies
from accord.reading.scene import Scene


def bodies(scene_of: Callable[..., Scene], text: str) -> list[tuple[str, str]]:
    return [(b.name, b.type.value) for b in find_bodies(scene_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Chile will deploy a joint force of 600 men with headquarters in Arica.",
            [("joint force", "task_force")],
        ),
        (
            "The police and customs cooperation centre of Peru and Chile in Arica is to get ten more officers.",
            [("police and customs cooperation centre", "office")],
        ),
        (
            "Peru and Chile held the sixth meeting of the Mixed Permanent Group on Migration.",
            [("Mixed Permanent Group on Migration", "working_group")],
        ),
        ("Peru and Chile set up a joint committee of experts.", [("joint committee of experts", "committee")]),
        ("Peru and Chile opened a joint coordination centre in Arica.", [("joint coordination centre", "office")]),
    ],
)
def test_a_body_has_its_name_and_kind(scene_of: Callable[..., Scene], text: str, expected: list[tuple[str, str]]):
    assert bodies(scene_of, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Technical teams of Peru and Chile will visit the site on Monday.",
        "Peru said that exploration with Chile would be open to joint teams.",
    ],
)
def test_teams_that_nobody_sets_up_are_no_bodies(scene_of: Callable[..., Scene], text: str):
    assert bodies(scene_of, text) == []
