"""A record of the mini language in a file, and the command line called on it."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.interfaces.cli.root import cli
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import MiniReader, document
from shelved import keep

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
TEXTS = {
    "a.txt": (f"{MET} BR will open two crossings for AR by 2024-12.", "2024-05-03", "Herald"),
    "b.txt": (f"{MET} A second text says so in words of its own, and longer.", "2024-05-04", "Courier"),
    "c.txt": ("BR and AR held round 2 of the Border Working Group in Lima on 2024-06-02.", "2024-06-03", None),
    "d.txt": ("JP and MY signed the Straits Protocol on 2023-01-10.", None, None),
}


@pytest.fixture(autouse=True)
def _plain_surroundings(monkeypatch):
    for name in ("ACCORD_RECORD", "ACCORD_WHO", "ACCORD_DEBUG", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def record(tmp_path):
    path = tmp_path / "accord.db"
    with open_record(path, create=True) as store:
        for name, (text, published, outlet) in TEXTS.items():
            keep(store, document(text, name=name, published=published, outlet=outlet))
        fold_all(store)
    return path


@pytest.fixture
def call(tmp_path):
    """Call `accord` in this process on the record of the test."""

    def invoke(*arguments, **settings):
        return CliRunner().invoke(cli, ["--record", str(tmp_path / "accord.db"), *map(str, arguments)], **settings)

    return invoke


@pytest.fixture
def lines(call):
    """The objects that a command prints with --json."""

    def listed(*arguments):
        result = call(*arguments, "--json")
        assert result.exit_code == 0, result.output
        return [json.loads(line) for line in result.stdout.splitlines()]

    return listed


@pytest.fixture
def mini(monkeypatch):
    """`add` and `read` with the reader of the mini language."""
    monkeypatch.setattr("accord.interfaces.cli.sources.reader", lambda _, **__: MiniReader())


@pytest.fixture
def plain_rules(monkeypatch):
    """The reader `learned` over rules that take everything said for a plain report: what it changes is the network's."""
    from accord.model.codes import Act
    from accord.reading.readers import learned

    read = learned.read_scene

    def plainly(*arguments, **settings):
        reading = read(*arguments, **settings)
        return replace(reading, statements=tuple(replace(said, act=Act.REPORTS) for said in reading.statements))

    monkeypatch.setattr(learned, "read_scene", plainly)


DRIVER = """
import sys
sys.path.insert(0, {tests!r})
from accord.interfaces.cli import choosing
choosing.READERS[choosing.DEFAULT] = "mini_reader:MiniReader"
from accord.interfaces.cli import main
main()
"""


@pytest.fixture
def process():
    """`accord` as a process of its own, with the reader of the mini language."""

    started = []

    def start(*arguments, **settings):
        code = DRIVER.format(tests=str(Path(__file__).parents[2]))
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", **settings.pop("env", {})}
        settings.setdefault("stdout", subprocess.PIPE)
        settings.setdefault("stderr", subprocess.PIPE)
        command = [sys.executable, "-c", code, *map(str, arguments)]
        started.append(subprocess.Popen(command, text=True, env=environment, **settings))
        return started[-1]

    yield start
    for one in started:
        if one.poll() is None:
            one.kill()
        one.wait(20)
        for stream in (one.stdout, one.stderr):
            if stream is not None:
                stream.close()
