from datetime import UTC, datetime

import pytest

from accord.model.errors import UnknownId, UsageError
from accord.pipeline.folding import fold_all
from accord.pipeline.judge import correct, different, same, set_status, undo, unsure, weigh
from accord.pipeline.rebuild import digest
from mini_reader import document
from shelved import keep, record_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
WILL = "BR will open two border crossings for AR by 2024-12."


@pytest.fixture
def store():
    return record_of([
        document(MET, name="a.txt"),
        document(MET.replace("2024", "2023"), name="b.txt"),
        document(WILL, name="c.txt", published="2024-05-03"),
        document("BR has opened both crossings, its ministry says.", name="d.txt", published="2025-01-03"),
    ])  # fmt: skip


def ids(store, kind="engagements"):
    return [line["id"] for line in store.lines(kind)]


def test_same_merges_across_a_hard_reason_and_says_who_decided(store):
    a, b = ids(store)
    judgement = same(a, b, store=store, who="ida", now=NOW, why="a slip of the pen")
    (line,) = store.lines("engagements")
    assert line["judgements"] == [judgement.id]
    assert any(judgement.id in reason for reason in line["because"])
    assert store.resolve(a) == store.resolve(b) == line["id"]


def test_different_kinds_cannot_be_the_same(store):
    with pytest.raises(UsageError, match="engagements"):
        same(ids(store)[0], ids(store, "commitments")[0], store=store, who="ida", now=NOW)


def test_an_unknown_id_is_told(store):
    with pytest.raises(UnknownId):
        same("e-0000000000", ids(store)[0], store=store, who="ida", now=NOW)


def test_unsure_takes_the_question_off_the_list():
    store = record_of([
        document("BR and AR held the Border Security Council in Lima. No more is known."),
        document("BR and AR held round 1 of the Border Security Council in Lima on 2024-05-02."),
    ])  # fmt: skip
    (question,) = store.questions()
    unsure(*question.about[:2], store=store, who="ida", now=NOW)
    assert store.questions() == []
    assert len(ids(store)) == 2


def test_different_takes_the_question_off_the_list():
    store = record_of([
        document("BR and AR held the Border Security Council in Lima. No more is known."),
        document("BR and AR held round 1 of the Border Security Council in Lima on 2024-05-02."),
    ])  # fmt: skip
    (question,) = store.questions()
    different(*question.about[:2], store=store, who="ida", now=NOW)
    assert store.questions() == []


def test_a_correction_is_shown_with_its_reason_and_the_evidence_stays(store):
    first = ids(store)[0]
    before = store.finding(first).support
    correct(first, "date", "2023-05-03", store=store, who="ida", now=NOW, why="the ministry's own page")
    line = store.line(first)
    assert (line["date"], line["date_basis"]) == ("2023-05-03", "stated")
    assert "ministry's own page" in line["date_reasons"][0]
    assert store.finding(first).support == before


@pytest.mark.parametrize(
    ("field", "value"), [("support", "x"), ("colour", "red"), ("date", "soon"), ("ordinal", "second")]
)
def test_a_correction_that_does_not_fit_is_refused(store, field, value):
    with pytest.raises(UsageError):
        correct(ids(store)[0], field, value, store=store, who="ida", now=NOW)
    assert store.judgements() == []


def test_rejecting_and_accepting_are_kept_with_the_finding(store):
    first = ids(store)[0]
    weigh(first, accept=False, store=store, who="ida", now=NOW)
    assert store.line(first)["decision"] == "rejected"
    weigh(first, accept=True, store=store, who="ida", now=datetime(2026, 1, 2, tzinfo=UTC))
    assert store.line(first)["decision"] == "accepted"


def test_kept_needs_a_quote_from_a_document_of_the_record(store):
    (commitment,) = ids(store, "commitments")
    with pytest.raises(UsageError, match="needs the words"):
        set_status(commitment, "kept", store=store, who="ida", now=NOW)
    with pytest.raises(UsageError, match="no document"):
        set_status(commitment, "kept", quote="BR has opened three crossings", store=store, who="ida", now=NOW)
    judgement = set_status(commitment, "kept", quote="BR has opened\nboth crossings", store=store, who="ida", now=NOW)
    assert judgement.quote.span.text == "BR has opened both crossings"
    assert store.line(commitment)["status"] == "kept"


def test_undo_of_an_undo_brings_the_judgement_back(store):
    a, b = ids(store)
    same(a, b, store=store, who="ida", now=NOW)
    merged = digest(store)
    undo(store=store, who="ida", now=NOW)
    assert len(ids(store)) == 2
    undo(store.judgements()[-1].id, store=store, who="ida", now=NOW)
    assert len(ids(store)) == 1
    assert digest(store) == merged
    assert [item.state for item in store.history()] == ["in force", "undone", "in force"]


def test_there_is_nothing_to_undo_in_a_new_record():
    with pytest.raises(UsageError, match="nothing to undo"):
        undo(store=record_of([]), who="ida", now=NOW)


def test_a_judgement_whose_evidence_is_gone_is_shown_as_an_orphan(store, monkeypatch):
    first = ids(store)[0]
    weigh(first, accept=True, store=store, who="ida", now=NOW)
    document_id = store.finding(first).support[0].document_id
    one = store.document(document_id)
    monkeypatch.setattr("mini_reader._MET", __import__("re").compile("nothing matches this( )( )( )( )( )( )( )( )( )"))
    keep(store, one, version="2")
    fold_all(store)
    assert [item.state for item in store.history()] == ["orphan"]


def test_same_takes_all_accounts_of_both_findings_along():
    met = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
    store = record_of(
        [
            document(met + " One.", name="a.txt", published="2024-05-03"),
            document(met + " And two, at length.", name="b.txt", published="2024-05-04"),
            document("BR and AR held round 2 of the Border Working Group in Lima on 2024-06-02.", name="c.txt"),
        ]
    )
    first, second = [line["id"] for line in store.lines("engagements")]
    same(first, second, store=store, who="ida", now=NOW)
    (line,) = store.lines("engagements")
    assert {support["document"] for support in line["support"]} == {"a.txt", "b.txt", "c.txt"}
