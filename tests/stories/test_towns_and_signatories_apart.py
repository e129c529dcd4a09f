"""Two towns that no list knows, other signatories of one text, promises of two towns, lengths, sums and terms."""

import pytest

AGENCY = (
    "QUITO, June 18 (ANP) - Ecuadorean Interior Minister Tomas Vera and Colombian Defence Minister Gloria Paz met in {} on "
    "Wednesday to discuss mining."
)
MINISTRY = (
    "The Minister of Defence of Colombia, Gloria Paz, held a working meeting on Wednesday in {} with the Minister of the "
    "Interior of Ecuador, Tomas Vera."
)


def _fields(store):
    return sorted(line["field"] for line in store.lines("conflicts"))


def _of(one, other):
    return {"one.txt": ("2025-06-18", one), "other.txt": ("2025-06-19", other)}


def test_two_towns_that_nobody_knows_are_a_conflict(tmp_path, record_of):
    store = record_of(tmp_path, _of(AGENCY.format("Tulmira"), MINISTRY.format("Ibarqua")))
    assert _fields(store) == ["place"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tulmira", "Tulmiera"), ("Quito", "Villa Rosa"), ("Tulmira", "the Tulmira barracks"), ("Tulmira", "Carmen Palace")],
)  # fmt: skip
def test_a_spelling_a_house_and_a_quarter_are_no_other_town(tmp_path, record_of, one, other):
    store = record_of(tmp_path, _of(AGENCY.format(one), MINISTRY.format(other)))
    assert _fields(store) == []


def test_one_memorandum_with_other_signatories_and_another_day_is_one_signing(tmp_path, record_of):
    agency = (
        "LIMA, March 12 (ANP) - Peru and Chile signed a memorandum of understanding on cyber security on Tuesday. The document "
        "was signed by Peruvian Defence Minister Ana Vega and Chilean Defence Minister Luis Paz."
    )
    ministry = (
        "A memorandum of understanding on cyber security was signed in Lima on 12 March by the deputy ministers of defence of "
        "Peru, Eva Luna, and Chile, Ivo Reyes."
    )
    store = record_of(tmp_path, {"one.txt": ("2025-03-12", agency), "other.txt": ("2025-03-13", ministry)})
    assert [line["type"] for line in store.lines("engagements")] == ["signing"]
    assert {"date", "signatory"} <= set(_fields(store))


def test_two_texts_of_one_day_stay_two_signings(tmp_path, record_of):
    health = "LIMA, March 12 (ANP) - The health ministers of Peru, Ana Vega, and Chile, Luis Paz, signed a memorandum on vaccines on Tuesday."
    ports = "LIMA, March 12 (ANP) - The transport ministers of Peru, Eva Luna, and Chile, Ivo Reyes, signed a memorandum on harbours on Tuesday."
    store = record_of(tmp_path, {"one.txt": ("2025-03-12", health), "other.txt": ("2025-03-12", ports)})
    assert len(list(store.lines("engagements"))) == 2


TALKS = "{}, June 18 (ANP) - {} Interior Minister {} and {} Interior Minister {} met in Lima on Wednesday. {}"


def _two(one, other, days=("2025-06-18", "2025-06-19")):
    first = TALKS.format("LIMA", "Peruvian", "Ana Vega", "Chilean", "Luis Paz", one)
    second = TALKS.format("SANTIAGO", "Chilean", "Luis Paz", "Peruvian", "Ana Vega", other)
    return {"one.txt": (days[0], first), "other.txt": (days[1], second)}


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        (
            "They pledged to set up a joint operations centre in Tacnara this year.",
            "The joint operations centre will be located in Aricoma, Paz said.",
            "place",
        ),
        ("Chile will pay Peru up to $50 million by 2030, Vega said.", "Chile would pay Peru $80 million, Paz said.", "items"),
        ("Chile will deliver two patrol boats to Peru.", "Chile pledged to deliver one patrol boat to Peru.", "items"),
        (
            "They agreed on the construction of a gas pipeline.",
            "The two ministers discussed the possible construction of a gas pipeline.",
            "status",
        ),
        (
            "The ministers signed a five-year cooperation programme.",
            "A four-year cooperation programme was signed by the ministers.",
            "items",
        ),
    ],
)  # fmt: skip
def test_two_accounts_of_one_promise_disagree(tmp_path, record_of, one, other, field):
    assert field in _fields(record_of(tmp_path, _two(one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "They pledged to set up a joint operations centre in Tacnara this year.",
            "The joint operations centre will be opened this year, Paz said in Aricoma.",
        ),
        (
            "Chile will supply three drones to Peru.",
            "Chile will supply three drones to Peru, at a cost of 14 million dollars.",
        ),
    ],
)  # fmt: skip
def test_what_only_one_account_adds_is_no_conflict(tmp_path, record_of, one, other):
    assert _fields(record_of(tmp_path, _two(one, other))) == []


def _links(store):
    return {link["kind"] for line in store.lines("commitments") for link in line.get("links", [])}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "They agreed to carry out joint patrols along the Rio Seco from July.",
            "Joint patrols that Peru and Chile were to begin in July will not start before November.",
        ),
        (
            "Peruvian engineers will stay in Chile until the end of September.",
            "Peruvian engineers will stay in Chile until the end of the year, three months longer than planned.",
        ),
    ],
)  # fmt: skip
def test_a_term_told_to_have_moved_is_linked_to_the_first(tmp_path, record_of, before, after):
    store = record_of(tmp_path, _two(before, after, days=("2025-06-18", "2025-09-19")))
    assert _links(store) & {"extends", "supersedes"}


def test_the_town_of_the_dateline_is_held_against_another(tmp_path, record_of):
    agency = (
        "TULMIRA, June 19 (ANP) - Ecuadorean Interior Minister Tomas Vera met Colombian Defence Minister Gloria Paz here on "
        "Wednesday to discuss mining."
    )
    store = record_of(tmp_path, _of(agency, MINISTRY.format("Ibarqua")))
    assert _fields(store) == ["place"]


def test_an_undated_report_that_recalls_the_round_before_still_tells_who_led_this_one(tmp_path, record_of):
    agency = (
        "LIMA, Sept 5 (ANP) - Peru and Chile held the third round of their Border Dialogue in Arica on Wednesday. The Peruvian "
        "delegation was led by Interior Minister Ana Vega."
    )
    radio = (
        "Officials of Peru and Chile met in Arica on 4 September for the Border Dialogue. Commissioner Eva Luna led the Peruvian "
        "team. The previous round had been held in Tacna four months earlier, she told the radio."
    )
    store = record_of(tmp_path, {"one.txt": ("2024-09-05", agency), "other.txt": (None, radio)})
    assert "lead" in _fields(store)


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        (
            "Chile promised to finance a hospital in Tacnara.",
            "Support for a hospital in Tacnara was raised. No decision was made, the ministry said.",
            "status",
        ),
        (
            "They agreed to run joint patrols. The initiative for the patrols came from Lima, Vega said.",
            "They agreed to run joint patrols, which Chile had proposed in autumn.",
            "origin",
        ),
        ("Chile will lend Peru two fast boats.", "One fast boat will be put at the disposal of Peru by Chile.", "items"),
    ],
)  # fmt: skip
def test_accounts_in_other_words_disagree(tmp_path, record_of, one, other, field):
    assert field in _fields(record_of(tmp_path, _two(one, other)))
