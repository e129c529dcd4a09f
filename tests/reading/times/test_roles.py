from datetime import date

import pytest

from accord.reading.times import TimeRole, scan_times

WEDNESDAY = date(2024, 7, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will finish within 30 days.", "../2024-08-23"),
        ("They will finish within six months.", "../2025-01"),
        ("They will finish no later than 60 days after signature.", "../2024-09-22"),
        ("They will finish no later than the end of September 2025.", "../2025-09"),
        ("They will finish by year's end.", "../2024"),
        ("They will finish before October.", "../2024-09"),
        ("They will finish before Friday.", "../2024-07-25"),
        ("They will finish before 2027.", "../2026"),
        ("They will finish before the end of the year.", "../2024"),
        ("They will finish by 2030.", "../2030"),
        ("They will finish by the summer of 2026.", "../2026-22"),
        ("They will finish by the second half of 2025.", "../2025-12"),
        ("They will stay until 31.12.2025.", "../2025-12-31"),
    ],
)
def test_a_deadline_keeps_the_precision_of_what_is_named(text, expected):
    (found,) = scan_times(text, anchor=WEDNESDAY)
    assert (found.role, found.when.value) == (TimeRole.DEADLINE, expected)


def test_a_deadline_counted_from_nothing_is_not_known():
    (found,) = scan_times("They will finish within six months.", anchor=None)
    assert (found.role, found.when.value) == (TimeRole.DEADLINE, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They have met since December 2022.", "2022-12/.."),
        ("From 2015 onwards they met.", "2015/.."),
        ("Mines are banned as of 1 January 2025.", "2025-01-01/.."),
        ("Troops may return after 2026.", "2026/.."),
    ],
)
def test_a_beginning_is_open_to_the_right(text, expected):
    (found,) = scan_times(text, anchor=WEDNESDAY)
    assert (found.role, found.when.value) == (TimeRole.SINCE, expected)


@pytest.mark.parametrize("text", ["They met after Tuesday's attack.", "As of Tuesday, 30 were missing."])
def test_what_only_sounds_like_a_beginning_is_a_point(text):
    (found,) = scan_times(text, anchor=WEDNESDAY)
    assert (found.role, found.when.value) == (TimeRole.POINT, "2024-07-23")


def test_the_first_visit_in_15_years_looks_back():
    (found,) = scan_times("It will be the first visit in 15 years.", anchor=WEDNESDAY)
    assert (found.role, found.when.value) == (TimeRole.DURATION, None)


def test_in_two_weeks_of_a_future_clause_is_a_point_ahead():
    (found,) = scan_times("The panel will report in two weeks.", anchor=WEDNESDAY)
    assert (found.role, found.when.value) == (TimeRole.POINT, "2024-08-05/2024-08-11")
