# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import pytest


@pytest.fixture
def most(call, record):
    return call("engagements", "--most-reported", "--limit", "1", "--ids").stdout.strip()


def test_explain_shows_every_quote_in_its_context(call, most):
    result = call("explain", most)
    assert result.exit_code == 0
    assert "Evidence: 2 reports" in result.stdout
    assert "Herald · 2024-05-03 · a.txt" in result.stdout
    assert "»Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on" in result.stdout
    assert "BR will open two crossings" in result.stdout


def test_explain_takes_the_beginning_of_an_id(call, most):
    assert call("explain", most[:8]).stdout == call("explain", most).stdout


def test_explain_gives_as_many_words_as_asked(lines, most):
    (line,) = lines("explain", most, "--words", "2")
    assert line["support"][0]["after"] == "BR will"
    assert "reasons" in line


def test_explain_of_what_is_not_there_is_wrong_use(call, record):
    result = call("explain", "e-0000000000")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_compare_sets_documents_side_by_side(call, lines, most):
    result = call("compare", most)
    assert "a.txt" in result.stdout
    assert "b.txt" in result.stdout
    assert [line["document"] for line in lines("compare", most)] == ["a.txt", "b.txt"]


def test_search_marks_the_words(call, lines, record):
    assert "»crossings«" in call("search", "two", "crossings").stdout
    (line,) = lines("search", "two", "crossings")
    assert [line["snippet"][start:end] for start, end in line["marks"]] == ["two", "crossings"]


def test_search_narrows_and_limits(call, lines, record):
    assert len(lines("search", "Lima")) == 3
    assert len(lines("search", "Lima", "--limit", "1")) == 1
    assert len(lines("search", "Lima", "--limit", "0")) == 3
    assert len(lines("search", "Lima", "--since", "2024-06")) == 1
    assert len(call("search", "Lima", "--csv").stdout.splitlines()) == 4


def test_search_takes_any_signs_as_words(call, record):
    assert call("search", '"', "NEAR(", "AND", "*").exit_code == 0


def test_a_whole_record_is_said_to_be_whole(call, record):
    result = call("check")
    assert result.exit_code == 0
    assert "is whole: 4 documents, 4 readings, 0 judgements." in result.stdout
    assert call("check", "--fold").exit_code == 0


def test_a_damaged_record_is_told_with_its_own_exit_code(call, lines, record):
    import sqlite3

    with sqlite3.connect(record) as connection:
        connection.execute("UPDATE documents SET text = replace(text, 'Lima', 'Pisa') WHERE name = 'c.txt'")
    connection.close()
    result = call("check")
    assert result.exit_code == 4
    assert "text is not the one that was taken in" in result.stdout
    assert call("check", "--json").exit_code == 4


def test_rebuild_changes_nothing(call, lines, record):
    before = lines("engagements"), lines("actors"), lines("commitments")
    result = call("rebuild")
    assert result.exit_code == 0
    assert "4 documents, 2 engagements" in result.stdout
    assert (lines("engagements"), lines("actors"), lines("commitments")) == before


def test_readers_are_listed_with_their_versions(call):
    result = call("readers", "--json")
    assert result.exit_code == 0
    assert '"name": "rules"' in result.stdout
