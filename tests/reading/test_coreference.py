"""Whom short mentions mean."""

import pytest

from accord.reading.scene import ActorKind


def named(scene, words):
    return next(a for a in scene.actors if scene.text(a.start, a.end).lower() == words.lower())


def test_the_two_sides_are_the_two_the_text_is_about(scene_of):
    scene = scene_of("Peru and Chile held talks in Lima. The two sides agreed to meet again.")
    assert named(scene, "The two sides").parties == ("CL", "PE")


def test_the_four_sides_are_all_four(scene_of):
    scene = scene_of("Chad, Niger, Mali and Togo held talks. The four sides agreed to meet again.")
    assert named(scene, "The four sides").parties == ("ML", "NE", "TD", "TG")


def test_the_two_ministers_are_the_two_who_were_named(scene_of):
    scene = scene_of(
        "Peruvian Interior Minister Rosa Quispe received Chilean Interior Minister Luis Lyon. The two ministers signed a protocol."
    )
    actor = named(scene, "The two ministers")
    assert [scene.people[i].name for i in actor.members] == ["Rosa Quispe", "Luis Lyon"]


def test_the_minister_is_the_subject_of_the_sentence_before(scene_of):
    scene = scene_of(
        "Angolan Defence Minister Artur Pinto spoke on his return from Lusaka, where he met Zambian Defence Minister "
        "Chola Mwamba. The minister said that patrols would begin."
    )
    assert named(scene, "The minister").name == "Artur Pinto"


def test_the_ministry_is_that_of_the_state_last_named(scene_of):
    scene = scene_of("The Kenyan Interior Ministry welcomed the talks. The ministry said they would go on.")
    assert named(scene, "The ministry").parties == ("KE",)


def test_he_is_a_person_and_they_are_several(scene_of):
    scene = scene_of("Peru's envoy Juan Vega met Chile's envoy Elena Paz. He thanked Chile. They agreed to meet again.")
    assert named(scene, "He").name == "Juan Vega"
    assert named(scene, "They").parties == ("CL", "PE")


def test_an_organ_acts_for_its_organisation(scene_of):
    scene = scene_of("The European Commission and the UN Security Council welcomed the talks.")
    assert [a.parties for a in scene.actors if a.kind is ActorKind.ORGANISATION] == [("EU",), ("UN",)]


def test_the_bloc_is_the_organisation_last_spoken_of(scene_of):
    scene = scene_of("SADC sent a mission to Mozambique. The bloc would decide in May.")
    assert named(scene, "The bloc").parties == ("SADC",)


def test_collectives_that_cannot_be_settled_have_no_parties(scene_of):
    scene = scene_of("The two sides agreed to meet again.")
    assert named(scene, "The two sides").parties == ()


def test_its_ministry_is_that_of_the_state_that_acts(scene_of):
    scene = scene_of("Poland sent 20 trucks to Moldova on Friday. Its defence ministry said they would be used soon.")
    assert named(scene, "Its defence ministry").parties == ("PL",)


def test_each_side_is_both(scene_of):
    scene = scene_of("Vietnam and Laos held talks on Tuesday. Each side will pay its own costs.")
    assert named(scene, "Each side").parties == ("LA", "VN")


def test_the_visiting_general_is_the_one_who_came(scene_of):
    scene = scene_of(
        "Nepal's army chief General Prabin Thapa arrived in Dhaka. The visiting general met Bangladesh Army chief "
        "General Anis Karim. The two generals discussed training."
    )
    assert named(scene, "The visiting general").name == "Prabin Thapa"
    assert named(scene, "The two generals").parties == ("BD", "NP")


def test_the_agency_in_capitals_is_the_organisation_told_before(scene_of):
    scene = scene_of("The International Atomic Energy Agency sent experts to Ghana. The Agency will publish a report.")
    assert named(scene, "The Agency").parties == ("IAEA",)


def test_countries_are_no_organisations(scene_of):
    scene = scene_of("The European Union, Peru and Chile met in Lima. The two countries agreed to share data.")
    assert named(scene, "The two countries").parties == ("CL", "PE")


def test_a_style_in_capitals_is_no_pronoun(scene_of):
    scene = scene_of("Maltese Foreign Minister Paul Vella spoke in Doha. HE Al Marri praised ties.")
    assert all(scene.text(a.start, a.end) != "HE" for a in scene.actors)


def test_a_capital_that_owns_a_ministry_stands_for_its_state(scene_of):
    scene = scene_of("Seoul's defence ministry said the ship would sail.")
    assert named(scene, "Seoul's defence ministry").parties == ("KR",)


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("Iraq's premier told Kuwait's emir that Iraq would return it. The emirate will pay.", "The emirate", "KW"),
        (
            "China and Fiji signed a pact. Peru criticised it. The island nation will send men.",
            "The island nation",
            "FJ",
        ),
        ("Chad's president met his Danish colleague in Oslo. The Sahel nation will pay.", "The Sahel nation", "TD"),
    ],
)
def test_a_description_means_the_one_state_that_it_fits(scene_of, text, words, code):
    assert named(scene_of(text), words).parties == (code,)


def test_a_description_that_fits_two_means_neither(scene_of):
    scene = scene_of("Jordan's king met Bahrain's king in Muscat. The kingdom will pay.")
    assert named(scene, "The kingdom").parties == ()


def test_they_are_all_who_met_and_not_only_those_who_were_met(scene_of):
    scene = scene_of(
        "Peru's envoy Juan Vega met Chile's envoy Elena Paz and Fiji's envoy Jone Ratu in Lima. They agreed to meet."
    )
    assert named(scene, "They").parties == ("CL", "FJ", "PE")


def test_leaders_of_something_are_whose_that_is(scene_of):
    scene = scene_of(
        "Fiji, Oman and Mali held a summit. Fiji spoke. Peru's President Ana Ruiz was absent. Mali slept. Oman stayed. "
        "Chile's President Luis Paz was ill. Mali left. The leaders of the security organ sent a mission."
    )
    assert named(scene, "The leaders").parties != ("CL", "PE")


def test_the_envoy_is_the_only_ambassador_of_a_text(scene_of):
    scene = scene_of("Peru's Ambassador Juan Vega met Fijian minister Jone Ratu in Suva. The envoy left on Monday.")
    assert scene.people[named(scene, "The envoy").person].name == "Juan Vega"
    two = scene_of("Peru's Ambassador Juan Vega met Ambassador Elena Paz of Chile. The envoy left on Monday.")
    assert named(two, "The envoy").person is None
