import os
import sqlite3
from datetime import date

import pytest

from accord.model.errors import (
    DamagedRecord,
    NewerRecord,
    NotARecord,
    OlderRecord,
    RecordBusy,
    RecordFull,
    UnknownId,
    UsageError,
)
from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import digest, rebuild
from accord.store import connection as connection_module
from accord.store import open_record
from mini_reader import MiniReader, document
from shelved import record_of

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
ROUND = "BR and RO held round 2 of the Border Security Council in Quito on 2025-03-01."
WILL = "BR will open two border crossings for AR by 2024-12."


def keep(store, *documents):
    for one in documents:
        store.keep(one, original=one.text.encode(), added="2026-01-01T00:00:00")
        store.keep_reading(one.id, MiniReader().read(one))
    fold_all(store)


@pytest.fixture
def store():
    return record_of([
        document(MET, name="a.txt", published="2024-05-03", outlet="Lima Post"),
        document(ROUND, name="b.txt"),
        document(WILL, name="c.txt", published="2024-05-04"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query(), 2),
        (Query(parties=("AR",)), 1),
        (Query(parties=("AR", "RO")), 2),
        (Query(people=("silva",)), 1),
        (Query(bodies=("security council",)), 1),
        (Query(since=date(2025, 1, 1)), 1),
        (Query(until=date(2024, 12, 31)), 1),
        (Query(documents=("b.txt",)), 1),
        (Query(statuses=("planned",)), 0),
        (Query(limit=1), 1),
        (Query(parties=("AR",), people=("nobody",)), 0),
    ],
)
def test_findings_are_filtered(store, query, found):
    assert len(store.findings("engagements", query)) == found


def test_a_pending_commitment_is_overdue_when_its_day_has_passed(store):
    assert [line["status"] for line in store.lines("due", Query(today=date(2024, 12, 31)))] == ["pending"]
    assert [line["status"] for line in store.lines("due", Query(today=date(2025, 1, 1)))] == ["overdue"]
    assert len(store.findings("commitments", Query(statuses=("overdue",), today=date(2025, 1, 1)))) == 1


def test_search_marks_the_words(store):
    (hit,) = store.search("border crossings")
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["border", "crossings"]
    assert hit.document == "c.txt"


@pytest.mark.parametrize("words", ['"', "NOT", "a OR b*", "(x", "col:y", "-"])
def test_search_takes_any_words_literally(store, words):
    assert store.search(words) == []


def test_searching_for_nothing_is_refused(store):
    with pytest.raises(UsageError):
        store.search("  ")


def test_explain_shows_the_words_around_each_quote():
    store = record_of([document("one two, three four: " + MET + " Five six seven eight.", name="a.txt")])
    (line,) = store.lines("engagements")
    explanation = store.explain(line["id"], words=3)
    assert [(quote.before, quote.after) for quote in explanation.quotes] == [("two, three four:", "Five six seven")]


def test_a_finding_is_found_by_the_beginning_of_its_id(store):
    first = next(store.lines("engagements"))["id"]
    assert store.finding(first[:7]).id == first
    with pytest.raises(UnknownId):
        store.finding("e-zzzz")


def test_heads_are_the_lines_without_the_words_behind_them(store):
    lines = list(store.lines("findings"))
    heads = store.heads(line["id"] for line in lines)
    assert heads == {line["id"]: {**line, "support": []} for line in lines}


def test_an_id_still_finds_its_finding_after_a_merge():
    one = document(MET, name="a.txt")
    other = document(MET + " It rained.", name="b.txt")
    alone = {next(record_of([single]).lines("engagements"))["id"] for single in (one, other)}
    both = record_of([one, other])
    (line,) = both.lines("engagements")
    assert {both.resolve(id_) for id_ in alone} == {line["id"]}


def test_compare_sets_the_accounts_side_by_side():
    store = record_of(
        [document(MET, name="a.txt"), document(MET.replace(" on 2024-05-02", "") + " It rained.", name="b.txt")]
    )
    (line,) = store.lines("engagements")
    accounts = store.compare(line["id"])
    assert {account.document: account.slots["date"] for account in accounts} == {"a.txt": "2024-05-02", "b.txt": None}


