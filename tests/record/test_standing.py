"""Bodies and texts with what they stand under, and what each party says a body is for, from documents as people read."""

from datetime import UTC, datetime

import pytest

from accord.model.store import Query
from accord.pipeline.add import add
from accord.pipeline.rebuild import digest, rebuild
from accord.reading.readers.rules import RulesReader
from accord.store import open_record

NOW = datetime(2026, 1, 1, tzinfo=UTC)

KENYA = (
    "Kenya's Defence Minister Amina Odhiambo said on Monday that the Kenya-Uganda Joint Security Commission aims to set a "
    "clear timetable for ending the mission of the Ugandan force. The commission will weigh the threat from militias, the "
    "terrain and the readiness of the army before it advises the two governments. The commission was established under the "
    "2012 Framework Agreement on Security Cooperation."
)
UGANDA = (
    "Uganda's Ministry of Defence said the Kenya-Uganda Joint Security Commission is not a negotiation about the withdrawal "
    "of Ugandan troops. Kenya and Uganda signed a protocol to the Entebbe Treaty last week."
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    folder = tmp_path_factory.mktemp("standing")
    for name, text in (("kenya.txt", KENYA), ("uganda.txt", UGANDA)):
        (folder / name).write_text(text, encoding="utf-8")
    store = open_record(None)
    add([str(folder / "kenya.txt"), str(folder / "uganda.txt")], store=store, reader=RulesReader(), now=NOW)
    return store


def test_a_body_stands_under_the_text_that_founds_it(store):
    (body,) = (line for line in store.lines("bodies") if line["name"].endswith("Joint Security Commission"))
    assert store.line(body["parent"])["name"] == "Framework Agreement on Security Cooperation"


def test_a_protocol_stands_under_its_treaty(store):
    texts = {line["name"]: line for line in store.lines("instruments")}
    assert texts["protocol"]["parent"] == texts["Entebbe Treaty"]["id"]
    assert texts["Entebbe Treaty"]["parent"] is None


def test_each_party_keeps_its_own_purpose(store):
    (assessment,) = store.lines("assessments")
    assert [(one["party"], one["purpose"], one["document"]) for one in assessment["positions"]] == [
        ("KE", "set a clear timetable for ending the mission of the Ugandan force", "kenya.txt"),
        ("UG", "not a negotiation about the withdrawal of Ugandan troops", "uganda.txt"),
    ]
    assert assessment["timeline"] == "clear timetable for ending the mission of the Ugandan force"
    assert assessment["factors"] == ["threat from militias", "terrain", "readiness of the army"]


def test_purposes_that_exclude_each_other_are_a_conflict(store):
    (conflict,) = store.conflicts()
    assert (conflict.field, conflict.finding[:2]) == ("purpose", "v-")
    assert sorted(value.documents for value in conflict.values) == [("kenya.txt",), ("uganda.txt",)]


def test_folding_all_again_gives_the_same(store):
    before = digest(store)
    rebuild(store)
    assert digest(store) == before
    assert list(store.lines("bodies", Query()))
