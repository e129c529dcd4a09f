import time

import pytest

from accord.lexicon.states import How, StateMatch, code_of, find_states, settle, state, state_index

# ISO 3166-1 with XK; without AQ BV GS HM TF UM, where nobody governs
ISO = """
AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD
CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI
KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB
SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY
UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
""".split()


def codes(text):
    return [match.code for match in find_states(text.split())]


def only(text):
    (match,) = find_states(text.split())
    return match


def test_every_state_and_territory_has_an_entry():
    assert {code for code in state_index().states if "-" not in code} == set(ISO)


def test_every_state_is_found_by_its_own_first_name():
    lost = {s.code: codes(s.name) for s in state_index().states.values() if s.code not in codes(s.name)}
    assert lost == {}


def test_every_region_belongs_to_a_state():
    regions = [s for s in state_index().states.values() if "-" in s.code]
    assert [r.code for r in regions if r.part_of != r.code.partition("-")[0]] == []


def test_every_member_of_the_un_has_a_demonym():
    territories = set(
        "AS AX AI BL BM BQ CC CK CW CX FK GF GG GI GP GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF".split()
    )
    territories |= set("PM PN PR RE SH SJ SX TC TK VG VI WF YT AW FO GL".split())
    bare = [s.code for s in state_index().states.values() if "-" not in s.code and not s.demonyms]
    assert set(bare) <= territories


@pytest.mark.parametrize(
    ("text", "code", "how"),
    [
        ("Türkiye", "TR", How.NAME),
        ("Côte d'Ivoire", "CI", How.NAME),
        ("Côte d’Ivoire", "CI", How.NAME),
        ("Swaziland", "SZ", How.NAME),
        ("Timor Leste", "TL", How.NAME),
        ("U.S.", "US", How.ABBREVIATION),
        ("DPRK", "KP", How.ABBREVIATION),
        ("Filipino", "PH", How.DEMONYM),
        ("Burkinabè", "BF", How.DEMONYM),
        ("Kiev", "UA", How.CAPITAL),
        ("N'Djamena", "TD", How.CAPITAL),
        ("Washington, D.C.", "US", How.CAPITAL),
        ("Davos", "CH", How.CITY),
        ("St. Petersburg", "RU", How.CITY),
        ("Kuwait City", "KW", How.CAPITAL),
        ("Mexico City", "MX", How.CAPITAL),
        ("Camp David", "US", How.PLACE),
        ("Kurdistan Regional Government", "IQ-KR", How.NAME),
    ],
)
def test_a_state_is_found_by_each_sort_of_word(text, code, how):
    match = only(text)
    assert (match.code, match.how) == (code, how)


@pytest.mark.parametrize(
    ("text", "code", "institution"),
    [
        ("Pentagon", "US", "Department of Defense"),
        ("Élysée Palace", "FR", "Presidency of the French Republic"),
        ("Malacañang", "PH", "Office of the President"),
        ("Casa Rosada", "AR", "Presidency"),
    ],
)
def test_a_metonym_names_the_institution_it_stands_for(text, code, institution):
    assert (only(text).code, only(text).stands_for) == (code, institution)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S.-Kenya talks", ["US", "KE"]),
        ("U.S. - Kenya talks", ["US", "KE"]),
        ("Chilean-Peruvian border", ["CL", "PE"]),
        ("Iran–Türkiye trade", ["IR", "TR"]),
        ("Sino-Vietnamese drill", ["CN", "VN"]),
        ("Franco - British summit", ["FR", "GB"]),
        ("the two Koreas", ["KR", "KP"]),
        ("Peru's and Chile’s ministers", ["PE", "CL"]),
        ("Peru 's ministers", ["PE"]),
        ("the People's Republic of China and the Republic of Korea", ["CN", "KR"]),
        ("South Sudan and Sudan", ["SS", "SD"]),
        ("Guinea-Bissau, Guinea and Equatorial Guinea", ["GW", "GN", "GQ"]),
        ("Nigeria and Niger", ["NG", "NE"]),
        ("in the Democratic Republic of the Congo", ["CD"]),
    ],
)
def test_pairs_possessives_and_longer_names_are_told_apart(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "told us on Monday",
        "turkey and chile on fine china",
        "the South China Sea",
        "across the Indian Ocean",
        "Latin American leaders",
        "on the Korean Peninsula",
        "American Airlines",
        "the Washington Post",
        "the Organization of American States",
        "the Islamic State of Iraq and Syria",
        "the Vienna Convention",
        "General Franco",
        "said in Turkish .",
        "Spanish-speaking staff",
        "NICE WORDS",
        "the Turkish Republic of Northern Cyprus",
    ],
)
def test_longer_phrases_and_common_words_name_no_state(text):
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Michael Jordan of the union", []),
        ("Minister Israel Ruiz arrived", []),
        ("Sen. Jordan spoke", []),
        ("Carlos Medina said", []),
        ("said John Rosso and Mr. Rosso", []),
        ("the town of Rosso", ["MR"]),
        ("they arrived in Jordan Tuesday", ["JO"]),
        ("the Israel Defense Forces", ["IL"]),
        ("Chad President Abakar Doudou", ["TD"]),
        ("Chad , Jordan and Israel", ["TD", "JO", "IL"]),
        ("Visiting Jordan for talks", ["JO"]),
        ("Jordan King Meets Visiting Chad President In Amman", ["JO", "TD", "JO"]),
    ],
)
def test_names_of_people_are_told_from_states_by_what_stands_beside(text, expected):
    assert codes(text) == expected


