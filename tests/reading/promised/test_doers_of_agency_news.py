"""Doers in agency news: whose means pay, with whom one works, what both go on with; what is no undertaking at all."""

import pytest

from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments


def read(scene_of, text):
    scene = scene_of(text)
    return find_commitments(scene, attributions=attributions(scene))


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("The project in Fiji will be financed by Peru's development assistance.", ("PE",)),
        ("The next round in Fiji will be organised by the Peruvian navy in May.", ("PE",)),
        (
            (
                "Peru's minister met Fiji's army chief Jone Vakatale. "
                "He assured that military cooperation between the two countries will continue."
            ),
            ("FJ", "PE"),
        ),
        (
            (
                "Fiji's police thanked the envoy of Peru. "
                "The Peruvian official said President Ana Ruiz's administration will continue to collaborate with Fiji."
            ),
            ("PE",),
        ),
        ("The Australian minister pledged to assist Fiji in improving its ports.", ("AU",)),
    ],
)
def test_whose_conduct_it_is(scene_of, text, by):
    (commitment,) = read(scene_of, text)
    assert tuple(sorted(commitment.by)) == by


@pytest.mark.parametrize(
    "text",
    [
        "Peru has announced that it is negotiating security pacts with Fiji and Chile to clamp down on smuggling.",
        "Peru's army announced the deal with Fiji on Thursday, stating that it aims to enhance regional stability.",
        "The two relief flights scheduled for today were received at the air base in Fiji. They came from Peru.",
        "Fiji sought international assistance after the floods. Peru sent tents.",
    ],
)
def test_what_nobody_undertakes(scene_of, text):
    assert read(scene_of, text) == ()


def test_a_deal_that_is_made_is_still_one(scene_of):
    (commitment,) = read(scene_of, "Peru and Fiji have negotiated a pact to clamp down on smuggling.")
    assert commitment.action == "clamp down on smuggling"


def test_a_side_that_aims_still_plans(scene_of):
    (commitment,) = read(scene_of, "Peru aims to train 40 Fijian officers next year.")
    assert commitment.by == ("PE",)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        (
            "Peru's government plans to exempt the boats from its ban on exports to Fiji.",
            "exempt the boats from its ban on exports to Fiji",
        ),
        ("Fiji asked for two radars from Peru.", "provide two radars"),
        (
            "The navies of Peru and Fiji spoke of joint patrols, which are planned to be held early in December.",
            "hold joint patrols early in December",
        ),
    ],
)
def test_the_words_of_the_undertaking(scene_of, text, action):
    assert [c.action for c in read(scene_of, text)] == [action]


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Peru, Chile, and Fiji will monitor developments in Kenya.", ("CL", "FJ", "PE")),
        ("Peru, South Korea, and Fiji will hold drills in May.", ("FJ", "KR", "PE")),
        (
            "Peru, Chile and Fiji met in Kenya. Oman was absent. The three ministers agreed to open a post.",
            ("CL", "FJ", "PE"),
        ),
        (
            "Under the deal with China, six vehicles will be dispatched to the Interior Ministry of Fiji.",
            ("CN",),
        ),
    ],
)
def test_whom_a_list_or_a_counted_group_means(scene_of, text, by):
    (commitment,) = read(scene_of, text)
    assert tuple(sorted(commitment.by)) == by


def test_a_group_that_was_never_named_is_nobody(scene_of):
    assert read(scene_of, "Oman met Chad. The three ministers will open a post.") == ()


def test_a_state_of_affairs_undertakes_nothing(scene_of):
    assert read(scene_of, "The Peruvian minister said that a peaceful and stable Chad would help improve links.") == ()


def test_people_in_need_urge_nobody(scene_of):
    text = "Peru will provide 40 tents to Fiji, where 24,000 people are in need of assistance."
    assert [c.by for c in read(scene_of, text)] == [("PE",)]


def test_the_same_aid_told_again_is_one(scene_of):
    text = (
        "Peru said on Wednesday it will provide $18 million in humanitarian aid to Fiji. "
        "The ministry said Peru announced its plans to provide assistance to Fiji."
    )
    assert [c.action for c in read(scene_of, text)] == ["provide $18 million in humanitarian aid to Fiji"]
