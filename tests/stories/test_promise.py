"""One promise from its first telling to what may fulfil it, in four reports read by the real reader. All names are invented."""

from datetime import UTC, date, datetime

import pytest

from accord.model.store import Query
from accord.pipeline.add import add
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record

REPORTS = {
    "1-pledge.txt": (
        "New Zealand to give Fiji two patrol boats\n\n"
        "SUVA, May 14, 2023 (Reef Wire) - New Zealand will deliver two patrol boats to Fiji's navy by the end of 2023, "
        "Defence Minister Helen Marsh said after talks in Suva with Fijian Defence Minister Seru Vula.\n"
    ),
    "2-delay.txt": (
        "Boats for Fiji delayed\n\n"
        "WELLINGTON, November 20, 2023 (Reef Wire) - The two patrol boats promised to Fiji will be delivered by June 2024 "
        "if the engines pass their trials, New Zealand Defence Minister Helen Marsh said in Wellington.\n"
    ),
    "3-again.txt": (
        "Marsh repeats pledge to Fiji\n\n"
        "AUCKLAND, March 5, 2024 (Kiwi Post) - New Zealand will deliver the two patrol boats to Fiji's navy by June 2024, "
        "Defence Minister Helen Marsh said again on Tuesday.\n"
    ),
    "4-done.txt": (
        "Second boat handed over in Suva\n\n"
        "SUVA, July 3, 2024 (Reef Wire) - New Zealand handed over the second of the two patrol boats to Fiji's navy in "
        "Suva on Tuesday. It also delivered the radar station to Fiji.\n"
    ),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory, record_of):
    return record_of(tmp_path_factory.mktemp("promise"), {name: (None, text) for name, text in REPORTS.items()})


@pytest.fixture
def promise(store):
    """The three tellings, by the first character of their documents."""
    return {line["support"][0]["document"][0]: line for line in store.lines("due", Query(today=date(2024, 4, 1)))}


def test_a_new_deadline_extends_and_the_same_one_restates(promise):
    assert [(link["kind"], link["to"]) for link in promise["2"]["links"]] == [
        ("extends", promise["1"]["id"]),
        ("restated by", promise["3"]["id"]),
    ]
    assert promise["1"]["superseded_by"] == promise["2"]["id"]


def test_the_deadlines_are_a_series_with_slippage_in_days(promise):
    told = [(one["date"], one["documents"], one["slip_least"], one["slip_most"]) for one in promise["3"]["deadlines"]]
    assert told == [
        ("../2023", ["1-pledge.txt"], None, None),
        ("../2024-06", ["2-delay.txt"], 182, 182),
        ("../2024-06", ["3-again.txt"], 182, 182),
    ]


def test_the_condition_is_verbatim_with_its_place(promise):
    (condition,) = promise["2"]["conditions"]
    text = REPORTS["2-delay.txt"]
    assert condition["quote"] == text[condition["start"] : condition["end"]] == "if the engines pass their trials"


def test_the_machine_says_pending_and_overdue_and_never_kept(promise, store):
    assert [promise[key]["status"] for key in "123"] == ["overdue", "pending", "pending"]
    later = store.lines("due", Query(today=date(2024, 8, 1), statuses=("overdue",)))
    assert len(list(later)) == 3


def test_what_may_fulfil_it_is_asked_once_of_the_last_telling(promise, store):
    (question,) = [one for one in store.questions() if one.question == "fulfilment"]
    assert question.about == (promise["3"]["id"],)
    assert [one["document"] for one in promise["3"]["proposed_evidence"]] == ["4-done.txt"]
    assert promise["3"]["proposed_evidence"][0]["quote"].startswith("New Zealand handed over the second")
    assert promise["1"]["proposed_evidence"] == promise["2"]["proposed_evidence"] == []


def test_the_boats_go_from_offered_to_delivered(store):
    (boats,) = [line for line in store.lines("assistance") if "boats" in line["item"]]
    assert [(one["stage"], one["document"]) for one in boats["stages"]] == [
        ("offered", "1-pledge.txt"),
        ("offered", "3-again.txt"),
        ("delivered", "4-done.txt"),
    ]
    assert boats["stage"] == "delivered"


def test_an_exercise_of_the_two_navies_in_the_month_named_is_proposed(tmp_path):
    (tmp_path / "a.txt").write_text(
        "LIMA, March 4, 2024 (Andes Wire) - The navies of Peru and Chile will train side by side next month, Peruvian "
        "Defence Minister Ana Rojas said on Monday after talks with her Chilean counterpart, Luis Vera, in Lima.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text(
        "ARICA, April 19, 2024 (Norte) - The Peruvian and Chilean navies held the joint exercise Sea Wind off Arica on "
        "April 17, a Chilean officer said.\n",
        encoding="utf-8",
    )
    store = open_record(None)
    now = datetime(2026, 1, 1, tzinfo=UTC)
    add([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], store=store, reader=LearnedReader(), now=now)
    (promise,) = [line for line in store.lines("commitments") if "train" in line["action"]]
    assert [one["document"] for one in promise["proposed_evidence"]] == ["b.txt"]
    assert "exercise of the same parties, when due" in promise["proposed_evidence"][0]["why"]
