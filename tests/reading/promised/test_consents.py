"""Consent in few words takes its content from what was asked before."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

ASKED = "Malta asked Tunisia to lend it two cranes. "
CONSENT = [
    "Tunisia agreed.",
    "Tunisia said yes on the spot.",
    "Tunisia granted the request at once.",
    "Tunis accepted.",
]


@pytest.mark.parametrize("words", CONSENT)
def test_bare_consent_promises_what_was_asked(scene_of, words):
    asked, promised = find_commitments(scene_of(ASKED + words))
    assert (asked.strength, promised.strength) == (Strength.REQUESTS, Strength.COMMITS)
    assert promised.by == ("TN",)
    assert promised.action == asked.action


def test_the_guest_who_accepts_will_come(scene_of):
    text = "Malta's prime minister Paul Vella invited Tunisia's president Ali Mansour to visit Valletta in May. "
    found = find_commitments(scene_of(text + "Mansour accepted."))
    assert [(one.by, one.action, one.due.value) for one in found][1] == (
        ("TN",),
        "visit Valletta in May",
        found[0].due.value,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Malta offered to lend Tunisia two cranes. Tunisia accepted.",
        "Tunisia agreed.",
        "Malta asked Tunisia to lend it two cranes. Malta agreed.",
    ],
)
def test_consent_promises_nothing_where_nothing_was_asked_of_the_one_who_gives_it(scene_of, text):
    assert [one for one in find_commitments(scene_of(text)) if one.strength is Strength.COMMITS] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Oman and Chad met. Oman granted a request by Chad to take 30 cadets.",
            [("OM", "requests", "take 30 cadets"), ("OM", "commits", "take 30 cadets")],
        ),
        (
            "Oman and Chad met. Chad's request for an extension of the loan was approved by Oman.",
            [("OM", "requests", "extend the loan"), ("OM", "commits", "extend the loan")],
        ),
        (
            "Oman and Chad met. Chad accepted an offer by Oman to train 20 divers.",
            [("OM", "offers", "train 20 divers")],
        ),
        ("Oman and Chad met. Chad accepted Oman's offer of two boats.", [("OM", "offers", "provide two boats")]),
    ],
)
def test_what_is_granted_was_asked_and_an_offer_stays_the_givers(scene_of, text, told):
    found = find_commitments(scene_of(text))
    assert [(" ".join(one.by), one.strength.value, one.action) for one in found] == told
