"""What a text of both obliges people to do."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

SIGNED = "Kenya and Uganda signed an agreement on the lake in Kisumu on Monday. "
DUTIES = [
    ("Crews who cross must report within two hours.", "report within two hours"),
    ("Under the agreement, traders will have to show a certificate.", "show a certificate"),
    ("The agreement has to be ratified by both parliaments.", "ratify"),
]


@pytest.mark.parametrize(("text", "action"), DUTIES, ids=[text for text, _ in DUTIES])
def test_what_people_must_do_under_a_text_is_a_rule_of_both(scene_of, text, action):
    found = [one for one in find_commitments(scene_of(SIGNED + text)) if one.strength is Strength.SHALL]
    assert [one.by for one in found] == [("KE", "UG")]
    assert action in found[0].action


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda held talks in Kisumu. Crews must be tired, a fisherman said.",
        SIGNED + "The crews had to wait.",
        SIGNED + "It must be said that many doubted it.",
    ],
)
def test_what_people_had_to_do_without_a_text_is_none(scene_of, text):
    assert [one for one in find_commitments(scene_of(text)) if one.strength is Strength.SHALL] == []