def test_there_is_no_record_where_none_was_made(tmp_path):
    with pytest.raises(NotARecord, match="there is no record"):
        open_record(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_refused(tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("shopping list " * 100)
    with pytest.raises(NotARecord):
        open_record(path, create=True)
    assert path.read_text().startswith("shopping")


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "other.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE birds (name)")
    other.commit()
    other.close()
    before = path.read_bytes()
    with pytest.raises(NotARecord, match="another program"):
        open_record(path, create=True)
    assert path.read_bytes() == before


def test_a_record_of_a_newer_version_is_refused(tmp_path):
    path = tmp_path / "accord.db"
    open_record(path, create=True).close()
    other = sqlite3.connect(path)
    other.execute("PRAGMA user_version = 99")
    other.close()
    with pytest.raises(NewerRecord):
        open_record(path)


def test_an_older_record_is_brought_up_to_date_and_loses_nothing(tmp_path, monkeypatch):
    path = tmp_path / "accord.db"
    documents = [document(MET, name="a.txt"), document(f"{MET} {WILL}", name="b.txt")]
    with monkeypatch.context() as patched:
        patched.setattr(connection_module, "MIGRATIONS", connection_module.MIGRATIONS[:1])
        with open_record(path, create=True) as store:
            for one in documents:
                store.keep(one, original=one.text.encode(), added="2026-01-01T00:00:00")
                store.keep_reading(one.id, MiniReader().read(one))
            store.set_setting("rules", "1")
    before = path.read_bytes()
    with pytest.raises(OlderRecord, match="accord rebuild"):
        open_record(path)
    assert path.read_bytes() == before
    with open_record(path, write=True) as store:
        with pytest.raises(OlderRecord):
            store.resolve("e-0123456789")
        rebuild(store)
        assert digest(store) == digest(record_of(documents))
        assert store.check() == []


def test_a_record_that_is_being_written_is_busy(tmp_path, monkeypatch):
    monkeypatch.setattr(connection_module, "_PATIENCE", 0.05)
    path = tmp_path / "accord.db"
    with open_record(path, create=True) as first, open_record(path, write=True) as second, first.transaction():
        first.set_setting("x", "1")
        with pytest.raises(RecordBusy):
            second.set_setting("x", "2")


def test_a_full_disk_is_told_and_the_record_stays_whole(tmp_path):
    path = tmp_path / "accord.db"
    with open_record(path, create=True) as store:
        keep(store, document(MET, name="a.txt"))
        store._db.execute("PRAGMA max_page_count = 1")
        large = document(ROUND + " x" * 500_000, name="b.txt")
        with pytest.raises(RecordFull):
            keep(store, large)
    with open_record(path) as store:
        assert store.check() == []
        assert [entry.name for entry in store.documents()] == ["a.txt"]


def test_a_record_that_may_only_be_read_is_not_written(tmp_path):
    path = tmp_path / "accord.db"
    with open_record(path, create=True) as store:
        keep(store, document(MET, name="a.txt"))
    with open_record(path) as store:
        assert len(store.findings("engagements")) == 1
        with pytest.raises(RecordFull):
            store.set_setting("x", "1")


def test_a_damaged_file_is_told(tmp_path):
    path = tmp_path / "accord.db"
    with open_record(path, create=True) as store:
        keep(store, *(document(MET.replace("05-02", f"05-{day}"), name=f"{day}.txt") for day in range(10, 29)))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 3)
        file.write(os.urandom(size // 3))
    try:
        with open_record(path) as store:
            told = [problem.what for problem in store.check()]
    except (DamagedRecord, NotARecord) as error:
        told = [error.message]
    assert told


def test_closing_leaves_one_file(tmp_path):
    with open_record(tmp_path / "accord.db", create=True) as store:
        keep(store, document(MET))
    assert [path.name for path in tmp_path.iterdir()] == ["accord.db"]


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("UPDATE documents SET text = replace(text, 'Lima', 'Rome')", "text is not the one"),
        ("UPDATE blobs SET bytes = x'00'", "original bytes"),
        ("UPDATE readings SET json = replace(json, '\"end\":92', '\"end\":9200')", "does not hold"),
        ("DELETE FROM evidence", "no evidence"),
    ],
)
def test_check_finds_what_was_tampered_with(store, sql, says):
    assert store.check() == []
    store._db.execute(sql)
    assert any(says in problem.what for problem in store.check())


def test_original_bytes_come_back_as_they_were(store):
    entry = store.documents()[0]
    assert store.original(entry.id) == store.document(entry.id).text.encode()


def test_a_transaction_is_all_or_nothing(store):
    def interrupted():
        with store.transaction():
            store.set_setting("x", "1")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert store.setting("x") is None
