"""Words of purpose, lead, origin, number and denial by which accounts of one occasion are held against each other."""

import pytest

from accord.model.reading import Person
from accord.record.aims import aims_in
from accord.record.counted import counted_in
from accord.record.denials import denials_in
from accord.record.leading import leads_in
from accord.record.terms import of_one_thing, terms_in
from accord.record.wishes import wishes_in


def _person(name, country):
    return Person((), name=name, role=None, organisation=None, country=country)


PEOPLE = (_person("Gabriela Prado", "EC"), _person("Julian Mosquera", "CO"))


@pytest.mark.parametrize(
    ("told", "aim"),
    [
        (
            "Minister Rosa Quine met Minister Walter Ticona here on Tuesday to win consent to new port fees.",
            "win consent",
        ),
        ("Ouyahia came to Niamey to revive a judicial accord.", "revive"),
        ("Minister Rosa Quine received the envoy in Lima to settle the debts of the railway.", "settle"),
    ],
)
def test_what_somebody_met_or_came_for_is_its_purpose(told, aim):
    (found,) = aims_in([told])
    assert found.words.startswith(aim)


@pytest.mark.parametrize(
    "told",
    [
        ["Peru took part in the exercise Dry River, which was intended to rehearse aid after floods."],
        ["The exercise will last five days.", "It is meant to rehearse aid after floods."],
    ],
)
def test_what_a_drill_is_meant_to_do_is_its_purpose(told):
    (aim,) = aims_in(told)
    assert aim.words == "rehearse aid after floods"
    assert not aim.thing


@pytest.mark.parametrize(
    "told",
    [
        "Minister Rosa Quine met Minister Walter Ticona here on Tuesday to discuss the railway.",
        "Ouyahia came to Niamey to attend the summit.",
        "Minister Rosa Quine met Minister Walter Ticona here on Tuesday.",
    ],
)
def test_what_was_only_talked_about_or_attended_is_no_purpose(told):
    assert not list(aims_in([told]))


@pytest.mark.parametrize(
    "told",
    [
        "The delegations were headed by Deputy Ministers Gabriela Prado of Ecuador and Julian Mosquera of Colombia.",
        "Gabriela Prado is in charge of the Ecuadorian contingent and Julian Mosquera of the Colombian one.",
    ],
)
def test_each_of_two_leads_its_own_side(told):
    assert set(leads_in(told, PEOPLE)) == {("EC", "Gabriela Prado"), ("CO", "Julian Mosquera")}


def test_two_of_one_state_lead_no_two_sides():
    people = (_person("Gabriela Prado", "EC"), _person("Julian Mosquera", "EC"))
    assert not list(leads_in("The delegations were headed by Gabriela Prado and Julian Mosquera.", people))


def test_the_commander_of_a_contingent_leads_it():
    told = "Julian Mosquera, commander of the Colombian contingent, gave the school a telescope."
    assert list(leads_in(told, PEOPLE)) == [("CO", "Julian Mosquera")]


@pytest.mark.parametrize(
    ("told", "who"),
    [
        ("Bangladesh proposed to form a monitoring cell.", "BD"),
        ("The ferry is a Hungarian idea.", "HU"),
        ("The plan goes back to a suggestion of the Serbian party.", "RS"),
    ],
)
def test_whose_idea_it_was(told, who):
    assert [wish.who for wish in wishes_in([told], ())] == [who]


def test_people_of_a_service_are_counted_and_a_specimen_is_none():
    assert [(one.noun, one.number) for one in counted_in(["A total of 200 servicemen took part."])] == [
        ("soldiers", 200)
    ]
    assert not list(counted_in(["They sent 200 specimen to Lima."]))


def test_what_is_to_arrive_is_what_is_to_be_delivered():
    (one,) = terms_in(["The first radars should arrive in January, the coast guard said."])
    (other,) = terms_in(["Peru gives the coast guard five radars.", "Delivery will begin in April."])
    assert (one.deed, other.deed) == ("delivery", "delivery")
    assert of_one_thing(one, other)


def test_no_talks_of_two_states_in_a_town_are_denied():
    (denial,) = denials_in(
        ["An official said that no talks between Ugandan and Rwandan ministers were held in Kabale."], ()
    )
    assert denial.states == {"UG", "RW"}
    assert not denial.people


@pytest.mark.parametrize(
    "told",
    [
        "No further talks between Ugandan and Rwandan ministers were held in Kabale.",
        "No talks on the border were held in Kabale.",
    ],
)
def test_a_sort_of_talks_or_talks_of_nobody_are_not(told):
    assert not list(denials_in([told], ()))


def test_who_of_two_was_in_command_is_not_guessed():
    assert not list(leads_in("Colonel Julian Mosquera told General Gabriela Prado that he was in command.", PEOPLE))
    assert list(leads_in("Colonel Julian Mosquera was in command.", PEOPLE)) == [("", "Julian Mosquera")]
