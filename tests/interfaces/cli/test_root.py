import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from accord.interfaces.cli.exit_codes import ExitCode
from accord.interfaces.cli.root import SECTIONS, cli

NAMES = [name for commands in SECTIONS.values() for name in commands]
PROBE = """
import sys
sys.argv = ["accord", *{arguments!r}]
from accord.interfaces.cli import main
try:
    main()
except SystemExit:
    pass
print("IMPORTED", *sorted(sys.modules))
"""


def imported(*arguments):
    out = subprocess.run(
        [sys.executable, "-c", PROBE.format(arguments=arguments)], capture_output=True, text=True, check=True
    )
    return out.stdout.rpartition("IMPORTED")[2].split()


def test_help_imports_nothing_heavy_and_no_command():
    modules = imported("--help")
    assert not {"spacy", "rich", "httpx", "sqlite3", "trafilatura", "yaml"}.intersection(modules)
    assert not [module for module in modules if module.startswith("accord.interfaces.cli.commands.")]


def test_a_list_imports_no_reader_and_no_fold(record):
    modules = imported("--record", str(record), "timeline", "--json")
    assert not {"spacy", "rich", "httpx", "trafilatura", "accord.pipeline"}.intersection(modules)
    # nor the nouns of readings and findings, whose classes would take a fifth of its time to make
    assert not {"accord.model.reading", "accord.model.record"}.intersection(modules)


@pytest.mark.parametrize("name", NAMES)
def test_every_command_has_help_that_reads(call, name):
    result = call(name, "--help")
    assert result.exit_code == 0
    assert f" {name} [OPTIONS]" in result.stdout.splitlines()[0]
    assert len(result.stdout.splitlines()) > 5


def test_every_command_file_is_listed():
    folder = Path(import_module("accord.interfaces.cli.commands").__file__).parent
    assert sorted(path.stem for path in folder.glob("[a-z]*.py")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_command_is_called_what_its_file_is(name):
    assert cli.get_command(click.Context(cli), name).name == name


def test_without_a_command_the_help_is_shown(call):
    result = call()
    assert result.exit_code == 0
    assert "Documents in:" in result.stdout


def test_help_names_every_command_and_exit_code(call):
    text = call("--help").stdout
    for name in NAMES:
        assert f"\n  {name} " in text
    for code in ExitCode:
        assert f"\n  {code.value} " in text


def test_a_misspelled_command_is_offered_its_neighbour(call):
    result = call("timelin")
    assert result.exit_code == ExitCode.USAGE
    assert "did you mean timeline?" in result.stderr


def test_the_version_is_told(call):
    assert call("--version").stdout.startswith("accord 0.")


def test_the_examples_of_a_command_stand_one_a_line():
    for name in ("add", "read", "search", "correct", "serve"):
        told = CliRunner().invoke(cli, [name, "--help"]).stdout
        assert "\\b" not in told, name
        assert "\n  accord " in told, name
