"""Whose official a person is by the team he heads, the ship she commands, whom they meet, and the order of the sides."""

import pytest

from accord.reading.people import find_people


def of(scene):
    return {p.name: (p.role, p.country) for p in find_people(scene)}


PLACES = [
    ("The French High Commissioner in the Pacific, Luc Maurel, handed four drones to Vanuatu.", "Luc Maurel", "FR"),
    (
        (
            "Pakistan's lead negotiator, Additional Secretary Saima Mehdi, was upbeat, saying she expected a deal with"
            " Tajikistan."
        ),
        "Saima Mehdi",
        "PK",
    ),
    (
        (
            "The Kazakh and Turkmen fleets held a drill. Captain Nurlan Aben led the Kazakh side. The Turkmen group was headed "
            "by the deputy chief of the State Border Service, Colonel Merdan Atay."
        ),
        "Merdan Atay",
        "TM",
    ),
    (
        (
            "Peru agreed to sell Chile gas, two Peruvian officials said. It was settled between Foreign Minister Ana Ruiz and "
            "his Chilean opposite number, Luis Paz."
        ),
        "Ana Ruiz",
        "PE",
    ),
    (
        (
            "The Minister of Internal Security, Marc Weber, received in Luxembourg the State Secretary at the German Federal "
            "Ministry of the Interior, Dr. Jens Vogt."
        ),
        "Marc Weber",
        "LU",
    ),
    (
        (
            "The Minister of Internal Security, Marc Weber, received in Luxembourg the State Secretary at the German Federal "
            "Ministry of the Interior, Dr. Jens Vogt."
        ),
        "Jens Vogt",
        "DE",
    ),
    (
        (
            "At the invitation of H.E. Ali Nur, Minister of Foreign Affairs of the Republic of Iraq, H.E. Omar Hadi, Minister "
            "of Foreign Affairs of the Arab Republic of Egypt, and H.E. Zaid Saleh, Minister of Foreign Affairs of Jordan, met."
        ),
        "Omar Hadi",
        "EG",
    ),
    (
        (
            "On 2 March, H.E. Mr. Jose Lobo, Minister of Foreign Affairs of Timor-Leste, made a courtesy call on the Deputy "
            "Prime Minister, Somsak Chai, on the occasion of his visit to Thailand."
        ),
        "Somsak Chai",
        "TH",
    ),
    (
        "Iceland will join the Irish Coast Guard, whose director, Niamh Byrne, has advocated closer links.",
        "Niamh Byrne",
        "IE",
    ),
    (
        (
            "The Dutch frigate Zilvermeeuw left Tallinn. Estonian spokesman Raivo Lepik praised it. The ship's commander, "
            "Lieutenant-Commander Sanne Vos, said the crew had felt at home."
        ),
        "Sanne Vos",
        "NL",
    ),
    (
        (
            "Morocco and Mauritania agreed on licences, Morocco's Ministry of Agriculture said. Heads of government Karim "
            "Bennani and Ely Ould Sidi signed it."
        ),
        "Ely Ould Sidi",
        "MR",
    ),
]


@pytest.mark.parametrize(("text", "name", "country"), PLACES)
def test_a_team_a_ship_a_counterpart_or_an_order_tells_the_state(scene_of, text, name, country):
    assert of(scene_of(text))[name][1] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # ships of two states
        (
            "The Dutch frigate and the Danish frigate left Tallinn. The ship's commander, Captain Sanne Vos, spoke.",
            "Sanne Vos",
        ),
    ],
)
def test_where_two_states_are_possible_none_is_given(scene_of, text, name):
    assert of(scene_of(text))[name][1] is None


def test_an_office_goes_before_the_style_behind_it(scene_of):
    text = "The head of the Omani police, Senior Superintendent Ali Nur, met the spokesman of the navy, Commander Zaid Omar."
    found = of(scene_of(text))
    assert found["Ali Nur"][0] == "head of the Omani police"
    assert found["Zaid Omar"][0] == "spokesman of the navy"


def test_a_naval_rank_is_no_office(scene_of):
    text = "The frigate's commander, Lieutenant Commander Sanne Vos of the Netherlands, met Wing Commander Ali Nur of Oman."
    found = of(scene_of(text))
    assert found["Sanne Vos"][0].endswith("commander")
    assert found["Ali Nur"][0] is None
