"""Traps of plain agency reports: topics taken for contacts, relatives for office-holders, lists read in half."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.model.codes import InstrumentStatus
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.instruments import find_instruments
from accord.reading.people import find_people
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga signed a memorandum on joint sea patrols in Suva on Monday.",
        "Fiji and Tonga signed an agreement on joint military exercises in Suva on Monday.",
        "The agreement on joint patrols between Fiji and Tonga was signed on Monday in Suva.",
        "Fiji and Tonga approved a schedule of joint exercises on Monday.",
        "Fijian Defence Minister Ana Vuki discussed joint exercises with her Tongan counterpart on Monday.",
    ],
)
def test_a_drill_that_a_text_or_talks_are_about_is_not_held(scene_of: Callable[..., Scene], text: str):
    assert Type.EXERCISE not in {e.type for e in find_engagements(scene_of(text))}


def test_a_drill_agreed_for_a_month_is_planned(scene_of: Callable[..., Scene]):
    found = find_engagements(scene_of("Fiji and Tonga agreed on Tuesday on a joint exercise in October."))
    assert [e.status for e in found if e.type is Type.EXERCISE] == [Status.PLANNED]


def test_a_patrol_that_set_out_was_held(scene_of: Callable[..., Scene]):
    (found,) = find_engagements(scene_of("The first joint patrol of Fiji and Tonga set out on Monday as planned."))
    assert (found.type, found.status) == (Type.EXERCISE, Status.HELD)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("A Kenyan delegation arrived in Kampala on Monday for talks on the war in Sudan.", ("KE", "UG")),
        ("Kenya's foreign minister, Ann Were, held talks in Cairo on Monday on the war in Sudan.", ("EG", "KE")),
        ("Kenya's president held talks on trade with Uganda on Monday.", ("KE", "UG")),
    ],
)
def test_whom_talks_are_about_is_no_party(scene_of: Callable[..., Scene], text: str, parties: tuple[str, ...]):
    assert {e.parties for e in find_engagements(scene_of(text))} == {parties}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Fiji and Tonga agreed to sign a memorandum on patrols once it has been reviewed by the Ministry of Justice.",
            InstrumentStatus.PROPOSED,
        ),
        (
            "Fiji and Tonga agreed to sign a memorandum on patrols after it has been approved by parliament.",
            InstrumentStatus.PROPOSED,
        ),
        ("Fiji and Tonga will open the port once the agreement has been ratified.", InstrumentStatus.SIGNED),
        ("Fiji and Tonga set up a committee once they had signed the agreement.", InstrumentStatus.SIGNED),
    ],
)
def test_a_text_to_be_signed_is_not_in_force(scene_of: Callable[..., Scene], text: str, status: InstrumentStatus):
    (found,) = find_instruments(scene_of(text))
    assert found.status is status


def test_the_meeting_of_a_named_thing_is_not_that_of_another_row(scene_of: Callable[..., Scene]):
    text = (
        "Peru and Chile will link their registers, police said after the third meeting of the two countries' Police "
        "Liaison Table in Arica on Wednesday. The second High Level Meeting on Security will take place in December."
    )
    rows = [b for b in find_bodies(scene_of(text)) if b.name == "High Level Meeting on Security"]
    assert [len(b.evidence) for b in rows] == [1]


def _people(scene: Scene) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    "text",
    [
        "President Banda spoke in Lusaka. His wife Ann Banda heard him.",
        "President Banda and his wife, Ann Banda, arrived in Lusaka.",
        "President Banda spoke in Lusaka. First Lady Ann Banda heard him.",
        "President Banda spoke in Lusaka. Ann Banda, who is not related to the president, heard him.",
    ],
)
def test_a_relative_or_a_namesake_holds_no_office(scene_of: Callable[..., Scene], text: str):
    found = {name: role for name, role, _ in _people(scene_of(text))}
    assert found["Banda"] == "President"
    assert found.get("Ann Banda") in (None, "First Lady")


def test_a_minister_told_whose_daughter_she_is_stays_one_person(scene_of: Callable[..., Scene]):
    text = "Foreign Minister Ana Ruiz of Peru, daughter of a poet, came to Lusaka. Minister Ruiz said no."
    assert _people(scene_of(text)) == [("Ana Ruiz", "Foreign Minister", "PE")]


def test_a_colonel_is_no_minister_by_the_plural(scene_of: Callable[..., Scene]):
    text = (
        "Two weeks after the ministers of Zambia and Malawi met, Brigadier Joe Phiri of Zambia and Colonel Ben Banda "
        "of the Malawian army met at the customs house."
    )
    assert _people(scene_of(text)) == [("Joe Phiri", None, "ZM"), ("Ben Banda", None, "MW")]


def test_names_behind_the_ministers_of_several_states_are_one_each(scene_of: Callable[..., Scene]):
    text = "The foreign ministers of Peru, Chile and Bolivia, Ana Ruiz, Carla Vidal and Ben Paz, met in Lima on Monday."
    assert _people(scene_of(text)) == [
        ("Ana Ruiz", "foreign minister", "PE"),
        ("Carla Vidal", "foreign minister", "CL"),
        ("Ben Paz", "foreign minister", "BO"),
    ]


def test_the_army_chiefs_of_two_states_have_an_office_without_the_states(scene_of: Callable[..., Scene]):
    text = "The army chiefs of Kenya and Uganda, General Otieno Were and General Moses Kato, signed it."
    assert _people(scene_of(text)) == [("Otieno Were", "army chief", "KE"), ("Moses Kato", "army chief", "UG")]
