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
