"""Dates as precise as a text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.edtf import bounds, days_written, is_valid, spell


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-04-16", date(2024, 4, 16), date(2024, 4, 16)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-22", date(2023, 6, 1), date(2023, 8, 31)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2024-07-22/2024-07-23", date(2024, 7, 22), date(2024, 7, 23)),
        ("../2025-09", None, date(2025, 9, 30)),
        ("2019/..", date(2019, 1, 1), None),
        ("XXXX-07", None, None),
        (None, None, None),
    ],
)
def test_a_value_admits_the_days_it_says_and_no_others(value, first, last):
    assert bounds(value) == (first, last)


@pytest.mark.parametrize("value", ["2024-13", "soon", "2024-02-30", "12 May", "2024-05-01-07", "Xmas", "+2024", "²024"])
def test_what_is_no_date_is_refused(value):
    assert not is_valid(value)
    with pytest.raises(ValueError, match=r".*"):
        bounds(value)


@pytest.mark.parametrize("value", ["2024-05-05/2024-05-01", "0001-01-01", "9999-12-31", "0001/2024", "../9999"])
def test_an_interval_that_runs_backwards_and_a_blank_of_a_form_say_nothing(value):
    assert not is_valid(value)
    assert bounds(value) == (None, None)


def test_the_days_of_a_blank_are_still_known_as_written():
    assert days_written("9999") == (date(9999, 1, 1), date(9999, 12, 31))


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_spelling_a_range_and_reading_it_back_changes_nothing(first, days):
    last = date.fromordinal(first.toordinal() + days)
    assert bounds(spell(first, last)) == (first, last)


def test_a_whole_month_is_spelt_as_the_month():
    assert spell(date(2024, 2, 1), date(2024, 2, 29)) == "2024-02"
