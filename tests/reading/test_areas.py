"""Areas of cooperation."""

import pytest

from accord.lexicon.areas import examples, find_triggers
from accord.model.codes import Area
from accord.reading.areas import areas_in, areas_of, find_areas
from accord.reading.assistance import find_assistance
from accord.reading.commitments import find_commitments


@pytest.mark.parametrize("area", list(Area))
def test_every_area_is_found_in_its_example(area):
    assert area in areas_in(examples()[area])


def test_the_longest_phrase_wins():
    assert [trigger.area for trigger in find_triggers("border security")] == [Area.BRD]


def test_a_text_without_facts_touches_no_area(scene_of):
    assert find_areas(scene_of("Two drug gangs fought near the border on Monday.")) == ()


def test_the_areas_of_a_promise_are_those_of_its_text(scene_of):
    scene = scene_of("Peru and Chile agreed to share intelligence on drug trafficking.")
    assert set(find_areas(scene, find_commitments(scene))) >= {Area.INT, Area.DRG}


def test_the_name_of_a_department_says_who_and_not_what_about(scene_of):
    scene = scene_of("The Department of Commerce of Peru and Chile agreed to train cadets.")
    assert Area.ECO not in find_areas(scene, find_commitments(scene))


def test_two_weak_words_count_where_one_does_not(scene_of):
    one = scene_of("The two countries will open a bridge at Arica on Monday, Peru and Chile agreed.")
    assert Area.POL not in find_areas(one, find_commitments(one))
    two = scene_of("The two countries will hold consultations at Arica on Monday, Peru and Chile agreed.")
    assert Area.POL in find_areas(two, find_commitments(two))


def test_a_thing_counts_where_it_changes_hands(scene_of):
    given = scene_of("Peru will donate ten vehicles and four radios to Chile, the two sides agreed.")
    assert Area.EQP in find_areas(given, find_commitments(given))
    driven = scene_of("Peru and Chile agreed to count the vehicles that pass the bridge.")
    assert Area.EQP not in find_areas(driven, find_commitments(driven))


def test_an_undertaking_takes_the_area_of_its_sentence_where_it_names_none():
    assert areas_of("ensure its ultimate eradication", "Peru spoke of Daesh and vowed to ensure its eradication.") == (
        Area.CT,
    )
    assert areas_of("train pilots", "On drugs, Peru agreed to train pilots.") == (Area.TRN,)


def test_the_protection_of_forces_is_military():
    assert Area.MIL in areas_in("protect U.S. and Coalition personnel, advisors and convoys")


def test_who_meets_alone_is_no_area(scene_of):
    scene = scene_of("President Ana Pereyra will sell wheat to Chile. The president is to visit Lima in May.")
    assert Area.POL not in find_areas(scene, find_commitments(scene))


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("Ivory Coast and Ghana will exchange radar pictures.", Area.CRM),
        ("Peru will of course send soldiers in due course.", Area.TRN),
        ("Peru and Chile opened a hotline between their harbour masters.", Area.INT),
        ("The Farmakonisi islets belong to neither.", Area.ECO),
        ("The high commission of Fiji in Suva received a guest.", Area.POL),
    ],
)
def test_words_that_only_look_like_an_area_name_none(words: str, area: Area):
    assert area not in areas_in(words)


@pytest.mark.parametrize(
    ("words", "area"),
    [
        ("They will buy arms under a military-technical agreement.", Area.EQP),
        ("The navies will exchange radar pictures.", Area.INT),
        ("They signed a preferential trade agreement.", Area.ECO),
        ("Peru hands over two fire engines to Chile.", Area.HUM),
        ("They agreed on police co-operation.", Area.JUS),
        ("Both will protect antiquities.", Area.CRM),
        ("The two settled their maritime boundary.", Area.POL),
        ("The jets will take turns at air policing.", Area.MIL),
        ("Cadets will attend a diving course in Arica.", Area.TRN),
        ("They will stop the smuggling of migrants.", Area.BRD),
    ],
)
def test_the_wider_words_of_an_area_are_known(words: str, area: Area):
    assert area in areas_in(words)


def test_a_weak_word_outside_every_fact_counts_for_nothing(scene_of):
    scene = scene_of(
        "Peru will send two doctors to Chile. A thief was arrested in Arica, and a judge heard of the evidence there."
    )
    assert Area.JUS not in find_areas(scene, find_commitments(scene))


def test_a_wish_about_a_named_relation_is_no_weaker_than_the_relation():
    assert Area.POL in areas_in("They want to strengthen bilateral ties.")


def test_equipment_is_materiel_where_the_matter_is_military(scene_of):
    army = scene_of("Peru donated two lifting machines to the army of Chile. The army said that it needs them.")
    assert Area.EQP in find_areas(army, find_assistance(army))
    town = scene_of("Peru donated two lifting machines to the hospitals of Chile. The towns said that they need them.")
    assert Area.EQP not in find_areas(town, find_assistance(town))


@pytest.mark.parametrize(
    ("office", "area"),
    [
        ("Minister of National Defence", Area.MIL),
        ("Chief of Army Staff", Area.MIL),
        ("Minister of External Relations", Area.POL),
        ("External Affairs Minister", Area.POL),
        ("Foreign Secretary", Area.POL),
        ("Minister of Education", None),
    ],
)
def test_the_office_tells_the_area(office, area):
    assert set(areas_in(f"The {office} came to Lima.")) & {Area.MIL, Area.POL} == ({area} if area else set())
