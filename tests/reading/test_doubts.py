"""Doubts and the clashes they come from."""

import pytest

from accord.model.codes import BodyType
from accord.model.reading import Body
from accord.model.span import Span
from accord.reading.clashes import spells
from accord.reading.doubts import find_doubts


def test_an_office_of_two_states_is_a_doubt_and_adds_no_party(scene_of):
    scene = scene_of(
        "The talks follow the visit of the Peruvian-Polish Prime Minister to Santiago. Peru and Chile agreed to meet again."
    )
    doubts = [d for d in find_doubts(scene) if d.what == "whose office"]
    assert [d.options for d in doubts] == [("PE", "PL")]
    assert doubts[0].evidence[0].text == "Peruvian-Polish Prime Minister"
    assert not any("PL" in actor.parties for actor in scene.actors)


def test_a_pair_of_states_before_a_shared_thing_is_no_doubt(scene_of):
    scene = scene_of("The Peruvian-Chilean border commission met in Tacna.")
    assert not [d for d in find_doubts(scene) if d.what == "whose office"]


def test_sides_that_cannot_be_told_are_a_doubt(scene_of):
    assert [d.what for d in find_doubts(scene_of("The two sides agreed to meet again."))] == ["who is meant"]


def test_a_name_that_does_not_spell_its_acronym_is_a_doubt(scene_of):
    span = Span(0, 3, "The")
    body = Body((span,), name="Hill Medical Foundation", acronym="JBC", type=BodyType.COMMISSION)
    assert [d.what for d in find_doubts(scene_of("The talks went on in Lima."), bodies=(body,))] == [
        "what an acronym stands for"
    ]


@pytest.mark.parametrize(
    ("name", "acronym", "fits"),
    [
        ("Joint Border Commission", "JBC", True),
        ("Safe Harbour Offices", "SHOs", True),
        ("Joint Task Force on Online Fraud", "JTFOF", True),
        ("Economic Community of West African States", "ECOWAS", True),
        ("Multinational Joint Task Force", "MNJTF", True),
        ("Hill Medical Foundation", "JBC", False),
        ("Higher Coordination Committee", "HMC", False),
    ],
)
def test_an_acronym_is_read_off_the_words_of_its_name(name, acronym, fits):
    assert spells(name, acronym) is fits
