"""What a finding came of, and which entries have a name: answered without reading evidence."""

import pytest

from accord.pipeline.add import add
from accord.reading.readers.rules import RulesReader
from accord.store import open_record
from web_room import NOW, filled


@pytest.fixture(scope="module")
def examples(tmp_path_factory):
    with open_record(tmp_path_factory.mktemp("course") / "e.db", create=True) as store:
        folder = __file__.rpartition("/tests/")[0] + "/examples"
        add(
            [f"{folder}/04-andes-memorandum.txt", f"{folder}/05-andes-readout.txt"],
            store=store,
            reader=RulesReader(),
            now=NOW,
        )
        yield store


def test_a_text_leads_back_to_the_contacts_that_name_it_as_their_outcome(examples):
    told = 0
    for text in examples.lines("instruments"):
        expected = {one["id"] for one in examples.lines("engagements") if text["id"] in one["outcomes"]}
        assert set(examples.leading_to(text["id"])) == expected
        told += len(expected)
    assert told


def test_a_text_leads_on_to_the_promises_laid_down_in_it(examples):
    told = 0
    for text in examples.lines("instruments"):
        expected = {one["id"] for one in examples.lines("commitments") if one["instrument"] == text["id"]}
        assert expected <= set(examples.laid_down_in(text["id"]))
        told += len(expected)
    assert told


def test_people_are_found_by_their_whole_name_whatever_its_case(tmp_path):
    with open_record(filled(tmp_path / "r.db")) as store:
        ana = next(line for line in store.lines("actors") if line["name"] == "Ana Silva")
        assert store.people_named(["ana silva", "Silva", "Nobody"]) == {"ana silva": (ana["id"],)}


def test_states_are_found_by_their_code_and_people_of_a_state_are_not(tmp_path):
    with open_record(filled(tmp_path / "r.db")) as store:
        states = {line["country"]: line["id"] for line in store.lines("actors") if line["type"] == "state"}
        assert store.states_coded(["BR", "XX"]) == ({"BR": (states["BR"],)} if "BR" in states else {})
