"""Calls by verb and noun, committees that meet, and those who agreed in one place."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

FIJI, SAMOA = "Fijian President Ratu Vola", "Samoan Prime Minister Sina Leota"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{FIJI} called {SAMOA} on Monday.", ("call", "held", "2024-03-04")),
        (f"{FIJI} spoke via video link with {SAMOA} on Monday.", ("call", "held", "2024-03-04")),
        (f"{FIJI} and {SAMOA} will have another call on Friday.", ("call", "planned", "2024-03-08")),
        ("Fiji summoned the Samoan ambassador on Monday.", ("meeting", "held", "2024-03-04")),
        (
            "The general staffs of Fiji and Samoa agreed in Apia on Monday to install telephones.",
            ("meeting", "held", "2024-03-04"),
        ),
        ("Fiji and Samoa signed a road map on Monday.", ("signing", "held", "2024-03-04")),
        ("A delegation from Suva is expected in Samoa on Friday.", ("visit", "planned", "2024-03-08")),
        (f"{FIJI} accepted an invitation to visit Samoa in May.", ("visit", "planned", "2024-05")),
        (f"{FIJI} had been to Samoa on Monday.", ("visit", "held", "2024-03-04")),
    ],
)
def test_it_is_one_contact_of_two_states(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value, found.date.value) == told
    assert found.parties == ("FJ", "WS")


def test_a_committee_that_should_meet_by_agreement_is_planned(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa agreed that a joint working group on dams should meet by the end of June."
    (found,) = find_engagements(scene_of(text))
    assert (found.status.value, found.date.value) == ("planned", "../2024-06")


def test_a_call_is_no_meeting_in_person(scene_of: Callable[..., Scene]):
    text = f"{FIJI} met {SAMOA} at the port of Apia, Samoa, on Sunday. {FIJI} phoned {SAMOA} on Sunday."
    assert {e.type.value for e in find_engagements(scene_of(text))} == {"meeting", "call"}


@pytest.mark.parametrize(
    "text",
    [f"{FIJI} called {SAMOA} a friend.", "Fiji and Samoa agreed to cooperate.", "Fiji called for calm in Samoa."],
)
def test_the_same_verbs_without_it_tell_of_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Fiji and Samoa signed a plan of cooperation for 2025 in Apia.", None),
        ("The talks between Fiji and Samoa, planned for 8 March, have been moved to June.", "2024-06"),
        ("Fiji and Samoa agreed in talks in Apia to stop dredging by July.", None),
    ],
)
def test_a_date_is_that_of_the_contact(scene_of: Callable[..., Scene], text: str, date: str | None):
    (found,) = find_engagements(scene_of(text))
    assert found.date.value == date
