from datetime import date

import pytest

from accord.reading.times import TimeRole, TimexType, due_within, scan_times
from accord.reading.times.durations import iso_period, quantity

WEDNESDAY = date(2024, 7, 24)


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("a six-month phase", "P6M"),
        ("for two weeks", "P2W"),
        ("a five-year plan", "P5Y"),
        ("at least 30 days", "P30D"),
        ("half an hour", "PT30M"),
        ("two and a half years", "P2.5Y"),
        ("for several months", "PXM"),
        ("twenty-four hours", "PT24H"),
        ("two decades", "P20Y"),
    ],
)
def test_a_length_has_a_value_and_no_date(words, timex):
    (found,) = scan_times(f"It took {words} of work.", anchor=WEDNESDAY)
    assert (found.type, found.value, found.when.value) == (TimexType.DURATION, timex, None)
    assert found.role is TimeRole.DURATION


@pytest.mark.parametrize(
    ("words", "timex"),
    [
        ("every year", "P1Y"),
        ("every two years", "P2Y"),
        ("twice a year", "P1Y"),
        ("every Monday", "XXXX-WXX-1"),
        ("annually", "P1Y"),
        ("the second Tuesday of each month", "P1M"),
    ],
)
def test_what_recurs_is_a_set(words, timex):
    (found,) = scan_times(f"The council meets {words}.", anchor=WEDNESDAY)
    assert (found.text, found.type, found.value) == (words, TimexType.SET, timex)


def test_barrels_a_day_are_a_rate_and_no_length():
    (found,) = scan_times("It sells 900 barrels a day.", anchor=WEDNESDAY)
    assert (found.text, found.type, found.value) == ("a day", TimexType.SET, "P1D")


def test_a_day_without_a_number_before_it_is_left_alone():
    assert scan_times("What a day it was.", anchor=WEDNESDAY) == ()


def test_a_deadline_counted_from_a_dated_act_is_no_finer_than_its_unit():
    signed = date(2025, 8, 28)
    assert due_within("P30D", signed) == "../2025-09-27"
    assert due_within("P6M", signed) == "../2026-02"
    assert due_within("P1Y", signed) == "../2026-08"
    assert due_within("P2Y", signed) == "../2027"
    assert due_within("PT24H", signed) == "../2025-08-29"
    assert due_within("PXW", signed) is None
    assert due_within("P9999Y", signed) is None


def test_numbers_in_words_are_read():
    assert quantity("twenty-five") == 25
    assert quantity("a dozen") == 12
    assert quantity("several") is None


def test_a_century_is_a_hundred_years():
    assert iso_period(1, "century") == "P100Y"


def test_a_reference_points_at_no_date():
    (found,) = scan_times("They are currently in talks.", anchor=WEDNESDAY)
    assert (found.value, found.when.value) == ("PRESENT_REF", None)
