"""The files of the learned reader's network: which they are, and what a user is told where one is missing or altered."""

import hashlib
import json
import shutil

import pytest
from click.testing import CliRunner

from accord.interfaces.cli.root import cli
from accord.model.errors import BrokenReader
from accord.reading.learned import weights as place
from accord.reading.learned.encoder import _loading
from accord.reading.learned.heads import heads
from accord.reading.learned.weights import FOLDER, NAMES, SUMS, check_there, weights

TEXT = "Peruvian Interior Minister Rosa Quispe met her Chilean counterpart Luis Lyon in Lima on 3 May 2024. “The bridge over the river is twelve metres wide,” he said."


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """The files in a folder where they can be spoiled."""
    folder = tmp_path / "weights"
    folder.mkdir()
    for name in (*NAMES, SUMS):
        shutil.copy(str(FOLDER.joinpath(name)), folder / name)
    monkeypatch.setattr(place, "FOLDER", folder)
    heads.cache_clear()
    _loading.cache_clear()
    yield folder
    heads.cache_clear()
    _loading.cache_clear()


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def call(*arguments):
    return CliRunner().invoke(cli, [*map(str, arguments)])


def test_they_are_those_whose_checksums_are_told_and_small_enough_to_ship():
    told = dict(reversed(line.split()) for line in FOLDER.joinpath(SUMS).read_text(encoding="ascii").splitlines())
    assert {name: hashlib.sha256(weights(name)).hexdigest() for name in NAMES} == told
    assert sum(len(weights(name)) for name in NAMES) < 45_000_000


def test_the_licence_of_the_base_is_told_beside_them():
    card = FOLDER.joinpath("MODEL.md").read_text(encoding="utf-8")
    assert "Apache-2.0" in card
    assert "MIT" in card


@pytest.mark.parametrize("name", NAMES)
def test_where_one_is_missing_the_reader_says_so_at_once_and_no_document_is_touched(copied, text, name):
    (copied / name).unlink()
    with pytest.raises(BrokenReader, match=name):
        check_there()
    result = call("read", text, "--reader", "learned")
    assert result.exit_code != 0
    assert f"the weights of the reader learned are not here ({name})" in result.stderr
    assert "--reader rules" in result.stderr
    assert "a fault of accord" not in result.stderr
    assert result.stdout == ""
    assert call("read", text, "--reader", "rules").exit_code == 0


def test_where_one_is_missing_the_list_of_readers_still_comes_and_says_what_is_wrong(copied):
    (copied / "encoder.onnx.gz").unlink()
    lines = [json.loads(line) for line in call("readers", "--json").stdout.splitlines()]
    assert {line["name"]: bool(line["version"]) for line in lines} == {"rules": True, "learned": False, "llm": False}
    assert "encoder.onnx.gz" in " ".join(call("readers").stdout.split())


@pytest.mark.parametrize("name", NAMES)
def test_one_that_was_altered_or_cut_short_is_never_run(copied, text, name):
    spoiled = bytearray((copied / name).read_bytes())
    spoiled[len(spoiled) // 2] ^= 1
    (copied / name).write_bytes(spoiled)
    altered = call("read", text, "--reader", "learned")
    (copied / name).write_bytes(spoiled[:5000])
    cut = call("read", text, "--reader", "learned")
    for result in (altered, cut):
        assert result.exit_code != 0
        assert "are not those that belong to it" in result.stderr
        assert result.stdout == ""
