"""Strangers that the rules take for parties of a contact go where the network is sure of others."""

from types import SimpleNamespace

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.learned.ownership import with_parties


@pytest.fixture
def judged(scene_of):
    """A scene of which the network tells the shares given for each party at a word."""

    def make(text, word, shares):
        scene = scene_of(text)
        at = next(t.i for t in scene.doc if t.text == word)
        return SimpleNamespace(
            scene=scene,
            cues={"engagements": {at: 0.99}},
            inside=lambda fact: [
                t for t in scene.doc if any(s.overlaps(scene.span(t.i, t.i + 1)) for s in fact.evidence)
            ],
            owners=lambda _kind, asked: {"parties": shares} if asked == at else {},
        )

    return make


TEXT = "The defence ministers of Fiji, Samoa and Tonga met in Suva on Monday. New Zealand lent the room."


@pytest.mark.parametrize(
    ("shares", "parties"),
    [
        ({"FJ": 0.9, "WS": 0.8, "TO": 0.01}, ("FJ", "WS")),
        ({"FJ": 0.9, "WS": 0.3, "TO": 0.01, "NZ": 0.9}, ("FJ", "NZ", "WS")),
        ({"FJ": 0.9, "WS": 0.8, "TO": 0.2}, ("FJ", "TO", "WS")),
        ({"FJ": 0.9, "WS": 0.4, "TO": 0.01}, ("FJ", "TO", "WS")),
        ({"FJ": 0.9, "WS": 0.9}, ("FJ", "TO", "WS")),
    ],
)
def test_a_stranger_goes_only_where_two_parties_are_sure(judged, shares, parties):
    seen = judged(TEXT, "met", shares)
    (before,) = find_engagements(seen.scene)
    (one,) = with_parties(seen, [before])
    assert one.parties == parties
    assert one.confidence == (before.confidence if parties == before.parties else 0.6)


def test_a_word_that_is_not_the_contact_s_own_tells_nothing_of_it(judged):
    seen = judged(TEXT, "ministers", {"FJ": 0.9, "WS": 0.8, "TO": 0.01})
    found = find_engagements(seen.scene)
    assert with_parties(seen, found) == found


def test_whose_minister_was_there_is_no_stranger(judged):
    text = "Tongan Defence Minister Siale Moala met officers of Fiji and Samoa in Suva on Monday."
    seen = judged(text, "met", {"FJ": 0.9, "WS": 0.9, "TO": 0.01})
    (one,) = with_parties(seen, find_engagements(seen.scene))
    assert "TO" in one.parties


def test_the_state_that_a_visit_goes_to_is_no_stranger(judged):
    text = "Fijian minister Rosa Naqasi met Tongan minister Siale Moala. Naqasi travels on to Riga on Tuesday."
    seen = judged(text, "travels", {"FJ": 0.9, "TO": 0.9, "LV": 0.01})
    *_, visit = with_parties(seen, find_engagements(seen.scene))
    assert visit.parties == ("FJ", "LV")
