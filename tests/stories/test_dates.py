"""What the record makes of a few short reports that only together say when things were, read by the real reader."""

from datetime import UTC, datetime

import pytest

from accord.pipeline.calendar import add_calendar

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXTS = {
    # day and month by the one, the season by the other
    "agency.txt": (
        "2023-12-07",
        (
            "Peru, Norway hold second round of fisheries dialogue\n\nLIMA, Dec. 7 (ANP) - Peru and Norway held the second "
            "round of their Fisheries Security Dialogue in Lima on Wednesday, the foreign ministry of Peru said. The "
            "delegations were led by Deputy Foreign Minister Ana Vega of Peru and State Secretary Ole Berg of Norway.\n\n"
            "The inaugural round took place in Bergen last summer."
        ),
    ),
    "column.txt": (
        None,
        (
            "A dialogue nobody noticed\n\nWhen Peru and Norway opened their Fisheries Security Dialogue in Bergen on 14 July, "
            "hardly a paper wrote about it. The first round of the dialogue was short, one day and two delegations."
        ),
    ),
    # days counted from what another document dates
    "pilots.txt": (
        None,
        (
            "From the harbour office\n\nTwo days before the second round of the Fisheries Security Dialogue opened in Lima, "
            "coast guard officers of Peru and Norway met at Callao to compare their charts. The coffee was cold and the "
            "charts agreed in most places, the harbour office reports."
        ),
    ),
    "museum.txt": (
        None,
        (
            "Guests in the museum\n\nThe day after the ministers of Peru and Ghana signed their copper accord in Cusco, "
            "Kofi Addo, Ghana's mining minister, visited the museum of Puno. He asked about the tin and stayed for soup."
        ),
    ),
    "copper.txt": (
        "2024-03-08",
        (
            "Peru, Ghana sign copper accord\n\nCUSCO, March 8 (ANP) - Peru and Ghana signed an accord on the trade in copper "
            "in Cusco on Thursday. Mining Minister Rosa Quispe of Peru and Ghana's Mining Minister Kofi Addo signed it in "
            "the town hall after an hour of talks about ports and tariffs."
        ),
    ),
}


@pytest.fixture(scope="module")
def record_with(record_of):
    """A record of some of the texts."""
    return lambda folder, names: record_of(folder, {name: TEXTS[name] for name in names})


@pytest.fixture(scope="module")
def store(tmp_path_factory, record_with):
    return record_with(tmp_path_factory.mktemp("dates"), TEXTS)


def _told_in(store, name, type_=None):
    return next(
        line
        for line in store.lines("engagements")
        if line["support"][0]["document"] == name and type_ in (None, line["type"])
    )


def test_a_season_and_a_day_without_its_year_give_the_day(store):
    first = next(line for line in store.lines("engagements") if line["ordinal"] == 1)
    assert (first["date"], first["date_basis"]) == ("2023-07-14", "inferred")
    assert {reason.split()[0] for reason in first["date_reasons"]} == {"agency.txt", "column.txt"}


def test_days_are_counted_from_a_round_that_another_document_dates(store):
    line = _told_in(store, "pilots.txt", "meeting")
    assert (line["date"], line["date_basis"]) == ("2023-12-04", "inferred")
    assert any('"two days before"' in reason and "agency.txt" in reason for reason in line["date_reasons"])


def test_a_visit_the_day_after_a_signing_that_another_document_dates(store):
    line = _told_in(store, "museum.txt", "visit")
    assert (line["date"], line["date_basis"]) == ("2024-03-08", "inferred")
    assert any("copper.txt" in reason for reason in line["date_reasons"])


def test_without_the_other_documents_nothing_is_dated(tmp_path, record_with):
    alone = record_with(tmp_path, ["pilots.txt", "museum.txt"])
    assert {line["date"] for line in alone.lines("engagements")} == {None}


def test_a_calendar_dates_an_undated_visit_and_is_named_as_the_reason(tmp_path, record_of):
    text = "Guest from Accra\n\nGhana's mining minister, Kofi Addo, visited Peru on Friday and met Mining Minister Rosa Quispe."
    store = record_of(tmp_path, {"report.txt": (None, text)})
    assert {line["date"] for line in store.lines("engagements")} == {None}
    calendar = tmp_path / "visits.csv"
    calendar.write_text("date,type,parties,participants,place\n2024-03-08,visit,GH;PE,Kofi Addo,Peru\n")
    add_calendar(calendar, store=store, now=NOW)
    visit = next(line for line in store.lines("engagements") if line["type"] == "visit")
    assert (visit["date"], visit["reports"]) == ("2024-03-08", 2)
    assert any("visits.csv" in reason for reason in visit["date_reasons"])
    meeting = next(line for line in store.lines("engagements") if line["type"] == "meeting")
    assert meeting["date"] in ("2024-03-08", None)
