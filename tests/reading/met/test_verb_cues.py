"""Verbs that tell of a contact by their object or particle, and the same verbs where they do not."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fiji will send a technical mission to Samoa in May.", ("visit", "planned", "2024-05")),
        ("A Fijian navy ship called at Apia in Samoa on Monday.", ("visit", "held", "2024-03-04")),
        ("Fijian and Samoan negotiators came together in Apia on Monday.", ("meeting", "held", "2024-03-04")),
        ("Fiji and Samoa concluded a defence agreement on Monday.", ("signing", "held", "2024-03-04")),
        ("Fiji and Samoa exchanged letters on the fisheries pact on Monday.", ("signing", "held", "2024-03-04")),
        ("The navies of Fiji and Samoa will exercise jointly off Apia in May.", ("exercise", "planned", "2024-05")),
        ("Fijian President Ratu Vola will be in Samoa on 12 March.", ("visit", "planned", "2024-03-12")),
    ],
)
def test_a_verb_tells_of_a_contact_by_what_stands_with_it(
    scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]
):
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value, found.date.value) == told
    assert found.parties == ("FJ", "WS")


@pytest.mark.parametrize(
    "text",
    [
        "Fiji sent 200 tents to Samoa on Monday.",
        "Talks on a Fijian and Samoan programme came to an end.",
        "Fiji and Samoa concluded a vaccination programme on Monday.",
        "After two years of negotiations Fiji and Samoa share a border post.",
    ],
)
def test_the_same_verb_without_it_tells_of_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


def test_what_is_due_is_the_meeting_and_no_visit(scene_of: Callable[..., Scene]):
    text = "The next meeting of the Fiji-Samoa Joint Trade Committee is due in Apia in May."
    (met,) = find_engagements(scene_of(text))
    assert (met.type.value, met.status.value, met.date.value) == ("session", "planned", "2024-05")
