"""Whom a text is about."""

from collections import Counter

import pytest

from accord.reading.sides import sides_of


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Jordan, Cyprus and Greece held a summit in Nicosia on Monday. Cyprus and Greece signed a plan.", "CY GR JO"),
        ("Brazil and Paraguay seized cocaine. Brazilian and Paraguayan police shared data with Chile.", "BR PY"),
        ("The African Union and Somalia signed an agreement on Monday.", "AU SO"),
        (
            "Peru and Chile agreed to train police. Peru thanked INTERPOL. Chile will report to Peru in May.",
            "CL PE",
        ),
    ],
)
def test_a_text_is_about_those_it_names_most(scene_of, text, sides):
    assert scene_of(text).sides == tuple(sides.split())


def test_a_state_whose_minister_speaks_at_home_is_a_side(scene_of):
    scene = scene_of(
        "AMMAN (Agency) -- Interior Minister Suhail Mahdi discussed with his Omani counterpart, Nabil Said, ways to "
        "train the police of Oman. Oman thanked him."
    )
    assert scene.sides == ("JO", "OM")


def test_an_organisation_that_is_named_less_than_two_states_is_no_side():
    assert sides_of(Counter({"PE": 4, "CL": 3, "WCO": 3}), blocs=frozenset({"WCO"})) == ("CL", "PE")
