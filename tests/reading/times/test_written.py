"""The day of a full dateline counts for "today", not the day on which a site put the report out."""

from datetime import date

import pytest

from accord.reading.times.written import day_written

OUT = date(2025, 4, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ministers sign\n\nSuva, 8 April 2025. The minister today", date(2025, 4, 8)),
        ("Lima, April 9, 2025 - The minister said", date(2025, 4, 9)),
        ("Port Vila, Vanuatu, Monday, 7th April 2025 (AGN) -- Two boats", date(2025, 4, 7)),
        ("Lima, 10 April 2025. The day on which it came out", None),
        ("Lima, 8 March 2025. Another month", None),
        ("It was signed in Lima, 8 April 2025. The text", None),
        ("Signed in Lima, 8 April 2025. The text", None),
        ("Lima, 8 April 2025. One.\n\nQuito, 9 April 2025. Two reports on one page", None),
    ],
)
def test_the_dateline_says_when_a_report_was_written(text, day):
    assert day_written(text, OUT) == day
