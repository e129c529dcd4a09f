"""Stays that date what is told of them, officials met besides others, and all of a group."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

VEGA, BERG = "Peru's defence minister, Ana Vega,", "Norway's defence minister, Ole Berg,"


def test_what_is_signed_on_the_first_day_of_a_visit_is_of_that_day(scene_of: Callable[..., Scene]):
    text = (
        "The President of Peru, Ana Vega, arrived in Norway on a state visit on Wednesday. "
        "The governments of Peru and Norway signed an agreement on fisheries."
    )
    found = {e.type.value: e.date.value for e in find_engagements(scene_of(text))}
    assert found == {"visit": "2024-03-06/..", "signing": "2024-03-06"}


def test_a_visit_goes_on_since_its_first_talks(scene_of: Callable[..., Scene]):
    text = f"{VEGA} met {BERG} in Oslo on Tuesday. Vega is on a visit to Norway."
    visit = next(e for e in find_engagements(scene_of(text)) if e.type.value == "visit")
    assert (visit.status.value, visit.date.value) == ("ongoing", "2024-03-05/..")


def test_talks_during_a_stay_have_its_days(scene_of: Callable[..., Scene]):
    text = f"{VEGA} visited Norway from 26 to 28 February. She met {BERG} and signed a plan for 2025."
    dates = {e.type.value: e.date.value for e in find_engagements(scene_of(text))}
    assert dates["visit"] == dates["meeting"] == "2024-02-26/2024-02-28"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (f"{VEGA} met {BERG} in Oslo on Monday. In the afternoon she visited Bergen in Norway.", {"2024-03-04"}),
        (f"{VEGA} said so on Tuesday. Last year {VEGA} met {BERG} in Oslo.", {"2023"}),
        (f"{VEGA} met {BERG} in Oslo in 2021 and 2022.", {"2021/2022"}),
        (f"{VEGA} met {BERG} in Oslo on Monday. They will report by 20 March. On the same day {VEGA} phoned {BERG}.",
         {"2024-03-04"}),
        (f"{VEGA} was speaking on Tuesday after a two-day meeting with {BERG}.", {"2024-03-04/2024-03-05"}),
    ],
)  # fmt: skip
def test_a_day_told_nearby_is_taken_where_the_words_tie_it(scene_of: Callable[..., Scene], text: str, dates: set[str]):
    assert {e.date.value for e in find_engagements(scene_of(text))} == dates


def test_an_official_without_a_name_is_met_apart_from_the_minister(scene_of: Callable[..., Scene]):
    text = f"{VEGA} met {BERG} in Oslo on Monday. Vega also called on the Prime Minister."
    met = [e for e in find_engagements(scene_of(text)) if e.type.value == "meeting"]
    assert [e.parties for e in met] == [("NO", "PE"), ("NO", "PE")]


def test_the_delegations_are_all_who_met(scene_of: Callable[..., Scene]):
    text = (
        "The defence ministers of Peru, Chile, Bolivia and Norway met in Lima on Monday. "
        "The delegations agreed to hold an exercise in Arica in October."
    )
    assert {e.parties for e in find_engagements(scene_of(text))} == {("BO", "CL", "NO", "PE")}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru asked that the defence ministers of Peru and Norway hold a meeting by May.", "proposed"),
        ("A meeting of the ministers of Peru and Norway is possible in Oslo in May.", "proposed"),
        ("A meeting of the customs chiefs of Peru and Norway, due in Oslo on Monday, did not take place.", "cancelled"),
        ("Peru and Norway asked for more boats on Monday after two days of talks in Oslo.", "held"),
    ],
)
def test_whether_it_took_place(scene_of: Callable[..., Scene], text: str, status: str):
    assert {e.status.value for e in find_engagements(scene_of(text))} == {status}
