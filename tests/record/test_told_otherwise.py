"""Sums, lengths left, forces of both sides, costs, terms and purposes that two reports tell otherwise."""

import pytest

from accord.record.aims import aims_in
from accord.record.burdens import burdens_in
from accord.record.counted import counted_in, counted_otherwise
from accord.record.terms import of_one_thing, other_term, terms_in


def _otherwise(one, other):
    return any(counted_otherwise(a, b) for a in counted_in([one]) for b in counted_in([other]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru will lend Chile 50 million euros for a coast radar.", "A loan of 35 million euros for a coast radar was agreed."),
        ("Only eight kilometres of the line remain to be agreed.", "There remain 12 kilometres to be described."),
        ("They agreed to deploy a joint force of 600.", "The parties studied a mixed brigade of 400 elements."),
    ],
)  # fmt: skip
def test_the_same_counted_otherwise(one, other):
    assert _otherwise(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peru will lend Chile 50 million euros for a coast radar.", "Chile spent 35 million euros on schools."),
        ("Peru will lend Chile 50 million euros for a radar.", "Peru will lend Chile 50 million dollars for a radar."),
        ("Only eight kilometres remain to be agreed.", "The two sides described a further 12 kilometres."),
        ("They agreed to deploy a joint force of 600.", "A police force of 400 guards the port."),
    ],
)  # fmt: skip
def test_other_things_are_not_held_against_each_other(one, other):
    assert not _otherwise(one, other)


def test_who_says_it_and_where_does_not_hide_a_term():
    (one,) = terms_in(["Joint police patrols will begin on 1 October, the ministers decided at talks in Lima."])
    (other,) = terms_in(["The ministers decided on joint police patrols.", "They will start on 15 October."])
    assert of_one_thing(one, other)
    assert other_term(one, other)


def test_what_is_paid_for_in_equal_parts_is_borne_equally():
    assert [burden.who for burden in burdens_in(["The bridge will be paid for in equal parts."], ())] == ["equal"]


def test_the_purpose_alone_is_that_of_the_contact():
    (aim,) = aims_in(["The purpose was to coordinate search and rescue."])
    assert aim.words == "coordinate search and rescue"
    assert not aim.thing
