"""What a body or a text stands under, where the words say so."""

import pytest

from accord.reading.bodies import find_bodies
from accord.reading.instruments import find_instruments
from accord.reading.parents import with_parents

BODIES = [
    (
        (
            "Peru and Chile held a session of the Joint Border Commission, established under the 2012 Framework Agreement on "
            "Border Cooperation."
        ),
        "Joint Border Commission",
        "Framework Agreement on Border Cooperation",
    ),
    (
        (
            "The Peru-Chile Joint Border Commission met in Lima on Friday. The Joint Working Group on Patrols of the Joint "
            "Border Commission will report to the two ministers in May."
        ),
        "Joint Working Group on Patrols of the Joint Border Commission",
        "Peru-Chile Joint Border Commission",
    ),
    (
        "Ghana and Togo opened talks in the Joint Water Council, created by the Lomé Protocol.",
        "Joint Water Council",
        "Lomé Protocol",
    ),
]
TEXTS = [
    ("Peru and Chile signed a protocol to the Lima Treaty last week.", "protocol", "Lima Treaty"),
    (
        "Mali and Niger signed an implementing arrangement under the Niamey Framework Agreement last week.",
        "implementing arrangement",
        "Niamey Framework Agreement",
    ),
]
NONE = [
    "The Peru-Chile Joint Border Commission met in Lima. The Lima Treaty was praised by both sides.",
    "Peru and Chile discussed the Lima Treaty and the work of the Joint Border Commission.",
    "Peru and Chile signed a memorandum. The Lima Treaty dates from 1929.",
]


def parents(scene):
    bodies, texts = with_parents(scene, bodies=find_bodies(scene), instruments=find_instruments(scene))
    return {one.name: one.parent for one in (*bodies, *texts)}


@pytest.mark.parametrize(("text", "name", "parent"), BODIES + TEXTS)
def test_what_is_joined_by_words_stands_under_the_other(scene_of, text, name, parent):
    found = parents(scene_of(text))
    assert {name: value for name, value in found.items() if value} == {name: parent}


@pytest.mark.parametrize("text", NONE)
def test_nearness_joins_nothing(scene_of, text):
    found = parents(scene_of(text))
    assert found
    assert set(found.values()) == {None}
