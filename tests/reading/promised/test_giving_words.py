"""Things that are promised without a verb of giving, to whom and by whom."""

import pytest

from accord.reading.commitments import find_commitments

PROMISED = [
    ("Iceland promised Greenland an inventory of wrecks.", "IS", "GL", "commits", "inventory of wrecks"),
    ("The Norwegian envoy promised faster visas for Ghanaian students.", "NO", "GH", "commits", "faster visas"),
    ("Sweden undertook the repair of the Latvian icebreaker.", "SE", "", "commits", "repair"),
    ("Canada on Tuesday announced 30 armoured vehicles for Haiti's police.", "CA", "HT", "commits", "vehicles"),
    ("Nigeria was promised 12 drones by Turkey in January.", "TR", "NG", "commits", "12 drones"),
]


@pytest.mark.parametrize(("text", "by", "toward", "strength", "words"), PROMISED, ids=[row[0] for row in PROMISED])
def test_a_thing_promised_is_to_be_given(scene_of, text, by, toward, strength, words):
    (one,) = find_commitments(scene_of(text))
    assert (" ".join(one.by), one.strength.value, words in one.action) == (by, strength, True)
    assert toward in (" ".join(one.toward), "")


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria was promised new drones.",
        "The president of Kenya promised change and a new era.",
        "The Kenyan candidate promised victory.",
    ],
)
def test_what_nobody_gives_is_no_promise(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