@pytest.mark.parametrize(
    ("text", "compound"),
    [
        ("pro-Iranian groups", "pro-"),
        ("Turkish-made drones", "-made"),
        ("the Doha-based channel", "-based"),
        ("ethnic Armenians", "ethnic"),
        ("Kenya-led mission", ""),
    ],
)
def test_a_compound_that_takes_the_action_away_is_marked(text, compound):
    assert only(text).compound == compound


def test_a_shared_word_is_settled_by_the_rest_of_the_words():
    assert codes("Congolese troops left Brazzaville") == ["CG", "CG"]
    assert codes("Congolese troops left Kinshasa") == ["CD", "CD"]


def test_a_shared_word_alone_names_its_alternatives():
    match = only("Dominican police")
    assert (match.code, match.alternatives) == ("DO", ("DM",))


def test_settle_uses_what_the_document_names():
    (settled,) = settle(find_states(["Brussels"]), {"EU", "US"})
    assert settled == StateMatch(0, 1, "EU", How.CAPITAL)


def test_a_city_inside_a_longer_name_is_in_doubt():
    assert only("the Geneva Motor Show").doubt == "part of a longer name"


def test_the_end_of_a_paragraph_parts_names():
    assert codes("talks in Jordan") == [match.code for match in find_states(["talks", "in", "Jordan", "\n\n", "Read"])]


def test_a_state_knows_its_names_and_code():
    assert state("QA").name == "Qatar"
    assert state("ZZ") is None
    assert (code_of("Ivory Coast"), code_of("Republic of Nowhere"), code_of("South China Sea")) == ("CI", None, None)


def test_invisible_characters_do_not_hide_a_state():
    assert codes("Pe\u200bru and Ch\u00adile") == ["PE", "CL"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bank lends Peru US$400 million", ["PE"]),
        ("Chile gives 20 million U.S. dollars", ["CL"]),
        ("a 250-million-US-dollar loan for Peru", ["PE"]),
        ("50 million Canadian dollars for Chile", ["CL"]),
        ("30 billion South Korean won for Peru", ["PE"]),
        ("The US gives $20 million", ["US"]),
        ("Chile gave the US $20 million", ["CL", "US"]),
        ("Peru gave Chile $20 million", ["PE", "CL"]),
        ("South Korea won the contract", ["KR"]),
        ("Canadian soldiers paid in dollars", ["CA"]),
    ],
)
def test_whose_money_is_counted_names_no_state(text: str, expected: list[str]):
    assert codes(text) == expected


def test_350_words_take_about_a_millisecond():
    words = (
        "The Kenyan and Ugandan ministers of defence met in Nairobi on Tuesday to discuss the border , "
        "and the officials told reporters that both sides will set up a joint committee by June ."
    ).split() * 11
    find_states(words)
    started = time.process_time()
    for _ in range(20):
        find_states(words)
    # 3 ms: 0.7 ms here with room for a busy machine
    assert (time.process_time() - started) / 20 < 0.003
