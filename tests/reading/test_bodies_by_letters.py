"""Bodies that a text calls by letters alone, in sentences of our own."""

import pytest

from accord.reading.bodies import find_bodies


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Mali are content. The JFC held its fifth session in Accra on Monday.",
        "At its fifth session in Accra, the JFC decided that Ghana and Mali will share data.",
        "Ghana and Mali agree. The JFC, in which the fishery chiefs of both sit, wants more boats.",
    ],
)
def test_letters_that_meet_or_have_members_are_a_body(scene_of, text):
    (body,) = find_bodies(scene_of(text))
    assert (body.name, body.acronym, body.parties) == ("JFC", "JFC", ("GH", "ML"))


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Mali bought the GPS sets and the BMW cars in Accra on Monday.",
        "Ghana and Mali praised the ECOWAS summit, which held its session in Abuja.",
        "The JFC held its fifth session in Accra.",
    ],
)
def test_letters_of_things_organisations_or_without_sides_are_none(scene_of, text):
    assert not [body for body in find_bodies(scene_of(text)) if body.name.isupper()]


def test_a_council_of_the_two_countries_is_a_body(scene_of):
    text = (
        "The premiers of Ghana and Mali chaired the second meeting of the two countries' River Council (RC) in Accra."
    )
    (body,) = find_bodies(scene_of(text))
    assert (body.name, body.acronym, body.parties) == ("River Council", "RC", ("GH", "ML"))


def test_the_parties_may_stand_behind_the_acronym(scene_of):
    text = "The Fisheries Committee (FC) of the navies of Ghana and Mali met in Accra on Monday."
    assert [(b.name, b.parties) for b in find_bodies(scene_of(text))] == [("Fisheries Committee", ("GH", "ML"))]
