"""A line of the record as a row of a list and as slots of a page."""

from accord.views.page import plain
from accord.views.parties import party_name
from accord.views.plain_text import visible
from accord.views.rows import row, title
from accord.views.slots import slots

MEETING = {
    "id": "e-1", "kind": "engagements", "type": "meeting", "status": "held", "parties": ["BR", "AR"],
    "participants": ["Ana Silva", "Juan Diaz"], "body": "Border Working Group", "ordinal": 2, "date": "2024-05",
    "date_basis": "relative", "date_reason": "counted from the date of publication",
    "date_spans": [{"start": 3, "end": 9, "quote": "last month"}], "place": "Lima", "areas": ["BRD"], "outcomes": ["c-1"],
    "support": [{"quote": "Ana Silva met Juan Diaz."}],
}  # fmt: skip
PROMISE = {
    "id": "c-1", "kind": "commitments", "by": ["BR"], "toward": ["AR"], "strength": "plans", "action": "open two crossings",
    "due": "../2024-12", "due_basis": "stated", "status": "overdue", "condition": "funds are found", "support": [],
}  # fmt: skip


def test_a_meeting_is_called_after_who_met():
    assert title(MEETING) == "Meeting: Ana Silva, Juan Diaz"
    assert plain(row(MEETING).about) == "Lima · Border Working Group, round 2"


def test_without_names_a_meeting_is_called_after_its_forum():
    nameless = {**MEETING, "participants": []}
    assert title(nameless) == "Meeting: Lima · Border Working Group, round 2"
    assert row(nameless).about == ()


def test_a_promise_has_its_deadline_as_its_date():
    shown = row(PROMISE)
    assert shown.title == "plans to open two crossings"
    assert shown.date.value == "../2024-12"
    assert (shown.parties, shown.toward, shown.status) == (("BR",), ("AR",), "overdue")


def test_each_undertakes_it_toward_the_other_without_naming_them_twice():
    assert row({**PROMISE, "by": ["AR", "BR"], "toward": ["AR", "BR"]}).toward == ()


def test_a_meeting_that_was_held_needs_no_status():
    assert row(MEETING).status is None
    assert row({**MEETING, "status": "cancelled"}).status == "cancelled"


def test_a_slot_says_what_it_rests_on():
    found = {slot.name: slot for slot in slots(MEETING)}
    assert found["date"].form == "date"
    assert found["date"].reason == "counted from the date of publication"
    assert found["date"].quotes[0]["quote"] == "last month"
    assert found["outcomes"].form == "links"
    assert "support" not in found


def test_what_is_not_known_has_no_slot():
    assert "place" not in {slot.name for slot in slots({**MEETING, "place": None})}


def test_a_code_has_its_name_and_an_unknown_one_is_its_own():
    assert party_name("FR") == "France"
    assert party_name("ZZ-Q") == "ZZ-Q"


def test_visible_text_keeps_lines_and_loses_what_hides():
    assert visible("a\n b\u202ec\x1b[31m\x00") == "a\n bc"
