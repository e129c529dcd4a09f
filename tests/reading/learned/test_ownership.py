"""Strangers that the rules take for parties of a contact go where the network is sure of others."""

from types import SimpleNamespace

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.learned.ownership import with_parties


@pytest.fixture
def judged(scene_of):
    """A scene of which the network tells the shares given for each party of its contact."""

    def make(text, shares):
        scene = scene_of(text)
        cue = next(t.i for t in scene.doc if t.text == "met")
        return SimpleNamespace(
            scene=scene,
            cues={"engagements": {cue: 0.99}},
            inside=lambda _: [t for t in scene.doc if t.i == cue],
            owners=lambda _kind, _at: {"parties": shares},
        )

    return make


TEXT = "The defence ministers of Fiji, Samoa and Tonga met in Suva on Monday."


@pytest.mark.parametrize(
    ("shares", "parties"),
    [
        ({"FJ": 0.9, "WS": 0.8, "TO": 0.01}, ("FJ", "WS")),
        ({"FJ": 0.9, "WS": 0.8, "TO": 0.2}, ("FJ", "TO", "WS")),
        ({"FJ": 0.9, "WS": 0.4, "TO": 0.01}, ("FJ", "TO", "WS")),
    ],
)
def test_a_stranger_goes_only_where_two_parties_are_sure(judged, shares, parties):
    seen = judged(TEXT, shares)
    found = find_engagements(seen.scene)
    (one,) = with_parties(seen, found)
    assert one.parties == parties
    assert one.confidence <= found[0].confidence


def test_whose_minister_was_there_is_no_stranger(judged):
    text = "Tongan Defence Minister Siale Moala met officers of Fiji and Samoa in Suva on Monday."
    seen = judged(text, {"FJ": 0.9, "WS": 0.9, "TO": 0.01})
    (one,) = with_parties(seen, find_engagements(seen.scene))
    assert "TO" in one.parties
