"""Times and places of a clause aside, or of where something was announced, are none of the contact's."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

FIRST = "Fiji and Samoa held talks on Monday. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A naval exercise, suggested by Fiji, will take place in June off Ovalau.", ("exercise", "2024-06", "Ovalau")),
        ("A naval exercise, which was Fiji's idea, will be held in Apia in June.", ("exercise", "2024-06", "Apia")),
        ("The joint committee, set up in 2019, will meet in Suva in June.", ("session", "2024-06", "Suva")),
        (
            "Fijian minister Ratu Vola, who was in Lima on Friday, met Samoan minister Sina Leota in Apia on Sunday.",
            ("meeting", "2024-03-03", "Apia"),
        ),
    ],
)
def test_what_is_told_aside_is_stepped_over(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    found = [(e.type.value, e.date.value, e.place) for e in find_engagements(scene_of(FIRST + text))]
    assert told in found


def test_a_guest_who_is_there_is_met_there(scene_of: Callable[..., Scene]):
    text = "Our minister Ratu Vola met Samoan minister Sina Leota, who is present in Suva on a visit, on Sunday."
    (met,) = [e for e in find_engagements(scene_of(f"SUVA - Fiji gave news. {text}")) if e.type == "meeting"]
    assert met.place == "Suva"


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Samoa will hold a joint exercise in May, the two ministers announced after talks in Apia on Tuesday.",
        "Fiji and Samoa will hold a joint exercise in May, it was decided at a session of their joint committee in Apia.",
        "Fiji and Samoa will hold a joint exercise in May, as agreed by the ministers in Apia.",
        "The navies of Fiji and Samoa will start a joint exercise in May, a spokesman said in Apia.",
    ],
)
def test_an_exercise_is_not_held_where_it_was_announced(scene_of: Callable[..., Scene], text: str):
    (drill,) = [e for e in find_engagements(scene_of(text)) if e.type == "exercise"]
    assert (drill.date.value, drill.place) == ("2024-05", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ministers of Fiji and Samoa will meet again in two months.", "2024-05"),
        ("Fiji will return eleven boats to Samoa in the course of this month.", "2024-03"),
        ("The third round of the talks will be held in Apia in the second fortnight of May.", "2024-05-16/2024-05-31"),
        ("Fiji and Samoa will send out joint patrols on the lake from 1 June.", "2024-06-01"),
    ],
)
def test_when_it_is_to_be_is_told_in_many_ways(scene_of: Callable[..., Scene], text: str, value: str):
    assert find_engagements(scene_of(FIRST + text))[-1].date.value == value
