"""What a text, talks or a body are about is no contact of its own; nor is going to do something a journey."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


def kinds(scene: Scene) -> list[tuple[str, str, str | None]]:
    return [(e.type.value, e.status.value, e.date.value) for e in find_engagements(scene)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fiji and Samoa signed a memorandum on joint patrols in Apia on Monday.", ("signing", "held", "2024-03-04")),
        (
            "The navies of Fiji and Samoa signed a protocol for joint exercises on Monday.",
            ("signing", "held", "2024-03-04"),
        ),
        (
            "Officials of Fiji and Samoa held talks on joint patrols in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "The ministers of Fiji and Samoa discussed joint patrols in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "Fiji and Samoa put off the signing of the treaty on joint exercises until May.",
            ("signing", "planned", "2024-05"),
        ),
    ],
)
def test_a_topic_is_no_contact(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    assert kinds(scene_of(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Samoa adopted in Apia on Monday a plan for joint military exercises next year.",
        "Fiji and Samoa held talks on the joint exercise held in 2025.",
    ],
)
def test_a_topic_with_a_time_of_its_own_is_one(scene_of: Callable[..., Scene], text: str):
    assert "2025" in {day for kind, _, day in kinds(scene_of(text)) if kind == "exercise"}


def test_talks_in_which_patrols_were_agreed_are_over(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa agreed on joint patrols from May in talks in Apia on Monday."
    assert kinds(scene_of(text)) == [("exercise", "planned", "2024-05"), ("meeting", "held", "2024-03-04")]


@pytest.mark.parametrize("deed", ["hand over two boats to", "train officers in", "help"])
def test_going_to_do_something_is_no_journey(scene_of: Callable[..., Scene], deed: str):
    text = f"Fiji and Samoa held talks on Monday. Fiji is going to {deed} Samoa by May."
    assert all(kind != "visit" for kind, _, _ in kinds(scene_of(text)))


def test_the_day_of_coming_home_ends_the_visit(scene_of: Callable[..., Scene]):
    text = "The Samoan Minister of Fisheries, Sina Leota, returned home on Sunday from an official visit to Fiji."
    assert kinds(scene_of(text)) == [("visit", "held", "../2024-03-03")]
