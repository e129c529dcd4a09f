from datetime import date

import pytest

from accord.model.codes import Basis
from accord.reading.times import scan_times

WEDNESDAY = date(2024, 7, 24)


def value(text: str, anchor: date | None = WEDNESDAY) -> str | None:
    (found,) = scan_times(text, anchor=anchor)
    return found.when.value


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("24 July 2024", "2024-07-24"),
        ("July 24, 2024", "2024-07-24"),
        ("the 24th of July 2024", "2024-07-24"),
        ("Wed, 24 Jul 2024", "2024-07-24"),
        ("2024-07-24", "2024-07-24"),
        ("24/07/2024", "2024-07-24"),
        ("24.07.2024", "2024-07-24"),
        ("7/24/24", "2024-07-24"),
        ("January 9-10, 2023", "2023-01-09/2023-01-10"),
        ("7-8 July, 2022", "2022-07-07/2022-07-08"),
        ("12 to 14 May 2023", "2023-05-12/2023-05-14"),
        ("June 30 - July 2, 2023", "2023-06-30/2023-07-02"),
        ("30 December 2022 to 2 January 2023", "2022-12-30/2023-01-02"),
        ("November 2008", "2008-11"),
        ("June to August 2023", "2023-06/2023-08"),
        ("April of this year", "2024-04"),
        ("July last year", "2023-07"),
        ("mid-May 2025", "2025-05"),
    ],
)
def test_a_written_date_is_kept_as_precise_as_it_is(words, expected):
    assert value(f"They met in Lomé, {words}.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met on June 4 and 5.", "2024-06-04/2024-06-05"),
        ("They met on March 1, 2 and 3.", "2024-03-01/2024-03-03"),
        ("They met on Feb. 9.", "2024-02-09"),
        ("They will meet on Feb. 9.", "2025-02-09"),
        ("They met in October.", "2023-10"),
        ("They will meet in October.", "2024-10"),
        ("They met last April.", "2024-04"),
        ("They will meet next July.", "2025-07"),
        ("They will meet in the first week of August.", "2024-08-01/2024-08-07"),
    ],
)
def test_a_date_without_a_year_takes_the_nearest_in_the_direction_of_the_tense(text, expected):
    assert value(text) == expected


def test_a_past_verb_does_not_send_a_date_most_of_a_year_away():
    assert value("The meeting was moved to July 30.") == "2024-07-30"


def test_two_days_far_apart_are_no_stretch():
    assert value("They met on June 4 and 25.") == "2024-06-04"


def test_day_and_month_that_could_be_exchanged_leave_only_the_year_with_the_reason():
    (found,) = scan_times("A tender closed on 05/06/2021.", anchor=WEDNESDAY)
    assert found.when.value == "2021"
    assert "2021-05-06 or 2021-06-05" in found.when.reason


def test_of_two_readings_the_one_beside_publication_is_inferred():
    (found,) = scan_times("Published 07/08/2024", anchor=date(2024, 8, 7))
    assert (found.when.value, found.when.basis) == ("2024-08-07", Basis.INFERRED)


def test_a_day_that_does_not_exist_is_no_date():
    assert scan_times("They met on Feb 30.", anchor=WEDNESDAY) == ()


def test_the_weekday_beside_a_day_tells_its_year():
    assert value("on Friday, July 21, when the accord was signed") == "2023-07-21"


def test_without_publication_the_year_stays_open():
    assert value("A convoy is to leave on 3 May.", None) == "XXXX-05-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A programme in force since September foresees six courses.", "2023-09/.."),
        ("The programme, in force since January, will end.", "2024-01/.."),
        ("Both have drilled since July.", "2024-07/.."),
        ("Patrols will go on as they have since November 4.", "2023-11-04/.."),
        ("A programme in force until September foresees six courses.", "../2024-09"),
    ],
)
def test_what_is_counted_since_a_month_began_before_the_report(text, expected):
    assert value(text) == expected
