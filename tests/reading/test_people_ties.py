"""Whose official a person is by what ties the name to a state, and what office lists, ranks and labels give."""

import pytest

from accord.reading.people import find_people


def people(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Colonel Olav Berg runs the Norwegian side of the Arctic task force.", "Olav Berg", "NO"),
        ("Colonel Ana Ruiz, who led the Peruvian team, praised Chile.", "Ana Ruiz", "PE"),
        ("From the Peruvian side colonel Ana Ruiz took part, from the Chilean side nobody.", "Ana Ruiz", "PE"),
        ("Interior Minister Ana Ruiz signed for Peru. Chile was absent.", "Ana Ruiz", "PE"),
        ("Colonel Ana Ruiz, of the Peruvian embassy, attended the talks with Chile.", "Ana Ruiz", "PE"),
        ("Ms Ana Ruiz, Peruvian Office for Relief; and others of Chile came.", "Ana Ruiz", "PE"),
        (
            (
                "Brigadier Tom Berg, the Norwegian deputy chief of staff, agreed with Peru. His opposite number, Major"
                " General Luis Paz, did too."
            ),
            "Luis Paz",
            "PE",
        ),
        (
            "Slovenian Foreign Minister Ana Zorman paid a visit to Croatia. In Zagreb she met her counterpart Ivo Basic.",
            "Ivo Basic",
            "HR",
        ),
        (
            "Peru's foreign ministry hailed the ruling of Chile. Spokeswoman Ana Ruiz said it was fair.",
            "Ana Ruiz",
            "PE",
        ),
        ("A spokesman for the Chilean army, Colonel Luis Paz, said that Peru had agreed.", "Luis Paz", "CL"),
        (
            "Peru and Chile agreed. The Peruvian team was led by Ana Ruiz, and the Chilean one by Colonel Luis Paz.",
            "Luis Paz",
            "CL",
        ),
        ("Colonel Ana Ruiz, who is paying a visit to Chile, spoke of Peru.", "Ana Ruiz", "PE"),
        (
            "Chilean lawmakers left Peru. Last week Bulgaria asked in. Customs director Ana Ruiz wrote.",
            "Ana Ruiz",
            "BG",
        ),
    ],
)
def test_a_tie_in_the_sentence_gives_the_state(scene_of, text, name, country):
    found = {n: c for n, _, c in people(scene_of(text))}
    assert found.get(name) == country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "The Ministers of Foreign Affairs of the Republic of Peru, Hugo Paz Salas, and of the Plurinational State"
                " of Bolivia, Ana Ruiz Mamani, met in Puno."
            ),
            [
                ("Hugo Paz Salas", "Minister of Foreign Affairs", "PE"),
                ("Ana Ruiz Mamani", "Minister of Foreign Affairs", "BO"),
            ],
        ),
        (
            "The heads of the two national security committees, Kenya's Daniel Mwangi and Uganda's Sarah Akello, met.",
            [
                ("Daniel Mwangi", "head of the national security committees", "KE"),
                ("Sarah Akello", "head of the national security committees", "UG"),
            ],
        ),
        (
            "The text was signed by the defence ministers of the two countries, Issa Doumro of Chad and Ali Hamidou of Niger.",
            [("Issa Doumro", "defence minister", "TD"), ("Ali Hamidou", "defence minister", "NE")],
        ),
        (
            "Foreign Ministers Olav Berg (Norway), Ana Ruiz (Peru) and Tom Lee (Vietnam) met in Oslo.",
            [
                ("Olav Berg", "Foreign Minister", "NO"),
                ("Ana Ruiz", "Foreign Minister", "PE"),
                ("Tom Lee", "Foreign Minister", "VN"),
            ],
        ),
    ],
)
def test_a_list_gives_one_office_and_each_its_state(scene_of, text, expected):
    assert people(scene_of(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Captain 1st Rank Oleg Sarin spoke of the drill.", ("Oleg Sarin", None)),
        (
            "The team was headed by the Commander of its 5th Division, Col Paul Muvunyi, who spoke.",
            ("Paul Muvunyi", "Commander of its 5th Division"),
        ),
        (
            "Chief of the General Staff Major General Ivan Petrov flew in.",
            ("Ivan Petrov", "Chief of the General Staff"),
        ),
        ("Police spokesperson Senior Commissioner Ina Wowor affirmed it.", ("Ina Wowor", "Police spokesperson")),
        (
            "Commissioner-General Jean Ntira, Minister of Public Security, paid a visit.",
            ("Jean Ntira", "Minister of Public Security"),
        ),
        (
            "The Minister of Trade, Works and Chileans Abroad, Mrs. Ana Ruiz, spoke.",
            ("Ana Ruiz", "Minister of Trade, Works and Chileans Abroad"),
        ),
        (
            "Rear Adm. Luis Paz, commander of Naval Forces Western Mindoro, said so.",
            ("Luis Paz", "commander of Naval Forces Western Mindoro"),
        ),
        (
            "The Resident District Commissioner Kabati, Ms Hope Kisa, asked for help.",
            ("Hope Kisa", "Resident District Commissioner Kabati"),
        ),
        ("The Thai coach, Ana Srisuk, blamed the referee.", ("Ana Srisuk", "coach")),
        ("Commandant: Brigadier General Ana Ruiz (Peru).", ("Ana Ruiz", "Commandant")),
    ],
)
def test_ranks_long_complements_and_labels_give_the_role(scene_of, text, expected):
    assert people(scene_of(text))[0][:2] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The corvette linked up with KRI Teluk Kendal and KD Bintang off the coast.",
        "Two posts at Lubok Besar\u2013Badang and one on the axis Ayora-Labbe were opened.",
        "The Heads of Border Services of the Member States met in Lima.",
        "The head of the Government of National Unity did not attend.",
        "He was caught in General Santos on Friday.",
    ],
)
def test_ships_places_and_plurals_are_nobody(scene_of, text):
    assert people(scene_of(text)) == []


@pytest.mark.parametrize(
    "deed", ["received her Fijian colleague from Lautoka, Commissioner Ratu Vola", "phoned her Fijian counterpart"]
)
def test_who_deals_with_a_colleague_of_a_state_is_not_of_it(scene_of, deed):
    scene = scene_of(f"News of the pier. On Tuesday our Commissioner Sina Leota {deed}.", published=None)
    host = next(p for p in scene.people if p.name == "Sina Leota")
    assert host.country is None
    assert "FJ" in host.apart
