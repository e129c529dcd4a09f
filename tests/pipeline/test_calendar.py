from datetime import UTC, datetime

import pytest

from accord.model.errors import EmptySource, UnreadableSource, UnsupportedContent
from accord.pipeline.calendar import add_calendar
from mini_reader import document
from shelved import record_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def test_a_calendar_dates_what_reports_leave_open(tmp_path):
    path = tmp_path / "visits.csv"
    path.write_text('date,type,parties,participants,place\n2024-05-02,visit,BR;AR,Ana Silva,"Buenos Aires, AR"\n')
    store = record_of([document("Ana Silva (Foreign Minister, BR) visited AR, Buenos Aires.", name="a.txt")])
    assert [line["date"] for line in store.lines("engagements")] == [None]
    add_calendar(path, store=store, now=NOW)
    (line,) = store.lines("engagements")
    assert (line["date"], line["reports"]) == ("2024-05-02", 2)
    assert store.check() == []


def test_a_row_that_cannot_be_used_is_left_out_and_the_rest_stays(tmp_path):
    path = tmp_path / "visits.csv"
    path.write_text("parties,date\nBR;AR,soon\nBR;AR,2024-05\nBR,2024\n")
    store = record_of([])
    assert add_calendar(path, store=store, now=NOW).added == ("visits.csv",)
    assert [line["date"] for line in store.lines("engagements")] == ["2024-05"]
    assert len(store.reading(store.documents()[0].id).doubts) == 2


def test_a_calendar_is_added_once(tmp_path):
    path = tmp_path / "visits.csv"
    path.write_text("parties,date\nBR;AR,2024-05\n")
    store = record_of([])
    add_calendar(path, store=store, now=NOW)
    assert add_calendar(path, store=store, now=NOW).already == ("visits.csv",)


@pytest.mark.parametrize(
    ("content", "error"), [("", EmptySource), ("when,who\n", UnsupportedContent), (None, UnreadableSource)]
)
def test_what_is_no_calendar_is_refused(tmp_path, content, error):
    path = tmp_path / "visits.csv"
    if content is not None:
        path.write_text(content)
    with pytest.raises(error):
        add_calendar(path, store=record_of([]), now=NOW)


_ICS = """BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
DTSTART;VALUE=DATE:20240502
DTEND;VALUE=DATE:20240504
SUMMARY:Official visit of the Foreign Minister of Brazil
  to Argentina
ATTENDEE;CN="Ana Silva":mailto:ana@example.org
LOCATION:Buenos Aires\\, Argentina
END:VEVENT
BEGIN:VEVENT
DTSTART:20240610T090000Z
SUMMARY:Dentist
END:VEVENT
END:VCALENDAR
"""


def test_an_icalendar_file_dates_what_reports_leave_open(tmp_path):
    path = tmp_path / "visits.ics"
    path.write_text(_ICS)
    store = record_of([document("Ana Silva (Foreign Minister, BR) visited AR, Buenos Aires.", name="a.txt")])
    add_calendar(path, store=store, now=NOW)
    (line,) = store.lines("engagements")
    assert (line["date"], line["reports"], line["type"]) == ("2024-05-02/2024-05-03", 2, "visit")
    assert store.check() == []


def test_an_event_without_two_parties_is_a_doubt_not_a_contact(tmp_path):
    path = tmp_path / "visits.ics"
    path.write_text(_ICS)
    store = record_of([])
    add_calendar(path, store=store, now=NOW)
    (doubt,) = store.reading(store.documents()[0].id).doubts
    assert "two parties" in doubt.why
