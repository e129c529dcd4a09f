"""Whose points a list is made of."""

import pytest

from accord.reading.statements import find_statements

HEADER = "The defence ministers of Peru and Oman met in Lima on 3 May 2024.\n\n"


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        (
            "The ministers:\n\n- express their concern at the raids;\n\n- invite Chile to take part.",
            [("ministers", "opinion"), ("ministers", "calls_for")],
        ),
        (
            "The meeting:\n\n1. Welcomed the decision of the two armies;\n\n2. Urged partners to pay for the boats.",
            [("meeting", "praises"), ("meeting", "calls_for")],
        ),
        (
            "The Ministers:\n\nEncourage the company to finish the survey.\n\nExpress their sympathy with the families.",
            [("Ministers", "calls_for"), ("Ministers", "opinion")],
        ),
    ],
)
def test_verbs_that_open_the_points_below_a_header_are_said_by_whom_it_names(scene_of, points, expected):
    assert told(scene_of(HEADER + points)) == expected


def test_a_command_below_no_header_is_nobody_s(scene_of):
    assert told(scene_of(HEADER + "Share this article.\n\nRecommend it to friends.")) == []


def test_we_are_those_who_open_the_text_with_it(scene_of):
    text = (
        "JOINT STATEMENT\n\nWe, the heads of customs of Peru and Oman, met in Lima.\n\nWe thank Chile for its welcome."
    )
    assert told(scene_of(text)) == [("heads of customs of Peru and Oman", "praises")]


def test_we_of_a_text_that_does_not_say_who_speaks_is_nobody(scene_of):
    assert told(scene_of(HEADER + "We thank Chile for its welcome.")) == []
