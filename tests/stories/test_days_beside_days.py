"""Undated reports whose days lie beside those that they tell: the day before, midway through, to the day.

All names are invented.
"""

import pytest

REPORTS = {
    "coming.txt": (
        "2025-04-08",
        "LIMA, April 8 - Peruvian Science Minister Ana Larrauri will pay an official visit to Fiji from April 14 to 17.\n",
    ),
    "signed.txt": (
        None,
        (
            "Peruvian Science Minister Ana Larrauri, who is on an official visit to Fiji, met Prime Minister Josefa Vula in Suva "
            "on Wednesday.\n\nThe day before, she and Science Minister Semi Tuilagi signed a programme of cooperation on reefs "
            "in Nadi.\n"
        ),
    ),
    "stay.txt": (
        "2024-10-15",
        (
            "Georgian minister visits Bulgaria\n\nSOFIA, Oct 15 - Georgian Interior Minister Levan Tsertsvadze met his Bulgarian "
            "counterpart Plamen Dragoev in Sofia on Monday at the start of a four-day visit.\n"
        ),
    ),
    "base.txt": (
        None,
        (
            "Georgian guest at the border police base\n\nLevan Tsertsvadze visited the border police base in Burgas on "
            "Wednesday. The Georgian interior minister, who is on an official visit to Bulgaria, went to sea on a boat.\n"
        ),
    ),
    "drill.txt": (
        "2025-05-21",
        (
            "MANADO, May 21 - The coast guards of Indonesia and the Philippines started a five-day rescue exercise, called Sulu "
            "Light, off Manado on Wednesday.\n"
        ),
    ),
    "plaques.txt": (
        None,
        (
            "Commodore Arturo Limson of the Philippines and First Admiral Bima Sudarsono of Indonesia met in Manado on Friday, "
            "midway through the exercise Sulu Light.\n\nOn the Monday of the same week, the two had met in Bitung to settle the "
            "radio channels.\n"
        ),
    ),
    "ninth.txt": (
        "2023-09-20",
        (
            "NOUAKCHOTT, Sept 20 - The joint fisheries commission of Senegal and Mauritania opened its ninth session on Wednesday "
            "in Nouakchott. The session will last three days.\n"
        ),
    ),
    "after-it.txt": (
        None,
        (
            "The Mauritanian director of fisheries, Cheikh Ould Brahim, met his Senegalese colleague Mamadou Lamine Sarr at Diama "
            "the day after the ninth session of the joint fisheries commission of Senegal and Mauritania ended.\n"
        ),
    ),
    "to-the-day.txt": (
        None,
        (
            "Twelve boats came home to Saint-Louis. Mayor Fatou Niang of Senegal and Mayor Sidi Ely of Mauritania met at Rosso "
            "two months to the day after the ninth session of the joint fisheries commission opened.\n"
        ),
    ),
    "agreed-at.txt": (
        "2025-05-26",
        (
            "DAVAO, May 26 - Admiral Noel Baluyot of the Philippines and Vice Admiral Surya Hadikusumo of Indonesia agreed at the "
            "closing ceremony to hold the next drill in Davao in May next year.\n"
        ),
    ),
}


@pytest.fixture(scope="module")
def dates(tmp_path_factory, record_of):
    """The dates of the contacts that each report tells, by report, sort and place."""
    store = record_of(tmp_path_factory.mktemp("beside"), REPORTS)
    return {
        (one["document"], line["type"], line["status"], line["date"])
        for line in store.lines("engagements")
        for one in line["support"]
    }


def test_the_day_before_a_weekday_is_the_weekday_before_it(dates):
    assert ("signed.txt", "signing", "held", "2025-04-15") in dates


def test_a_stay_of_four_days_begins_with_the_day_at_its_start(dates):
    assert ("stay.txt", "visit", "held", "2024-10-14/2024-10-17") in dates


def test_a_visit_under_way_is_not_over_when_it_is_told(dates):
    assert ("base.txt", "visit", "held", "2024-10-16") in dates


def test_what_was_midway_through_a_drill_was_on_one_of_its_days(dates):
    assert ("plaques.txt", "meeting", "held", "2025-05-23") in dates


def test_a_weekday_of_the_same_week_is_of_the_week_of_what_was_told_before(dates):
    assert ("plaques.txt", "meeting", "held", "2025-05-19") in dates


def test_what_followed_the_end_of_a_session_is_counted_from_its_last_day(dates):
    assert ("ninth.txt", "session", "held", "2023-09-20/2023-09-22") in dates
    assert ("after-it.txt", "meeting", "held", "2023-09-23") in dates


def test_months_to_the_day_after_its_opening_are_counted_from_its_first(dates):
    assert ("to-the-day.txt", "meeting", "held", "2023-11-20") in dates


def test_what_was_agreed_at_a_ceremony_does_not_date_it(dates):
    told = {(sort, status, date) for document, sort, status, date in dates if document == "agreed-at.txt"}
    assert not any(sort == "ceremony" and (date or "").startswith("2026") for sort, _, date in told)
    assert ("exercise", "planned", "2026-05") in told
