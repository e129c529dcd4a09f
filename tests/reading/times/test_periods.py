from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.edtf import bounds
from accord.reading.times.periods import Unit, add_months, period, season_of, shift

DAYS = st.dates(min_value=date(1700, 1, 1), max_value=date(2200, 12, 31))


@given(DAYS, st.sampled_from(list(Unit)))
def test_the_edtf_of_a_unit_admits_exactly_its_days(day, unit):
    found = period(unit, day)
    assert bounds(found.edtf) == (found.first, found.last)


@given(DAYS, st.sampled_from([unit for unit in Unit if unit is not Unit.WEEKEND]))
def test_a_unit_holds_its_day_and_its_neighbour_follows_at_once(day, unit):
    found = period(unit, day)
    assert found.first <= day <= found.last
    following = shift(found, 1)
    assert (following.first - found.last).days == 1
    assert shift(following, -1) == found


@pytest.mark.parametrize(
    ("unit", "timex"),
    [
        (Unit.WEEK, "2024-W30"),
        (Unit.WEEKEND, "2024-W30-WE"),
        (Unit.SEASON, "2024-SU"),
        (Unit.QUARTER, "2024-Q3"),
        (Unit.HALF, "2024-H2"),
        (Unit.DECADE, "202"),
        (Unit.CENTURY, "20"),
    ],
)
def test_units_are_spelled_in_timex(unit, timex):
    assert period(unit, date(2024, 7, 24)).timex == timex


def test_a_month_on_from_the_last_of_january_is_the_last_of_february():
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)


def test_january_lies_in_winter():
    assert season_of(date(2024, 1, 5)) == 24
    assert period(Unit.SEASON, date(2024, 1, 5)).edtf == "2023-24"
