"""What the record shows of the documents in `examples/`, read by the real reader."""

from pathlib import Path

import pytest

from accord.model.store import Query
from reading_room import documents, record_of_folder

_ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def store():
    return record_of_folder(_ROOT / "examples")


def test_a_reprint_counts_once(store):
    (entry,) = [entry for entry in store.documents() if entry.reprint_of]
    assert (entry.name, entry.reprint_of) == ("02-zambezi-reprint.txt", "01-zambezi-talks.txt")
    (session,) = [line for line in store.lines("engagements") if line["ordinal"] == 4]
    # the minister who came home the next day tells of the same meeting, for himself
    assert (session["reports"], session["independent"]) == (3, 2)


def test_two_dates_for_the_start_of_one_thing_are_a_conflict_and_neither_is_dropped(store):
    conflict = next(one for one in store.conflicts() if one.field == "date" and one.finding.startswith("c-"))
    assert {value.value: len(value.documents) for value in conflict.values} == {"../2024-06": 2, "2024-08": 1}


def test_a_signing_that_two_outlets_and_a_later_report_tell_is_one_finding(store):
    signings = [line for line in store.lines("engagements", Query(parties=("PE",))) if line["type"] == "signing"]
    assert [documents(line) for line in signings] == [["04", "05", "06"]]
    assert signings[0]["date"] == "2024-04-17"


def test_a_body_under_two_names_is_asked_and_not_merged(store):
    bodies = {line["name"]: line for line in store.lines("bodies") if "Evaluation Commission" in line["name"]}
    assert len(bodies) == 2
    about = {line["id"] for line in bodies.values()}
    assert any(about <= set(question.about) for question in store.questions())


def test_an_undated_report_of_a_round_joins_the_dated_one(store):
    (line,) = [line for line in store.lines("engagements", Query(parties=("EE",))) if line["ordinal"] == 2]
    assert (documents(line), line["date"]) == (["07", "08"], "2024-05-14/2024-05-15")


def test_people_are_one_whatever_the_hyphens_and_accents_of_their_names(store):
    actors = {line["name"]: line for line in store.lines("actors")}
    (pinto,) = [line for name, line in actors.items() if "Sousa" in name]
    assert documents(pinto) == ["01", "02", "03"]


def test_a_later_report_is_proposed_as_evidence_and_nothing_is_said_to_be_kept(store):
    proposed = {
        line["action"]: {support["document"] for support in line["proposed_evidence"]}
        for line in store.lines("commitments")
        if line["proposed_evidence"]
    }
    training = next(told for action, told in proposed.items() if action.startswith("train 60"))
    assert training == {"14-zambezi-later.txt"}
    assert not {line["status"] for line in store.lines("commitments")} & {"kept", "partly kept", "contradicted"}
    assert any(question.question == "fulfilment" for question in store.questions())


def test_a_list_is_kept_by_claimant_and_held_against_the_other_ministers_count(store):
    conflict = next(one for one in store.conflicts() if one.field == "items")
    assert any("4 items" in value.value for value in conflict.values)
    assert any("five areas" in value.value for value in conflict.values)


def test_the_record_is_whole(store):
    assert store.check() == []
