"""The last day that a text tells of what has begun, into its days."""

from datetime import date

import pytest

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.span import cut
from accord.model.when import When
from accord.record.durations import with_its_days

# 29 January 2025 is a Wednesday
PUBLISHED = date(2025, 1, 29)
OPENED = "The working group of Peru and Chile opened its first session in Lima on Wednesday."


def _days(then, published=PUBLISHED):
    text = f"{OPENED} {then}"
    fact = Engagement(
        (cut(text, 0, len(OPENED)),), EngagementType.SESSION, EngagementStatus.HELD, ("CL", "PE"),
        date=When("2025-01-29", Basis.RELATIVE),
    )  # fmt: skip
    return with_its_days(fact, text=text, facts=[fact], published=published).date.value


@pytest.mark.parametrize(
    ("then", "days"),
    [
        ("The session ends tomorrow.", "2025-01-29/2025-01-30"),
        ("The session will run until Friday.", "2025-01-29/2025-01-31"),
        ("The talks are to conclude on Friday.", "2025-01-29/2025-01-31"),
        ("The session will last three days.", "2025-01-29/2025-01-31"),
    ],
)
def test_what_has_begun_ends_on_the_day_that_is_told(then, days):
    assert _days(then) == days


@pytest.mark.parametrize(
    "then",
    ["The fair ends tomorrow.", "The session ends today.", "The session ends tomorrow. The session ends on Friday."],
)
def test_what_else_ends_or_ends_on_two_days_leaves_the_one_day(then):
    assert _days(then) == "2025-01-29"


def test_without_a_day_of_publication_tomorrow_is_not_known():
    assert _days("The session ends tomorrow.", published=None) == "2025-01-29"
