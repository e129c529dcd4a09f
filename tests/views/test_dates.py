from datetime import date

import pytest

from accord.views.dates import readable, time_left


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024-04-16", "2024-04-16"),
        ("2024-04", "2024-04"),
        ("2023-22", "summer 2023"),
        ("../2024-09", "by 2024-09"),
        ("2024-09/..", "from 2024-09"),
        ("2024-07-22/2024-07-23", "2024-07-22 to 2024-07-23"),
        ("XXXX-07", "????-07"),
        ("2019~", "about 2019"),
        ("2019?", "2019 (?)"),
        (None, ""),
    ],
)
def test_a_date_is_as_precise_as_it_is(value, words):
    assert readable(value) == words


def test_an_inferred_date_is_marked():
    assert readable("2024-04", "inferred") == "~2024-04"
    assert readable("2024-04", "relative") == "2024-04"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ("2025-01-01", "today"),
        ("2025-01-02", "in 1 day"),
        ("../2025-01-13", "in 12 days"),
        ("2024-12-30", "2 days late"),
        ("2024", "1 day late"),
        ("2025-12", "in 12 months"),
        ("2030", "in 6 years"),
        ("2025-01-01/..", ""),
        ("XXXX-07", ""),
        ("nonsense", ""),
        (None, ""),
    ],
)
def test_time_left_is_counted_to_the_last_day(due, words):
    assert time_left(due, date(2025, 1, 1)) == words
