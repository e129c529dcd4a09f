"""Contacts told in other words than those of meeting: what was agreed, is being negotiated, was given back."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

PUBLISHED = "2025-03-14"


def told(scene_of: Callable[..., Scene], text: str) -> list[tuple[Type, Status, tuple[str, ...], str | None]]:
    found = find_engagements(scene_of(text, published=PUBLISHED))
    return [(e.type, e.status, e.parties, e.date.value) for e in found]


@pytest.mark.parametrize(
    "text",
    [
        "Peru's defence minister Rosa Vidal and Chile's Tomas Paz agreed on Tuesday to run mine clearance from one room.",
        "Peru and Chile on Tuesday agreed to open a second crossing.",
        "Ministers from Peru and Chile decided on Tuesday to open a second crossing.",
        (
            "Peruvian Interior Minister Rosa Vidal and Chilean Interior Minister Tomas Paz agreed in Arica on Tuesday to "
            "exchange data on the illegal trade in gold."
        ),
        "Peru and Chile on Tuesday agreed to open a second crossing. The deal came after talks in Arica.",
    ],
)
def test_those_who_agreed_on_a_day_talked_on_it(scene_of: Callable[..., Scene], text: str):
    assert told(scene_of, text) == [(Type.MEETING, Status.HELD, ("CL", "PE"), "2025-03-11")]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Peru agreed on Tuesday to open a second crossing.", []),
        ("Peru and Chile, which agreed on Tuesday to cut tariffs, are neighbours.", []),
        ("Peru and Chile agreed on Tuesday's text.", []),
        (
            (
                "Peru and Chile signed a treaty on fishing in Arica on Tuesday. The two countries agreed on Tuesday to cut "
                "tariffs."
            ),
            [Type.SIGNING],
        ),
    ],
)
def test_an_agreement_told_otherwise_or_by_one_side_is_no_contact_of_its_own(
    scene_of: Callable[..., Scene], text: str, types: list[Type]
):
    assert [t for t, *_ in told(scene_of, text)] == types


@pytest.mark.parametrize(
    "text",
    [
        "Peru is in talks with Chile on the monitoring of undersea cables, the minister told parliament on Tuesday.",
        "Peru and Chile are in negotiations over a fishing quota.",
        "Peru has been in talks with Chile over a fishing quota.",
    ],
)
def test_being_in_talks_is_negotiating(scene_of: Callable[..., Scene], text: str):
    assert told(scene_of, text) == [(Type.NEGOTIATION, Status.ONGOING, ("CL", "PE"), None)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian customs on Tuesday gave back to Chile a carving that had been stolen in 2005.",
        "The Peruvian interior minister, Rosa Vidal, gave a stolen icon back to Chile on Tuesday.",
        "The Peruvian government on Tuesday returned to Chile 1,200 archaeological objects.",
        "Peru has sent home 80 Chilean soldiers who crossed the river on Tuesday.",
    ],
)
def test_what_is_given_back_or_sent_home_is_handed_over(scene_of: Callable[..., Scene], text: str):
    ((kind, status, parties, _),) = told(scene_of, text)
    assert (kind, status, parties) == (Type.HANDOVER, Status.HELD, ("CL", "PE"))


@pytest.mark.parametrize(
    "text",
    [
        "Peru's minister said on Monday that migrants in Chile should give back to the country.",
        "The agreement between Peru and Chile has yet to be signed.",
        "Peru and Chile finished a treaty. The text is to be submitted for signature within a year.",
        "Peru and Chile spoke of their dialogue. The dialogue, launched in 2019, is the main channel between them.",
        "Peru's police chief Juan Rios went on to say that Chile was ready.",
    ],
)
def test_look_alikes_tell_of_no_contact(scene_of: Callable[..., Scene], text: str):
    assert told(scene_of, text) == []


def test_who_went_on_to_a_place_visited_it(scene_of: Callable[..., Scene]):
    text = (
        "Peru's police chief Juan Rios then went on to Santiago, where he conferred with Chile's Tomas Paz on Thursday."
    )
    assert [(t, d) for t, _, _, d in told(scene_of, text)] == [
        (Type.VISIT, None),
        (Type.MEETING, "2025-03-13"),
    ]


def test_two_who_were_on_the_phone_had_a_call(scene_of: Callable[..., Scene]):
    text = "Peru's foreign minister Rosa Vidal and Chile's Tomas Paz were on the phone on Tuesday about the crossing."
    assert told(scene_of, text) == [(Type.CALL, Status.HELD, ("CL", "PE"), "2025-03-11")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Fifty Peruvian officers have begun a six-week course in Arica under Chilean instructors.", Status.ONGOING),
        ("A two-week military exercise of the Peruvian and Chilean armies got under way on Tuesday.", Status.ONGOING),
        ("The joint exercise of the Peruvian and Chilean armies in Arica lasts until next Tuesday.", Status.ONGOING),
        ("A two-day joint exercise of the Peruvian and Chilean armies was held on Tuesday.", Status.HELD),
    ],
)
def test_a_course_or_exercise_under_way_goes_on(scene_of: Callable[..., Scene], text: str, status: Status):
    assert [s for _, s, _, _ in told(scene_of, text)] == [status]


def test_experts_who_are_sent_visit(scene_of: Callable[..., Scene]):
    text = "Peru's police will send two analysts to Santiago, Chile, next month to read the seized telephones."
    assert told(scene_of, text) == [(Type.VISIT, Status.PLANNED, ("CL", "PE"), "2025-04")]


def test_talks_of_one_state_with_several_are_one_with_each(scene_of: Callable[..., Scene]):
    text = "Peru is in talks with Chile and Brazil on undersea cables."
    assert [p for _, _, p, _ in told(scene_of, text)] == [("BR", "PE"), ("CL", "PE")]
