from datetime import date

import pytest

from accord.reading.times import scan_times

WEDNESDAY = date(2024, 7, 24)


@pytest.mark.parametrize(
    ("words", "timex", "edtf"),
    [
        ("in 2019", "2019", "2019"),
        ("early 2025", "2025", "2025"),
        ("from 2021 to 2024", "2021/2024", "2021/2024"),
        ("2024-25", "2024/2025", "2024/2025"),
        ("the 1990s", "199", "1990/1999"),
        ("the late 1970s", "197", "1970/1979"),
        ("the 20th century", "19", "1901/2000"),
        ("last summer", "2023-SU", "2023-22"),
        ("the spring of 2022", "2022-SP", "2022-21"),
        ("the third quarter of 2023", "2023-Q3", "2023-07/2023-09"),
        ("the first half of this year", "2024-H1", "2024-01/2024-06"),
        ("Q3 2024", "2024-Q3", "2024-07/2024-09"),
        ("fiscal 2024", "2024", "2024~"),
        ("FY2023-24", "2023", "2023/2024"),
        ("nineteen ninety-six", "1996", "1996"),
    ],
)
def test_larger_units_keep_their_size(words, timex, edtf):
    (found,) = scan_times(f"Peru and Chile spoke of it, {words}.", anchor=WEDNESDAY)
    assert (found.value, found.when.value) == (timex, edtf)


@pytest.mark.parametrize("text", ["In the first half they led 2-0.", "Prices fall.", "The spring rolls were good."])
def test_halves_of_games_and_things_that_fall_are_no_time(text):
    assert scan_times(text, anchor=WEDNESDAY) == ()


def test_a_season_without_publication_leaves_its_year_open():
    (found,) = scan_times("They met last summer.", anchor=None)
    assert found.when.value == "XXXX-22"


def test_that_autumn_is_of_the_year_mentioned():
    found = scan_times("Drafted in 2022, it was signed that autumn.", anchor=WEDNESDAY)
    assert found[1].when.value == "2022-23"
