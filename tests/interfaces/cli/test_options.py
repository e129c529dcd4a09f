from datetime import date

import click
import pytest

from accord.interfaces.cli.options import FIRST_DAY, LAST_DAY, Party


def test_a_month_is_its_first_or_its_last_day():
    assert FIRST_DAY.convert("2024-02", None, None) == date(2024, 2, 1)
    assert LAST_DAY.convert("2024-02", None, None) == date(2024, 2, 29)


@pytest.mark.parametrize("wrong", ["yesterday", "2024-13", "24", "2024-02-30", "2024-02/2024-03"])
def test_what_is_no_date_is_refused(wrong):
    with pytest.raises(click.BadParameter, match="no date"):
        FIRST_DAY.convert(wrong, None, None)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("FR", "FR"),
        ("fr", "FR"),
        ("IQ-KR", "IQ-KR"),
        ("France", "FR"),
        ("france", "FR"),
        ("NATO", "NATO"),
        ("nato", "NATO"),
    ],
)
def test_a_party_is_known_by_code_or_name(typed, code):
    assert Party().convert(typed, None, None) == code


def test_an_organisation_is_known_by_its_name():
    assert Party().convert("African Union", None, None) == "AU"


def test_a_party_that_nobody_knows_is_refused():
    with pytest.raises(click.BadParameter, match="no party"):
        Party().convert("Nowhere Land", None, None)
