"""The clause that a day is counted from."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.reading.engagements import find_engagements
from accord.reading.met.counted import counted_from
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("On the eve of the talks in Lima, the chiefs of police met at Tacna.", "the talks in Lima"),
        (
            "Two days before the third session of the Border Committee opened in Lima, experts met at Tacna.",
            "the third session of the Border Committee opened in Lima",
        ),
        (
            "On the day before the two ministers, Ana Vega and Ole Berg, had their talks in Lima, the police chiefs met.",
            "the two ministers, Ana Vega and Ole Berg, had their talks in Lima",
        ),
        ("Kofi Addo visited the mill the day after his talks in Lima.", "his talks in Lima."),
    ],
)
def test_it_ends_where_the_main_clause_begins(scene_of: Callable[..., Scene], text: str, clause: str):
    scene = scene_of(text)
    told = {t.i for t in scene.doc if t.lower_ in ("talks", "met", "session", "visited")}
    (found,) = counted_from(scene, told)
    assert scene.text(found.start, found.end) == clause


def test_a_sentence_without_such_words_has_none(scene_of: Callable[..., Scene]):
    assert counted_from(scene_of("Ana Vega of Peru met Ole Berg of Norway in Lima on Tuesday."), ()) == ()


def test_what_a_day_is_counted_from_is_another_contact_in_another_place(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "On the day before ministers Ana Vega of Peru and Ole Berg of Norway had their talks in Lima, the police chiefs of "
        "Peru and Norway met in Cusco.",
        published=None,
    )
    talks, police = find_engagements(scene)
    assert (talks.place, police.place) == ("Lima", "Cusco")
    assert talks.status is police.status is Status.HELD


def test_a_date_without_its_year_of_what_is_to_come_is_ahead(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Peru's defence minister, Ana Vega, met Ole Berg, the defence minister of Norway, in Lima on Tuesday. Vega looked "
        "forward to welcoming him for talks in Cusco in September.",
        published="2024-03-06",
    )
    planned = [one for one in find_engagements(scene) if one.status is Status.PLANNED]
    assert {one.date.value for one in planned} == {"2024-09"}


def test_when_a_body_first_met_is_its_first_session(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Peru and Norway held the third session of the Joint Border Committee (JBC) in Lima on Tuesday. The JBC first met "
        "in April 2022.",
    )
    assert {(one.ordinal, one.date.value) for one in find_engagements(scene)} == {(3, "2024-03-05"), (1, "2022-04")}


VEGA = "Peru's defence minister, Ana Vega, "
BERG = "Norway's defence minister, Ole Berg, "


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # 6 March 2024 is a Wednesday
        (f"{VEGA}and {BERG}held talks in Lima on Monday that were first planned for 3 February.", {"2024-03-04"}),
        (f"{VEGA}visited Norway between 4 and 6 February.", {"2024-02-04/2024-02-06"}),
        (f"{VEGA}met {BERG}in Lima on Tuesday, a year after the two signed the accord.", {"2024-03-05", None}),
        (f"{VEGA}met {BERG}in Lima on the sidelines of the summit that ends on Friday.", {None, "2024-03-08"}),
    ],
)
def test_a_time_dates_only_what_it_belongs_to(scene_of: Callable[..., Scene], text: str, dates: set[str | None]):
    assert {one.date.value for one in find_engagements(scene_of(text))} == dates
