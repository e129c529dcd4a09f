"""Another reader over a record: first what would change, then kept; judgements outlive it."""

from datetime import UTC, datetime

import pytest

from accord.pipeline.folding import fold_all
from accord.pipeline.judge import weigh
from accord.pipeline.rebuild import digest
from accord.pipeline.reread import keep, try_reader
from accord.store import open_record
from mini_reader import MiniReader, document
from shelved import keep as keep_document

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
PROMISED = "BR will open two crossings for AR by 2024-12."


class Forgetful(MiniReader):
    """A later version that reads no promises and takes Cusco for Lima."""

    def read_many(self, documents):
        from dataclasses import replace

        for reading in super().read_many(documents):
            moved = tuple(replace(contact, place="Cusco") for contact in reading.engagements)
            yield replace(reading, version=self.version, commitments=(), engagements=moved)


@pytest.fixture
def store():
    with open_record(None) as made:
        keep_document(made, document(f"{MET} {PROMISED}", name="a.txt", published="2024-05-03", outlet="Herald"))
        fold_all(made)
        yield made


def test_what_would_change_is_told_and_nothing_is_changed(store):
    before = digest(store)
    trial = try_reader(store, reader=Forgetful("later"))
    assert digest(store) == before
    told = {(change.kind, change.what): change for change in trial.changes}
    assert told["engagements", "altered"].fields == ("place",)
    assert told["engagements", "altered"].after["place"] == "Cusco"
    assert told["commitments", "lost"].before["by"] == ["BR"]
    assert len(trial.readings) == 1


def test_keeping_it_changes_the_record_as_was_told_and_no_reading_is_lost(store):
    trial = try_reader(store, reader=Forgetful("later"))
    keep(trial, store=store)
    assert [line["place"] for line in store.lines("engagements")] == ["Cusco"]
    assert list(store.lines("commitments")) == []
    assert store.counts()["readings"] == 2
    assert try_reader(store, reader=Forgetful("later")).readings == ()


def test_the_earlier_reader_can_be_gone_back_to(store):
    before = [line["id"] for kind in ("engagements", "commitments") for line in store.lines(kind)]
    keep(try_reader(store, reader=Forgetful("later")), store=store)
    back = try_reader(store, reader=MiniReader())
    assert [(change.kind, change.what) for change in back.changes if change.kind == "commitments"] == [
        ("commitments", "added")
    ]
    keep(back, store=store)
    assert [line["id"] for kind in ("engagements", "commitments") for line in store.lines(kind)] == before


def test_judgements_stay_and_those_without_words_are_told_as_orphans(store):
    (promise,) = store.lines("commitments")
    (contact,) = store.lines("engagements")
    on_promise = weigh(promise["id"], accept=True, store=store, who="ann", now=NOW)
    on_contact = weigh(contact["id"], accept=True, store=store, who="ann", now=NOW)
    trial = try_reader(store, reader=Forgetful("later"))
    assert [item.judgement.id for item in trial.orphaned] == [on_promise.id]
    keep(trial, store=store)
    states = {item.judgement.id: item.state for item in store.history()}
    assert states == {on_promise.id: "orphan", on_contact.id: "in force"}
