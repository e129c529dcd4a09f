"""Wordings of agencies and ministries around a contact: how it is held, who comes, what is only imagined."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The foreign ministers of Fiji and Samoa exchanged views on bilateral relations in Apia on March 4.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "Officials of Fiji and Samoa discussed the fisheries line in Apia on March 4.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "From 1 to 5 March, Fijian experts conducted a seminar for 25 officers of the Samoan Border Guard in Apia.",
            ("training", "held", "2024-03-01/2024-03-05"),
        ),
        (
            "Twelve Samoan firefighters have completed a month of training in Fiji.",
            ("training", "held", None),
        ),
        ("Fiji's President Ana Vuki is awaited in Apia on Saturday.", ("visit", "planned", "2024-03-09")),
        (
            "The Fijian destroyer Sagar pulled into Apia on Sunday for a five-day port visit.",
            ("visit", "ongoing", "2024-03-03/2024-03-07"),
        ),
        (
            "The Fijian army commander rounded off a four-day tour of Samoa on Tuesday.",
            ("visit", "held", "2024-03-02/2024-03-05"),
        ),
        (
            "Some 60 officers from Fiji and Samoa are taking part in the war game, which opened in Apia on Tuesday.",
            ("exercise", "ongoing", "2024-03-05/.."),
        ),
        (
            "The defence ministers of Fiji and Samoa laid a wreath at the monument in Apia on Tuesday.",
            ("ceremony", "held", "2024-03-05"),
        ),
        ("In talks in Apia on Tuesday, Fiji and Samoa settled the tariff.", ("meeting", "held", "2024-03-05")),
        (
            "Over the phone on Tuesday, Fiji's Ana Vuki and Samoa's Sina Leota, both defence ministers, agreed on a joint line.",
            ("call", "held", "2024-03-05"),
        ),
        (
            "Deputy security advisers of Fiji and Samoa agreed on four pillars of maritime cooperation on 4 March.",
            ("meeting", "held", "2024-03-04"),
        ),
        (
            "On the fringes of the assembly in Nadi on 4 March, Fiji's Ana Vuki and Samoa's Sina Leota agreed to talk.",
            ("meeting", "held", "2024-03-04"),
        ),
        ("A delegation from Suva is expected in Lotofaga, Samoa, on March 11.", ("visit", "planned", "2024-03-11")),
        (
            "Fiji and Samoa share waters. Police chiefs of both countries will get together on 11 March.",
            ("meeting", "planned", "2024-03-11"),
        ),
        ("The foreign ministers of Fiji and Samoa will speak again on Friday.", ("call", "planned", "2024-03-08")),
        ("In December, Fiji sent instructors to Lotofaga to train Samoan soldiers.", ("training", "held", "2023-12")),
    ],
)
def test_they_tell_of_contacts(scene_of: Callable[..., Scene], text: str, told: tuple[str, str, str | None]):
    found = [
        one
        for one in find_engagements(scene_of(text, published="2024-03-06"))
        if one.date.value or one.type == "training"
    ]
    assert [(one.type.value, one.status.value, one.date.value) for one in found] == [told]
    assert set(found[0].parties) == {"FJ", "WS"}


@pytest.mark.parametrize(
    "text",
    [
        "Fiji's queen is not expected to travel to Samoa this year.",
        "If invited, I would go to Apia, said Fijian lawmaker Ana Vuki.",
        "A fugitive, Jone Tora, was flown from Suva to Apia on Monday, Fiji said.",
        "Fijian tourism officials hope more Fijian visitors will come to Samoa next year.",
        "Fiji and Samoa agreed on a list of crossings to open on 1 May.",
        "Fiji trains its teachers in Samoa's methods.",
        "Fiji and Samoa discussed fisheries, a report says.",
    ],
)
def test_what_is_imagined_or_private_is_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text, published="2024-03-06")) == ()


def test_what_is_due_in_a_town_is_no_visitor(scene_of: Callable[..., Scene]):
    scene = scene_of("The next round, the third, between Fiji and Samoa is expected in Vienna in May.")
    assert all(one.type.value != "visit" for one in find_engagements(scene))


def test_who_hosts_an_exercise_has_no_meeting_by_that(scene_of: Callable[..., Scene]):
    scene = scene_of("Fiji hosted the Coral Shield exercise in May with sailors from Samoa, Tonga and Vanuatu.")
    assert {one.type.value for one in find_engagements(scene)} == {"exercise"}


def test_the_year_of_a_meeting_that_is_to_be_hosted_is_its_own(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "The 8th Annual High-Level Meeting of Fiji and Samoa is set to be hosted by the Fijian Coast Guard in 2025."
    )
    assert [(one.status.value, one.date.value) for one in find_engagements(scene)] == [("planned", "2025")]


def test_the_day_before_an_agreement_does_not_date_what_is_agreed(scene_of: Callable[..., Scene]):
    scene = scene_of("On Monday, the ministers of Fiji and Samoa, Ana Vuki and Sina Leota, agreed on talks in Apia.")
    assert ("planned", "2024-03-04") not in {(one.status.value, one.date.value) for one in find_engagements(scene)}


def test_a_meeting_of_three_that_goes_on_is_the_one_just_told(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Ministers of Fiji, Samoa and Tonga met in Apia on Tuesday. This meeting of Fiji, Samoa and Tonga is being held for "
        "the first time."
    )
    assert len(find_engagements(scene)) == 1


def test_a_missed_day_is_the_last_one(scene_of: Callable[..., Scene]):
    scene = scene_of(
        "Fiji's minister, Ana Vuki, was to have flown to Apia, Samoa, on Tuesday.",
        published="2024-03-07",
    )
    assert [(one.status.value, one.date.value) for one in find_engagements(scene)] == [("planned", "2024-03-05")]
