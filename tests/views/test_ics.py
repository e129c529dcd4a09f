"""Commitments as tasks of a calendar: read back by another program, no day where the text has none."""

from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from accord.views.ics import calendar, due_day

PROMISE = {
    "id": "c-1", "kind": "commitments", "by": ["BR"], "toward": ["AR"], "strength": "plans", "status": "pending",
    "action": "open two crossings; and, later, a third", "due": "../2024-12-20", "due_basis": "stated", "due_reason": "",
    "condition": "funds are found", "areas": ["BRD", "POL"],
    "support": [{"quote": "BR will open two crossings.", "outlet": "Herald", "document": "a.txt", "published": "2024-05-03"}],
}  # fmt: skip


def read(*lines):
    text = calendar(
        lines, name="Record", made=datetime(2024, 6, 1, 12, tzinfo=UTC), address=lambda id_: f"http://localhost/{id_}"
    )
    parsed = Calendar.from_ical(text)
    assert not parsed.errors
    tasks = list(parsed.walk("VTODO"))
    assert not any(task.errors for task in tasks)
    return text, tasks


def test_a_deadline_of_a_day_is_due_on_it():
    _, (task,) = read(PROMISE)
    assert task["DUE"].dt == date(2024, 12, 20)
    assert task["UID"] == "c-1@accord"
    assert task["URL"] == "http://localhost/c-1"
    assert task["STATUS"] == "NEEDS-ACTION"


@pytest.mark.parametrize("due", ["2024-12", "../2024-12", "2024", "2023-22", "XXXX-07", "2024-12-20~", "2024-12-20?"])
def test_a_deadline_that_is_no_day_is_told_in_words_and_never_made_one(due):
    text, (task,) = read({**PROMISE, "due": due})
    assert "DUE" not in task
    assert str(task["X-ACCORD-DUE"]) == due
    assert "2024-12-31" not in text
    assert "20241231" not in text


def test_a_month_stands_in_the_name_of_the_task():
    _, (task,) = read({**PROMISE, "due": "../2024-12"})
    assert str(task["SUMMARY"]).endswith("(by 2024-12)")


def test_an_inferred_day_is_no_day_that_is_due():
    assert due_day({**PROMISE, "due_basis": "inferred"}) is None


def test_the_last_day_of_a_stretch_of_days_is_due():
    assert due_day({**PROMISE, "due": "2024-12-01/2024-12-05"}) == "20241205"


@pytest.mark.parametrize(
    ("status", "state"), [("kept", "COMPLETED"), ("withdrawn", "CANCELLED"), ("overdue", "NEEDS-ACTION")]
)
def test_a_status_is_told_as_calendars_know_it(status, state):
    _, (task,) = read({**PROMISE, "status": status})
    assert task["STATUS"] == state


def test_words_of_a_text_come_back_as_they_were():
    words = "dig; fill, and \\ pave " + "ü" * 90
    _, (task,) = read({**PROMISE, "action": words})
    assert str(task["SUMMARY"]).startswith("Brazil: dig; fill, and \\ pave ")
    assert "BR will open two crossings." in str(task["DESCRIPTION"])


def test_no_line_is_longer_than_75_octets_and_every_one_ends_as_the_standard_says():
    text, _ = read({**PROMISE, "action": "ü" * 300})
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


def test_a_text_cannot_add_lines_of_its_own():
    hostile = "x\r\nEND:VTODO\r\nBEGIN:VALARM\nACTION:DISPLAY"
    text, tasks = read({**PROMISE, "action": hostile, "condition": hostile})
    assert len(tasks) == 1
    assert "BEGIN:VALARM" not in text.split("\r\n")


def test_an_empty_calendar_is_a_calendar():
    _, tasks = read()
    assert tasks == []
