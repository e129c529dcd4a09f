"""Contacts of several days, counted from the day and the number that the text gives."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Danish Defence Minister Ida Krog wrapped up a two-day visit to Ghana on Monday.", "2024-03-03/2024-03-04"),
        ("Danish Defence Minister Ida Krog arrived in Ghana on Monday on a three-day visit.", "2024-03-04/2024-03-06"),
        ("Danish Defence Minister Ida Krog visited Ghana on Monday.", "2024-03-04"),
    ],
)
def test_a_visit_lasts_as_many_days_as_the_text_counts(scene_of: Callable[..., Scene], text: str, value: str):
    (visit,) = find_engagements(scene_of(text))
    assert visit.date.value == value


def test_the_last_day_alone_makes_no_second_exercise(scene_of: Callable[..., Scene]):
    text = (
        "Troops of Niger and Chad began a joint military exercise in Zinder on Monday. The exercise ends on 20 March."
    )
    (drill,) = find_engagements(scene_of(text))
    assert drill.date.value == "2024-03-04"
