from datetime import UTC, datetime
from multiprocessing import active_children

import pytest

from accord.model.codes import Kind
from accord.model.errors import LostWorker
from accord.pipeline import ahead
from accord.pipeline.ahead import made_ahead
from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import digest, rebuild, verify
from accord.pipeline.telling import find_words, tell
from accord.record.nodes import short
from accord.record.ready import NOTHING_AHEAD, Ready
from accord.store import open_record
from mini_reader import document
from shelved import keep

PROSE = (
    "They spoke at length about the river and the border crossings, and their officials will go on with the work in "
    "the autumn, when the ferry of Puerto Viejo is to be back and the two customs houses will have been painted."
)
SLOTS = {"by": "BR", "toward": "AR", "strength": "commits", "action": "lend two boats", "due": "../2024-06"}


def _documents():
    for number in range(24):
        day = f"2024-{number % 12 + 1:02}-02"
        said = f"Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on {day}."
        will = f"BR will open two crossings for AR by {2025 + number % 3}-12."
        text = f"{said} {will} Report {number} of {number * 7 % 5}. {PROSE}"
        # every third gives no date, every fourth has a copy
        published = None if number % 3 == 0 else day
        yield document(text, name=f"{number}.txt", published=published)
        if number % 4 == 0:
            yield document(f"{text} Copy desk.", name=f"{number}-copy.txt", published=f"2024-{number % 12 + 1:02}-05")
    lent = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Quito on 2024-07-09. Brazil is to lend Argentina two boats by June."
    yield document(lent, name="told.txt", published="2024-07-10")


@pytest.fixture
def store(tmp_path):
    with open_record(tmp_path / "record.db", create=True) as made:
        for one in _documents():
            keep(made, one)
        fold_all(made)
        yield made


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    monkeypatch.setattr(ahead, "_FEWEST", 10)
    monkeypatch.setattr(ahead, "_CHUNK", 3)
    monkeypatch.setattr(ahead, "_AHEAD", 6)


def test_two_processes_fold_the_same_bytes_as_one(store):
    lent = store.document("told.txt")
    words = find_words(lent, "Brazil is to lend Argentina two boats by June")
    tell(lent, Kind.COMMITMENTS, words, SLOTS, store=store, who="ann", now=datetime(2026, 1, 1, tzinfo=UTC))
    rebuild(store)
    alone = list(store.derived())
    assert any("lend two boats" in row for row in alone)
    rebuild(store, jobs=2)
    assert list(store.derived()) == alone
    assert verify(store, jobs=2) == []


def before_the_third_part(monkeypatch, do):
    """Do something when the fold wants the third part of what others make ready."""
    collect = ahead._MadeAhead._collect

    def collects(self, at):
        if at == 2:
            do()
        collect(self, at)

    monkeypatch.setattr(ahead._MadeAhead, "_collect", collects)


def test_a_process_that_is_killed_is_told_and_the_record_stays_as_it_was(store, monkeypatch):
    before = digest(store)
    before_the_third_part(monkeypatch, lambda: [child.kill() for child in active_children()])
    with pytest.raises(LostWorker, match="--jobs 1"):
        rebuild(store, jobs=2)
    assert digest(store) == before
    assert store.pending() == []
    assert store.check() == []


def test_interrupted_it_leaves_the_record_as_it_was_and_no_process_behind(store, monkeypatch):
    before = digest(store)

    def interrupt():
        raise KeyboardInterrupt

    before_the_third_part(monkeypatch, interrupt)
    with pytest.raises(KeyboardInterrupt):
        rebuild(store, jobs=2)
    assert digest(store) == before
    assert active_children() == []


def test_what_is_read_anew_meanwhile_is_not_taken_as_it_was(store):
    first, second = store.document("0.txt"), store.document("1.txt")
    with store.transaction():
        store.forget_derived()
        with made_ahead(store, jobs=2) as others:
            made = others.take(short(first.id))
            assert isinstance(made, Ready)
            assert made.copy.id == first.id
            assert others.take(short(first.id)) is None
            keep(store, second, version="2")
            assert others.take(short(second.id)) is None


def test_few_documents_start_no_process(store, monkeypatch):
    monkeypatch.setattr(ahead, "_FEWEST", 1000)
    with store.transaction():
        store.forget_derived()
        with made_ahead(store, jobs=2) as others:
            assert others is NOTHING_AHEAD
            assert active_children() == []
