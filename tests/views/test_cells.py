from datetime import date

from accord.views import cells
from accord.views.page import Tone, plain


def test_independent_reports_stand_in_brackets_only_where_fewer():
    assert plain(cells.reports({"reports": 3, "independent": 2})) == "3 (2)"
    assert plain(cells.reports({"reports": 3, "independent": 3})) == "3"


def test_a_held_contact_needs_no_status():
    assert plain(cells.contact({"type": "meeting", "status": "held"})) == "meeting"
    assert plain(cells.contact({"type": "meeting", "status": "planned"})) == "meeting planned"


def test_place_and_round_are_told_together():
    line = {"place": "Lusaka", "body": "Joint Commission", "ordinal": 4}
    assert plain(cells.where(line)) == "Lusaka · Joint Commission, round 4"


def test_many_names_are_counted():
    assert plain(cells.names(["A", "B", "C"], most=2)) == "A, B and 1 more"


def test_what_came_of_it_is_counted_by_kind():
    assert plain(cells.outcomes({"outcomes": ["c-1", "c-2", "i-1"]})) == "led to 2 commitments and 1 instrument"


def test_a_contact_without_names_shows_its_words():
    line = {"type": "call", "status": "held", "parties": ["JP", "MY"], "support": [{"quote": "spoke by\nphone"}]}
    assert plain(cells.event(line)) == "call JP MY\nspoke by phone"


def test_a_contact_with_names_does_not_repeat_its_words():
    line = {"type": "call", "status": "held", "participants": ["Ana Silva"], "support": [{"quote": "spoke by phone"}]}
    assert plain(cells.event(line)) == "call\nAna Silva"


def test_decisions_contradictions_and_doubts_are_told():
    line = {"decision": "rejected", "against": [{}], "doubts": [{}, {}]}
    assert plain(cells.marks(line)) == "rejected · contradicted once · 2 doubts"


def test_sides_that_promise_each_other_are_told_once():
    assert plain(cells.sides({"by": ["JP", "MY"], "toward": ["JP", "MY"]})) == "JP MY"
    assert plain(cells.sides({"by": ["JP"], "toward": ["MY"]})) == "JP to MY"
    assert plain(cells.sides({"by": [], "toward": ["MY"]})) == "not named to MY"


def test_an_undertaking_tells_its_condition_and_links():
    line = {
        "strength": "plans",
        "action": "hand over the vessel",
        "condition": "if parliament agrees",
        "links": [{"kind": "restates", "to": "c-1"}],
    }
    assert plain(cells.undertaking(line)) == "plans hand over the vessel\nif: if parliament agrees\nrestates c-1"


def test_a_late_deadline_warns():
    words = cells.left({"due": "2024-12"}, date(2025, 1, 10))
    assert plain(words) == "10 days late"
    assert words[0].tone is Tone.WARNING


def test_a_body_shows_its_other_names_once():
    line = {
        "name": "Joint Commission",
        "acronyms": ["JC"],
        "names": ["Joint Commission", "JC", "the panel"],
        "factors": ["threat"],
    }
    assert plain(cells.named(line)) == "Joint Commission (JC)\nalso the panel\nweighs: threat"


def test_offices_tell_what_bounds_there_are():
    line = {"offices": [{"role": "Envoy", "organisation": None, "since": "2024-03", "until": "2024-03"}]}
    assert plain(cells.offices(line)) == "Envoy 2024-03"


def test_a_headline_says_what_a_finding_is():
    assert (
        cells.headline({"kind": "commitments", "by": ["ZM"], "toward": [], "action": "open a post"}) == "ZM open a post"
    )
    assert cells.headline({"kind": "bodies", "name": "Joint Commission"}) == "Joint Commission"
