"""Inputs, recommendation and timeline of an assessment."""

from accord.reading.assessments import find_assessments
from accord.reading.bodies import find_bodies
from accord.reading.weighing import completed

WEIGHS = (
    "The Kenya-Uganda Joint Security Commission will weigh the threat from militias, the terrain and the readiness of "
    "the army before it advises the two governments."
)


def read(scene):
    bodies = find_bodies(scene)
    (found,) = completed(scene, find_assessments(scene, bodies=bodies), bodies=bodies)
    return found


def test_those_who_advise_it_are_its_inputs(scene_of):
    found = read(scene_of(WEIGHS + " Expert working groups will advise the commission."))
    assert found.inputs == ("Expert working groups",)


def test_what_it_recommended_is_its_recommendation(scene_of):
    found = read(scene_of(WEIGHS + " The commission recommended that the two armies leave the border zone by June."))
    assert found.recommendation == "the two armies leave the border zone by June"


def test_what_it_is_still_to_recommend_is_none(scene_of):
    found = read(scene_of(WEIGHS + " The commission will recommend a date in May."))
    assert found.recommendation is None


def test_the_timeline_it_is_to_yield_is_in_the_words_of_the_text(scene_of):
    found = read(scene_of(WEIGHS + " The commission will propose a timetable for ending the mission by 2026."))
    assert found.timeline == "timetable for ending the mission by 2026"
