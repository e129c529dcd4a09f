"""Who is named, in what office, of which state."""

import pytest

from accord.reading.people import find_people


def people(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Foreign Minister Amina Wanjiku arrived in Kampala.", ("Amina Wanjiku", "Foreign Minister", "KE")),
        ("The Peruvian Prime Minister, Ana Flores Quispe, spoke.", ("Ana Flores Quispe", "Prime Minister", "PE")),
        (
            "Celia Wood, assistant defence secretary for Asia, spoke.",
            ("Celia Wood", "assistant defence secretary for Asia", None),
        ),
        ("Prime Minister Tuan Le of Vietnam spoke in Hanoi.", ("Tuan Le", "Prime Minister", "VN")),
        ("Secretary of Defense Paul J. Reid III spoke.", ("Paul J. Reid III", "Secretary of Defense", None)),
        (
            "Lt. Gen. Omar bin Salem al-Tamimi, commander of the Omani navy, spoke.",
            ("Omar bin Salem al-Tamimi", "commander of the Omani navy", "OM"),
        ),
        (
            "The head of the Border Service, Maj. Gen. A.K. Sadykov, spoke to reporters.",
            ("A.K. Sadykov", "head of the Border Service", None),
        ),
        (
            "Dutch Minister of Justice Jan-Willem van der Berg spoke.",
            ("Jan-Willem van der Berg", "Minister of Justice", "NL"),
        ),
        (
            "Russian Ambassador to Managua Arkady Belov-Lavrin told reporters so.",
            ("Arkady Belov-Lavrin", "Ambassador to Managua", "RU"),
        ),
        ("ECOWAS Commissioner Abdel Moussa spoke.", ("Abdel Moussa", "ECOWAS Commissioner", "ECOWAS")),
    ],
)
def test_a_name_keeps_its_office_and_state(scene_of, text, expected):
    assert people(scene_of(text)) == [expected]


def test_two_people_of_one_list_share_the_state_of_the_list(scene_of):
    found = people(
        scene_of("Colombian Foreign Minister Luis Vargas, Ambassador Rosa Peña and their aides met in Quito.")
    )
    assert [country for _, _, country in found] == ["CO", "CO"]


def test_counterparts_in_a_list_take_their_states_in_order(scene_of):
    found = people(
        scene_of("She met her Somali and Ethiopian counterparts, Abdi Nur Warsame and Tesfaye Bekele, in Nairobi.")
    )
    assert [(name, country) for name, _, country in found] == [("Abdi Nur Warsame", "SO"), ("Tesfaye Bekele", "ET")]


def test_a_counterpart_has_no_role_of_its_own(scene_of):
    found = people(
        scene_of("Uzbek Interior Minister Rustam Karimov received his Kazakh counterpart, Serik Abenov, in Tashkent.")
    )
    assert ("Serik Abenov", None, "KZ") in found


def test_one_plural_office_is_given_to_each_in_the_singular(scene_of):
    found = people(scene_of("The texts were signed by Justice Ministers Solange Uwera and Hélder da Costa."))
    assert [role for _, role, _ in found] == ["Justice Minister", "Justice Minister"]


def test_a_minister_in_a_report_from_the_capital_is_of_that_state(scene_of):
    found = people(
        scene_of(
            "NAIROBI, March 5 (AGN) -- Defence Minister Joseph Kamau met an envoy of Uganda on Monday, officials said."
        )
    )
    assert found == [("Joseph Kamau", "Defence Minister", "KE")]


def test_the_head_of_a_delegation_belongs_to_it(scene_of):
    found = people(scene_of("A delegation from Laos, headed by Minister Kham Souvan, arrived in Hanoi on Monday."))
    assert found == [("Kham Souvan", "Minister", "LA")]


def test_a_surname_alone_is_the_person_named_in_full(scene_of):
    scene = scene_of("Kenyan minister Amina Wanjiku met reporters. Wanjiku thanked Uganda. She left on Monday.")
    assert len(scene.people) == 1
    assert [a.name for a in scene.actors if a.person == 0] == ["Amina Wanjiku"] * 3


