"""Of all dates of publication the most trusted wins, the others are told, and none is made up."""

import pytest

from accord.intake.masthead import read_head
from accord.intake.published import from_flag, given, settle
from accord.model.codes import Basis
from accord.model.errors import UsageError
from accord.model.when import UNKNOWN

BODY = (
    "The ministers of Fiji and Tonga signed a protocol on fisheries, and both sides will meet again in Suva next year."
)


def _own(text: str):
    return read_head(text).dates


def test_no_date_is_unknown():
    assert settle((None, None), own=_own(BODY), url=None) == UNKNOWN


def test_what_is_said_by_hand_comes_first():
    when = settle(
        (from_flag("2024-07-01"), given("2024-07-02", where="in the sidecar file")),
        own=_own(f"SUVA, July 3, 2024 - {BODY}"),
        url=None,
    )
    assert when.value == "2024-07-01"
    assert "2024-07-02 in the sidecar file is trusted less" in when.reason


def test_the_masthead_comes_before_the_banner_and_the_banner_is_told():
    when = settle(
        (),
        own=_own(f"Friday, June 9, 2023\n\nFiji and Tonga sign protocol\n\nThursday 8 June 2023 | Economy\n\n{BODY}"),
        url=None,
    )
    assert (when.value, when.basis) == ("2023-06-08", Basis.STATED)
    assert "2023-06-09" in when.reason
    assert when.evidence[0].text == "Thursday 8 June 2023"


def test_a_dateline_without_a_year_takes_that_of_a_near_date():
    when = settle(
        (),
        own=_own(f"Tuesday, January 2, 2024\n\nFiji and Tonga sign protocol\n\nSUVA, Dec. 30 (FNA) - {BODY}"),
        url=None,
    )
    assert (when.value, when.basis) == ("2023-12-30", Basis.RELATIVE)


def test_a_dateline_without_a_year_and_nothing_near_leaves_it_open():
    assert (
        settle((), own=_own(f"SUVA, July 24 (FNA) - {BODY}"), url="https://harbor.example/2020/01/05/x").value
        == "XXXX-07-24"
    )


def test_the_address_is_better_than_nothing():
    when = settle((), own=(), url="https://harbor.example/world/2024/07/24/fiji-tonga.html")
    assert (when.value, when.basis) == ("2024-07-24", Basis.INFERRED)
    assert settle((), own=(), url="https://harbor.example/2024/07/fiji").value == "2024-07"
    assert settle((), own=(), url="https://harbor.example/2024/99/fiji") == UNKNOWN


def test_a_date_of_change_alone_is_only_inferred():
    when = settle((), own=_own(f"Harbor Daily | Updated: 2018-07-28 07:32\n\n{BODY}"), url=None)
    assert (when.value, when.basis) == ("2018-07-28", Basis.INFERRED)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("2024", "2024"),
        ("2024-07", "2024-07"),
        ("24 July 2024", "2024-07-24"),
        ("2024-07-24T10:00:00Z", "2024-07-24"),
        ("Fri, 05 Apr 2024 10:00:00 +0000", "2024-04-05"),
    ],
)
def test_a_date_by_hand_is_never_made_more_precise(said: str, value: str):
    claim = from_flag(said)
    assert claim is not None
    assert claim.value == value


@pytest.mark.parametrize("said", ["yesterday", "2024-99-99", "July", "20240724x"])
def test_a_flag_that_is_no_date_is_refused_with_a_hint(said: str):
    with pytest.raises(UsageError, match="is no date: write it as"):
        from_flag(said)
