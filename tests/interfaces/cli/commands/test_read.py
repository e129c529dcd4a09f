# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import json

import pytest

MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
TEXT = f"The foreign ministers of the two countries have talked.\r\n{MET}\r\n"
pytestmark = pytest.mark.usefixtures("mini")


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "a paper.txt"
    path.write_text(TEXT, newline="")
    return path


def test_one_object_a_line_with_the_path_as_given(call, paper):
    result = call("read", paper, "--json")
    (line,) = result.stdout.splitlines()
    assert json.loads(line)["document"]["name"] == str(paper)


def test_offsets_are_into_the_file_as_it_is(call, paper):
    (engagement,) = json.loads(call("read", paper, "--json").stdout)["engagements"]
    (span,) = engagement["evidence"]
    assert TEXT[span["start"] : span["end"]] == MET


def test_no_record_is_needed_and_none_is_made(call, paper, tmp_path):
    assert call("read", paper).exit_code == 0
    assert not (tmp_path / "accord.db").exists()


def test_a_person_sees_facts_with_their_words(call, paper):
    text = call("read", paper).stdout
    assert "- meeting AR BR · 2024-05-02 · Ana Silva, Juan Diaz · Lima" in text
    assert "Engagements (1)" in text


def test_a_bad_source_is_told_in_its_place_and_the_rest_goes_on(call, paper, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    result = call("read", tmp_path / "empty.txt", paper, tmp_path / "none.txt", "--json")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert len(result.stderr.splitlines()) == 2


def test_two_processes_give_what_one_gives(process, paper, tmp_path):
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(f"{TEXT} This is the text of number {number} in the row.")
    one = process("read", tmp_path, "--json").communicate(timeout=60)[0]
    two = process("read", tmp_path, "--json", "--jobs", "2").communicate(timeout=60)[0]
    assert one == two
    assert len(one.splitlines()) == 21