def test_bylines_and_bodies_are_no_people(scene_of):
    text = "By Maria Lopez\n\nThe Joint Border Commission met in Lima.\n\n(Reporting by Juan Perez)"
    assert people(scene_of(text)) == []


def test_a_name_that_is_only_a_label_is_no_person(scene_of):
    assert people(scene_of("President Karlov's war goes on, the envoys of Peru and Chile said.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Lt Gen Asif Durrani, HI (M), Director General Joint Staff, met General Prabin Thapa.",
            ("Asif Durrani", "Director General Joint Staff"),
        ),
        (
            "The head of the Chilean police support mission in Sucre, Rosa Peña, spoke.",
            ("Rosa Peña", "head of the Chilean police support mission in Sucre"),
        ),
        (
            "The head of the Japan Coast Guard, Commandant Shunsuke Ota, toured the port.",
            ("Shunsuke Ota", "head of the Japan Coast Guard"),
        ),
        (
            "The Minister of the Interior of Mongolia, Lieutenant General of militia Bat Orozov, spoke.",
            ("Bat Orozov", "Minister of the Interior"),
        ),
        (
            "Minister of State Sultan bin Khalid Al Marri left for Oslo.",
            ("Sultan bin Khalid Al Marri", "Minister of State"),
        ),
        (
            "The Chilean colleague, General (ret.) Pedro Rojas, agreed.",
            ("Pedro Rojas", None),
        ),
    ],
)
def test_ranks_orders_and_long_offices_leave_name_and_role_whole(scene_of, text, expected):
    assert people(scene_of(text))[0][:2] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The frigate Almirante Paz left on Friday for exercise Silver Anchor.",
        "Frozen Anvil, the first winter exercise of the brigade, ended in Riga.",
        "Spanish shipbuilder Astilleros Sur denied it.",
        "They spoke of traffic on the King Hussein Bridge.",
    ],
)
def test_ships_firms_and_exercises_are_nobody(scene_of, text):
    assert people(scene_of(text)) == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Frontex chief Lotte Verhaegen spoke in Dakar.", "EU"),
        ("European Commissioner for Home Affairs Elina Rask met Tunisian officials.", "EU"),
        ("Seoul's foreign minister Lee Do-hyun left for Lima.", "KR"),
        ("Speaking in Harare, President Tendai Mupfumi told reporters that Botswana had agreed.", "ZW"),
        ("Historian Walter Gomes reminded Peru of the treaty.", None),
        ("Chile hosted Foreign Minister Rashid Meretov and the senior Turkmen delegation.", "TM"),
        ("A Thai man surnamed Saetang was handed over to the Thai police.", "TH"),
    ],
)
def test_words_around_tell_whose_official_somebody_is(scene_of, text, country):
    assert people(scene_of(text))[0][2] == country


def test_a_plural_office_gives_its_states_in_order(scene_of):
    found = people(scene_of("Kyrgyz and Tajik security chiefs Nurlan Osmonov and Sherali Rahimov met in Batken."))
    assert [country for _, _, country in found] == ["KG", "TJ"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vietnamese General To Quang Lam hosted a reception for guests who came from the coast.",
            ("To Quang Lam", None, "VN"),
        ),
        (
            "Deputy Minister of Public Security Sen. Lieut. Gen. Tran Quang Minh spoke in Hanoi.",
            ("Tran Quang Minh", "Deputy Minister of Public Security", "VN"),
        ),
        ("Omani Defence Minister Salim al-Harthi spoke to his Malian peer Sira Keita.", ("Sira Keita", None, "ML")),
    ],
)
def test_small_words_long_ranks_and_peers_are_read(scene_of, text, expected):
    assert expected in people(scene_of(text))


def test_two_counterparts_without_a_comma_have_their_states_in_order(scene_of):
    text = "Omani Minister Salim al-Harthi met his Malian and Fijian counterparts Sira Keita and Ratu Vola in Muscat."
    found = {name: country for name, _, country in people(scene_of(text))}
    assert (found["Sira Keita"], found["Ratu Vola"]) == ("ML", "FJ")


