"""How the agencies of many languages first name somebody: styles, fathers, houses, envoys, lists, datelines."""

import pytest

from accord.reading.people import find_people


def people(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chairman of the Joint Chiefs of Staff General Luis Paz of Peru arrived.",
            ("Luis Paz", "Chairman of the Joint Chiefs of Staff", "PE"),
        ),
        (
            "Chad received the Ambassador Extraordinary and Plenipotentiary of the Republic of Peru to Chad Ana Flores.",
            ("Ana Flores", "Ambassador Extraordinary and Plenipotentiary to Chad", "PE"),
        ),
        (
            "Kuwait's Assistant Foreign Minister for Americas Affairs Ambassador Hamad Al-Mansur was present.",
            ("Hamad Al-Mansur", "Assistant Foreign Minister for Americas Affairs", "KW"),
        ),
        (
            "The Governor of Tortuga State of Nigeria, Rtd Admiral Murtala Bello, spoke.",
            ("Murtala Bello", "Governor of Tortuga State", "NG"),
        ),
        (
            "Peru's Permanent Secretary, Ministry of Defence Brigadier-General (rtd) Aziz Perudin spoke.",
            ("Aziz Perudin", "Permanent Secretary, Ministry of Defence", "PE"),
        ),
        (
            "The Senior Under Secretary from the Ministry of National Defence of Peru, Mr Ireneo Cruz, spoke.",
            ("Ireneo Cruz", "Senior Under Secretary from the Ministry of National Defence", "PE"),
        ),
        (
            "Custodian of the Two Holy Mosques King Salman bin Omar sent a cable to Lima.",
            ("Salman bin Omar", "Custodian of the Two Holy Mosques", "SA"),
        ),
        (
            "Chad met Peru's Deputy Defense Minister Senior Lieutenant General Luis Paz.",
            ("Luis Paz", "Deputy Defense Minister", "PE"),
        ),
        (
            "The AU Commissioner for Political Affairs, Peace and Security, H.E. Amb. Kwaku Mensah, visited Maputo.",
            ("Kwaku Mensah", "Commissioner for Political Affairs, Peace and Security", "AU"),
        ),
        (
            "Chad met with Director of the OSCE Cross Border Threats Department Ilse Brand.",
            ("Ilse Brand", "Director of the OSCE Cross Border Threats Department", "OSCE"),
        ),
        (
            "Chad welcomed USAID Administrator Samantha Power, who said so.",
            ("Samantha Power", "Administrator", "US"),
        ),
        ("Chadian foreign minister Amir Khan Sow called on Lima.", ("Amir Khan Sow", "foreign minister", "TD")),
        (
            "Peru's minister Jamil Aziz oglu Rahimov arrived.",
            ("Jamil Aziz oglu Rahimov", "minister", "PE"),
        ),
        ("The Kyrgyz envoy Almaz Bakyt uulu arrived.", ("Almaz Bakyt uulu", "envoy", "KG")),
        (
            "Brunei's Minister of Defence II, Pehin Datu Lailaraja Maj Gen (Rtd) Dato Paduka Seri Awang Karim Salleh spoke.",
            ("Karim Salleh", "Minister of Defence II", "BN"),
        ),
        ("Lt Gen Datuk Sheikh Mahsin Sheikh Karim of Malaysia spoke.", ("Mahsin Sheikh Karim", None, "MY")),
        ("Senator Luis Paz (R) spoke.", ("Luis Paz", "Senator", "US")),
        ("Dien Tho (VNA) - Peru's minister Luis Paz spoke.", ("Luis Paz", "minister", "PE")),
    ],
)
def test_a_first_naming_gives_name_role_and_state(scene_of, text, expected):
    assert expected in people(scene_of(text))


@pytest.mark.parametrize(
    "text",
    [
        'The team of Peru trains at the Military Academy "General Luis Paz" in Lima.',
        "Peru told of the escape of the leader of 'Los Lobos' from a jail.",
        "Quispe Rey (PNA) - A delegation of the Border Guard of Peru came.",
    ],
)
def test_a_name_of_a_thing_or_town_is_nobody(scene_of, text):
    assert people(scene_of(text)) == []


