"""Whose officials people are who are named side by side: in turn, as a pair, on behalf of a state, of one office."""

import pytest

from accord.model.document import Document, DocumentId, Source
from accord.reading.build import scenes
from accord.reading.people import find_people


def countries(scene):
    return {p.name: p.country for p in find_people(scene)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vice Premier Ana Ruiz and Energy Minister Olav Berg led the Peruvian and Norwegian teams, respectively.",
            {"Ana Ruiz": "PE", "Olav Berg": "NO"},
        ),
        (
            "Defence Minister Ana Ruiz and Admiral Olav Berg signed for Peru and Norway respectively.",
            {"Ana Ruiz": "PE", "Olav Berg": "NO"},
        ),
        (
            "Trade Ministers Ana Ruiz, Olav Berg and Ivo Basic spoke for Peru, Norway and Croatia, respectively.",
            {"Ana Ruiz": "PE", "Olav Berg": "NO", "Ivo Basic": "HR"},
        ),
    ],
)
def test_people_in_turn_are_of_the_states_in_turn(scene_of, text, expected):
    assert countries(scene_of(text)) == expected


def test_more_people_than_states_are_in_no_turn(scene_of):
    text = "Ministers Ana Ruiz, Olav Berg and Ivo Basic visited Lima and Oslo for talks with Peru and Norway, respectively."
    assert set(countries(scene_of(text)).values()) != {"PE", "NO"}


def test_a_partner_of_the_other_side_settles_who_is_named_first(scene_of):
    text = (
        "Chile and Kenya launched the forum on April 4. Navy chief Luis Paz and Principal Secretary Peter Oloo of Kenya,"
        " with their respective delegations, met in Nairobi."
    )
    assert countries(scene_of(text)) == {"Luis Paz": "CL", "Peter Oloo": "KE"}


def test_who_signs_on_behalf_of_a_state_is_its(scene_of):
    text = (
        "On behalf of the Government of Nepal, Finance Secretary Ram Thapa and, on behalf of the Government of Japan,"
        " Ambassador Kenji Mori signed the notes in Kathmandu."
    )
    assert countries(scene_of(text)) == {"Ram Thapa": "NP", "Kenji Mori": "JP"}


def test_his_at_the_head_of_a_sentence_is_of_who_acted_before(scene_of):
    text = (
        "Norwegian Prime Minister Olav Berg telephoned Sudan's army chief, General Omar Bashari. His envoy, Liv Dahl,"
        " will travel to Port Sudan."
    )
    assert countries(scene_of(text))["Liv Dahl"] == "NO"


def test_two_presidents_are_not_guessed_to_be_of_one_state():
    text = (
        "Joint statement of Canada, Mexico and Peru\n\nDuring the summit of 9 January President Luis Paz of Mexico,"
        " President Ana Ruiz and Prime Minister Paul Roy set up a committee with Mexico."
    )
    document = Document(DocumentId("x"), "x.txt", text, language="en", source=Source("Daily Echo", url=None))
    people = {p.name: p for p in next(scenes([document])).people}
    assert (people["Ana Ruiz"].country or people["Ana Ruiz"].likeliest) != "MX"


def test_a_portfolio_of_many_fields_leads_up_to_the_name(scene_of):
    text = (
        "The deal was signed by Minister of Energy, Commerce, Industry and Tourism Petros Lakis of Cyprus and Egypt's Oil"
        " Minister Tarek Adly."
    )
    found = {p.name: (p.role, p.country) for p in find_people(scene_of(text))}
    assert found["Petros Lakis"] == ("Minister of Energy, Commerce, Industry and Tourism", "CY")
