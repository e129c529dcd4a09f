"""What a word surely tells whose sides are told from outside: filled, unless it is done, a question or read already."""

import pytest

from accord.model.codes import Strength
from accord.reading.promised.trusted import trusted

TALKS = "Peru and Chile opened a police school in Tacna. "


def _at(scene, word, found=()):
    token = next(t for t in reversed(list(scene.doc)) if t.text == word)
    return trusted(scene, token, by=("PE",), toward=("CL",), strength=Strength.PLANS, found=found, attributions=())


@pytest.mark.parametrize(
    ("text", "word", "action"),
    [
        (TALKS + "The course for divers will be taught there from January.", "taught", "teach"),
        (TALKS + "A second boat is to be handed over in May.", "handed", "hand a second boat over"),
    ],
)
def test_what_grammar_leaves_without_a_doer_is_whose_it_is_said_to_be(scene_of, text, word, action):
    one = _at(scene_of(text), word)
    assert one is not None
    assert (one.by, one.toward, one.strength, action in one.action) == (("PE",), ("CL",), Strength.PLANS, True)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (TALKS + "The course was taught there from January.", "taught"),
        (TALKS + "Will a second boat be handed over in May?", "handed"),
        (TALKS + "Perhaps a second boat will be handed over.", "handed"),
    ],
)
def test_what_is_done_or_doubtful_is_none(scene_of, text, word):
    assert _at(scene_of(text), word) is None


def test_what_is_read_already_is_not_told_again(scene_of):
    scene = scene_of(TALKS + "A second boat is to be handed over in May.")
    one = _at(scene, "handed")
    assert _at(scene, "handed", found=(one,)) is None
