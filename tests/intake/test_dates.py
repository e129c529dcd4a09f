"""Printed dates become EDTF, never more precise than printed."""

import pytest

from accord.intake.dates import find, parse


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Thursday, July 25, 2024", "2024-07-25"),
        ("Wednesday 24 July 2024", "2024-07-24"),
        ("Sat, 26 Mar 2022 12:36:59 +0000", "2022-03-26"),
        ("3rd of June, 2021", "2021-06-03"),
        ("Sept. 5, 2023", "2023-09-05"),
        ("2024-07-24T23:30:00-05:00", "2024-07-24"),
        ("2018/8/5 18:47", "2018-08-05"),
        ("23/04/2024", "2024-04-23"),
        ("04/23/2024", "2024-04-23"),
        ("25/11/17", "2017-11-25"),
        ("05.03.2018", "2018-03-05"),
        ("March 2024", "2024-03"),
        ("November 9", "XXXX-11-09"),
        ("14 Feb", "XXXX-02-14"),
        ("2024", "2024"),
        ("2024-07", "2024-07"),
    ],
)
def test_a_printed_date(printed: str, value: str):
    found = parse(printed)
    assert found is not None
    assert found.value == value


def test_a_date_that_reads_two_ways_keeps_only_its_year():
    found = parse("05-03-2018")
    assert found is not None
    assert (found.value, "day first or month first" in found.note) == ("2018", True)


@pytest.mark.parametrize(
    "words", ["31/02/2024", "2024-13-45", "version 1.2.3", "10.0.0.1", "in May", "17:30", "no date", "99/99/9999", ""]
)
def test_what_is_no_date(words: str):
    assert parse(words) is None


def test_several_dates_in_their_order():
    assert [date.value for date in find("12 May 2021 and June 3, 2022, not 44 May")] == ["2021-05-12", "2022-06-03"]
