"""Areas of cooperation."""

import pytest

from accord.lexicon.areas import examples, find_triggers
from accord.model.codes import Area
from accord.reading.areas import areas_in, find_areas
from accord.reading.commitments import find_commitments


@pytest.mark.parametrize("area", list(Area))
def test_every_area_is_found_in_its_example(area):
    assert area in areas_in(examples()[area])


def test_the_longest_phrase_wins():
    assert [area for _, _, area in find_triggers("border security")] == [Area.BRD]


def test_a_text_without_facts_touches_no_area(scene_of):
    assert find_areas(scene_of("Two drug gangs fought near the border on Monday.")) == ()


def test_the_areas_of_a_promise_are_those_of_its_text(scene_of):
    scene = scene_of("Peru and Chile agreed to share intelligence on drug trafficking.")
    assert set(find_areas(scene, find_commitments(scene))) >= {Area.INT, Area.DRG}


def test_the_name_of_a_department_says_who_and_not_what_about(scene_of):
    scene = scene_of("The Department of Commerce of Peru and Chile agreed to train cadets.")
    assert Area.ECO not in find_areas(scene, find_commitments(scene))
