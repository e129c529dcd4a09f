"""The chain of committee, assessment and promises as far as the five seeds tell it: no step that none of them states."""

from pathlib import Path

import pytest

from accord.model.store import Query
from reading_room import documents, record_of_folder

_SEEDS = Path(__file__).parents[3] / "shared" / "eval" / "gold-seeds"

pytestmark = pytest.mark.skipif(not _SEEDS.is_dir(), reason="the seeds are not here")


@pytest.fixture(scope="module")
def store():
    return record_of_folder(_SEEDS)


def test_the_committee_has_no_year_of_founding_that_no_seed_states(store):
    (body,) = store.lines("bodies", Query(bodies=("Military",)))
    assert body["established"] is None
    assert body["parent"] is None


def test_the_factors_stand_with_the_words_that_name_them(store):
    (line,) = [one for one in store.lines("assessments") if "Military" in one["by"]]
    assert len(line["factors"]) == 3
    words = " ".join(support["quote"] for support in line["support"])
    assert all(factor in words for factor in line["factors"])


def test_the_timeline_that_the_assessment_is_to_yield_is_told_by_the_one_seed_that_has_it(store):
    timelines = {line["timeline"]: documents(line) for line in store.lines("assessments") if line["timeline"]}
    assert timelines == {"timeline for concluding the international coalition's mission": ["000"]}


def test_the_joint_statement_is_promised_after_the_committee_without_a_day(store):
    (line,) = [one for one in store.lines("commitments") if "detailed joint statement" in one["action"]]
    assert (line["due"], line["status"], documents(line)) == (None, "reported", ["002"])


def test_the_second_meeting_of_july_has_an_inferred_year_and_so_no_deadline_that_passes(store):
    (line,) = [one for one in store.lines("commitments") if "second meeting" in one["action"]]
    (meeting,) = [one for one in store.lines("engagements") if one["ordinal"] == 2 and one["status"] == "planned"]
    assert (line["due"], line["due_basis"], line["status"]) == ("2024-07", "inferred", "reported")
    assert (meeting["date"], meeting["date_basis"]) == ("2024-07", "inferred")


def test_the_request_for_systems_against_drones_stays_requested(store):
    (line,) = [one for one in store.lines("assistance") if "counter-unmanned" in one["item"]]
    assert (line["stage"], [one["stage"] for one in line["stages"]]) == ("requested", ["requested"])
    assert line["stages"][0]["told"] is None


def test_nothing_is_called_kept_or_broken(store):
    statuses = {line["status"] for line in store.lines("commitments")}
    assert statuses <= {"reported", "corroborated", "pending", "overdue"}


def test_what_people_must_decide_stands_with_the_command_that_decides_it(store):
    for question in store.questions():
        assert question.commands
        assert all(command.startswith("accord ") for command in question.commands)
