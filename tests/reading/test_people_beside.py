"""Offices before a comma, beside ranks and in lists; names with initials, fathers and styles."""

import pytest

from accord.reading.people import find_people


def people(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "India's Chief of Naval Staff (CNS), Admiral R. Mohan Das is on a visit to Chad.",
            ("R. Mohan Das", "Chief of Naval Staff (CNS)", "IN"),
        ),
        (
            "The Ugandan Ambassador to Kenya, Mr Hassan Okello has asked traders to be patient.",
            ("Hassan Okello", "Ambassador to Kenya", "UG"),
        ),
        (
            "He held talks with Sri Lanka Navy Commander, Vice Admiral Nishan Perera pertaining to the sea.",
            ("Nishan Perera", "Navy Commander", "LK"),
        ),
        (
            "The Minister of Internal Affairs of Kazakhstan, Police Colonel-General Marat Akhmetov arrived in Baku.",
            ("Marat Akhmetov", "Minister of Internal Affairs", "KZ"),
        ),
        (
            "The Minister of Foreign Affairs, International Trade, and Worship of Peru, Ana Flores, came to Quito.",
            ("Ana Flores", "Minister of Foreign Affairs, International Trade, and Worship", "PE"),
        ),
        ("Chilean president-elect Luis Paz spoke in Lima.", ("Luis Paz", "president-elect", "CL")),
        (
            "The Ambassador of the State of Qatar to Lebanon HE Sheikh Saud bin Omar spoke.",
            ("Saud bin Omar", "Ambassador to Lebanon", "QA"),
        ),
        ("Mongolian Foreign Minister D.Ganbaatar met the envoy.", ("D.Ganbaatar", "Foreign Minister", "MN")),
        (
            "Dr Sultan Azam Qureshi, Director of Prisons of Pakistan, spoke.",
            ("Sultan Azam Qureshi", "Director of Prisons", "PK"),
        ),
        ("The new U.S. Ambassador to Guatemala, Will Pope, spoke.", ("Will Pope", "Ambassador to Guatemala", "US")),
        (
            "The text was discussed between the Tongan Prime Minister and Peru's Secretary for Defence, Senator Luis Paz.",
            ("Luis Paz", "Secretary for Defence", "PE"),
        ),
    ],
)
def test_an_office_before_a_comma_or_a_rank_is_the_names(scene_of, text, expected):
    assert people(scene_of(text)) == [expected]


def test_an_office_in_a_fronted_clause_is_not_the_speakers(scene_of):
    assert people(scene_of("After talks with the premier, Ruiz said that Peru would sign.")) == [("Ruiz", None, "PE")]


def test_a_father_is_not_his_son(scene_of):
    found = people(
        scene_of("He greeted King Salman bin Tariq Al Nur and Prince Omar bin Salman bin Tariq Al Nur, Crown Prince.")
    )
    assert [name for name, _, _ in found] == ["Salman bin Tariq Al Nur", "Omar bin Salman bin Tariq Al Nur"]


def test_the_office_of_the_next_in_a_list_is_not_the_one_before(scene_of):
    found = people(
        scene_of(
            "Navy Commander Vice Admiral Nishan Perera, Chief of Intelligence Maj. Gen. Ruwan Silva (Retd), Military"
            " Liaison Officer Brig. Dinesh Nanda and Indian Defence Adviser Capt. Vikas Sen were present."
        )
    )
    assert [(name, role) for name, role, _ in found] == [
        ("Nishan Perera", "Navy Commander"),
        ("Ruwan Silva", "Chief of Intelligence"),
        ("Dinesh Nanda", "Military Liaison Officer"),
        ("Vikas Sen", "Defence Adviser"),
    ]


def test_a_field_in_a_long_office_is_nobody(scene_of):
    assert people(scene_of("The Director of Civil Status, Passports, and Residency came with them to Lima.")) == []


def test_the_one_met_in_the_state_visited_is_of_it(scene_of):
    found = people(scene_of("In Honduras the admiral met with Minister of Defense Luis Paz. In Chad he rested."))
    assert found == [("Luis Paz", "Minister of Defense", "HN")]
    found = people(
        scene_of(
            "Admiral Menon, who arrived in Sri Lanka on Tuesday, has called on President Perera and PM Dinesh Silva."
        )
    )
    assert [country for _, _, country in found[1:]] == ["LK", "LK"]


