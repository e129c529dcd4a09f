"""Dates as precise as a text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.edtf import bounds, day_in_words, days_written, in_words, is_valid, spell


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


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""),
        ("2024-05-03", "3 May 2024"),
        ("2024-05", "May 2024"),
        ("2024", "2024"),
        ("2023-22", "summer 2023"),
        ("2024-03~", "about March 2024"),
        ("2024-03-05?", "5 March 2024 (uncertain)"),
        ("2024%", "about 2024 (uncertain)"),
        ("../2024-05-05", "by 5 May 2024"),
        ("2024-06/..", "from June 2024 on"),
        ("../..", ""),
        ("2024-05-01/2024-05-05", "1 to 5 May 2024"),
        ("2024-04-28/2024-05-02", "28 April to 2 May 2024"),
        ("2024-12-30/2025-01-02", "30 December 2024 to 2 January 2025"),
        ("2024-04/2024-05", "between April and May 2024"),
        ("2024-12/2025-01", "between December 2024 and January 2025"),
        ("2024-04~/2024-05", "between about April 2024 and May 2024"),
        ("2024-05-01/2024-05-01", "1 May 2024"),
        ("2024-05/2024-06-10", "between May and 10 June 2024"),
        ("2024-05-30/2024-06", "between 30 May and June 2024"),
        ("2024/2026", "between 2024 and 2026"),
        ("2024/2024-05", "between 2024 and May 2024"),
        ("XXXX-11", "November of a year not given"),
        ("XXXX-11-18/XXXX-11-19", "18 to 19 November of a year not given"),
        ("XXXX-22", "summer of a year not given"),
        ("soon", "soon"),
        ("XXXX-13", "XXXX-13"),
        ("20XX", "20XX"),
    ],
)
def test_a_value_is_told_as_a_sentence_tells_it_and_no_more_precisely(value, words):
    assert in_words(value) == words


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_no_range_of_days_is_told_in_the_form_of_a_file(first, days):
    value = spell(first, date.fromordinal(first.toordinal() + days))
    assert "-" not in in_words(value)


def test_a_day_is_told_as_a_sentence_tells_it():
    assert day_in_words(date(2024, 5, 3)) == "3 May 2024"
