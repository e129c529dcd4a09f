"""Whom "we" and "us" mean."""

from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments
from accord.reading.promised.speakers import spoken

ANSWERS = (
    "Togo's defence minister, Ama Kokou, spoke to the Review ahead of her trip to Accra.\n\n"
    "Q: What comes next?\n\nA: We will open a naval school in Lome.\n"
)


def test_an_answer_in_an_interview_is_the_ministers(scene_of):
    scene = scene_of(ANSWERS)
    assert [c.by for c in find_commitments(scene, attributions=attributions(scene))] == [("TG",)]


def test_without_a_speaker_nobody_is_added(scene_of):
    scene = scene_of("We will open a naval school.")
    assert spoken(scene, ()) is scene
