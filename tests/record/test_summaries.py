"""What sums up a visit stands with it; a visit takes its days; an undated text gives a deadline the year it came out."""

import hashlib

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.reading.readers.rules import RulesReader
from accord.store import open_record

VISIT = (
    "Latvian Foreign Minister Anna Kalna paid a visit to Oslo in April 2024. Kalna met Norwegian Foreign Minister "
    "Ola Vik in Oslo during the visit."
)
SUMMED = (
    "The accord builds on the discussions held during the visit of Foreign Minister Anna Kalna to Oslo in April 2024."
)


def _record(*texts):
    store = open_record(None)
    for number, (text, published) in enumerate(texts):
        original = text.encode()
        day = When(published, Basis.STATED) if published else UNKNOWN
        document = Document(
            DocumentId(hashlib.sha256(original).hexdigest()), f"{number}.txt", text, language="en", published=day
        )
        store.keep(document, original=original, added="")
        store.keep_reading(document.id, RulesReader().read(document))
    fold_all(store)
    return store


def test_the_discussions_held_during_a_visit_are_no_line_beside_its_meetings():
    store = _record((VISIT, "2024-05-02"), (f"{SUMMED} Norway and Latvia signed it.", "2024-06-02"))
    lines = list(store.lines("engagements"))
    assert not [line for line in lines if line["type"] != "visit" and any("discussions held" in one["quote"]
                for one in line["support"])]  # fmt: skip


def test_they_stay_a_line_where_nothing_else_is_told_of_the_visit():
    store = _record((f"{SUMMED} Norway and Latvia signed it.", "2024-06-02"))
    told = [one["quote"] for line in store.lines("engagements") for one in line["support"]]
    assert any("discussions held" in quote for quote in told)


def test_a_deadline_without_its_year_gets_it_with_the_day_on_which_its_text_came_out():
    met = "Latvian Foreign Minister Anna Kalna met Norwegian Foreign Minister Ola Vik in Oslo"
    promise = "Norway will deliver two rescue boats to Latvia in September."
    store = _record(
        (f"{met} on 14 May 2024.", "2024-05-15"),
        (f"{met} this week. {promise}", None),
    )
    (line,) = store.lines("commitments")
    alone = _record((f"{met} this week. {promise}", None))
    (open_line,) = alone.lines("commitments")
    assert (open_line["due"], open_line["due_basis"]) == ("XXXX-09", "stated")
    assert (line["due"], line["due_basis"]) == ("2024-09", "inferred")
    assert "without the year" in line["due_reason"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (
            "Latvian Foreign Minister Anna Kalna will travel to Oslo on 13 May 2024. It is a three-day visit.",
            "2024-05-13/2024-05-15",
        ),
        (
            "Latvian Foreign Minister Anna Kalna visited Oslo on 13 May 2024. Talks of three days were held once.",
            "2024-05-13",
        ),
    ],
)
def test_a_visit_takes_as_many_days_as_its_text_says(text, date):
    store = _record((text, "2024-05-10" if "will" in text else "2024-05-14"))
    (line,) = (line for line in store.lines("engagements") if line["type"] == "visit")
    assert line["date"] == date
