"""Contacts that later sentences date, place or people: what goes on from the lead, and what only counts or recurs."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

VEGA, BERG = "Peru's defence minister, Ana Vega,", "Norway's defence minister, Ole Berg,"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru on Tuesday released 21 Chilean fishermen. The men were handed over to the Chilean navy near Arica.",
            ("handover", "held", "2024-03-05"),
        ),
        (
            "Peru and Chile set up a working group on fisheries. It first met on 31 December in Arica.",
            ("session", "held", "2023-12-31"),
        ),
        (
            "Peru and Chile agreed on more patrols. The joint commission on fisheries is to meet in Arica in June.",
            ("session", "planned", "2024-06"),
        ),
        (
            f"{VEGA} and {BERG} settled it on Monday in a conversation over the hotline.",
            ("call", "held", "2024-03-04"),
        ),
        (f"{VEGA} and {BERG} laid the foundation stone of a harbour in Lima on Monday.", ("ceremony", "held", "2024-03-04")),
        ("Peru and Chile talked of fish. It was decided to hold the fourth meeting in Arica in 2025.", ("meeting", "planned", "2025")),
    ],
)  # fmt: skip
def test_a_later_sentence_tells_of_the_contact(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str]):
    found = [(e.type.value, e.status.value, e.date.value) for e in find_engagements(scene_of(text))]
    assert told in found


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile agreed that the Joint Committee on Fisheries would meet every three months.",
        "Peru and Chile share a post. They approved no joint committee.",
    ],
)
def test_what_recurs_or_only_exists_is_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


def test_the_second_this_year_is_the_one_just_told(scene_of: Callable[..., Scene]):
    text = (
        "Peru extradited a man to Chile on Monday. "
        "It is the second extradition between Peru and Chile this year under a treaty of 1994."
    )
    (found,) = find_engagements(scene_of(text))
    assert found.date.value == "2024-03-04"


def test_organisations_come_as_guests(scene_of: Callable[..., Scene]):
    text = "The ministers of Peru, Chile and Bolivia met in Lima on Monday. The United Nations also attended with an envoy."
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("BO", "CL", "PE")


def test_talks_are_between_those_named_behind_the_verb(scene_of: Callable[..., Scene]):
    text = "Negotiations on fisheries have begun in Lima between Peru and Kenya, the ministry said on Monday."
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.parties, found.place) == ("negotiation", ("KE", "PE"), "Lima")


def test_a_clause_on_a_meeting_says_who_held_it(scene_of: Callable[..., Scene]):
    text = (
        "It follows the meeting that Peruvian President Ana Ruiz and her Kenyan counterpart Ali Nur had in Lima in May."
    )
    (found,) = find_engagements(scene_of(text))
    assert found.participants == ("Ana Ruiz", "Ali Nur")


def test_a_numbered_commission_at_whose_end_a_text_is_signed_has_sat(scene_of: Callable[..., Scene]):
    text = (
        "The agreement was signed in Lima on Friday at the end of the 5th Peru-Kenya Joint Commission for Cooperation."
    )
    found = {e.type.value: (e.parties, e.ordinal) for e in find_engagements(scene_of(text))}
    assert found == {"signing": (("KE", "PE"), None), "session": (("KE", "PE"), 5)}


def test_a_name_in_quotation_marks_hides_no_date(scene_of: Callable[..., Scene]):
    text = 'Peru and Kenya agreed to organise "law enforcement dialogues" in October.'
    (found,) = find_engagements(scene_of(text))
    assert (found.status.value, found.date.value) == ("planned", "2024-10")


def test_talks_that_last_for_months_are_a_negotiation(scene_of: Callable[..., Scene]):
    text = "Peru and Kenya have been holding talks for several months to settle the dispute."
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value) == ("negotiation", "ongoing")


def test_who_led_a_delegation_in_the_meeting_came_to_it(scene_of: Callable[..., Scene]):
    text = (
        "A meeting between the border guards of Peru and Chile was held on Saturday. Colonel Ana Ruiz led the five-member"
        " delegation in the meeting that started at 11 am."
    )
    (found,) = find_engagements(scene_of(text))
    assert (found.participants, found.date.value) == (("Ana Ruiz",), "2024-03-02")
