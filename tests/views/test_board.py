"""A commitment on the board: who owes what, what its status rests on, how its deadline moved."""

from datetime import date

import pytest

from accord.model.judgement import Judgement, Verdict
from accord.views.board import card, slipped, why

TODAY = date(2025, 1, 20)
PROMISE = {
    "id": "c-1", "kind": "commitments", "by": ["BR"], "toward": ["AR"], "strength": "commits", "action": "open two crossings",
    "due": "../2024-12", "due_basis": "stated", "status": "overdue", "independent": 2, "restates": ["c-0", "c-9"],
    "support": [], "proposed_evidence": [{"quote": "The crossings opened."}],
}  # fmt: skip


def test_a_deadline_that_moved_is_told_with_the_one_before():
    shown = card(PROMISE, today=TODAY, earlier={"c-0": {"due": "2024-06"}})
    assert [slip.words for slip in shown.slips] == ["6 months later than 2024-06"]
    assert shown.restates == ("c-0",)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("2024-06", "2024-05-31", "30 days earlier than 2024-06"),
        ("2024", "2025", "12 months later than 2024"),
    ],
)
def test_how_far_is_told_from_last_day_to_last_day(before, after, words):
    assert slipped("c-0", before, after).words == words


@pytest.mark.parametrize(
    ("before", "after"), [("2024", "2024-12-31"), (None, "2024"), ("2024", None), ("2024/..", "2025")]
)
def test_where_no_last_day_moved_nothing_slipped(before, after):
    assert slipped("c-0", before, after) is None


def test_a_late_promise_is_not_called_broken():
    assert why(PROMISE) == "past its deadline (by 2024-12), not decided by anybody"


def test_a_decided_status_names_who_decided():
    judgement = Judgement("j-1", Verdict.STATUS, (), "Ana Silva", "2025-01-02T10:00:00", "seen there", "status", "kept")
    assert (
        why({**PROMISE, "status": "kept"}, decided=[judgement]) == "so decided by Ana Silva on 2025-01-02: seen there"
    )


def test_what_was_only_asked_for_is_not_owed():
    assert card({**PROMISE, "strength": "requests"}, today=TODAY, earlier={}).between == "is asked by"
    assert card(PROMISE, today=TODAY, earlier={}).between == "owes"


def test_possible_fulfilment_is_counted_not_believed():
    shown = card(PROMISE, today=TODAY, earlier={})
    assert shown.possible == 1
    assert shown.row.status == "overdue"
