from datetime import date

import pytest

from accord.reading.times import TimexType, scan_times

WEDNESDAY = date(2024, 7, 24)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("10:30 GMT", "T10:30"),
        ("1430 local time", "T14:30"),
        ("7 p.m.", "T19:00"),
        ("12 a.m.", "T00:00"),
        ("noon", "T12:00"),
        ("9 o'clock", "T09:00"),
    ],
)
def test_a_clock_time_alone_names_no_day(words, code):
    (found,) = scan_times(f"The plane landed at {words} and left again.", anchor=WEDNESDAY)
    assert (found.type, found.clock, found.value) == (TimexType.TIME, True, f"2024-07-24{code}")
    assert found.when.value is None


def test_two_zones_of_one_moment_are_one_expression():
    (found,) = scan_times("Talks began at 9:00 a.m. local time (0600 GMT) Tuesday.", anchor=WEDNESDAY)
    assert (found.value, found.when.value) == ("2024-07-23T09:00", "2024-07-23")


@pytest.mark.parametrize("text", ["Ruling by 5-4.", "It won 10:3.", "paragraph 14:30 of the book", "at 25:61"])
def test_scores_and_paragraphs_are_no_clock(text):
    assert scan_times(text, anchor=WEDNESDAY) == ()
