"""Contacts that the day of the news is counted from, and days for which a contact was first meant."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

# 14 March 2025 is a Friday
PUBLISHED = "2025-03-14"


def told(scene_of: Callable[..., Scene], text: str) -> list[tuple[Status, str | None]]:
    return [(e.status, e.date.value) for e in find_engagements(scene_of(text, published=PUBLISHED))]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Uruguayan Foreign Minister Lucia Arram announced on Friday, a day after receiving her Paraguayan counterpart, "
                "Ramon Ovelar, that the tolls would fall."
            ),
            "2025-03-13",
        ),
        (
            (
                "Two days after holding talks with Chilean Foreign Minister Tomas Paz, Peru's Rosa Vidal said on Friday that "
                "the accord was ready."
            ),
            "2025-03-12",
        ),
        (
            (
                "Prime Minister Jana Kovar of Slovakia named the post on Wednesday, one day after meeting Hungarian President "
                "Bela Toth in Komarno."
            ),
            "2025-03-11",
        ),
        (
            (
                "On the eve of talks with Chilean Foreign Minister Tomas Paz, Peru's Rosa Vidal said on Tuesday that the "
                "accord was ready."
            ),
            "2025-03-12",
        ),
    ],
)
def test_a_contact_so_many_days_from_the_news_has_its_own_day(scene_of: Callable[..., Scene], text: str, day: str):
    assert (Status.HELD, day) in told(scene_of, text)


@pytest.mark.parametrize(
    "text",
    [
        "Days after meeting Tomas Paz of Chile, Peru's Rosa Vidal said on Friday the accord was ready.",
        "Weeks after talks with Tomas Paz of Chile in Arica, Peru's Rosa Vidal said on Friday the accord was ready.",
    ],
)
def test_days_that_nobody_counted_date_nothing(scene_of: Callable[..., Scene], text: str):
    assert told(scene_of, text) == [(Status.HELD, None)]


def test_what_follows_the_main_clause_by_days_is_counted_on(scene_of: Callable[..., Scene]):
    text = (
        "The arrests were made on Thursday, two days before Peruvian Interior Minister Rosa Vidal is to meet her "
        "Chilean counterpart, Tomas Paz, in Arica."
    )
    assert told(scene_of, text) == [(Status.PLANNED, "2025-03-15")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Talks between Peru and Chile, originally planned for 10 March, took place in Arica last Friday.",
            (Status.HELD, "2025-03-07"),
        ),
        (
            "Talks between Peru and Chile, initially scheduled for Monday, were held in Arica on Wednesday.",
            (Status.HELD, "2025-03-12"),
        ),
        (
            (
                "The meeting between the ministers of Peru and Chile, which had been set for 1 March, finally took place in "
                "Arica on Tuesday."
            ),
            (Status.HELD, "2025-03-11"),
        ),
        (
            "Talks between Peru and Chile, scheduled for Monday in Arica, will focus on fishing.",
            (Status.PLANNED, "2025-03-17"),
        ),
        (
            "The meeting of the Peru-Chile Joint Committee, which was due in Lima this month, will be held in Arica on 2 April.",
            (Status.PLANNED, "2025-04-02"),
        ),
        (
            "The summit of Peru and Chile, which had been scheduled for last week, is now to be held in Arica on 4 April.",
            (Status.PLANNED, "2025-04-04"),
        ),
        (
            "Talks between Peru and Chile, planned for Monday, did not take place.",
            (Status.CANCELLED, "2025-03-17"),
        ),
    ],
)
def test_what_took_place_was_held_whatever_day_was_first_meant(
    scene_of: Callable[..., Scene], text: str, expected: tuple[Status, str]
):
    assert told(scene_of, text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The Peru-Chile Joint Committee on Dams has not met since January 2023.", "2023-01"),
        ("The Peru-Chile Joint Committee on Dams, which had not sat since 2010, is to be revived.", "2010"),
    ],
)
def test_a_body_that_has_not_met_since_met_then(scene_of: Callable[..., Scene], text: str, value: str):
    assert (Status.HELD, value) in told(scene_of, text)


def test_those_who_never_met_have_no_contact(scene_of: Callable[..., Scene]):
    assert told(scene_of, "The two ministers, Rosa Vidal of Peru and Tomas Paz of Chile, have never met.") == []


def test_the_same_day_after_days_long_past_is_of_no_day_that_can_be_told(scene_of: Callable[..., Scene]):
    text = (
        "The third session of the Peru-Chile Joint Commission for Lakes was held in Arica on Thursday.\n\n"
        "Peru handed over two boats to the Chilean rangers on 6 January, two months late. The station will be ready in "
        "spring 2026.\n\nThe Peru-Chile Joint Commission for Border Crossings sat in Tacna on the same day."
    )
    assert told(scene_of, text)[-1] == (Status.HELD, None)
