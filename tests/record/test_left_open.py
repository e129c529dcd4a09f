"""What a report says was not agreed on, held against what another tells as agreed."""

import pytest

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.record.left_open import agreed_things, left_open_in


def _meets(sentence, action, strength=Strength.AGREES):
    agreed = agreed_things([Commitment((), by=("PE",), toward=(), strength=strength, action=action)])
    return any(told.things & agreed for told in left_open_in([sentence]))


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru made no promise on joint checkpoints at the meeting.",
        "The minister denied on Monday that Peru had agreed to any checkpoints.",
        "The checkpoints were only discussed, he said.",
        "The two parties studied the proposal of common checkpoints.",
        "No decision was taken on the checkpoints.",
        "A plan for checkpoints is still under study.",
    ],
)
def test_what_is_left_open_meets_what_another_tells_as_agreed(sentence):
    assert _meets(sentence, "set up three joint checkpoints")


@pytest.mark.parametrize(
    "sentence",
    [
        "The two parties discussed the checkpoints at length.",
        "No decision was taken on the radar.",
        "The minister denied that fish were scarce near the checkpoints.",
        "The checkpoints will be set up in May.",
    ],
)
def test_what_is_spoken_of_is_not_left_open(sentence):
    assert not _meets(sentence, "set up three joint checkpoints")


def test_what_is_only_asked_for_is_not_agreed():
    sentence = "No decision was taken on the checkpoints."
    assert not _meets(sentence, "set up three joint checkpoints", Strength.URGES)
