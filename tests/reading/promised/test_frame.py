"""What stands around a verb of the future."""

import pytest

from accord.model.codes import Strength
from accord.reading.promised.frame import frame_of


def frame(scene):
    modal = next(token for token in scene.doc if token.tag_ == "MD")
    return frame_of(scene, modal, modal.head)


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Ghana will open a port.", Strength.PLANS),
        ("Ghana said it would open a port.", Strength.PLANS),
        ("Ghana pledged that it would open a port.", Strength.COMMITS),
        ("Ghana and Togo agreed that both would open a port.", Strength.AGREES),
        ("Under the accord, Ghana will open a port.", Strength.AGREES),
        ("Each Party shall open a port.", Strength.SHALL),
        ("President Ama Owusu said Togo should open a port.", Strength.URGES),
    ],
)
def test_the_words_around_give_the_strength(scene_of, text, strength):
    found = frame(scene_of(text))
    assert found is not None
    assert found.strength is strength


@pytest.mark.parametrize(
    "text",
    [
        "Ghana expects that Togo will open a port.",
        "Ghana denied that it would open a port.",
        "Analysts say Ghana will open a port.",
        "Togo should open a port.",
    ],
)
def test_what_is_foreseen_hoped_or_denied_has_no_frame(scene_of, text):
    assert frame(scene_of(text)) is None


def test_the_hope_that_another_acts_is_an_appeal(scene_of):
    assert frame(scene_of("Ghana voiced hope that Togo would open a port.")).strength is Strength.URGES


def test_what_stands_under_a_text_is_a_term_of_it(scene_of):
    scene = scene_of("Togo and Ghana signed minutes under which Togo will open a port.")
    assert frame(scene).strength is Strength.AGREES


def test_would_alone_goes_on_with_what_was_reported(scene_of):
    scene = scene_of("Togo's minister said talks were over. Ghana would open a port.")
    assert frame(scene).strength is Strength.PLANS
