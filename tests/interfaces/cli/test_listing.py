# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import csv
import io

import pytest

from accord.views.csv_rows import COLUMNS

KINDS = (
    "timeline engagements commitments due bodies instruments assistance assessments statements actors "
    "documents conflicts review"
).split()


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_prints_a_table(call, record, kind):
    result = call(kind)
    assert result.exit_code == 0
    assert max(map(len, result.stdout.splitlines())) <= 100


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_is_csv_under_its_header(call, record, kind):
    result = call(kind, "--csv")
    table = list(csv.DictReader(io.StringIO(result.stdout)))
    assert result.stdout.splitlines()[0] == ",".join(COLUMNS[kind])
    assert all(None not in row and None not in row.values() for row in table)


def test_the_same_record_gives_the_same_bytes(call, record):
    assert call("timeline").stdout == call("timeline").stdout


def test_a_pipe_gets_no_colour_and_no_spaces_at_line_ends(call, record):
    text = call("timeline").stdout
    assert "\x1b" not in text
    assert not any(line.endswith(" ") for line in text.splitlines())


def test_conditions_narrow_a_list(lines, record):
    assert {line["body"] for line in lines("engagements", "--body", "border")} == {"Border Working Group"}
    assert len(lines("engagements", "--person", "silva")) == 1
    assert lines("engagements", "--party", "jp") == []
    assert [line["name"] for line in lines("instruments", "--party", "JP", "--party", "FR")] == ["Straits Protocol"]
    assert len(lines("engagements", "--since", "2024-06")) == 1
    assert len(lines("engagements", "--until", "2024-05")) == 1
    assert len(lines("engagements", "--document", "c.txt")) == 1
    assert len(lines("commitments", "--area", "brd")) == 1


def test_a_party_may_be_called_by_its_name(lines, record):
    assert lines("engagements", "--party", "Brazil") == lines("engagements", "--party", "BR")


def test_a_limit_limits(lines, call, record):
    assert len(lines("actors", "--limit", "2")) == 2
    assert len(lines("actors", "--limit", "0")) == len(lines("actors"))
    assert "The first 2;" in call("actors", "--limit", "2").stdout


def test_ids_are_ids_only(call, lines, record):
    assert call("actors", "--ids").stdout.split() == [line["id"] for line in lines("actors")]


def test_the_most_reported_comes_first(lines, record):
    found = lines("engagements", "--most-reported")
    assert [line["independent"] for line in found] == sorted((line["independent"] for line in found), reverse=True)
    assert lines("engagements", "--most-reported", "--limit", "1") == found[:1]


def test_overdue_is_judged_on_the_day_given(lines, record):
    (late,) = lines("due", "--as-of", "2025-01-01")
    assert late["status"] == "overdue"
    (open_,) = lines("due", "--as-of", "2024-06-01")
    assert open_["status"] == "pending"
    assert lines("commitments", "--overdue", "--as-of", "2024-06-01") == []


def test_a_status_narrows_a_list(lines, record):
    assert len(lines("engagements", "--status", "held")) == 2
    assert lines("engagements", "--status", "planned") == []


def test_two_forms_exclude_each_other(call, record):
    result = call("actors", "--json", "--csv")
    assert result.exit_code == 2
    assert "exclude each other" in result.stderr


def test_a_record_that_is_not_there_is_told(call, tmp_path):
    result = call("timeline")
    assert result.exit_code == 3
    assert "accord add" in result.stderr
    assert not (tmp_path / "accord.db").exists()


def test_a_file_that_is_no_record_is_told_and_left(call, tmp_path):
    (tmp_path / "accord.db").write_text("a shopping list, long enough to be taken for something else" * 10)
    before = (tmp_path / "accord.db").read_bytes()
    result = call("timeline")
    assert result.exit_code == 3
    assert "no record" in result.stderr
    assert (tmp_path / "accord.db").read_bytes() == before


def test_a_newer_record_is_told(call, record):
    import sqlite3

    with sqlite3.connect(record) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    result = call("timeline")
    assert result.exit_code == 3
    assert "newer" in result.stderr


def test_the_record_may_be_named_after_the_command_or_in_the_environment(call, record):
    from click.testing import CliRunner

    from accord.interfaces.cli.root import cli

    there = CliRunner().invoke(cli, ["actors", "--record", str(record), "--ids"])
    named = CliRunner().invoke(cli, ["actors", "--ids"], env={"ACCORD_RECORD": str(record)})
    assert there.stdout == named.stdout == call("actors", "--ids").stdout
