"""What bears a word for a body and is none of the matter, and forces and forums that are."""

import pytest

from accord.reading.bodies import find_bodies


@pytest.mark.parametrize(
    "text",
    [
        "Officials of Chad and Niger were trained by the OSCE Centre in Vienna.",
        "Chad and Niger signed an MoU on Political and Diplomatic Consultations.",
        "Chad's minister met Niger's premier on the sidelines of the 59th Munich Security Conference.",
    ],
)
def test_houses_titles_and_occasions_are_no_bodies(scene_of, text):
    assert find_bodies(scene_of(text)) == ()


def test_a_task_force_agreed_with_others_is_theirs(scene_of):
    text = "The Peruvian interior minister has agreed with Chile and Bolivia to create a task force against smuggling."
    (body,) = find_bodies(scene_of(text))
    assert body.parties == ("BO", "CL", "PE")


def test_a_time_is_no_topic_of_a_body(scene_of):
    text = "India and Nepal reviewed defence in the joint commission for the first time."
    assert [body.name for body in find_bodies(scene_of(text))] == ["joint commission"]
