import pytest

from accord.lexicon.offices import OfficeCategory, find_institutions, find_offices, titles_end


def offices(text):
    words = text.split()
    return [" ".join(words[match.start : match.end]) for match in find_offices(words)]


def only(text):
    (match,) = find_offices(text.split())
    return match


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan Interior Minister Otieno Wekesa", ["Interior Minister"]),
        ("the deputy foreign minister said", ["deputy foreign minister"]),
        ("foreign and defence ministers met", ["foreign and defence ministers"]),
        ("Under Secretary of Labour for Maritime Affairs Jo Vance", ["Under Secretary of Labour for Maritime Affairs"]),
        ("Ambassador to New Zealand Mira Holt", ["Ambassador to New Zealand"]),
        ("Minister of Interior and Defence Minister Omar Bello", ["Minister of Interior", "Defence Minister"]),
        (
            "Deputy Prime Minister and Minister of Foreign Affairs Ivo Horvat",
            ["Deputy Prime Minister", "Minister of Foreign Affairs"],
        ),
        ("Director General of the Coastal Survey Bureau Ana Lima", ["Director General of the Coastal Survey Bureau"]),
        ("Secretary-General of ASEAN Bo Tran", ["Secretary-General of ASEAN"]),
        ("Pentagon spokeswoman Lee Marsh", ["Pentagon spokeswoman"]),
        ("Defence Ministry spokesman Col. Adel Nasser", ["Defence Ministry spokesman", "Col."]),
        ("Chief of Staff to the Interior Minister Pia Roos", ["Chief of Staff to the Interior Minister"]),
        ("Chargé d'affaires Ola Berg", ["Chargé d'affaires"]),
        ("commander of the Chilean Navy Admiral Luis Rojas", ["commander of the Chilean Navy", "Admiral"]),
        ("Peru's PM and FM", ["PM", "FM"]),
    ],
)
def test_an_office_is_taken_with_its_parts_and_without_the_name(text, expected):
    assert offices(text) == expected


@pytest.mark.parametrize(
    ("text", "category", "level", "field"),
    [
        ("President", OfficeCategory.HEAD_OF_STATE, 1, None),
        ("Vice President", OfficeCategory.DEPUTY, 4, None),
        ("Deputy Defence Minister", OfficeCategory.DEPUTY, 4, "defence"),
        ("police chief", OfficeCategory.SECURITY, 4, "interior"),
        ("minister of energy", OfficeCategory.MINISTER, 3, "energy"),
        ("political analyst", OfficeCategory.EXPERT, 6, None),
        ("parliament speaker", OfficeCategory.LEGISLATOR, 4, None),
        ("Consul General", OfficeCategory.DIPLOMAT, 4, None),
    ],
)
def test_an_office_has_category_level_and_field(text, category, level, field):
    match = only(text)
    assert (match.category, match.level, match.field) == (category, level, field)


def test_the_tail_can_be_cut():
    match = only("President of the Republic of Korea")
    assert (match.tail, match.end) == (1, 6)


def test_former_holders_are_marked():
    assert only("former interior minister").modifiers == ("former",)


def test_plural_offices_are_marked():
    assert only("the interior ministers").plural
    assert not only("the interior minister").plural


def test_a_rank_after_an_office_is_a_title_of_its_own():
    assert offices("Army chief General Luis Rojas") == ["Army chief", "General"]


@pytest.mark.parametrize("text", ["paid an official visit", "held expert-level talks", "a pilot project"])
def test_fixed_phrases_hold_no_office(text):
    assert offices(text) == []


def test_general_in_lower_case_is_no_rank():
    assert offices("they agreed in general terms") == []


def test_a_weak_head_is_marked_when_it_stands_alone():
    assert only("the head said").weak
    assert not only("the head of customs said").weak


@pytest.mark.parametrize(
    ("text", "expected", "field"),
    [
        ("the Ministry of Foreign Affairs said", "Ministry of Foreign Affairs", "foreign"),
        ("the Kenyan Defence Ministry said", "Defence Ministry", "defence"),
        ("the Border Guard Service", "Border Guard Service", "interior"),
        ("the Department of Health said", "Department of Health", "health"),
        ("the Armed Forces said", "Armed Forces", None),
    ],
)
def test_an_institution_is_taken_with_its_portfolio(text, expected, field):
    words = text.split()
    (match,) = find_institutions(words)
    assert (" ".join(words[match.start : match.end]), match.field) == (expected, field)


@pytest.mark.parametrize(
    ("text", "start"),
    [("Lt. Gen. Dr. Amina Sow", 3), ("H.E. Mr. Josef Lind", 2), ("Sheikh Saif Al Amiri", 1), ("Amina Sow", 0)],
)
def test_a_name_starts_after_honorifics_and_ranks(text, start):
    assert titles_end(text.split()) == start
