"""Days that are counted from the day of the news, last days of what takes several, and the round before this one."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

# the scene was published on Wednesday 6 March 2024


@pytest.mark.parametrize(
    ("text", "kind", "date"),
    [
        (
            "Peru and Chile opened a joint border post on Monday, five days after their foreign ministers met in Lima.",
            "meeting",
            "2024-02-28",
        ),
        ("The port was reopened on Tuesday, a week after the ministers of Peru and Chile met in Arica.", "meeting", "2024-02-27"),
        ("Peru sent two ships on Monday, two days before the ministers of Peru and Chile met in Arica.", "meeting", "2024-03-06"),
    ],
)  # fmt: skip
def test_what_days_are_counted_from_has_its_own_day(scene_of: Callable[..., Scene], text: str, kind: str, date: str):
    assert [e.date.value for e in find_engagements(scene_of(text)) if e.type.value == kind] == [date]


@pytest.mark.parametrize(
    "text",
    [
        "Peru sent two ships on Monday, four months after it signed a pact with Chile in Lima.",
        "Peru sent two ships on Monday, about ten days after the ministers of Peru and Chile met in Arica.",
        "Peru sent two ships on Monday, five weeks after the ministers of Peru and Chile met in Arica.",
    ],
)  # fmt: skip
def test_what_is_counted_roughly_is_not_of_the_day_of_the_news(scene_of: Callable[..., Scene], text: str):
    assert [e.date.value for e in find_engagements(scene_of(text))] == [None]


def test_what_was_on_the_day_of_an_arrival_is_not_of_the_day_of_leaving(scene_of: Callable[..., Scene]):
    text = (
        "Peru's health minister, Ana Vega, wound up her visit to Norway on Tuesday. "
        "She met Norwegian President Ole Berg on the day of her arrival."
    )
    dates = {e.type.value: e.date.value for e in find_engagements(scene_of(text))}
    assert dates == {"visit": "../2024-03-05", "meeting": None}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Peru's president, Ana Vega, completed her state visit to Norway on March 4.", "../2024-03-04"),
        ("The navies of Peru and Chile concluded the exercise Blue Wave on Tuesday.", "../2024-03-05"),
        ("The joint exercise of Peru and Chile ended on Tuesday, ten days after it began.", "2024-02-24/2024-03-05"),
        ("The joint exercise of Peru and Chile ended on Tuesday, a week after it started.", "2024-02-27/2024-03-05"),
        ("Peru's president, Ana Vega, concluded a one-day visit to Norway on Tuesday.", "2024-03-05"),
        ("The navies of Peru and Chile concluded a three-day exercise on Tuesday.", "2024-03-03/2024-03-05"),
    ],
)  # fmt: skip
def test_the_last_day_alone_is_no_day_of_the_whole(scene_of: Callable[..., Scene], text: str, date: str):
    assert [e.date.value for e in find_engagements(scene_of(text))] == [date]


def test_the_previous_round_is_another(scene_of: Callable[..., Scene]):
    text = (
        "Peru and Chile held the third round of their Border Dialogue in Arica on Tuesday. "
        "The previous round had been held in Tacna four months earlier."
    )
    found = [(e.place, e.date.value) for e in find_engagements(scene_of(text)) if e.status.value == "held"]
    assert found == [("Arica", "2024-03-05"), ("Tacna", "2023-11")]


def test_the_round_just_told_stays_one(scene_of: Callable[..., Scene]):
    text = (
        "Peru and Chile held the third round of their Border Dialogue in Arica on Tuesday. "
        "The round was opened by the two foreign ministers."
    )
    assert len(find_engagements(scene_of(text))) == 1
