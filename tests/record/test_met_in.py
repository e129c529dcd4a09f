"""The town and the day that the words of a report give for a meeting, by rules and without a reader."""

from datetime import date

import pytest

from accord.record.met_in import met_in, met_on

PUBLISHED = date(2024, 3, 13)


@pytest.mark.parametrize(
    ("sentence", "town"),
    [
        ("The ministers met in Kpalime on Monday", "Kpalime"),
        ("Ghana and Togo will build a line, the ministers agreed in Kpalime on Monday", "Kpalime"),
        ("The port city of Kpalime was the seat of the working meeting", "Kpalime"),
        ("Kpalime hosted the talks", "Kpalime"),
    ],
)
def test_a_town_beside_a_word_for_meeting_is_where_people_met(sentence, town):
    assert met_in([sentence], ()) == town


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers will meet in Kpalime in May",
        "The next ministerial talks will be held in Kpalime",
        "The November meeting in Kpalime was put off",
        "They conferred on the bridge at Kpalime",
        "The ministers met in March",
        "The ministers met in Ghana",
        "A station in Kpalime costs two million",
    ],
)
def test_what_is_to_come_and_what_is_no_town_is_no_place_of_a_meeting(sentence):
    assert met_in([sentence], ()) == ""


def test_of_two_towns_neither_is_the_place():
    assert met_in(["They met in Kpalime", "The second meeting was held in Aflao"], ()) == ""


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("The ministers met on Monday", date(2024, 3, 11)),
        ("He had, on Tuesday 12 March, fruitful exchanges with his homologue", date(2024, 3, 12)),
        ("The accord came after Monday's meeting", date(2024, 3, 11)),
        ("He held talks on March 10 with his guest", date(2024, 3, 10)),
        ("He received his guest on the 9th of March", date(2024, 3, 9)),
    ],
)
def test_a_day_beside_a_word_for_meeting_is_when_people_met(sentence, day):
    assert met_on([sentence], PUBLISHED) == day


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministers will meet on Monday",
        "They last met last Monday",
        "He held talks in 2019",
        "The talks were held on 31 February",
        "He received his guest on 2 January",
        "The shop opens on Monday",
    ],
)
def test_other_days_are_not_when_people_met(sentence):
    assert met_on([sentence], PUBLISHED) is None


def test_of_two_days_neither_counts_and_an_undated_report_tells_none():
    assert met_on(["They met on Monday", "A second meeting was on Tuesday"], PUBLISHED) is None
    assert met_on(["They met on Monday"], None) is None
