import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from accord.model.errors import LostWorker, UnsupportedLanguage
from accord.pipeline.add import add
from accord.pipeline.progress import Failure
from accord.pipeline.rebuild import digest, verify
from accord.pipeline.unkept import read
from accord.store import open_record
from mini_reader import MiniReader

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02.\n"
PROSE = (
    "They spoke at length about the river and the border crossings, and their officials will go on with the "
    "work in the autumn.\n"
)


@pytest.fixture
def folder(tmp_path):
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(6):
        (sources / f"{number}.txt").write_text(MET.replace("05-02", f"05-{number + 10}") + PROSE + f"Report {number}.")
    return sources


def run(store, *sources, reader=None, **options):
    return add([str(source) for source in sources], store=store, reader=reader or MiniReader(), now=NOW, **options)


def test_a_document_is_added_once_whatever_its_path(folder, tmp_path):
    other = tmp_path / "copy.txt"
    other.write_bytes((folder / "0.txt").read_bytes())
    with open_record(None) as store:
        first = run(store, folder)
        second = run(store, other, folder)
        assert len(first.added) == 6
        assert (second.added, len(second.already)) == ((), 7)
        assert len(store.documents()) == 6


def test_the_same_bytes_twice_in_one_run_are_added_once(folder, tmp_path):
    other = tmp_path / "copy.txt"
    other.write_bytes((folder / "0.txt").read_bytes())
    with open_record(None) as store:
        summary = run(store, folder / "0.txt", other)
        assert (len(summary.added), len(summary.already)) == (1, 1)


def test_a_document_is_called_by_its_file_name(folder):
    with open_record(None) as store:
        run(store, folder / "0.txt")
        assert [entry.name for entry in store.documents()] == ["0.txt"]


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(folder, tmp_path):
    (folder / "empty.txt").write_text("")
    (folder / "broken.txt").write_text(MET + PROSE + "BREAK")
    with open_record(None) as store:
        summary = run(store, folder, tmp_path / "nowhere.txt")
        assert len(summary.added) == 7
        told = {Path(failure.source).name: failure for failure in summary.failures}
        assert sorted(told) == ["broken.txt", "empty.txt", "nowhere.txt"]
        assert all(failure.error.hint for failure in summary.failures)
        assert told["broken.txt"].kept
        assert store.check() == []


def test_a_text_in_another_language_is_kept_unread(tmp_path):
    source = tmp_path / "fr.txt"
    source.write_text(
        "Le ministre des Affaires étrangères a rencontré son homologue à Lima pour parler de la frontière et du "
        "fleuve. " * 3
    )
    with open_record(None) as store:
        summary = run(store, source)
        (failure,) = summary.failures
        assert isinstance(failure.error, UnsupportedLanguage)
        assert failure.kept
        assert store.documents()[0].reader is None
        assert run(store, source).already == (str(source),)


def test_a_newer_reader_reads_what_is_there_again(folder):
    with open_record(None) as store:
        run(store, folder)
        before = [line["id"] for line in store.lines("engagements")]
        summary = run(store, folder, reader=MiniReader("2"))
        assert len(summary.reread) == 6
        assert [line["id"] for line in store.lines("engagements")] == before
        assert {entry.reader_version for entry in store.documents()} == {"2"}


def test_two_processes_make_the_same_record_as_one(folder):
    with open_record(None) as one, open_record(None) as two:
        run(one, folder, jobs=1)
        run(two, folder, jobs=2)
        assert digest(one) == digest(two)


def test_what_cannot_be_read_takes_nothing_along_with_two_processes_either(folder):
    (folder / "broken.txt").write_text(MET + PROSE + "BREAK")
    (folder / "fr.txt").write_text("Les deux ministres ont parlé de la frontière et du fleuve, dit le communiqué. " * 9)
    with open_record(None) as store:
        summary = run(store, folder, jobs=2)
        assert len(summary.added) == 8
        assert {Path(failure.source).name for failure in summary.failures} == {"broken.txt", "fr.txt"}
        assert all(failure.error.message and failure.error.hint for failure in summary.failures)


class Deadly(MiniReader):
    def read(self, document):  # noqa: ARG002
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_told_and_the_record_is_whole(folder):
    with open_record(None) as store:
        run(store, folder / "0.txt")
        with pytest.raises(LostWorker, match="--jobs 1"):
            run(store, folder, reader=Deadly(), jobs=2)
        assert store.check() == []


def test_adding_in_two_runs_makes_the_same_record_as_in_one(folder):
    with open_record(None) as one, open_record(None) as two:
        run(one, folder)
        run(two, folder / "3.txt", folder / "5.txt")
        run(two, folder)
        assert digest(one) == digest(two)


def test_read_gives_each_source_in_order_and_keeps_nothing(folder):
    (folder / "2.txt").write_text("")
    results = list(read([str(folder)], reader=MiniReader(), now=NOW))
    assert [isinstance(result, Failure) for result in results] == [False, False, True, False, False, False]
    assert [Path(result[0].name).name for result in results if not isinstance(result, Failure)] == [
        "0.txt",
        "1.txt",
        "3.txt",
        "4.txt",
        "5.txt",
    ]


def test_progress_is_told_of_every_source(folder):
    told = []

    class Told:
        def start(self, what, total):
            told.append((what, total))

        def step(self, name):
            told.append(name)

        def end(self):
            told.append("end")

    with open_record(None) as store:
        run(store, folder, progress=Told())
    assert told[0] == ("reading", 6)
    assert sum(str(one).endswith(".txt") for one in told) == 6
    assert ("folding", 6) in told


_SLOW_ADD = """
    import sys, time
    from datetime import UTC, datetime
    sys.path.insert(0, {tests!r})
    from mini_reader import MiniReader
    from accord.pipeline.add import add
    from accord.store import open_record
    import accord.pipeline.workers as workers
    workers._CHUNK = 2
    workers.chunks.__defaults__ = (2,)

    class Slow(MiniReader):
        def read(self, document):
            time.sleep(0.05)
            return super().read(document)

    with open_record({record!r}, create=True) as store:
        print("started", flush=True)
        add([{sources!r}], store=store, reader=Slow(), now=datetime(2026, 1, 1))
"""


def _wait_for_a_document(record):
    # by what is kept and not by the clock: a machine that does other work takes longer
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with open_record(record) as store:
            if store.documents():
                return
        time.sleep(0.05)


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGINT])
def test_an_interrupted_add_leaves_a_whole_record_and_a_second_run_goes_on(tmp_path, way):
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(60):
        (sources / f"{number:02}.txt").write_text(
            MET.replace("2024-05-02", f"20{number // 12 + 10}-{number % 12 + 1:02}-10") + PROSE + f"Report {number}."
        )
    record = tmp_path / "accord.db"
    script = textwrap.dedent(_SLOW_ADD).format(
        tests=str(Path(__file__).parents[1]), record=str(record), sources=str(sources)
    )
    process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process.stdout.readline()
    _wait_for_a_document(record)
    os.kill(process.pid, way)
    process.wait(30)
    process.stdout.close()
    with open_record(record, write=True) as store:
        kept = len(store.documents())
        assert 0 < kept < 60
        assert all("not folded" in problem.what for problem in store.check())
        summary = run(store, sources)
        assert len(summary.added) == 60 - kept
        assert verify(store) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["accord.db", "sources"]
