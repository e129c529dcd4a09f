import errno
import os
import signal
import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from accord.interfaces.cli.exit_codes import ExitCode
from accord.interfaces.cli.root import Commands
from accord.model.errors import EmptySource, RecordFull, UnknownId


def outcome(error):
    @click.command(name="timeline")
    def fails():
        raise error

    group = Commands(name="accord")
    group.get_command = lambda *_: fails
    return CliRunner().invoke(group, ["timeline"])


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RecordFull("the disk is full", hint="make room"), ExitCode.RECORD),
        (UnknownId("no such finding", hint="see the list"), ExitCode.USAGE),
        (EmptySource("it is empty", hint="leave it out"), ExitCode.PARTLY),
        (OSError(errno.ENOSPC, "No space left on device"), ExitCode.OUTPUT),
        (FileNotFoundError(errno.ENOENT, "No such file", "x.csv"), ExitCode.USAGE),
        (ZeroDivisionError("division by zero"), ExitCode.FAULT),
        (KeyboardInterrupt(), ExitCode.INTERRUPTED),
        (KeyboardInterrupt("what was added is kept"), ExitCode.INTERRUPTED),
    ],
)
def test_each_trouble_is_one_line_and_its_own_exit_code(error, code):
    result = outcome(error)
    assert result.exit_code == code
    assert result.stdout == ""
    assert result.stderr.startswith("accord: ")
    assert len(result.stderr.splitlines()) == 1


def test_an_error_says_what_happened_and_what_to_do():
    assert outcome(RecordFull("the disk is full", hint="make room")).stderr == "accord: the disk is full: make room\n"


def test_a_message_cannot_reach_the_terminal():
    assert "\x1b" not in outcome(UnknownId("\x1b[2J\nno such finding", hint="look")).stderr


def test_a_fault_shows_its_traceback_only_when_asked(monkeypatch):
    monkeypatch.setenv("ACCORD_DEBUG", "1")
    assert isinstance(outcome(ZeroDivisionError("x")).exception, ZeroDivisionError)


def test_a_broken_pipe_is_silent(process, record):
    running = process("--record", record, "engagements", "--json")
    running.stdout.close()
    assert running.stderr.read() == ""
    assert running.wait(20) == ExitCode.BROKEN_PIPE


def test_head_takes_what_it_wants(record):
    script = (
        f'"{sys.executable}" -c "from accord.interfaces.cli import main; main()" --record {record} actors | head -n 1'
    )
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only where there is a device that is always full")  # noqa: PTH110
def test_a_full_disk_under_the_output_is_told(process, record):
    with open("/dev/full", "w") as full:  # noqa: PTH123
        running = process("--record", record, "engagements", "--json", stdout=full)
        errors = running.communicate(timeout=20)[1]
    assert running.returncode == ExitCode.OUTPUT
    assert errors.startswith("accord: the output cannot be written")
    assert len(errors.splitlines()) == 1


def test_ctrl_c_is_one_line(process, tmp_path):
    fifo = tmp_path / "slow"
    os.mkfifo(fifo)
    reading, writing = os.pipe()
    with os.fdopen(reading) as stdin:
        running = process("--record", tmp_path / "accord.db", "add", "-", stdin=stdin)
    while not (tmp_path / "accord.db").exists():
        time.sleep(0.02)
        assert running.poll() is None
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    out, errors = running.communicate(timeout=20)
    os.close(writing)
    assert running.returncode == ExitCode.INTERRUPTED
    assert errors == "accord: interrupted; what was added is kept, the same call goes on from there\n"
    assert out == ""