def test_the_emir_of_a_state_is_no_given_name(scene_of):
    assert people(scene_of("The Amir of Qatar, Sheikh Omar bin Ali, received the delegation.")) == [
        ("Omar bin Ali", "Amir", "QA")
    ]


def test_two_sons_of_one_house_are_two(scene_of):
    text = "Saudi Minister Prince Turki bin Nasir Al Fahd met Crown Prince Nasir bin Salman Al Fahd."
    assert [name for name, _, _ in people(scene_of(text))] == ["Turki bin Nasir Al Fahd", "Nasir bin Salman Al Fahd"]


def test_presidents_of_two_states_named_behind_them(scene_of):
    assert people(scene_of("Presidents Luis Paz and Ana Rey of Peru and Chile met.")) == [
        ("Luis Paz", "President", "PE"),
        ("Ana Rey", "President", "CL"),
    ]


def test_an_office_of_several_is_not_the_ones_behind_it(scene_of):
    found = people(scene_of("Peru's ministers met their U.S. counterparts Secretary of State Ana Black in Lima."))
    assert found == [("Ana Black", "Secretary of State", "US")]


def test_the_office_of_the_next_in_a_list_is_not_ones_own(scene_of):
    text = (
        "Peru's delegation included Foreign Secretary Marcelo Paz, Secretary of Security Rosa Ines Ruiz, and "
        "Ambassador to Chile Esteban Rey."
    )
    assert [role for _, role, _ in people(scene_of(text))] == [
        "Foreign Secretary",
        "Secretary of Security",
        "Ambassador to Chile",
    ]


def test_an_office_named_in_full_before_its_holder_is_the_role(scene_of):
    text = "Peru's Minister of Interior and National Security told reporters in Lima.\nMinister Luis Paz said so."
    assert people(scene_of(text)) == [("Luis Paz", "Minister of Interior and National Security", "PE")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            (
                "A team of the Border Guard of Peru, led by its Commander Col. Luis Paz, and a team from the police of "
                "Bolivia's Oruro led by its Director Maj. Gen Ana Rey held talks."
            ),
            "Ana Rey",
            "BO",
        ),
        (
            "Philippine officials received delegates from the Japan Relief Agency (JRA) led by Director Tanaka Hiro.",
            "Tanaka Hiro",
            "JP",
        ),
        (
            (
                "Nigeria's minister Henry Okoro visited Yaounde. The Minister of External Relations, Henri Essono, signed "
                "the agreements on behalf of the government of Cameroon."
            ),
            "Henri Essono",
            "CM",
        ),
        (
            (
                "Minister of Interior Sheikh Fahad Al-Sabri on Monday received Japan's Ambassador to Kuwait Mori Yasuo and "
                "Russia's Ambassador to Kuwait Vladimir Zhelin."
            ),
            "Fahad Al-Sabri",
            "KW",
        ),
        (
            "A delegation of Chad visited Peru.\n\nOn December 7, President Luis Paz received it.",
            "Luis Paz",
            "PE",
        ),
        (
            (
                "Peru's Minister Ana Ruiz led a team to Chad. Ms Ruiz conveyed a message from President Paz to the Chadian "
                "leader."
            ),
            "Paz",
            "PE",
        ),
        (
            "The Chadian delegates were welcomed by Secretary Teo Luz. The Peruvian navy and Chad will work together.",
            "Teo Luz",
            "PE",
        ),
    ],
)
def test_whose_official_somebody_is_by_whom_he_serves_or_receives(scene_of, text, name, country):
    assert {n: c for n, _, c in people(scene_of(text))}[name] == country


def test_who_meets_counterparts_of_two_states_is_of_neither(scene_of):
    text = "Defence Minister Azlan Sabri held meetings with his counterparts from Brunei and Timor-Leste."
    assert people(scene_of(text))[0][2] is None


@pytest.mark.parametrize("role", ["analyst", "historian", "businessman"])
def test_who_holds_no_office_is_given_no_state(scene_of, role):
    text = f"Peru signed the pact. His rival, {role} Luis Paz, doubted it."
    assert people(scene_of(text)) == [("Luis Paz", role, None)]
