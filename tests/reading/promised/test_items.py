"""Paragraphs that lean on a sentence before them."""

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

COUNCIL = (
    "The Peace and Security Council of the African Union, meeting on the situation in Niger,\n\n"
    "1. Requests the AU Commission to dispatch a mission to Niamey;\n\n"
    "2. Decides to undertake a visit to Niamey in May 2024;\n"
)
BULLETS = (
    "In talks between Norway and Ghana the following was agreed:\n\n"
    "- Norway will send two advisers to Accra.\n\n"
    "- Ghana will host the next exercise in 2025.\n"
)


def test_a_resolution_that_opens_with_the_verb_is_the_councils(scene_of):
    found = find_commitments(scene_of(COUNCIL))
    assert [(c.strength, c.by) for c in found] == [(Strength.REQUESTS, ("AU",)), (Strength.COMMITS, ("AU",))]


def test_what_a_council_decides_keeps_its_month(scene_of):
    assert find_commitments(scene_of(COUNCIL))[1].due.value == "2024-05"


def test_bullets_under_the_following_was_agreed_are_terms(scene_of):
    assert [c.strength for c in find_commitments(scene_of(BULLETS))] == [Strength.AGREES, Strength.AGREES]