def test_the_commissioner_of_an_organisation_is_its_own(scene_of):
    text = "The African Union (AU) Peace and Security Commissioner, Amadou Diarra, spoke in Addis Ababa."
    assert people(scene_of(text))[0][2] == "AU"


def test_the_verb_of_a_headline_in_capitals_ends_a_name(scene_of):
    text = "Omani Minister Harthi, Malian Counterpart Keita Discuss Matters of Trade\n\nMalian Foreign Minister Sira Keita spoke."
    assert "Sira Keita" in [name for name, _, _ in people(scene_of(text))]
    assert not any("Discuss" in name for name, _, _ in people(scene_of(text)))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The ministers, H.E. Almaz Tadesse (Ethiopia) and H.E. Julius Sang (Kenya), met.", "Almaz Tadesse", "ET"),
        ("The chairs of the two boards, Ivo Grubor for Croatia and Sanja Rado for Serbia, met.", "Sanja Rado", "RS"),
        ("A Tanzanian member of the team, Judge Leon Kato, flew home from Nairobi.", "Leon Kato", "TZ"),
        ("Dr. Tom Zagar, her colleague on the Croatian side, spoke to reporters.", "Tom Zagar", "HR"),
        ("South Sudan has not joined. Its roads minister, Deng Ajak, told journalists in Kenya so.", "Deng Ajak", "SS"),
        ("Slovenia's Brigadier Polona Strukelj spoke to reporters.", "Polona Strukelj", "SI"),
        (
            "He met the Under-Secretary for Policy of the Philippines, the Honorable Rosa T. Magban.",
            "Rosa T. Magban",
            "PH",
        ),
    ],
)
def test_a_state_told_beside_a_name_is_that_persons(scene_of, text, name, country):
    assert country in [c for n, _, c in people(scene_of(text)) if n == name]


def test_a_place_between_and_of_is_nobody(scene_of):
    assert people(scene_of("Patrols run between the sea and the mouth of Xieng Khouang.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Minister of Defence of Armenia Aram Petoyan met Minister of Defence of Georgia Levan Kiladze today.",
            ["Aram Petoyan", "Levan Kiladze"],
        ),
        (
            "During the meeting between Orhan Demirel and Salim al-Rawi, border posts were discussed.",
            ["Orhan Demirel", "Salim al-Rawi"],
        ),
        ("Foreign Minister Yang Weiming's first trip would take him to Brazil.", ["Yang Weiming"]),
        ("Kuwait's Deputy Premier Sheikh Muhammad Al-Khaled Al-Sabah spoke.", ["Muhammad Al-Khaled Al-Sabah"]),
        ("Papers will be signed, said the ministry's spokesperson Lin Yu. She believed it would help.", ["Lin Yu"]),
    ],
)
def test_names_beside_states_prepositions_and_full_stops_are_whole(scene_of, text, expected):
    assert [name for name, _, _ in people(scene_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Minister of Public Security General To Van Lam hosted a reception in Hanoi on Tuesday.", "To Van Lam"),
        ("Deputy Minister of Public Security Tran Quang To hosted a reception in Hanoi for a guest.", "Tran Quang To"),
    ],
)
def test_a_small_word_after_a_rank_or_before_a_verb_is_a_name(scene_of, text, name):
    assert [n for n, _, _ in people(scene_of(text))] == [name]


def test_a_number_of_things_is_nobodys_counterpart(scene_of):
    text = "Peruvian Minister Ana Rey met Chilean Minister Luis Paz in Lima. As for the number of crossings, Omar Soto gave none."
    assert ("Omar Soto", "CL") not in [(n, c) for n, _, c in people(scene_of(text))]


@pytest.mark.parametrize(
    "headline",
    [
        "Sri Lanka, Maldives sign pact on fisheries",
        "Sierra Leone, Guinea open border post",
        "New Zealand, Costa Rica agree on visas",
    ],
)
def test_a_state_of_two_words_is_nobody(scene_of, headline):
    assert people(scene_of(f"{headline}\n\nThe two sides met on Sunday.")) == []
