# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import json
import os
import resource
import signal
import time

import pytest

from accord.store import open_record

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
pytestmark = pytest.mark.usefixtures("mini")


@pytest.fixture
def papers(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    # long enough for its language to be told
    (folder / "a.txt").write_text(f"The foreign ministers of the two countries have talked.\n{MET}\n")
    (folder / "b.txt").write_text(
        "BR and AR signed the Lima Border Protocol on 2024-05-02. It was the first of its kind.\n"
    )
    return folder


def test_documents_are_added_once_whatever_their_name(call, papers):
    first = call("add", papers)
    assert (first.exit_code, first.stdout) == (0, "2 documents added.\n")
    (papers / "copy.txt").write_bytes((papers / "a.txt").read_bytes())
    assert call("add", papers).stdout == "0 documents added, 3 already there.\n"


def test_what_was_added_can_be_asked_for(call, papers, lines):
    call("add", papers)
    assert [line["place"] for line in lines("engagements")] == ["Lima"]


def test_each_bad_source_is_one_line_and_the_others_go_on(call, papers):
    (papers / "empty.txt").write_bytes(b"")
    (papers / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (papers / "fake.pdf").write_text("no PDF at all")
    result = call("add", papers, papers / "missing.txt")
    assert result.exit_code == 1
    assert result.stdout == "2 documents added, 4 not readable.\n"
    errors = result.stderr.splitlines()
    assert len(errors) == 4
    for name in ("empty.txt", "noise.txt", "fake.pdf", "missing.txt"):
        (line,) = (line for line in errors if name in line)
        assert line.startswith("accord: ")
        assert line.count(": ") >= 3  # who, source, what, what to do


def test_a_text_in_another_language_is_kept_and_told(call, papers, lines):
    (papers / "fr.txt").write_text(
        "Le ministre des affaires étrangères a rencontré son homologue jeudi dans la capitale.\n" * 3
    )
    result = call("add", papers)
    assert result.exit_code == 1
    assert "1 not readable (1 of them kept unread)" in result.stdout
    assert "not read (language: fr)" in call("documents").stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_told(call, papers):
    closed = papers / "closed"
    closed.mkdir(mode=0)
    result = call("add", papers)
    assert result.exit_code == 1
    assert "closed: it may not be read" in result.stderr


def test_an_address_in_a_private_network_is_refused(call):
    result = call("add", "http://127.0.0.1:9/page")
    assert result.exit_code == 1
    assert "private network" in result.stderr


def test_flags_say_what_the_text_does_not(call, papers, lines):
    call("add", papers / "a.txt", "--published", "2024-05-03", "--outlet", "Herald", "--url", "https://example.org/a")
    (line,) = lines("documents")
    assert (line["published"], line["outlet"], line["url"]) == ("2024-05-03", "Herald", "https://example.org/a")


def test_a_date_that_is_none_is_wrong_use_before_anything_is_done(call, papers, tmp_path):
    result = call("add", papers, "--published", "soon")
    assert result.exit_code == 2
    assert not (tmp_path / "accord.db").exists()


def test_standard_input_is_a_source(call, lines):
    assert call("add", "-", input=f"The ministers of the two countries have talked. {MET}").exit_code == 0
    assert [line["name"] for line in lines("documents")] == ["-"]


def test_the_summary_can_be_read_by_programs(call, papers):
    summary = json.loads(call("add", papers, papers / "missing.txt", "--json").stdout)
    assert len(summary["added"]) == 2
    assert summary["failures"][0]["error"] == "UnreadableSource"


def test_nothing_to_add_is_wrong_use(call):
    assert call("add").exit_code == 2


def test_a_record_in_no_folder_is_told(papers, tmp_path):
    from click.testing import CliRunner

    from accord.interfaces.cli.root import cli

    result = CliRunner().invoke(cli, ["--record", str(tmp_path / "no" / "where.db"), "add", str(papers)])
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 1


def test_a_full_disk_is_told_and_the_record_is_whole(process, papers, tmp_path):
    record = tmp_path / "accord.db"
    assert process("--record", record, "add", papers / "a.txt").wait(30) == 0
    for number in range(40):
        (papers / f"long{number}.txt").write_text(
            f"The ministers of the two countries met for the {number}th time. {MET}\n" * 400
        )
    size = record.stat().st_size + 400_000
    running = process("--record", record, "add", papers, preexec_fn=lambda: _no_larger_than(size))
    out, errors = running.communicate(timeout=60)
    assert running.returncode == 3, (out, errors)
    assert len(errors.splitlines()) == 1
    assert "make room" in errors
    with open_record(record) as store:
        assert store.check() == []


def _no_larger_than(size):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_stop_at_any_moment_leaves_a_whole_record_and_the_same_call_goes_on(process, papers, tmp_path, how):
    record = tmp_path / "accord.db"
    for number in range(200):
        met = MET.replace("2024", str(1800 + number))
        (papers / f"more{number}.txt").write_text(
            f"The ministers of the two countries talked for the {number}th time. {met}\n"
        )
    running = process("--record", record, "add", papers)
    while not record.exists() and running.poll() is None:
        time.sleep(0.01)
    time.sleep(0.3)
    running.send_signal(how)
    errors = running.communicate(timeout=60)[1]
    if how is signal.SIGINT and running.returncode:
        assert running.returncode == 130
        assert len(errors.splitlines()) == 1
    again = process("--record", record, "add", papers)
    assert again.communicate(timeout=120)[1] == ""
    assert again.returncode == 0
    with open_record(record) as store:
        assert store.check() == []
        assert store.counts()["documents"] == 202


def test_a_calendar_is_one_more_source(call, lines, tmp_path):
    (tmp_path / "visits.csv").write_text("date,parties,type,place\n2024-05-02,BR;AR,visit,Lima\n")
    assert call("add", "--calendar", tmp_path / "visits.csv").stdout == "1 document added.\n"
    assert [(line["date"], line["place"]) for line in lines("engagements")] == [("2024-05-02", "Lima")]
    assert call("add", "--calendar", tmp_path / "visits.csv").stdout == "0 documents added, 1 already there.\n"


def test_a_calendar_that_is_none_is_told(call, papers, tmp_path):
    (tmp_path / "visits.csv").write_text("a shopping list\n")
    result = call("add", papers, "--calendar", tmp_path / "visits.csv")
    assert result.exit_code == 1
    assert result.stdout == "2 documents added, 1 not readable.\n"
    assert "no columns" in result.stderr
