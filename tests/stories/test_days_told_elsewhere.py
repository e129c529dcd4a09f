"""Undated talks, drills and rounds whose days follow from what other reports tell. All names are invented."""

import pytest

REPORTS = {
    "stay.txt": (
        "2023-07-23",
        "TAIPEI (Strait Wire) - Foreign Minister Thuli Nkosi of Eswatini arrives in Taiwan on Sunday for a five-day visit.\n",
    ),
    "talks.txt": (
        "2023-07-25",
        (
            "MBABANE - Eswatini's Foreign Minister Thuli Nkosi held talks with Taiwanese Foreign Minister Lin Cheng-wei in "
            "Taipei.\n"
        ),
    ),
    "talks-of-autumn.txt": (
        "2023-10-25",
        "MBABANE - Taiwanese Foreign Minister Lin Cheng-wei met Eswatini's Foreign Minister Thuli Nkosi in Taipei.\n",
    ),
    "round.txt": (
        "2023-02-14",
        (
            "ISLAMABAD, Feb 14 (Indus Wire): Foreign Secretary Asif Durrani and his Sri Lankan counterpart Nimal Weerasinghe "
            "co-chaired the sixth round of Bilateral Political Consultations here on Tuesday.\n"
        ),
    ),
    "before-it.txt": (
        None,
        (
            "Colombo - Foreign Secretary Nimal Weerasinghe called on the Foreign Minister of Pakistan the day before the sixth "
            "round of Bilateral Political Consultations. He left Islamabad for home the day after the consultations.\n"
        ),
    ),
    "coming.txt": (
        "2023-09-29",
        (
            "KIGALI, Sept 29 - Rwandan Defence Minister Jean Habimana will visit Ghana in October for talks with Defence "
            "Minister Kofi Ansah.\n"
        ),
    ),
    "on-the-17th.txt": (
        None,
        (
            "ACCRA - Defence Minister Kofi Ansah held talks with his Rwandan counterpart Jean Habimana in Accra on the 17th. "
            "It was the latter's first visit to Ghana.\n"
        ),
    ),
    "last-month.txt": (
        "2023-11-02",
        (
            "KIGALI - Rwanda and Ghana will exchange officers, as agreed during the visit of Defence Minister Jean Habimana to "
            "Accra last month, the Ministry of Defence announced.\n"
        ),
    ),
    "drill.txt": (
        "2023-06-20",
        (
            "VALLETTA - Maltese patrol boat crews who took part in exercise Medsar with Tunisia from 12 June shared their "
            "experience with cadets.\n"
        ),
    ),
    "drill-ended.txt": (
        None,
        (
            'TUNIS - The Tunisian-Maltese search and rescue exercise "Medsar" ended off Zarzis on Friday after five days, the '
            "Defence Ministry said.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def dates(tmp_path_factory, record_of):
    """The dates of the contacts that each report tells, by report and the first words that tell of it."""
    store = record_of(tmp_path_factory.mktemp("elsewhere"), REPORTS)
    return [
        (one["document"], line["type"], line["date"]) for line in store.lines("engagements") for one in line["support"]
    ]


def test_talks_of_a_guest_lie_in_the_days_of_the_stay_and_before_the_report(dates):
    assert ("talks.txt", "meeting", "2023-07-23/2023-07-25") in dates


def test_talks_of_another_season_do_not(dates):
    (told,) = [date for document, _, date in dates if document == "talks-of-autumn.txt"]
    assert told is None or told.startswith("2023-10")


def test_a_call_the_day_before_a_round_is_no_telling_of_the_round(dates):
    assert {date for document, _, date in dates if document == "before-it.txt"} == {"2023-02-13", "2023-02-14"}


def test_a_day_without_its_month_takes_the_month_that_others_give(dates):
    assert ("on-the-17th.txt", "meeting", "2023-10-17") in dates


def test_a_drill_that_ended_after_so_many_days_has_its_first_and_its_last(dates):
    assert ("drill-ended.txt", "exercise", "2023-06-12/2023-06-16") in dates