def test_who_makes_a_visit_is_not_of_the_state_visited(scene_of):
    text = "Peru and Chad signed it. It follows talks in 2016, when Prime Minister Ruiz made a visit to Chad."
    assert people(scene_of(text)) == [("Ruiz", "Prime Minister", "PE")]


def test_who_tells_what_a_state_is_about_to_do_speaks_for_it(scene_of):
    text = "Lithuania is launching five courses for Ukrainian soldiers, Defence Minister Jonas Petraitis said."
    assert people(scene_of(text)) == [("Jonas Petraitis", "Defence Minister", "LT")]


def test_a_counterpart_is_that_of_who_acts(scene_of):
    text = (
        "Russian Foreign Minister Ivan Sorokin will meet Cuban President Luis Paz and his counterpart, Foreign"
        " Minister Juan Rey."
    )
    assert [country for _, _, country in people(scene_of(text))] == ["RU", "CU", "CU"]


def test_a_national_paper_tells_whose_an_office_is(scene_of):
    text = "Peru and Nepal signed it. Home Minister Rai welcomed the accord and thanked all who took part."
    assert people(scene_of(text, outlet="Kathmandu Post")) == [("Rai", "Home Minister", "NP")]
    for agency in ("Reuters", "Al-Monitor", "TASS", "Al Arabiya"):
        assert people(scene_of(text, outlet=agency)) == [("Rai", "Home Minister", None)]


def test_who_is_hosted_is_not_of_the_host(scene_of):
    text = "Chile and Chad began talks. A senior Chilean delegation, led by Ana Paz, hosted Foreign Minister Omar Sow."
    assert people(scene_of(text))[-1] == ("Omar Sow", "Foreign Minister", "TD")


def test_a_ruler_spoken_for_is_of_the_speakers_state(scene_of):
    text = (
        "Lebanon thanked Qatar. Qatari Ambassador Saud Omar said that the grant comes under directives of Emir Hamad."
    )
    assert people(scene_of(text))[-1] == ("Hamad", "Emir", "QA")


def test_the_verb_of_a_headline_is_nobody(scene_of):
    found = people(scene_of("Defence Minister Undertakes Diplomatic Visit\n\nMinister Ana Paz of Peru left on Monday."))
    assert found == [("Ana Paz", "Minister", "PE")]


def test_an_office_of_a_body_of_states_is_of_no_state(scene_of):
    text = "TUNIS, Sept 18 (Agency) -- Secretary General of the Council of Interior Ministers Omar Koman held talks."
    assert [country for _, _, country in people(scene_of(text))] == [None]


@pytest.mark.parametrize(
    ("host", "hosts", "code"),
    [("Sri Lanka", "Sri Lankan", "LK"), ("South Africa", "South African", "ZA"), ("Chad", "Chadian", "TD")],
)
def test_who_calls_on_a_ruler_at_anothers_invitation_is_the_guest(scene_of, host, hosts, code):
    text = (
        f"Indian General Menon, who arrived in {host} at the invitation of his {hosts} counterpart Gen Nishan"
        " Silva, called on President Ruwan Perera."
    )
    assert people(scene_of(text))[-1] == ("Ruwan Perera", "President", code)


def test_a_state_is_represented_by_its_own(scene_of):
    text = "They met in the Kazakh village. Armenia was represented at the summit by President Aram Grigoryan."
    assert people(scene_of(text)) == [("Aram Grigoryan", "President", "AM")]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            (
                "Fijian Foreign Minister Ratu Vola held a call with his Samoan counterpart Sione Fono. During the call, Vola "
                "stressed Fiji's support for Samoa's unity, Foreign Ministry Spokesman Isoa Tagi said."
            ),
            "Isoa Tagi",
            "FJ",
        ),
        (
            (
                "Fijian Foreign Minister Ratu Vola told his Samoan counterpart Sione Fono that Fiji would send aid, ministry "
                "spokeswoman Losa Tagi said."
            ),
            "Losa Tagi",
            "FJ",
        ),
        (
            (
                "'Samoa is a key partner', said Henrik Vasby, High Representative for Foreign Affairs. Samoa and the EU signed a "
                "deal on Monday."
            ),
            "Henrik Vasby",
            "EU",
        ),
        (
            (
                "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sione Fono in Apia. Later Vola held talks with "
                "President Tavita Pita."
            ),
            "Tavita Pita",
            "WS",
        ),
    ],
)
def test_a_spokesman_tells_of_his_own_and_who_is_met_is_of_another(scene_of, text, name, country):
    assert {p.name: p.country for p in find_people(scene_of(text))}[name] == country
