import threading
from pathlib import Path

import pytest

from accord.model.errors import RecordBusy
from accord.model.store import Query
from accord.pipeline.folding import fold_all
from accord.store import connection as connection_module
from accord.store import open_record
from mini_reader import MiniReader, document

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-{:02}."


def keep(store, *numbers):
    for number in numbers:
        one = document(MET.format(number), name=f"{number}.txt")
        store.keep(one, original=one.text.encode(), added="2026-01-01T00:00:00+00:00")
        store.keep_reading(one.id, MiniReader().read(one))
    fold_all(store)


@pytest.fixture
def path(tmp_path):
    with open_record(tmp_path / "accord.db", create=True) as store:
        keep(store, 1)
    return tmp_path / "accord.db"


def test_readers_see_the_last_whole_state_while_another_writes(path):
    with open_record(path, write=True) as writer, open_record(path) as reader:
        with writer.transaction():
            keep(writer, 10, 20)
            assert reader.count("engagements") == 1
            with open_record(path) as late:
                assert len(late.findings("engagements")) == 1
            assert writer.count("engagements") == 3
        assert reader.count("engagements") == 3


def test_within_a_snapshot_nothing_changes(path):
    with open_record(path, write=True) as writer, open_record(path) as reader:
        with reader.snapshot():
            before = reader.count("engagements")
            keep(writer, 10)
            assert reader.count("engagements") == before
            assert reader.facets("engagements", Query(parties=("AR",)), slots=("party",))["party"][0].count == before
        assert reader.count("engagements") == before + 1


def test_a_writer_waits_for_another_and_is_told(path, monkeypatch):
    monkeypatch.setattr(connection_module, "_TRY", 0.05)
    told: list[float] = []
    started, done = threading.Event(), threading.Event()

    def long_add():
        with open_record(path, write=True) as first, first.transaction():
            keep(first, 10)
            started.set()
            done.wait(10)

    thread = threading.Thread(target=long_add)
    thread.start()
    assert started.wait(10)

    def waiting(seconds: float) -> None:
        told.append(seconds)
        done.set()

    with open_record(path, write=True, waiting=waiting) as second:
        keep(second, 20)
        assert second.count("engagements") == 3
    thread.join()
    assert told


def test_patience_ends_with_a_clear_message(path):
    with open_record(path, write=True) as first, open_record(path, write=True, patience=0.05) as second:
        with first.transaction():
            first.set_setting("x", "1")
            with pytest.raises(RecordBusy, match="another process"):
                second.set_setting("x", "2")
        second.set_setting("x", "3")
        assert first.setting("x") == "3"


def test_many_readers_and_a_writer_get_along(path: Path):
    problems: list[BaseException] = []
    stop = threading.Event()

    def read():
        try:
            with open_record(path) as store:
                while not stop.is_set():
                    with store.snapshot():
                        assert len(list(store.lines("engagements"))) == store.count("engagements")
        except BaseException as error:  # noqa: BLE001 - told below, in the thread of the test
            problems.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    with open_record(path, write=True) as writer:
        for number in range(5, 13):
            keep(writer, number)
    stop.set()
    for thread in threads:
        thread.join()
    assert problems == []
