"""What each voice says a body is for."""

import pytest

from accord.reading.attribution import attributions
from accord.reading.bodies import find_bodies
from accord.reading.purposes import with_purposes

TOLD = [
    (
        (
            "Kenya's Defence Minister Amina Odhiambo said the Kenya-Uganda Joint Security Commission aims to set a timetable "
            "for ending the mission."
        ),
        [("KE", "set a timetable for ending the mission")],
    ),
    (
        (
            "Uganda's Ministry of Defence said the Kenya-Uganda Joint Security Commission is not a negotiation about the "
            "withdrawal of Ugandan troops."
        ),
        [("UG", "not a negotiation about the withdrawal of Ugandan troops")],
    ),
    (
        (
            "The purpose of the Kenya-Uganda Joint Security Commission is to improve the work of the two armies, Ugandan "
            "Defence Minister Peter Okello said."
        ),
        [("UG", "improve the work of the two armies")],
    ),
    (
        "The Mali-Niger Joint Security Commission was formed to coordinate patrols, Malian minister Oumar Keita said.",
        [("ML", "coordinate patrols")],
    ),
]
NONE = [
    "The Kenya-Uganda Joint Security Commission aims to set a timetable for ending the mission.",
    "Kenyan minister Amina Odhiambo said the Kenya-Uganda Joint Security Commission is to meet in May.",
    "Kenyan minister Amina Odhiambo said her country aims to end the mission. The Kenya-Uganda Joint Commission met.",
]


def purposes(scene):
    bodies = with_purposes(scene, bodies=find_bodies(scene), attributions=attributions(scene))
    assert bodies
    return [(one.party, one.purpose) for body in bodies for one in body.purposes]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_named_voice_tells_a_purpose(scene_of, text, expected):
    assert purposes(scene_of(text)) == expected


@pytest.mark.parametrize("text", NONE)
def test_without_a_voice_or_a_purpose_there_is_none(scene_of, text):
    assert purposes(scene_of(text)) == []
