from datetime import date

import pytest

from accord.model.codes import Act
from accord.model.lines import finding_from_line
from accord.model.record import Support
from accord.model.span import Span
from accord.model.store import Explanation, Quote
from accord.views.explanation import as_of, explanation_line, explanation_page
from accord.views.page import Heading, Paragraph, Tone, plain

SUPPORT = Support("d1", "a.txt", Span(10, 18, "met Diaz"), "Ana Silva", Act.REPORTS, "Herald", "2024-05-03")
AGAINST = Support("d2", "b.txt", Span(0, 9, "no talks"), None, None, None, None, "says it did not happen")


@pytest.fixture
def explanation():
    line = {
        "id": "e-1",
        "kind": "engagements",
        "type": "meeting",
        "status": "held",
        "parties": ["AR", "BR"],
        "participants": ["Ana Silva"],
        "date": "2024-05",
        "date_basis": "inferred",
        "date_reason": "told as over",
        "areas": ["BRD"],
        "doubts": [{"what": "whose office", "why": "two states", "options": ["AR", "BR"]}],
        "reports": 1,
        "independent": 1,
    }
    line["support"] = []
    quotes = (Quote(SUPPORT, "on Monday", "in Lima"), Quote(AGAINST, "there were", "", against=True))
    return Explanation(finding_from_line(line), quotes, ("told in the same words",))


def lines(page):
    return [block.text if isinstance(block, Heading) else plain(block.words) for block in page]


def test_every_slot_is_told_with_the_basis_of_its_date(explanation):
    told = lines(explanation_page(explanation))
    assert told[0] == "e-1  engagement"
    assert "date: ~2024-05 (inferred: told as over)" in told
    assert "parties: AR, BR" in told
    assert "areas: BRD border and mobility" in told
    assert not any(line.startswith(("place:", "body:", "within:")) for line in told)


def test_a_quote_stands_between_its_words_and_is_marked(explanation):
    page = explanation_page(explanation)
    (quote,) = (b for b in page if isinstance(b, Paragraph) and plain(b.words) == "on Monday met Diaz in Lima")
    assert [piece.text for piece in quote.words if piece.tone is Tone.QUOTE] == ["met Diaz"]
    assert "1. Herald · 2024-05-03 · a.txt" in lines(page)
    assert "Ana Silva – reports" in lines(page)


def test_what_speaks_against_it_is_shown_with_its_reason(explanation):
    told = lines(explanation_page(explanation))
    at = told.index("Evidence against")
    assert "1. undated · b.txt" in told[at:]
    assert "against because says it did not happen" in told[at:]


def test_reasons_and_doubts_are_told(explanation):
    told = lines(explanation_page(explanation))
    assert "- told in the same words" in told
    assert "- whose office: two states [AR | BR]" in told


def test_the_object_holds_what_the_page_shows(explanation):
    line = explanation_line(explanation)
    assert line["support"][0]["before"] == "on Monday"
    assert line["support"][0]["quote"] == "met Diaz"
    assert line["against"][0]["why"] == "says it did not happen"
    assert line["reasons"] == ["told in the same words"]


PENDING = {
    "id": "c-1",
    "kind": "commitments",
    "by": ["BR"],
    "toward": [],
    "strength": "plans",
    "action": "open a post",
    "due": "2025-01",
    "due_basis": "stated",
    "support": [],
    "status": "pending",
}


def test_a_deadline_is_told_with_the_time_left():
    told = lines(explanation_page(Explanation(finding_from_line(PENDING), (), ()), today=date(2025, 1, 1)))
    assert "due: 2025-01 in 30 days (stated in the text)" in told


def test_a_deadline_that_has_passed_is_overdue_as_in_the_lists():
    explained = Explanation(finding_from_line(PENDING), (), ())
    assert as_of(explained, date(2025, 1, 31)).finding.status == "pending"
    assert as_of(explained, date(2025, 2, 1)).finding.status == "overdue"


def test_what_a_person_decided_stays_when_the_deadline_has_passed():
    kept = Explanation(finding_from_line({**PENDING, "status": "kept"}), (), ())
    assert as_of(kept, date(2026, 1, 1)).finding.status == "kept"
