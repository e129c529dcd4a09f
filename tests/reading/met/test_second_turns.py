"""Contacts of wire news in turns of their own: plans made at a meeting, days of departure, people handed to police."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

# 9 January 2024 is a Tuesday
PUBLISHED = "2024-01-09"


def told(scene_of: Callable[..., Scene], text: str) -> list[tuple[Type, Status, str | None]]:
    return [(e.type, e.status, e.date.value) for e in find_engagements(scene_of(text, published=PUBLISHED))]


def test_a_meeting_at_which_something_was_planned_was_held(scene_of: Callable[..., Scene]):
    text = (
        "Peru and Chile will hold a joint patrol off Arica on 3 March. It was planned at a meeting of staff officers of "
        "Peru and Chile in Tacna in December."
    )
    assert (Type.MEETING, Status.HELD, "2023-12") in told(scene_of, text)


def test_a_session_foreseen_for_a_season_is_the_next_one(scene_of: Callable[..., Scene]):
    text = "The tenth session of the Peru-Chile Joint Commission is foreseen for the autumn."
    assert [(s, d) for _, s, d in told(scene_of, text)] == [(Status.PLANNED, "2024-23")]


def test_a_meeting_that_fell_through_is_cancelled(scene_of: Callable[..., Scene]):
    text = "The meeting between Peru's minister, Rosa Vidal, and her Chilean counterpart, Tomas Paz, fell through on Monday."
    assert [s for _, s, _ in told(scene_of, text)] == [Status.CANCELLED]


def test_who_goes_on_somewhere_on_a_day_will_be_there(scene_of: Callable[..., Scene]):
    text = (
        "Peru's foreign minister Rosa Vidal met Chile's Tomas Paz in Santiago on Monday. She goes on to Quito, Ecuador, on "
        "Thursday."
    )
    assert (Type.VISIT, Status.PLANNED, "2024-01-11") in told(scene_of, text)


def test_a_suspect_handed_to_police_is_handed_over(scene_of: Callable[..., Scene]):
    text = "A suspect was handed to Chilean police by Peru on Monday."
    assert told(scene_of, text) == [(Type.HANDOVER, Status.HELD, "2024-01-08")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's foreign minister Rosa Vidal on Monday handed the Chilean ambassador, Tomas Paz, a note of protest.",
        "Peru handed a list of prisoners to Chile on Monday.",
        "The course of Peru and Chile was the fourth since 2019.",
    ],
)
def test_papers_and_counts_are_no_handover_and_no_course(scene_of: Callable[..., Scene], text: str):
    assert all(t is not Type.HANDOVER and not (d or "").startswith("2019") for t, _, d in told(scene_of, text))


def test_two_presidents_who_are_to_open_a_post_do_so_together(scene_of: Callable[..., Scene]):
    text = (
        "Presidents Rosa Vidal of Peru and Tomas Paz of Chile are to open a one-stop border post at Tacna on February 2, "
        "the two governments announced."
    )
    assert told(scene_of, text) == [(Type.CEREMONY, Status.PLANNED, "2024-02-02")]
