"""Whose official a person is where he speaks abroad, hands over, is met or leads, and roles told in many words."""

import pytest

from accord.reading.people import find_people


def countries(scene):
    return {p.name: p.country for p in find_people(scene)}


def roles(scene):
    return {p.name: p.role for p in find_people(scene)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            (
                "Chile will double the credit line for Peru, Secretary of State Luis Paz said after talks with Finance"
                " Minister Ana Ruiz in Lima on Thursday."
            ),
            "Luis Paz",
            "CL",
        ),
        (
            (
                "Chile is to spend 4 million euros on the Peruvian army, Defence Undersecretary Luis Paz said in Lima on"
                " Friday after seeing the army commander, General Ana Ruiz."
            ),
            "Ana Ruiz",
            "PE",
        ),
        ("LIMA - Chile is to rebuild a school in Peru, High Commissioner Luis Paz told reporters.", "Luis Paz", "CL"),
        (
            "Chile's police and Peru's Border Security Force met. BSF Director General Ana Ruiz said so.",
            "Ana Ruiz",
            "PE",
        ),
        (
            "Chilean and Peruvian officials met. The Chilean delegation's leader, Secretary of Justice Luis Paz, spoke.",
            "Luis Paz",
            "CL",
        ),
        (
            "The head of the Chilean delegation, Deputy Minister Luis Paz, thanked Peru.",
            "Luis Paz",
            "CL",
        ),
        (
            (
                "Chile and Peru held a commission in Lima. It was co-chaired by Chilean Minister Luis Paz and by Minister"
                " Delegate Ana Ruiz."
            ),
            "Ana Ruiz",
            "PE",
        ),
        (
            (
                "Chile opened a unit in Peru. Chile's Assistant Foreign Minister Luis Paz said so. He later held talks with"
                " Foreign Minister Ana Ruiz on water."
            ),
            "Ana Ruiz",
            "PE",
        ),
        (
            "At the invitation of President Ana Ruiz, the President of Chile, Luis Paz, paid a visit to Peru.",
            "Ana Ruiz",
            "PE",
        ),
        (
            (
                "The head of the OSCE office in Peru, Ambassador Olga Berg, and First Deputy Chief of the Border Troops Ana"
                " Ruiz cut the tape."
            ),
            "Ana Ruiz",
            "PE",
        ),
    ],
)
def test_what_is_done_together_or_abroad_gives_the_state(scene_of, text, name, country):
    assert countries(scene_of(text)).get(name) == country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # whom another side's plan concerns tells of it, too
        (
            "Chile will train the Peruvian navy, Commodore Ana Ruiz said after talks with the Chilean envoy in Lima.",
            "Ana Ruiz",
            "CL",
        ),
        ("Chile will train the navy of Peru, the Peruvian minister, Ana Ruiz, said in Lima.", "Ana Ruiz", "CL"),
        # a contingent is no state
        ("Minister Luis Paz, who visited the Chilean contingent, thanked Peru.", "Luis Paz", "PE"),
    ],
)
def test_what_ties_nobody_gives_no_state(scene_of, text, name, country):
    assert countries(scene_of(text)).get(name) != country


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Chargé d'Affaires Luis Paz handed the equipment to Acting Secretary for Health Ana Ruiz.", "Luis Paz", "CL"),
        ("Chargé d'Affaires Luis Paz handed the equipment to Acting Secretary for Health Ana Ruiz.", "Ana Ruiz", "PE"),
        ("Deputy Chairman Ana Ruiz thanked the Embassy for the vehicles.", "Ana Ruiz", "PE"),
    ],
)
def test_in_the_words_of_an_embassy_others_are_of_the_state_where_it_stands(scene_of, text, name, country):
    whole = f"Chile gave vehicles to Peru on Monday. {text}"
    assert countries(scene_of(whole, outlet="Embassy of Chile in Lima")).get(name) == country


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Rear Admiral Ana Ruiz, the commander of the First Naval Zone, said that Chile would go.",
            "Ana Ruiz",
            "commander of the First Naval Zone",
        ),
        (
            "It was signed by Brigadier General Luis Paz, Director General of Chile's National Mine Action Agency.",
            "Luis Paz",
            "Director General of Chile's National Mine Action Agency",
        ),
        (
            "The Chief of the General Staff, Army Corps General Ana Ruiz, received the guests.",
            "Ana Ruiz",
            "Chief of the General Staff",
        ),
        (
            "He met the Deputy Minister of the Interior of Peru, Division General Ana Ruiz, in Lima.",
            "Ana Ruiz",
            "Deputy Minister of the Interior",
        ),
        ("The Permanent Secretary (Defence), Ms Ana Ruiz, opened the talks.", "Ana Ruiz", "Permanent Secretary"),
        ("He met Pakistan's Secretary Interior Omar Khan Durrani.", "Omar Khan Durrani", "Secretary Interior"),
        (
            "He met Commander Southern Fleet Vice Admiral Ana Ruiz and briefed her.",
            "Ana Ruiz",
            "Commander Southern Fleet",
        ),
        (
            "The commander of the army's First Jungle Infantry Brigade, General Luis Paz, said so.",
            "Luis Paz",
            "commander of the army's First Jungle Infantry Brigade",
        ),
        (
            "A team of 14, led by prosecutors Catalina Ruiz in Santa Marta and Maarten Visser in Rotterdam, works on it.",
            "Maarten Visser",
            "prosecutor",
        ),
        (
            "It was said by Luis Paz, political commissar of the police of Peru.",
            "Luis Paz",
            "political commissar of the police",
        ),
    ],
)
def test_an_office_told_in_many_words_is_the_role(scene_of, text, name, role):
    assert roles(scene_of(text)).get(name) == role


def test_the_office_of_the_next_in_a_list_is_not_taken(scene_of):
    found = roles(scene_of("Foreign Secretary Luis Paz, Director of Peru's Navy Ana Ruiz and others met in Lima."))
    assert found["Luis Paz"] == "Foreign Secretary"


@pytest.mark.parametrize(
    "text",
    [
        "Peru thanked Chile for 12 observers to the International Monitoring Team in Lima.",
        "The ministers of Peru asked the members of the Global Research Alliance to adopt it.",
        "The visitors left Peru by General San Marto bridge after Typhoon Haidan.",
    ],
)
def test_names_of_things_are_no_people(scene_of, text):
    assert countries(scene_of(text)) == {}
