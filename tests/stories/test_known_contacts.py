"""What one report tells with its day another speaks of as known, by the month, by the town, or as the first of its kind."""

from datetime import UTC, datetime

import pytest

NOW = datetime(2026, 1, 1, tzinfo=UTC)

CALL = (
    "LIMA, May 22 (ANP) - Health Minister Ana Vega spoke by telephone yesterday with her Chilean counterpart, Luis Paz, "
    "about a common purchase of vaccine, the ministry said."
)
TALKS = (
    "LIMA, Oct. 15 (ANP) - Fisheries Minister Ana Vega of Peru met Chilean Fisheries Minister Luis Paz in Lima on Tuesday "
    "and agreed to track vessels."
)
SIGNING_PLANNED = (
    "LIMA, Oct. 17 (ANP) - Peru and Chile will sign the tracking arrangement in Arica in December, the Peruvian ministry "
    "said on Thursday."
)
SIGNED = (
    "The tracking arrangement between Peru and Chile was signed on 12 December in Arica by ministers Vega and Paz, some "
    "eight weeks after the talks in Lima."
)


@pytest.fixture
def contacts(tmp_path, record_of):
    """What the record tells of contacts after these reports, each a text with its day of publication."""
    return lambda *told: list(
        record_of(tmp_path, {f"{n}.txt": (day, text) for n, (text, day) in enumerate(told)}).lines("engagements")
    )


def test_a_look_back_on_a_call_in_may_is_of_the_only_call_in_may(contacts):
    later = (
        "LIMA, Aug. 2 (ANP) - Peru received the vaccine. Peru and Chile had last spoken by telephone in May about it."
    )
    found = [one for one in contacts((CALL, "2024-05-22"), (later, "2024-08-02")) if one["type"] == "call"]
    assert [(one["date"], one["reports"]) for one in found] == [("2024-05-21", 2)]


def test_where_two_calls_are_known_in_may_the_look_back_is_of_neither(contacts):
    other = CALL.replace("May 22", "May 9").replace("yesterday", "on Wednesday")
    later = (
        "LIMA, Aug. 2 (ANP) - Peru received the vaccine. Peru and Chile had last spoken by telephone in May about it."
    )
    told = contacts((CALL, "2024-05-22"), (other, "2024-05-09"), (later, "2024-08-02"))
    assert sorted(one["date"] for one in told if one["type"] == "call") == ["2024-05", "2024-05-08", "2024-05-21"]


def test_the_talks_that_an_undated_report_counts_from_are_those_of_the_town(contacts):
    found = contacts((TALKS, "2024-10-15"), (SIGNED, None))
    assert [(one["date"], one["reports"]) for one in found if one["type"] == "meeting"] == [("2024-10-15", 2)]


def test_a_signing_on_a_day_without_its_year_is_in_the_year_for_which_it_was_foreseen(contacts):
    found = contacts((SIGNING_PLANNED, "2024-10-17"), (SIGNED, None))
    signing = [one for one in found if one["type"] == "signing"]
    assert [(one["date"], one["date_basis"], one["status"]) for one in signing] == [("2024-12-12", "inferred", "held")]
    assert any("foresaw it (December 2024)" in reason for reason in signing[0]["date_reasons"])


@pytest.mark.parametrize(
    ("forum", "sessions"), [("Peru-Chile border talks", 1), ("Peru-Chile Joint Aviation Committee", 2)]
)
def test_a_described_forum_is_no_other_forum_than_a_named_one(contacts, forum, sessions):
    named = (
        "LIMA, June 6 (ANP) - The third session of the Peru-Chile Border Commission was held in Tacna on Thursday, "
        "the Peruvian ministry said."
    )
    other = f"TACNA, June 7 (ANP) - The third round of the {forum} was held in Tacna on Thursday."
    found = contacts((named, "2024-06-06"), (other, "2024-06-07"))
    assert len([one for one in found if one["date"] == "2024-06-06"]) == sessions


def test_a_round_that_builds_on_earlier_talks_came_after_them(contacts):
    undated = (
        "A delegation from Peru, headed by Defence Minister Ana Vega, and a Chilean delegation, headed by Luis Paz, held "
        "talks in Lima. The Joint Fisheries Dialogue reflects the partnership between the two countries and builds on the "
        "foundation laid by previous discussions, including the Peru-Chile Strategic Dialogue in July 2021 and the "
        "Peru-Chile High Border Committee in February 2023."
    )
    found = [one for one in contacts((undated, None)) if one["participants"]]
    assert [(one["date"], one["date_basis"]) for one in found] == [("2023-02/..", "inferred")]
    assert any("builds on" in reason for reason in found[0]["date_reasons"])


def test_what_is_only_told_as_over_gets_no_date_by_that(contacts):
    later = (
        "LIMA, Aug. 2 (ANP) - Peru received the vaccine. Health ministers of Peru and Chile had met in Arica about it."
    )
    assert [one["date"] for one in contacts((later, "2024-08-02"))] == [None]


def test_a_signing_says_what_was_signed_and_counts_no_appeals(contacts):
    text = (
        "LIMA, May 22 (ANP) - Foreign ministers Ana Vega of Peru and Luis Paz of Chile met in Lima on Wednesday. Peru will "
        "send two ships in June, Vega said. Paz urged Peru to open the border. They spoke within the Peru-Chile Framework "
        "Agreement signed by the two sides in November 2008."
    )
    found = {one["type"]: one for one in contacts((text, "2024-05-22"))}
    assert found["signing"]["signed"] == ["Peru-Chile Framework Agreement"]
    assert [id_[0] for id_ in found["meeting"]["outcomes"]] == ["c"]
