"""Paragraphs that lean on a sentence before them."""

import pytest

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


def test_bullets_under_the_following_was_agreed_are_each_sides_own_part(scene_of):
    assert [c.strength for c in find_commitments(scene_of(BULLETS))] == [Strength.COMMITS, Strength.COMMITS]


@pytest.mark.parametrize(
    ("lead", "items", "actions"),
    [
        (
            "Niue and Tonga committed to:",
            ("- completing the wharf by June 2025;", "- training ten pilots."),
            ["complete the wharf by June 2025", "train ten pilots"],
        ),
        (
            "Niue and Tonga have agreed to",
            ("- exchange, on a monthly basis, lists of vessels;", "- conduct a joint exercise."),
            ["exchange", "conduct a joint exercise"],
        ),
        (
            "The plan of Niue and Tonga provides for:",
            ("- a seminar on document security in Alofi;", "- the exchange of data on vessels."),
            ["hold a seminar on document security in Alofi", "exchange data on vessels"],
        ),
    ],
)
def test_a_bullet_is_read_by_the_link_that_leads_to_it(scene_of, lead, items, actions):
    text = "Niue and Tonga held talks in Alofi on Monday.\n\n" + lead + "\n" + "\n".join(items) + "\n"
    found = find_commitments(scene_of(text))
    assert len(found) == len(actions)
    assert all(one.action.startswith(words) for one, words in zip(found, actions, strict=True))
    assert {one.by for one in found} == {("NU", "TO")}
