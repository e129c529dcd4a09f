import pytest

from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import MiniReader, document
from store.crowd import crowd

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
WILL = "BR will open two border crossings for AR by 2024-12."


@pytest.fixture(scope="module")
def store():
    return crowd()


def named(store, name):
    return store.document(name).id


def test_findings_in_a_document_have_its_words(store):
    for entry in store.documents():
        passages = store.findings_in(entry.id)
        text = store.document(entry.id).text
        assert passages
        for passage in passages:
            assert all(span.holds_in(text) for span in passage.spans)
            told = {
                (s["start"], s["end"]) for s in store.line(passage.finding)["support"] if s["document_id"] == entry.id
            }
            assert {(span.start, span.end) for span in passage.spans} == told
        assert {passage.finding for passage in passages} == {
            line["id"] for line in store.lines("findings", Query(documents=(entry.id,)))
        }


def test_copies_stand_behind_their_origin(store):
    for name in ("f.txt", "g.txt"):
        assert [entry.name for entry in store.copies(named(store, name))] == ["f.txt", "g.txt"]
    assert [entry.name for entry in store.copies(named(store, "a.txt"))] == ["a.txt"]


def test_related_documents_tell_of_the_same_and_are_no_copies(store):
    assert {(one.document.name, one.shared) for one in store.related(named(store, "a.txt"))} == {
        ("b.txt", 1),
        ("c.txt", 1),
    }
    assert store.related(named(store, "g.txt")) == []
    assert len(store.related(named(store, "d.txt"), limit=1)) == 1


def keep(store, one, added):
    store.keep(one, original=one.text.encode(), added=added)
    store.keep_reading(one.id, MiniReader().read(one))
    fold_all(store)


def test_changes_tell_what_is_new_and_what_is_told_again():
    store = open_record(None)
    keep(store, document(MET, name="a.txt", published="2024-05-03"), "2026-01-01T00:00:00+00:00")
    keep(store, document(f"{MET} {WILL}", name="b.txt", published="2024-05-04"), "2026-02-01T00:00:00+00:00")
    changes = store.changes("2026-01-15T00:00:00+00:00")
    assert [entry.name for entry in changes.documents] == ["b.txt"]
    kinds = {(change.kind, change.new) for change in changes.findings}
    assert ("commitments", True) in kinds
    assert ("engagements", False) in kinds
    assert changes.new == 1
    assert changes.new + changes.touched == len(changes.findings) == sum(changes.by_kind.values())
    everything = store.changes("2026-01-01T00:00:00+00:00", limit=1)
    assert (len(everything.documents), everything.documents_in_all) == (1, 2)
    assert all(not store.changes("2026-02-02T00:00:00+00:00").by_kind for _ in range(2))


def test_times_are_compared_whatever_their_zone():
    store = open_record(None)
    keep(store, document(MET, name="a.txt"), "2026-01-01T23:30:00-05:00")
    assert store.changes("2026-01-02T04:00:00+00:00").documents_in_all == 1
    assert store.changes("2026-01-02T05:00:00+00:00").documents_in_all == 0
