"""Verbs of many senses, and nouns, that tell of a contact only as they stand: "saw", "reached", "engaged with"."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

VUKI = "Fijian Interior Minister Ana Vuki"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{VUKI} touched base with Samoan Minister Sina Leota in Apia on Monday.", ("meeting", "held", "2024-03-04")),
        (f"{VUKI} saw Samoan army chief General Sina Leota in Suva on Monday.", ("meeting", "held", "2024-03-04")),
        (f"{VUKI} engaged with Samoan Minister Sina Leota in Apia on Monday.", ("meeting", "held", "2024-03-04")),
        (
            f"{VUKI} and Samoa's Interior Minister Sina Leota spoke face to face in Apia on Saturday.",
            ("meeting", "held", "2024-03-02"),
        ),
        (f"{VUKI} on Monday hosted a lunch for Samoan Minister Sina Leota.", ("meeting", "held", "2024-03-04")),
        (f"{VUKI} dialled Samoan Minister Sina Leota on Monday night.", ("call", "held", "2024-03-04")),
        (
            "Fiji's chief of operations contacted his Samoan counterpart over the hotline on Saturday.",
            ("call", "held", "2024-03-02"),
        ),
        (
            f"In a call with Samoan Minister Sina Leota, {VUKI} voiced solidarity on Monday.",
            ("call", "held", "2024-03-04"),
        ),
        (f"{VUKI} reached Apia Monday evening.", ("visit", "held", "2024-03-04")),
        (f"{VUKI} made her way to Apia on Monday.", ("visit", "held", "2024-03-04")),
        (f"{VUKI} touched down in Apia on Monday.", ("visit", "held", "2024-03-04")),
        (
            f"{VUKI} set off for Apia on Monday on a state visit that will last until Friday.",
            ("visit", "ongoing", "2024-03-04/2024-03-08"),
        ),
        (f"{VUKI} is scheduled to be in Apia on Saturday.", ("visit", "planned", "2024-03-09")),
        (
            "Samoan Ambassador Sina Leota presented her letters of credence to Fijian President Jone Tora on Monday.",
            ("ceremony", "held", "2024-03-04"),
        ),
        (
            "Fijian President Jone Tora received the credentials of the Samoan ambassador, Sina Leota, on Monday.",
            ("ceremony", "held", "2024-03-04"),
        ),
        (
            "The navies of Fiji and Samoa conducted the Coral-14 exercise off Apia between 1 and 4 March.",
            ("exercise", "held", "2024-03-01/2024-03-04"),
        ),
        (
            "Exercise Coral Shield, involving Fijian and Samoan troops, runs until March 24 in Apia.",
            ("exercise", "ongoing", "../2024-03-24"),
        ),
        (
            "Forty Samoan policemen graduated on Friday from a course run by Fijian trainers in Apia.",
            ("training", "held", "2024-03-01"),
        ),
        (
            "Fiji's prime minister took part in a conference in Nadi on Monday, alongside leaders of Samoa.",
            ("conference", "held", "2024-03-04"),
        ),
        ("Fiji and Samoa have resumed talks on a fisheries line.", ("negotiation", "ongoing", None)),
        (
            "Plans are under way for a second meeting between Fiji and Samoa in Apia.",
            ("meeting", "planned", None),
        ),
        (
            "The step comes as the leaders of Fiji and Samoa agreed to mend their ties, after talks in Apia on Monday.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "On March 5, a two day meeting of the ministers of Fiji and Samoa began in Apia.",
            ("meeting", "held", "2024-03-05/2024-03-06"),
        ),
    ],
)
def test_words_of_many_senses_tell_of_contacts(
    scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str | None]
):
    (one,) = find_engagements(scene_of(text, published="2024-03-06"))
    assert (one.type.value, one.status.value, one.date.value) == told
    assert set(one.parties) == {"FJ", "WS"}


@pytest.mark.parametrize(
    "text",
    [
        f"{VUKI} saw Samoan Minister Sina Leota as a rival on Monday.",
        f"{VUKI} on Monday saw Samoan Minister Sina Leota leave the hall.",
        "Fiji must engage with Samoa on fisheries.",
        f"{VUKI} reached an agreement with her Samoan colleagues.",
        f"{VUKI} contacted the Samoan company by letter on Monday.",
        f"In a call with reporters about Samoa, {VUKI} voiced solidarity on Monday.",
        "Fijian tourists visiting Samoa rose by a fifth in February.",
        "Fiji handed Samoa a heavy defeat at the polls of the federation on Monday.",
        "Fiji's ambassador submitted letters of protest to Samoan officials.",
    ],
)
def test_other_senses_tell_of_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text, published="2024-03-06")) == ()


def test_each_stage_of_a_journey_has_its_own_days(scene_of: Callable[..., Scene]):
    scene = scene_of(f"{VUKI} will visit Samoa on Monday and Tonga from 13 to 14 March.", published="2024-03-06")
    found = {tuple(one.parties): one.date.value for one in find_engagements(scene)}
    assert found == {("FJ", "WS"): "2024-03-11", ("FJ", "TO"): "2024-03-13/2024-03-14"}


def test_towns_of_several_states_are_several_visits(scene_of: Callable[..., Scene]):
    scene = scene_of(f"{VUKI} will travel to Nairobi, Kampala and Kigali next week.", published="2024-03-06")
    assert [one.parties for one in find_engagements(scene)] == [("FJ", "KE"), ("FJ", "UG"), ("FJ", "RW")]


def test_a_tour_goes_where_it_leads(scene_of: Callable[..., Scene]):
    scene = scene_of(f"{VUKI}, on a tour of Samoa, spoke to the press on Tuesday.", published="2024-03-06")
    assert [(one.type.value, one.parties) for one in find_engagements(scene)] == [("visit", ("FJ", "WS"))]


def test_what_leaders_discuss_at_the_meeting_is_that_meeting(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "President Jone Tora of Fiji received Samoan Minister Sina Leota in Suva on Monday. She was seen off by Pita Vaka "
        "of Fiji and Mele Tui of Samoa. During the meeting, the leaders reviewed ties, including in fisheries.",
        published="2024-03-06",
    )
    assert len(find_engagements(scene)) == 1


def test_where_developments_are_is_no_place_of_the_talks(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Minister Ana Vuki of Fiji and Minister Sina Leota of Samoa met in Suva on Monday. During the talks, both sides "
        "discussed regional developments, including in Sudan.",
        published="2024-03-06",
    )
    assert [one.place for one in find_engagements(scene)] == ["Suva"]


def test_the_day_of_agreeing_in_a_call_is_not_that_of_the_talks(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Leaders of Fiji and Samoa agreed in a phone call Monday to resume talks in Apia.", published="2024-03-06"
    )
    assert {(one.type.value, one.date.value) for one in find_engagements(scene)} == {
        ("call", "2024-03-04"),
        ("meeting", None),
    }


def test_a_visit_that_will_deepen_ties_is_the_one_that_took_place(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "The visit of the Samoan Navy to Fiji will deepen ties, its ambassador said.\n\nThree Samoan Navy vessels arrived in "
        "Fiji on Tuesday.",
        published="2024-03-08",
    )
    assert [(one.status.value, one.date.value) for one in find_engagements(scene)] == [("held", "2024-03-05")]
