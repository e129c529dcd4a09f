"""Whom a collective takes up in a text of three and more parties."""

import pytest

from accord.reading.focus import groups


def meant(scene, words):
    return next(a for a in scene.actors if scene.text(a.start, a.end).lower() == words.lower()).parties


PAIR = "Lusaka: Zambian Trade Minister Chola Mwamba received her Angolan counterpart, Artur Pinto, on Monday."


@pytest.mark.parametrize(
    "aside",
    [
        "They also reviewed the war in Sudan and the role of Qatar.",
        "The Chinese lender that financed the line was not present.",
        "Botswana has a similar pact.",
        "The envoy of Spain was present.",
    ],
)
def test_who_stands_by_is_none_of_the_two_sides(scene_of, aside):
    assert meant(scene_of(f"{PAIR} {aside} The two sides agreed to open a post."), "The two sides") == ("AO", "ZM")


@pytest.mark.parametrize(
    "told",
    [
        "Peru and Chile signed an accord in Lima, as Oman and Fiji had done.",
        "Peru signed an accord with Chile in the presence of the ambassador of Oman.",
        "The emir of Oman hosted talks between Peru and Chile.",
        "An accord was signed by Peru and Chile under the eyes of Oman and Fiji.",
        "Ahead of a summit in Fiji, the foreign ministers of Peru and Chile met in Oman.",
        "Peruvian and Chilean ministers met after a similar meeting of Oman and Fiji.",
    ],
)
def test_the_two_countries_are_those_told_of(scene_of, told):
    scene = scene_of(
        f"{told} The two countries will open a post. Fiji, Oman and Mali welcomed it. Mali spoke of peace."
    )
    assert meant(scene, "The two countries") == ("CL", "PE")


def test_of_two_meetings_the_last_one_is_gone_on_with(scene_of):
    scene = scene_of(
        "On Monday, Ghana's premier Kofi Asare met Togo's premier Ayi Sossou in Lome. On Tuesday, he met Benin's premier "
        "Luc Dossou in Cotonou. The two sides agreed to open a post."
    )
    assert meant(scene, "The two sides") == ("BJ", "GH")


def test_the_number_of_a_group_is_kept(scene_of):
    text = (
        "Egypt, Jordan and Iraq held a summit in Baghdad. King Hamid of Jordan then met Iraqi President Salim Zuhair. "
        "The two leaders agreed on a pipeline. The three countries will meet again."
    )
    scene = scene_of(text)
    assert meant(scene, "The two leaders") == ("IQ", "JO")
    assert meant(scene, "The three countries") == ("EG", "IQ", "JO")


def test_a_meeting_that_had_been_before_is_no_group_in_focus(scene_of):
    scene = scene_of(
        "Peru and Chile signed a pact in Lima. Peru had met Oman in May. The two sides will open a post. Oman, Fiji and "
        "Mali were silent."
    )
    assert meant(scene, "The two sides") == ("CL", "PE")


def test_two_new_ones_take_up_nobody(scene_of):
    scene = scene_of("Peru and Chile met in Lima. Oman let two observers attend. Two envoys of a third were absent.")
    assert all(a.parties == () for a in scene.actors if scene.text(a.start, a.end).lower().startswith("two "))


def test_they_are_the_whole_row(scene_of):
    scene = scene_of("Kenyan police and Ugandan police caught six men wanted by Togo. They will hand them over.")
    assert meant(scene, "They") == ("KE", "UG")


@pytest.mark.parametrize("owners", ["Botswana's and Namibia's presidents", "The presidents of Botswana and Namibia"])
def test_whose_presidents_they_are(scene_of, owners):
    scene = scene_of(f"{owners} opened the bridge. They promised to scrap passports. Zambia has shown interest.")
    assert meant(scene, "They") == ("BW", "NA")


def test_countries_are_no_organisations(scene_of):
    scene = scene_of(
        "The EU, Kenya and Uganda held talks in Nairobi. The two countries will build a road. Togo, Mali and Chad did too."
    )
    assert meant(scene, "The two countries") in {("KE", "UG"), ()}


def test_what_trade_is_between_is_no_group(scene_of):
    scene = scene_of("Peru fears that trade between Oman and Chile will grow.")
    assert [g.actor.parties for g in groups(scene.doc, scene.actors) if g.leading] == []


@pytest.mark.parametrize("noun", ["alliance", "organisation", "bloc"])
def test_the_alliance_is_the_one_named(scene_of, noun):
    scene = scene_of(f"NATO and Ukraine signed a plan in Brussels. The {noun} will train 10,000 soldiers.")
    assert meant(scene, f"The {noun}") == ("NATO",)


def test_an_organisation_that_is_new_is_none_that_was_named(scene_of):
    scene = scene_of("NATO met in Brussels. A request by a non-governmental organisation to be present was refused.")
    assert all("organisation" not in scene.text(a.start, a.end) for a in scene.actors)


def test_a_list_of_three_is_whole(scene_of):
    scene = scene_of(
        "Security Adviser Ana Ruiz of Peru, Security Adviser Luis Paz of Chile, and Security Adviser Jone Ratu of Fiji "
        "met in Lima. They underscored the importance of ties. Mali and Oman were silent."
    )
    assert meant(scene, "They") == ("CL", "FJ", "PE")


def test_a_list_within_a_phrase_is_not_they(scene_of):
    scene = scene_of(
        "KUWAIT - Kuwaiti Defence Minister Fahad Al-Salem received Jordanian General Yazan Al-Rawashdeh on Sunday. "
        "The drill starts in Aqaba with the participation of units from Bahrain and Oman. "
        "The general also met Nasser Al-Mutairan, chief of staff. They signed the minutes of the committee."
    )
    they = [a for a in scene.actors if scene.text(a.start, a.end) == "They"]
    assert all(a.parties != ("BH", "OM") for a in they)
