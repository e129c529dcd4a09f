from datetime import date

from accord.reading.times.anchors import days_named, nearest, weekday, year_of
from accord.reading.times.expression import Tense
from accord.reading.times.sense import Scene

WEDNESDAY = date(2024, 7, 24)


def scene(tense: Tense | None = None, anchor: date | None = WEDNESDAY) -> Scene:
    return Scene("", "", 0, anchor, None, None, lambda _: tense)


def test_next_friday_said_on_a_wednesday_skips_the_friday_of_the_week():
    assert weekday(scene(), 5, "next") == date(2024, 8, 2)


def test_next_tuesday_said_on_a_wednesday_is_the_coming_one():
    assert weekday(scene(), 2, "next") == date(2024, 7, 30)


def test_last_wednesday_said_on_a_wednesday_is_a_week_ago():
    assert weekday(scene(), 3, "last") == date(2024, 7, 17)


def test_without_publication_there_is_no_weekday():
    assert weekday(scene(anchor=None), 3, "") is None


def test_the_tense_chooses_between_two_years():
    candidates = days_named(scene(), 2, 9)
    past, future = nearest(scene(Tense.PAST), candidates), nearest(scene(Tense.FUTURE), candidates)
    assert past is not None
    assert future is not None
    assert (past.first.year, future.first.year) == (2024, 2025)


def test_the_29th_of_february_is_looked_for_in_leap_years_only():
    assert [found.first.year for found in days_named(scene(), 2, 29)] == [2024]


def test_the_same_year_needs_a_date_before_it():
    assert year_of(scene(), "the same year") is None
    assert year_of(scene(), "of last year") == 2023
