"""Patrols of two states that are called by their number alone, and bodies that only open or close on a day."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.reading import Engagement
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

ABOUT = "Soldiers of Ghana and Togo know each other well.\n\n"


def told(scene_of: Callable[..., Scene], text: str) -> tuple[Engagement, ...]:
    scene = scene_of(ABOUT + text, published="2024-06-05")
    return find_engagements(scene, bodies=find_bodies(scene))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The second patrol of the two armies went out from Aflao on Monday.", (Status.HELD, 2, "2024-06-03")),
        (
            "They carried out a joint patrol on 3 June. The first patrol set out on 8 April as planned. Since then it rained.",
            (Status.HELD, 1, "2024-04-08"),
        ),
        (
            "Both will patrol the river together. The patrols will start in July with one boat each.",
            (Status.PLANNED, None, "2024-07"),
        ),
    ],
)
def test_a_patrol_that_sets_out_is_one_of_both(
    scene_of: Callable[..., Scene], text: str, expected: tuple[Status, int | None, str]
):
    found = told(scene_of, text)
    assert expected in [(e.status, e.ordinal, e.date.value) for e in found if e.type is Type.EXERCISE]
    assert all(e.type is Type.EXERCISE for e in found)


def test_a_patrol_of_one_side_is_none(scene_of: Callable[..., Scene]):
    assert told(scene_of, "Police went round the harbour at night. The patrols will start in July.") == ()


def test_a_committee_that_opened_this_morning_sits(scene_of: Callable[..., Scene]):
    (session,) = told(scene_of, "The Fisheries Surveillance Committee of Ghana and Togo opened here this morning.")
    assert (session.type, session.body) == (Type.SESSION, "Fisheries Surveillance Committee")


def test_a_committee_that_opened_a_school_does_not_sit(scene_of: Callable[..., Scene]):
    found = told(scene_of, "The Fisheries Surveillance Committee of Ghana and Togo opened a school on Monday.")
    assert all(e.type is not Type.SESSION for e in found)


def test_who_goes_where_he_will_be_taught_has_yet_to_go(scene_of: Callable[..., Scene]):
    text = (
        "On Friday twelve Togolese radio operators go to Tamale, where the Ghanaian army will give them a course, "
        "the colonel said."
    )
    assert [e.status for e in told(scene_of, text)] == [Status.PLANNED]
