"""One request or gift at its stages, as documents tell them."""

from mini_reader import document
from shelved import record_of

REQUESTED = document("BR requested armoured patrol cars from AR.", name="1.txt", published="2023-02-01")
APPROVED = document("AR approved armoured patrol cars for BR.", name="2.txt", published="2023-10-01")
DELIVERED = document("AR delivered armoured patrol cars to BR.", name="3.txt", published="2025-03-01")


def lines(*documents):
    return list(record_of(documents).lines("assistance"))


def test_a_request_is_followed_to_its_delivery():
    (line,) = lines(DELIVERED, REQUESTED, APPROVED)
    assert [(one["stage"], one["told"], one["document"]) for one in line["stages"]] == [
        ("requested", "2023-02-01", "1.txt"),
        ("approved", "2023-10-01", "2.txt"),
        ("delivered", "2025-03-01", "3.txt"),
    ]
    assert line["stages"][0]["quote"] == "BR requested armoured patrol cars from AR."
    assert line["stage"] == "delivered"


def test_the_stage_is_the_one_told_last():
    stalled = document("AR discussed armoured patrol cars for BR.", name="4.txt", published="2023-12-01")
    (line,) = lines(REQUESTED, APPROVED, stalled)
    assert line["stage"] == "discussed"


def test_no_stage_is_told_that_no_document_tells():
    (line,) = lines(REQUESTED, DELIVERED)
    assert {one["stage"] for one in line["stages"]} == {"requested", "delivered"}


def test_the_same_stage_years_later_is_another_gift():
    again = document("AR delivered armoured patrol cars to BR. New ones.", name="4.txt", published="2027-03-01")
    assert len(lines(DELIVERED, again)) == 2


def test_what_is_delivered_years_before_a_request_answers_another_one():
    later = document("BR requested armoured patrol cars from AR. More.", name="4.txt", published="2027-03-01")
    assert len(lines(DELIVERED, later)) == 2
