"""Reports of one occasion that share a day or a town, or have no date, and what they are then held against."""

import pytest

from accord.model.reading import Person
from accord.record.aims import aims_in
from accord.record.burdens import burdens_in
from accord.record.counted import counted_in, counted_otherwise
from accord.record.wishes import wished_otherwise, wishes_in

PEOPLE = (
    Person((), name="Rosa Quine", role=None, organisation=None, country="PE"),
    Person((), name="Walter Ticona", role=None, organisation=None, country="CL"),
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Chile handed over three rescue boats to the marine police.",
            "The marine police has received two speedboats.",
        ),
        ("Chile will train 18 crew members before June.", "Twenty-four crewmen will follow a course at Arica."),
        ("Chile will train 40 Peruvian soldiers.", "Chile provides training to 30 members of the Peruvian army."),
        ("The council will have nine members.", "A council of twelve members will be set up."),
    ],
)
def test_one_thing_under_two_names_is_counted_otherwise(one, other):
    assert any(counted_otherwise(a, b) for a in counted_in([one]) for b in counted_in([other]))


def test_scholarships_are_no_ships():
    assert [thing.noun for thing in counted_in(["Chile offers 20 scholarships and six warships."])] == [
        "scholarships",
        "vessels",
    ]


def test_an_offer_and_an_invitation_are_wishes_too():
    offered = list(wishes_in(["Chile will train divers.", "Santiago had made the offer, he said."], PEOPLE))
    asked = list(wishes_in(["At the request of Peru, Chile will train divers."], PEOPLE))
    assert [wish.who for wish in (*offered, *asked)] == ["CL", "PE"]
    assert wished_otherwise(offered[0], asked[0])
    (invited,) = wishes_in(["Ticona had come at Quine's invitation."], PEOPLE)
    assert (invited.who, invited.contact) == ("PE", True)


def test_what_they_serve_for_is_what_was_given():
    told = [
        "The police has received two boats.",
        "The ambassador recalled the gift.",
        "They will serve to stop fraud, said Ticona.",
    ]
    (aim,) = aims_in(told)
    assert (aim.words, aim.thing) == ("stop fraud", frozenset({"vessel"}))


def test_who_pays_is_told_behind_a_comma_too():
    assert [one.who for one in burdens_in(["A line will be ready in 2025, paid for by Peru."], PEOPLE)] == ["PE"]
    assert [one.who for one in burdens_in(["Both will bear half of the cost each."], PEOPLE)] == ["equal"]
