# ruff: noqa: ARG001 - a fixture is asked for by its name, also where only its effect is needed
import pytest


@pytest.fixture
def ids(lines, record):
    return {kind: [line["id"] for line in lines(kind)] for kind in ("engagements", "commitments", "actors")}


def test_a_judgement_tells_its_id_and_how_to_take_it_back(call, lines, ids):
    result = call("accept", ids["engagements"][0], "--who", "ida", "--why", "checked")
    assert result.exit_code == 0
    (kept,) = lines("history")
    assert result.stdout == f"{kept['id']}: accept, kept for ida. `accord undo {kept['id']}` takes it back.\n"
    assert (kept["who"], kept["why"], kept["state"]) == ("ida", "checked", "in force")


def test_undo_restores_the_record_exactly(call, lines, ids):
    before = lines("engagements")
    call("reject", ids["engagements"][0], "--who", "ida")
    assert lines("engagements") != before
    assert call("undo", "--who", "ida").exit_code == 0
    assert lines("engagements") == before
    assert [line["state"] for line in lines("history")] == ["undone", "in force"]


def test_same_and_different_take_two_findings(call, lines, ids):
    people = [line["id"] for line in lines("actors") if line["type"] == "person"]
    assert len(people) == 2
    assert call("same", *people, "--who", "ida").exit_code == 0
    assert len(lines("actors")) == len(ids["actors"]) - 1
    assert call("undo", "--who", "ida").exit_code == 0
    assert call("different", *people, "--who", "ida").exit_code == 0
    assert call("unsure", *people, "--who", "ida").exit_code == 0
    assert [line["verdict"] for line in lines("history")] == ["same", "undo", "different", "unsure"]
    assert len(lines("actors")) == len(ids["actors"])


def test_findings_of_two_kinds_are_not_the_same(call, ids):
    result = call("same", ids["engagements"][0], ids["commitments"][0])
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


def test_a_correction_is_shown(call, lines, ids):
    assert call("correct", ids["engagements"][0], "place", "Cusco", "--who", "ida").exit_code == 0
    assert "Cusco" in {line["place"] for line in lines("engagements")}


def test_a_field_that_is_not_there_is_told(call, ids):
    assert call("correct", ids["engagements"][0], "colour", "red").exit_code == 2


def test_kept_needs_words_that_stand_in_a_document(call, lines, ids):
    (commitment,) = ids["commitments"]
    assert call("status", commitment, "kept").exit_code == 2
    assert call("status", commitment, "kept", "--quote", "nobody ever wrote this").exit_code == 2
    assert call("status", commitment, "Kept", "--quote", "open two crossings").exit_code == 0
    assert [line["status"] for line in lines("commitments")] == ["kept"]
    assert lines("commitments", "--status", "kept")


def test_several_findings_can_be_accepted_at_once(call, lines, ids):
    assert len(call("accept", *ids["actors"][:2], "--json").stdout.splitlines()) == 2
    assert len(lines("history")) == 2


def test_an_id_that_is_not_there_is_wrong_use(call, ids):
    result = call("accept", "e-0000000000")
    assert result.exit_code == 2
    assert result.stderr.startswith("accord: there is no finding e-0000000000")


def test_nothing_to_undo_is_told(call, record):
    result = call("undo")
    assert result.exit_code == 2
    assert "nothing to undo" in result.stderr


def test_history_is_shown_to_the_eye_and_as_csv(call, ids):
    call("accept", ids["engagements"][0], "--who", "ida", "--why", "=1+1")
    assert "in force" in call("history").stdout
    assert "'=1+1" in call("history", "--csv").stdout
