"""Where a capital stands for its state, and where it is a place."""

import pytest

from accord.reading.commitments import find_commitments

MET = "Egypt and Somalia held talks on Monday. "


@pytest.mark.parametrize(
    ("text", "by", "strength"),
    [
        (MET + "Cairo's offer to train Somali pilots was welcomed.", ("EG",), "offers"),
        (MET + "The envoy spoke of Mogadishu's readiness to host the talks.", ("SO",), "offers"),
        (MET + "The Egyptian minister called on Mogadishu to free the fishermen.", ("SO",), "urges"),
        (MET + "Somalia's minister appealed to Cairo to reopen the consulate.", ("EG",), "urges"),
        (MET + "Somalia turned to Cairo for two aircraft.", ("EG",), "requests"),
        (MET + "Cairo's promise to lend two boats was praised.", ("EG",), "commits"),
        (MET + "Somalia's request for an extension of the loan was approved by Cairo.", ("EG",), "commits"),
    ],
)
def test_a_capital_that_promises_or_is_asked_is_its_state(scene_of, text, by, strength):
    found = find_commitments(scene_of(text))
    assert (by, strength) in [(one.by, one.strength.value) for one in found]


@pytest.mark.parametrize(
    "text",
    [MET + "They visited Cairo's museum.", MET + "They called on the mayor in Cairo.", "Cairo's airport opened."],
)
def test_elsewhere_it_is_a_place(scene_of, text):
    assert not [a for a in scene_of(text).actors if a.name == "Cairo"]


def test_who_makes_a_request_is_named_behind_from(scene_of):
    found = find_commitments(scene_of(MET + "Cairo declined a request from Mogadishu to lead the mission."))
    assert [(one.by, one.toward) for one in found] == [(("EG",), ("SO",))]
