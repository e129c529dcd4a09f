"""The next round told without a verb of its own."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

SIDES = "Peru and Chile held a round of border talks in Lima on Tuesday. "
TOLD = [
    ("The next session is in Arica, in October.", "2024-10"),
    ("The fifth round is on 12 May in Arica.", "2024-05-12"),
    ("Next session: Arica, June 2025.", "2025-06"),
    ("The XII session: Arica, September 2025.", "2025-09"),
    ("A second one is due in Arica next month.", "2024-04"),
    ("The talks closed on Tuesday; next round expected in Arica in June.", "2024-06"),
]


@pytest.mark.parametrize(("text", "due"), TOLD, ids=[text for text, _ in TOLD])
def test_the_next_round_is_planned_by_both(scene_of, text, due):
    found = [one for one in find_commitments(scene_of(SIDES + text)) if one.due.value == due]
    assert [(one.by, one.strength) for one in found] == [(("CL", "PE"), Strength.PLANS)]
    assert found[0].action.startswith("hold")


@pytest.mark.parametrize(
    "text",
    [
        "The second session was in Arica in October 2022.",
        "The exhibition is in Arica, in October.",
        "The last session: Arica, September 2022.",
        "The next question is in doubt.",
    ],
)
def test_a_past_round_and_another_event_are_not(scene_of, text):
    assert find_commitments(scene_of(SIDES + text)) == ()


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The negotiations of Peru and Chile begin in Lima on 25 March.", "2024-03-25"),
        ("The ministry in Lima said the talks between Peru and Chile begin on Monday.", "2024-03-11"),
        ("Peru and Chile held talks. The next round takes place in Arica in June.", "2024-06"),
        ("There will be a joint exercise of Peruvian and Chilean troops in Arica in October.", "2024-10"),
    ],
)
def test_an_event_on_its_coming_day_is_planned(scene_of, text, due):
    found = find_commitments(scene_of(text))
    assert [(one.by, one.strength.value, one.due.value) for one in found] == [(("CL", "PE"), "plans", due)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Peru and Chile resumed in Lima on Monday.",
        "The football tournament of Peru and Chile opens in Lima on 25 March.",
        "There will be no talks between Peru and Chile in March.",
        "There will be an improvement in the ties of Peru and Chile in May.",
    ],
)
def test_what_is_over_no_contact_or_denied_is_not_planned(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
