"""Documents are added in the background: in order, told of on the way, and whatever ends it leaves the record whole."""

import multiprocessing
import os
import signal
import threading
import time
from datetime import UTC, datetime

import pytest

from accord.pipeline.engines import Apart, Here
from accord.pipeline.errands import Errand
from accord.pipeline.jobs import Jobs, JobState
from accord.store import open_record
from mini_reader import MiniReader

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PROSE = "They spoke at length about the river and the border crossings, and their officials will go on with it.\n"


class SlowReader(MiniReader):
    """Takes its time over each document; ends its own process at one that says DIE."""

    def read(self, document):
        time.sleep(0.05)
        if "DIE" in document.text and multiprocessing.parent_process() is not None:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().read(document)

    def read_many(self, documents):
        return (self.read(document) for document in documents)


@pytest.fixture
def folder(tmp_path):
    """Makes folders of reports."""

    def made(name, count, more=""):
        where = tmp_path / name
        where.mkdir()
        for number in range(count):
            (where / f"{name}-{number}.txt").write_text(
                f"Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-{number % 28 + 1:02}."
                f"\n{PROSE}{more} Report {name} {number}."
            )
        return where

    return made


@pytest.fixture
def record(tmp_path):
    return tmp_path / "accord.db"


def errand(record, where):
    return Errand(record, tuple(sorted(str(path) for path in where.iterdir())), NOW)


def state(record):
    with open_record(record) as store:
        return len(store.documents()), store.check(), store.counts()["engagements"]


@pytest.fixture(params=["here", "apart"])
def jobs(request):
    made = Jobs(engine=Here(MiniReader()) if request.param == "here" else Apart(MiniReader()), clock=time.monotonic)
    yield made
    made.close()


def test_two_people_add_at_once_and_both_come_in_whole(jobs, record, folder):
    one, two = folder("one", 5), folder("two", 4)
    put = {}

    def ask(who, where):
        put[who] = jobs.put(errand(record, where), who=who, what=where.name, folder=where)

    threads = [threading.Thread(target=ask, args=args) for args in (("Ana", one), ("Ben", two))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    done = {who: jobs.wait(job.id, 60) for who, job in put.items()}
    assert {who: (job.state, job.done, job.added_count) for who, job in done.items()} == {
        "Ana": (JobState.DONE, 5, 5),
        "Ben": (JobState.DONE, 4, 4),
    }
    assert all(name.startswith("two-") for name, _ in done["Ben"].added)
    assert state(record) == (9, [], 5)
    end = time.monotonic() + 5
    while (one.exists() or two.exists()) and time.monotonic() < end:
        time.sleep(0.02)
    assert not one.exists()
    assert not two.exists()


def test_what_fails_is_told_with_its_reason_and_the_next_job_goes_on(jobs, record, folder):
    bad = folder("bad", 2)
    (bad / "bytes.txt").write_bytes(bytes(range(256)) * 50)
    first = jobs.put(errand(record, bad), who="Ana", what="bad", folder=bad)
    done = jobs.wait(first.id, 60)
    assert (done.state, done.added_count, [name for name, _ in done.failed]) == (JobState.DONE, 2, ["bytes.txt"])
    record.write_bytes(b"not a record at all, but long enough to look like something" * 20)
    good = folder("good", 1)
    second = jobs.wait(jobs.put(errand(record, good), who="Ana", what="good", folder=good).id, 60)
    assert second.state is JobState.BROKEN
    assert "record" in second.problem


def slow(record, where, **more):
    jobs = Jobs(engine=Apart(SlowReader()), clock=time.monotonic)
    return jobs, jobs.put(errand(record, where), who="Ana", what=where.name, folder=where, **more)


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it took too long"
        time.sleep(0.05)


def test_a_stopped_job_keeps_what_was_done_and_adding_again_goes_on(record, folder):
    where = folder("many", 60)
    again = folder("again", 60)
    for path in again.iterdir():
        path.unlink()
    for path in where.iterdir():
        (again / path.name).write_bytes(path.read_bytes())
    jobs, job = slow(record, where)
    until(lambda: jobs.get(job.id).done > 20)
    assert jobs.stop(job.id)
    done = jobs.wait(job.id, 30)
    assert done.state is JobState.STOPPED
    documents, problems, _ = state(record)
    assert 16 <= documents < 60
    assert problems == []
    rest = jobs.wait(jobs.put(errand(record, again), who="Ana", what="again").id, 60)
    assert (rest.state, rest.added_count) == (JobState.DONE, 60 - documents)
    assert state(record)[:2] == (60, [])
    jobs.close()


def test_closing_in_the_midst_of_a_job_leaves_the_record_whole_and_no_process(record, folder):
    jobs, job = slow(record, folder("many", 100))
    until(lambda: jobs.get(job.id).done > 20)
    jobs.close()
    assert state(record)[1] == []
    assert state(record)[0] < 100
    assert not multiprocessing.active_children()


def test_a_process_that_dies_is_told_of_and_the_next_job_gets_a_new_one(record, folder):
    where = folder("deadly", 3, more="DIE")
    jobs, job = slow(record, where)
    assert jobs.wait(job.id, 60).state is JobState.BROKEN
    fine = folder("fine", 2)
    done = jobs.wait(jobs.put(errand(record, fine), who="Ben", what="fine", folder=fine).id, 60)
    assert (done.state, done.added_count) == (JobState.DONE, 2)
    jobs.close()
    assert state(record)[:2] == (2, [])


def test_pages_stay_quick_while_a_process_reads(record, folder):
    jobs, job = slow(record, folder("many", 40))
    until(lambda: jobs.get(job.id).done)
    started = time.monotonic()
    with open_record(record, create=True, write=True) as store:
        store.set_setting("seen", "yes")
    assert time.monotonic() - started < 5
    assert not jobs.get(job.id).over
    jobs.close()
