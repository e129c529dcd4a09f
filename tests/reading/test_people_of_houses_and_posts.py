"""Whose a person is by the house of the office, by the post of an envoy, and by whom somebody travels with or gives
to.
"""

import pytest

from accord.reading.people import find_people

SETTLED = [
    # houses
    (
        (
            "The European Union's police mission gave a laboratory to the Peruvian police. Head of mission Eva Aalto and "
            "Police Director Mateo Rojas unveiled a plaque."
        ),
        {"Eva Aalto": "EU", "Mateo Rojas": "PE"},
    ),
    (
        (
            "LIMA, March 1 (RSA) - The Kenya Relief Society handed out fuel in Peru, the society's team leader Peter "
            "Otieno said."
        ),
        {"Peter Otieno": "KE"},
    ),
    (
        (
            "A Kenyan maker of cabins opened a plant in Puno. Industry Minister Mateo Rojas of Peru came with the firm's "
            "chief executive, Grace Mwangi."
        ),
        {"Grace Mwangi": "KE"},
    ),
    (
        (
            "A loan was signed by Kenya and Peru. It was signed on behalf of Peru by Finance Minister Mateo Rojas, and on "
            "behalf of Kenya by its Deputy Director Peter Otieno."
        ),
        {"Mateo Rojas": "PE", "Peter Otieno": "KE"},
    ),
    (
        "Peru keeps a relief agency. Fiji and Samoa would come first, its director, Mateo Rojas, told reporters.",
        {"Mateo Rojas": "PE"},
    ),
    # teams
    ("The Peruvian doctors, led by Health Minister Mateo Rojas, reached Kenya.", {"Mateo Rojas": "PE"}),
    (
        "A delegation of the Kenya Fund arrived in Puno. Led by manager Peter Otieno, it toured the plant.",
        {"Peter Otieno": "KE"},
    ),
    (
        (
            "The minutes were signed by the Chief of Staff, General Mateo Rojas, for the Peruvian side, and by the Chief "
            "of Staff, General Peter Otieno, for the Kenyan side."
        ),
        {"Mateo Rojas": "PE", "Peter Otieno": "KE"},
    ),
    (
        "Peruvian Minister Mateo Rojas, who came with the chief of police, Elena Paz, told Kenya so.",
        {"Elena Paz": "PE"},
    ),
    # posts
    (
        "NAIROBI, March 1 - The Kenyan navy received two boats from Peru. Ambassador Mateo Rojas said so.",
        {"Mateo Rojas": "PE"},
    ),
    (
        "Peru pledged a further 5,000 tents. Ambassador Mateo Rojas handed the list to the agency in Nairobi.",
        {"Mateo Rojas": "PE"},
    ),
    (
        "NAIROBI, March 1 - Peruvian ambassador Mateo Rojas turned them over to General Peter Otieno.",
        {"Peter Otieno": "KE"},
    ),
    # hosts
    (
        (
            "The Omani ships are on a five-day visit to Kenya. Omani Captain Said al Balushi paid a courtesy call on the "
            "Chief of Defence Forces, General Peter Otieno."
        ),
        {"Peter Otieno": "KE"},
    ),
    (
        (
            "Speaking at the site, Peruvian Ambassador Mateo Rojas said that Peruvian engineers would help. Kenya is glad. "
            "Water Minister Peter Otieno assured him of it."
        ),
        {"Peter Otieno": "KE"},
    ),
    (
        (
            "NAIROBI, March 1 (KNA) - Yemeni Foreign Minister Yahya Hadi and Chilean Foreign Minister Otto Ruiz met with "
            "their host, Peter Otieno, in the chair. Yemen and Chile agreed."
        ),
        {"Peter Otieno": "KE"},
    ),
    (
        "LIMA, March 1 (RSA) - A Kenyan team came to Peru. The guests met Deputy Police Chief Mateo Rojas.",
        {"Mateo Rojas": "PE"},
    ),
    # sides
    (
        (
            "NAIROBI, March 1 (KNA) - The Peruvian side has offered courses to Kenya. Places would be free, Industry "
            "Minister Mateo Rojas said."
        ),
        {"Mateo Rojas": "PE"},
    ),
    (
        "NAIROBI, March 1 (KNA) - Kenya met the European Union, represented by the Coordinator, Eva Aalto.",
        {"Eva Aalto": "EU"},
    ),
    (
        "The Embassy of Peru in Nairobi will be closed on Monday. Ambassador Mateo Rojas will open the stand.",
        {"Mateo Rojas": "PE"},
    ),
    (
        (
            "The Foreign and Defence Ministers of Kenya and Peru, Ms Grace Mwangi, Mr Peter Otieno, Ms Elena Paz and Mr "
            "Mateo Rojas, met."
        ),
        {"Grace Mwangi": "KE", "Peter Otieno": "KE", "Elena Paz": "PE", "Mateo Rojas": "PE"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_houses_teams_posts_and_hosts_tell_the_state(scene_of, text, expected):
    found = {p.name: p.country for p in find_people(scene_of(text))}
    assert {name: found.get(name) for name in expected} == expected


def test_an_envoy_is_not_of_the_state_whose_capital_he_sits_in(scene_of):
    text = "Kenya's visa office was closed; the ambassador in Nairobi, Mateo Rojas, said that they would travel."
    assert find_people(scene_of(text))[0].country != "KE"


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Kenyan President Peter Otieno, the chair of the organ, telephoned.", "Peter Otieno", "President"),
        (
            "He met Kenya's Foreign Minister, Prince Peter Otieno, on Monday. Prince Otieno left.",
            "Peter Otieno",
            "Foreign Minister",
        ),
        (
            (
                "Kenya and Peru have had no ambassadors since March. On Monday Kenyan Minister Peter Otieno met his Peruvian "
                "colleague Mateo Rojas."
            ),
            "Mateo Rojas",
            None,
        ),
    ],
)
def test_a_role_is_the_office_and_no_style_or_chair(scene_of, text, name, role):
    assert {p.name: p.role for p in find_people(scene_of(text))}[name] == role


def test_who_stands_beside_an_envoy_in_a_list_is_not_of_the_state_where_he_is_posted(scene_of):
    text = (
        "Peru and Kenya met in Nairobi. Other Peruvian participants included Deputy Defence Minister Ana Vega, Ambassador "
        "to Kenya Mateo Rojas and Colonel Luis Paz."
    )
    assert {p.name: p.country for p in find_people(scene_of(text))}["Ana Vega"] != "KE"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # an envoy away from his post
        (
            "The Kenyan ambassador in Lima, Peter Otieno, flew to Quito and met Trade Minister Mateo Rojas.",
            "Mateo Rojas",
            "PE",
        ),
        # what is handed over is no gift
        (
            "Kenyan General Peter Otieno handed over command of the force to General Mateo Rojas in Juba.",
            "Mateo Rojas",
            "SS",
        ),
        # another firm than the one that is told of before
        (
            (
                "A Kenyan maker of cabins sold a plant to a developer in Puno. The developer's chief executive, Mateo "
                "Rojas, was glad."
            ),
            "Mateo Rojas",
            "KE",
        ),
        # a host goes along with his guest
        (
            "LIMA, March 1 - Kenyan Minister Peter Otieno flew to the border with the governor, Mateo Rojas, on Monday.",
            "Mateo Rojas",
            "KE",
        ),
        # whom a team comes to
        (
            (
                "LIMA, March 1 - The Kenyan team arrived on Monday to ask Peru for help. The government would give all it "
                "could, Minister Mateo Rojas said."
            ),
            "Mateo Rojas",
            "KE",
        ),
    ],
)
def test_what_may_be_of_another_state_is_not_of_the_first_one_named(scene_of, text, name, country):
    assert {p.name: p.country for p in find_people(scene_of(text))}[name] != country


def test_the_dateline_of_a_host_is_the_one_above(scene_of):
    text = (
        "LIMA, March 1 (RSA) - A Kenyan team came to Peru. The guests met Deputy Police Chief Mateo Rojas.\n\n"
        "NAIROBI, March 2 (RSA) - Kenya was glad of the talks, a newspaper wrote."
    )
    assert {p.name: p.country for p in find_people(scene_of(text))}["Mateo Rojas"] == "PE"
