"""Centres and teams by what they do, long rows of meetings, and what each side has for itself."""

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
            "Peru and Chile inaugurated a regional centre for wildlife forensics.",
            ("regional centre for wildlife forensics", "office"),
        ),
        ("Meanwhile 23 officers of Chile ended a course at the Peruvian-Chilean centre in Lima.", None),
        (
            "The joint team of 14 detectives of Peru and Chile works in Arica.",
            ("joint team of 14 detectives", "task_force"),
        ),
        (
            "A joint verification team of Peru and Chile will look into it.",
            ("joint verification team", "working_group"),
        ),
        (
            "Peru discussed training, which the Chilean Military Training Team (CMTT) in Lima has provided since 1962.",
            ("Chilean Military Training Team", "mission"),
        ),
        (
            "A committee of police and immigration officers from both sides will report to Peru and Chile by May.",
            ("committee of police and immigration officers", "committee"),
        ),
        ("Peru and Chile signed it at the end of their 14th High-Level Meeting.", ("High-Level Meeting", "dialogue")),
        (
            "He was in Arica for the 26th regional exchange meeting between the two armies, Peru and Chile said.",
            ("regional exchange meeting", "dialogue"),
        ),
    ],
)
def test_the_work_gives_the_kind(scene_of: Callable[..., Scene], text: str, expected: tuple[str, str] | None) -> None:
    found = bodies(scene_of, text)
    assert found == [expected] if expected is not None else [kind for _, kind in found] == ["office"]


@pytest.mark.parametrize(
    "text",
    [
        "The heads of the national security committees of Peru and Chile signed a protocol.",
        "Peru and Chile signed an agreement on cooperation between the two countries' patent offices.",
        "Peru asked Chile for help at the meeting of the two countries' security cabinets in Lima.",
        "China sent an expert team to Laos on Monday. Their verification team met the minister.",
        "Peru said that work with Chile would be open to joint teams.",
        "Peru and Chile agreed that a joint team will be sent to the island in July.",
        "The United States, through the U.S. Agency for International Development (USAID), gave 40 boats to Peru.",
    ],
)
def test_what_each_has_for_itself_is_no_body(scene_of: Callable[..., Scene], text: str) -> None:
    assert bodies(scene_of, text) == []
