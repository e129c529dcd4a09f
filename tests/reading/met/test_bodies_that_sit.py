"""Which body a sitting is of: by the whole of its name, in capitals or not, by "whose", and on in its row."""

from collections.abc import Callable

import pytest

from accord.model.reading import Engagement
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

FIRST = "Fiji and Samoa held talks on Monday. "
LAKE = "Fiji and Samoa held the first session of the Joint Commission for Lake Vai in Suva on Monday. "


def found(scene: Scene) -> tuple[Engagement, ...]:
    return find_engagements(scene, bodies=find_bodies(scene))


@pytest.mark.parametrize(
    ("text", "body", "value"),
    [
        (
            LAKE + "The Joint Commission for Border Crossings sat in Apia on Sunday.",
            "Joint Commission for Border Crossings",
            "2024-03-03",
        ),
        (
            FIRST + "The Committee on Fisheries of the two countries will hold its first sitting in Apia in May.",
            "Committee on Fisheries",
            "2024-05",
        ),
        (
            FIRST + "Fiji and Samoa's joint surveillance committee will sit in Apia on 22 May.",
            "joint surveillance committee",
            "2024-05-22",
        ),
        (
            FIRST
            + "It is a point of the plan of the Joint Commission for Lake Vai, whose second session will be held in May.",
            "Joint Commission for Lake Vai",
            "2024-05",
        ),
        (
            FIRST + "Guests came as the Fisheries Committee of Fiji and Samoa opened in Apia on Tuesday.",
            "Fisheries Committee",
            "2024-03-05",
        ),
        (
            FIRST + "The Fiji-Samoa Joint Trade Committee ended a two-day meeting in Apia on Tuesday.",
            "Fiji-Samoa Joint Trade Committee",
            "2024-03-04/2024-03-05",
        ),
        (LAKE + "The second session is to be held in Apia in May.", "Joint Commission for Lake Vai", "2024-05"),
        (LAKE + "The next meeting will be held in Apia in May.", "Joint Commission for Lake Vai", "2024-05"),
        (
            LAKE + "The second session of the lake commission will be held in Apia in May.",
            "Joint Commission for Lake Vai",
            "2024-05",
        ),
    ],
)
def test_a_sitting_is_of_its_body(scene_of: Callable[..., Scene], text: str, body: str, value: str):
    last = found(scene_of(text))[-1]
    assert (last.type.value, last.body, last.date.value) == ("session", body, value)


def test_two_committees_do_not_hold_one_meeting(scene_of: Callable[..., Scene]):
    text = (
        "The Fiji-Samoa border committee closed its meeting on Tuesday. "
        "The Fiji-Samoa Joint Trade Committee wound up its fifth session on Tuesday."
    )
    assert [e.body for e in found(scene_of(text))] == [
        "Fiji-Samoa border committee",
        "Fiji-Samoa Joint Trade Committee",
    ]


@pytest.mark.parametrize(
    "text",
    [
        FIRST + "A joint technical team will be in Suva by the end of May.",
        FIRST + "They set up a joint committee on dams, which closed a path on Tuesday.",
        FIRST + "The committee on dams broke up on Tuesday before lunch.",
    ],
)
def test_what_a_body_does_is_no_sitting(scene_of: Callable[..., Scene], text: str):
    assert all(e.type != "session" for e in found(scene_of(text)))


def test_a_dialogue_on_a_subject_is_a_dialogue(scene_of: Callable[..., Scene]):
    text = "During the Fiji-Samoa dialogue on fisheries on Tuesday in Apia, the two sides spoke of boats."
    (one,) = found(scene_of(text))
    assert (one.type.value, one.body) == ("dialogue", "Fiji-Samoa dialogue on fisheries")
