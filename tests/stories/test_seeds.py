"""What the record shows of the five seeds, read by the real reader, where they lie beside the checkout."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from accord.model.store import Query
from accord.pipeline.add import add
from accord.pipeline.calendar import add_calendar
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record
from reading_room import documents, record_of_folder

NOW = datetime(2026, 1, 1, tzinfo=UTC)
_SEEDS = Path(__file__).parents[3] / "shared" / "eval" / "gold-seeds"

pytestmark = pytest.mark.skipif(not _SEEDS.is_dir(), reason="the seeds are not here")


@pytest.fixture(scope="module")
def store():
    return record_of_folder(_SEEDS)


def _meeting(store, surname):
    return next(
        line
        for line in store.lines("engagements")
        if line["type"] == "meeting" and any(surname in name for name in line["participants"])
    )


def test_the_meeting_of_prime_minister_and_secretary_is_one_finding_with_two_independent_reports(store):
    line = _meeting(store, "Austin")
    assert (documents(line), line["independent"]) == (["000", "001"], 2)


def test_both_meetings_lie_in_april_2024_inferred_with_the_chain_of_reasons(store):
    for surname in ("Austin", "Mayorkas"):
        line = _meeting(store, surname)
        assert (line["date"], line["date_basis"]) == ("2024-04", "inferred")
        assert any("visit" in reason and "002" in reason for reason in line["date_reasons"])


def test_the_military_body_is_one_under_three_names_with_three_factors(store):
    (line,) = store.lines("bodies", Query(bodies=("Military",)))
    assert {"Higher Military Commission", "High Military Committee", "Higher Military Committee"} <= set(line["names"])
    assert (len(line["factors"]), documents(line)) == (3, ["001", "002"])


def test_how_the_military_body_began_is_told_in_two_ways_and_shown(store):
    (body,) = store.lines("bodies", Query(bodies=("Military",)))
    (conflict,) = [one for one in store.conflicts() if one.field == "origin" and one.finding == body["id"]]
    assert [value.value for value in conflict.values] == ["agreed to be set up", "already at work"]


def test_the_body_whose_name_and_function_clash_is_asked_not_merged(store):
    coordinating = {line["id"] for line in store.lines("bodies") if "oordinati" in line["name"]}
    assert len(coordinating) == 2
    question = next(one for one in store.questions() if coordinating < set(one.about))
    assert len(question.about) == 3
    assert any("weigh" in reason for reason in question.because)


def test_the_dialogue_is_round_two_of_july_2024_and_the_inaugural_one_of_summer_2023(store):
    rounds = {
        line["ordinal"]: line
        for line in store.lines("engagements")
        if line["body"] == "Joint Security Cooperation Dialogue"
    }
    assert (rounds[1]["date"], rounds[2]["date"]) == ("2023-22", "2024-07")
    assert rounds[2]["id"] != rounds[1]["id"]


def test_two_ministers_lists_are_kept_and_held_against_the_stated_count(store):
    (line,) = [line for line in store.lines("instruments") if len(line["areas_by_claimant"]) == 2]
    assert [len(claim["items"]) for claim in line["areas_by_claimant"]] == [5, 5]
    (conflict,) = [one for one in store.conflicts() if one.field == "items" and one.finding == line["id"]]
    assert any("five key areas" in value.value for value in conflict.values)


def test_no_third_state_is_a_party(store):
    assert {party for line in store.lines("engagements") for party in line["parties"]} == {"IQ", "US", "SY"}


def test_a_demonym_that_contradicts_the_office_is_a_doubt_with_both_states(store):
    (visit,) = [line for line in store.lines("engagements") if line["type"] == "visit" and line["date"] == "2024-04"]
    assert any(set(doubt["options"]) == {"IQ", "SD"} for doubt in visit["doubts"])


def test_the_next_item_of_the_blog_dates_nothing(store):
    dates = [line["date"] for line in store.lines("engagements")]
    assert not any(value and "-09" in value for value in dates)


def test_an_analysts_view_is_opinion_and_a_statement_of_fact_is_no_promise(store):
    acts = {(line["speaker"], line["act"]) for line in store.lines("statements")}
    assert ("Anmar al-Droubi", "opinion") in acts
    actions = [line["action"] for line in store.lines("commitments")]
    assert not any("combat role" in action for action in actions)
    assert any(action.startswith("protect U.S. and Coalition personnel") for action in actions)


def test_a_calendar_of_visits_dates_the_meetings_of_the_visit_to_the_day(tmp_path):
    store = open_record(None)
    add([str(path) for path in sorted(_SEEDS.glob("*.txt"))], store=store, reader=LearnedReader(), now=NOW)
    calendar = tmp_path / "visits.csv"
    row = '2024-04-13/2024-04-18,visit,IQ;US,Mohammed Shia al-Sudani,"Washington, DC"'
    calendar.write_text(f"date,type,parties,participants,place\n{row}\n")
    add_calendar(calendar, store=store, now=NOW)
    assert [_meeting(store, name)["date"] for name in ("Austin", "Mayorkas")] == ["2024-04-15", "2024-04-16"]
    assert any("visits.csv" in reason for reason in _meeting(store, "Austin")["date_reasons"])
    # "next July" of the interior ministers stays open: nothing bounds it
    assert "XXXX-07" in [line["date"] for line in store.lines("engagements") if "SY" in line["parties"]]
