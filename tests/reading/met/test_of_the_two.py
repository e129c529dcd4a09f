"""Contacts that name fewer than two parties in a text about two: what is brought, teams that come, people taught."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

LEAD = "Fiji handed over two patrol boats to Samoa in Apia on Monday. "

Told = tuple[str, str, str | None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The remaining three will come by June next year.", ("handover", "planned", "../2025-06")),
        ("A second batch of vehicles is to be shipped by Friday.", ("handover", "planned", "../2024-03-08")),
        ("Ten more boats, promised last autumn, will be flown out on Friday.", ("handover", "planned", "2024-03-08")),
        ("Last year 40 people were returned to Samoa from Fiji.", ("handover", "held", "2023")),
        ("A deportation flight with 12 Samoans landed in Apia on Sunday.", ("handover", "held", "2024-03-03")),
        (
            "A technical mission will be in Tafitoala between May 5 and 16.",
            ("visit", "planned", "2024-05-05/2024-05-16"),
        ),
        ("A Fijian team will come in May to survey the wharf.", ("visit", "planned", "2024-05")),
        ("A Fijian delegation toured the wharf on Sunday.", ("visit", "held", "2024-03-03")),
        ("Twelve mechanics were trained at Tafitoala in February.", ("training", "held", "2024-02")),
        ("The first 20 recruits would leave for Suva on May 4.", ("training", "planned", "2024-05-04")),
        ("Fifteen were shipped to Apia in October.", ("handover", "held", "2023-10")),
        ("For this purpose 14 mechanics are in training at Tafitoala.", ("training", "ongoing", None)),
        ("Eight officers will commence training in Suva on May 4.", ("training", "planned", "2024-05-04")),
    ],
)
def test_in_a_text_about_two_it_is_between_them(scene_of: Callable[..., Scene], text: str, told: Told):
    found = [e for e in find_engagements(scene_of(LEAD + text)) if e.date.value != "2024-03-04"]
    assert [(e.type.value, e.status.value, e.date.value) for e in found] == [told]
    assert found[0].parties == ("FJ", "WS")


@pytest.mark.parametrize(
    "text",
    [
        "Three missiles landed near the wharf on Sunday.",
        "Thirty tourists were flown to Apia on Sunday.",
        "The remaining three will come once tenders are out in May.",
        "Ten trucks were shipped to Kenya on Sunday.",
        "A Kenyan team will come to the wharf in May.",
        "The Fijian police officers will return home in May.",
        "Police are trained at the wharf.",
    ],
)
def test_but_not_for_others_nor_for_what_nobody_gives(scene_of: Callable[..., Scene], text: str):
    found = find_engagements(scene_of(LEAD + text))
    assert [e for e in found if e.date.value != "2024-03-04" and set(e.parties) == {"FJ", "WS"}] == []


def test_a_body_that_meets_again_is_no_state_named_before(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa signed a pact on Monday, which Tonga had opposed. The committee is to hold its first meeting in "
    (met,) = [e for e in find_engagements(scene_of(text + "Apia by June.")) if e.type.value != "signing"]
    assert met.parties == ("FJ", "WS")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fiji expelled 40 migrants to Samoa in February.", ("handover", "2024-02")),
        ("A Red Cross plane brought 12 Samoans held in Fiji from Suva to Apia on Sunday.", ("handover", "2024-03-03")),
        (
            "Samoan guards received in Apia on Sunday 12 fishermen whom the Fijian navy had detained.",
            ("handover", "2024-03-03"),
        ),
    ],
)
def test_people_who_are_brought(scene_of: Callable[..., Scene], text: str, told: tuple[str, str]):
    lead = "Fiji and Samoa signed a pact in Apia on Monday. "
    found = [(e.type.value, e.date.value) for e in find_engagements(scene_of(lead + text)) if e.parties == ("FJ", "WS")]
    assert told in found


def test_fans_who_travel_are_handed_to_nobody(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa signed a pact on Monday. Buses brought 60 fans from Suva to Nadi on Sunday."
    assert all(e.type.value != "handover" for e in find_engagements(scene_of(text)))
