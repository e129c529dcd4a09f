"""Areas of cooperation."""

import pytest

from accord.lexicon.areas import examples, find_triggers
from accord.model.codes import Area
from accord.reading.areas import areas_in, areas_of, find_areas
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
