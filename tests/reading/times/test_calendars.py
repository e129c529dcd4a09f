from datetime import date

import pytest

from accord.reading.times import scan_times
from accord.reading.times.calendars import solar_to_gregorian

WEDNESDAY = date(2024, 7, 24)


def test_the_gregorian_date_beside_a_hijri_one_is_believed():
    text = "Muscat, 14 Shawwal 1445 AH, corresponding to 23 April 2024"
    (found,) = scan_times(text, anchor=WEDNESDAY)
    assert found.text == "14 Shawwal 1445 AH, corresponding to 23 April 2024"
    assert found.when.value == "2024-04-23"


def test_the_other_order_is_one_expression_too():
    (found,) = scan_times("signed on 23 April 2024 (14 Shawwal 1445 AH) in Muscat", anchor=WEDNESDAY)
    assert (found.text, found.when.value) == ("23 April 2024 (14 Shawwal 1445 AH)", "2024-04-23")


def test_a_hijri_date_alone_is_converted_and_approximate():
    (found,) = scan_times("signed on 14 Shawwal 1445", anchor=None)
    assert found.when.value == "2024-04-23~"
    assert "Hijri" in found.when.reason


def test_a_hijri_month_with_its_year_is_a_stretch():
    (found,) = scan_times("signed in Sha'ban 1445", anchor=None)
    assert found.when.value == "2024-02-11~/2024-03-10~"


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1403, 1, 1, date(2024, 3, 20)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1404, 1, 1, date(2025, 3, 21)),
        (1403, 5, 1, date(2024, 7, 22)),
        (1357, 11, 22, date(1979, 2, 11)),
        (1400, 7, 1, date(2021, 9, 23)),
    ],
)
def test_solar_hijri_days_are_converted(year, month, day, expected):
    assert solar_to_gregorian(year, month, day) == expected


def test_a_day_outside_the_solar_calendar_is_refused():
    with pytest.raises(ValueError, match="no solar Hijri day"):
        solar_to_gregorian(1403, 7, 31)


def test_a_day_that_follows_the_moon_is_kept_unresolved():
    (found,) = scan_times("The talks resume after Ramadan.", anchor=WEDNESDAY)
    assert (found.text, found.when.value) == ("Ramadan", None)


def test_a_moving_day_with_its_year_has_the_year():
    (found,) = scan_times("The truce of Eid al-Fitr 2023 held.", anchor=WEDNESDAY)
    assert found.when.value == "2023"


def test_a_man_named_rajab_is_no_month():
    assert scan_times("Mr. Rajab Osei spoke.", anchor=WEDNESDAY) == ()
