from accord.model.judgement import Anchor, Judgement, Verdict
from accord.model.span import Span
from accord.model.store import HistoryItem
from accord.views.judging import history_line, history_page, verdict
from accord.views.page import plain

ABOUT = ((Anchor("engagements", "d1", Span(0, 7, "in Lima")),),)
CORRECT = Judgement("j-1", Verdict.CORRECT, ABOUT, "ida", "2026-01-01T10:00:00", "the release", "date", "2024-05")
UNDO = Judgement("j-2", Verdict.UNDO, (), "ida", "2026-01-02T10:00:00", undoes="j-1")


def test_a_verdict_says_what_was_decided():
    assert verdict(CORRECT) == "correct date = 2024-05"
    assert verdict(UNDO) == "undo j-1"
    assert verdict(Judgement("j-3", Verdict.STATUS, ABOUT, "ida", "", value="kept")) == "status kept"
    assert verdict(Judgement("j-4", Verdict.ACCEPT, ABOUT, "ida", "")) == "accept"


def test_history_tells_who_when_why_and_on_what_words():
    (table,) = history_page([HistoryItem(CORRECT, "undone", ("e-1",))])
    assert [plain(cell) for cell in table.rows[0]] == [
        "j-1",
        "2026-01-01 10:00",
        "ida",
        "correct date = 2024-05 e-1\n“in Lima”",
        "the release",
        "undone",
    ]


def test_a_history_line_has_its_state():
    line = history_line(HistoryItem(CORRECT, "orphan"))
    assert (line["state"], line["findings"], line["about"][0][0]["quote"]) == ("orphan", [], "in Lima")


def test_an_empty_history_is_said():
    (block,) = history_page([])
    assert plain(block.words) == "Nobody has decided anything yet."
