"""Whose official a person is and what the office is called, where a gap, a word order or a name could mislead."""

import pytest

from accord.reading.people import find_people


def of(scene):
    return {p.name: (p.role, p.country) for p in find_people(scene)}


SETTLED = [
    (
        "Peru was represented by Deputy Minister Ana Ruiz and Chile by Deputy Minister Luis Paz.",
        {"Ana Ruiz": "PE", "Luis Paz": "CL"},
    ),
    (
        "The Peruvian delegation was led by Secretary Ana Ruiz and the delegation of Chile by Secretary Luis Paz.",
        {"Ana Ruiz": "PE", "Luis Paz": "CL"},
    ),
    (
        (
            "The Peruvian delegation was led by Ana Ruiz. The delegation of Chile was chaired by the Deputy Minister of Labour,"
            " Mr. Luis Paz."
        ),
        {"Luis Paz": "CL"},
    ),
    (
        (
            "The accord was signed by Secretary Ana Ruiz on behalf of the Government of Peru and by Ambassador Luis Paz on behalf"
            " of the Republic of Chile."
        ),
        {"Ana Ruiz": "PE", "Luis Paz": "CL"},
    ),
    (
        "Acting Foreign Minister Amir Sabir Khan arrived in Doha at the head of an Afghan delegation.",
        {"Amir Sabir Khan": "AF"},
    ),
    ("Deputy Minister Luis Paz, leading a Chilean team, toured the port of Callao in Peru.", {"Luis Paz": "CL"}),
    (
        (
            "At the talks in Colombo between Sri Lanka and India, Fisheries Minister Nimal Perera told India's Agriculture"
            " Minister Ravi Nath that trawling must stop."
        ),
        {"Nimal Perera": "LK", "Ravi Nath": "IN"},
    ),
    (
        "The talks were attended by Minister Ana Ruiz for the Peruvian side and by Minister Luis Paz for the Chilean side.",
        {"Ana Ruiz": "PE", "Luis Paz": "CL"},
    ),
    (
        "The two governors, Ana Ruiz of Puno (Peru) and Luis Paz of Arica (Chile), agreed to exchange veterinarians.",
        {"Ana Ruiz": "PE", "Luis Paz": "CL"},
    ),
    (
        (
            "US Ambassador Ann Wood, Defence Minister Omar Sow and Chief of Staff Ali Issa attended the ceremony, at which the"
            " United States gave Niger two aircraft."
        ),
        {"Ann Wood": "US", "Omar Sow": "NE", "Ali Issa": "NE"},
    ),
    (
        "The Namibian leader Selma Nangolo said in Lusaka that her country would import maize.",
        {"Selma Nangolo": "NA"},
    ),
    (
        "During the visit of the President of Mozambique, Ana Chande, to Lilongwe, her host Lazarus Banda proposed a pipeline.",
        {"Lazarus Banda": "MW"},
    ),
    (
        (
            "MBABANE - Taiwan yesterday handed 14 motorbikes to the police of Eswatini. Ambassador Lin Kuo said that they were the"
            " first half."
        ),
        {"Lin Kuo": "TW"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SETTLED)
def test_gaps_teams_hosts_and_posts_tell_the_state(scene_of, text, expected):
    found = of(scene_of(text))
    assert {name: found[name][1] for name in expected} == expected


ROLES = [
    (
        "Ana Ruiz, Peru's acting minister for borders and tribal affairs, told the Chilean delegation so.",
        ("acting minister for borders and tribal affairs", "PE"),
    ),
    (
        "Peruvian Minister of Justice and Home Affairs Ana Ruiz signed the treaty with Chile.",
        ("Minister of Justice and Home Affairs", "PE"),
    ),
    ("Peru's First Lady Ana Ruiz thanked Chile for the clinic.", ("First Lady", "PE")),
    (
        "The head of the Peruvian delegation, Commissioner General Ana Ruiz, said that Chile was late.",
        ("head of the Peruvian delegation", "PE"),
    ),
    (
        "The Vatican's secretary of state, Cardinal Aldo Ruiz, spoke of prisoners.",
        ("secretary of state", "VA"),
    ),
    ("Ghana's Ambassador to Côte d'Ivoire, H.E. Kofi Mensah, said so.", ("Ambassador to Côte d'Ivoire", "GH")),
    (
        "Iran's Interior Ministry's director-general for foreign nationals, Omar Yarahmadi, said so.",
        ("Interior Ministry's director-general for foreign nationals", "IR"),
    ),
    ("The Peruvian Minister of Justice, Judge Ana Ruiz, received the envoy.", ("Minister of Justice", "PE")),
]


@pytest.mark.parametrize(("text", "expected"), ROLES)
def test_the_whole_office_is_the_role(scene_of, text, expected):
    (found,) = of(scene_of(text)).values()
    assert found == expected


def test_the_chief_justice_keeps_the_office(scene_of):
    assert of(scene_of("Peruvian Chief Justice Ana Ruiz welcomed the judges."))["Ana Ruiz"] == ("Chief Justice", "PE")


def test_a_state_within_a_name_is_no_state(scene_of):
    found = of(
        scene_of(
            "The Foreign Secretary of Nepal, Mr Bharat Koirala, left for Beijing. Philippine Defence Secretary Rafael Trinidad"
            " met him."
        )
    )
    assert found["Bharat Koirala"] == ("Foreign Secretary", "NP")
    assert found["Rafael Trinidad"][1] == "PH"


def test_a_servants_name_is_no_emir(scene_of):
    found = of(scene_of("They met Iraqi Interior Minister Abdul-Amir Jabouri in Baghdad."))
    assert found == {"Abdul-Amir Jabouri": ("Interior Minister", "IQ")}


def test_a_counterpart_is_never_guessed_to_be_of_the_same_state(scene_of):
    found = of(scene_of("Hungary's Péter Kerekes, the foreign minister, met with his colleague Omar Hasanli."))
    assert found["Omar Hasanli"][1] is None


def test_two_of_one_ministry_are_not_of_one_state(scene_of):
    found = of(
        scene_of(
            "The Minister of Defence of Croatia, Ivan Horvat, paid a visit. Minister Horvat had talks with Defence Minister"
            " Milena Vujic. Croatia, Slovenia, Albania and Montenegro send soldiers."
        )
    )
    assert found["Milena Vujic"][1] != "HR"


def test_the_ministry_of_the_other_is_not_ones_own(scene_of):
    found = of(
        scene_of(
            "The Minister of Internal Security, Marc Weber, received the State Secretary at the German Ministry of the"
            " Interior, Hans Adler."
        )
    )
    assert found["Marc Weber"][1] != "DE"


def test_an_agent_behind_a_state_is_not_thereby_of_it(scene_of):
    found = of(scene_of("The road was built in Peru and in Chile by Deputy Minister Luis Paz. Peru and Bolivia paid."))
    assert found["Luis Paz"][1] != "CL"
