"""Whether two profiles are one person: a name and a second sign; never a name alone."""

import pytest

from accord.record.closeness import Outcome
from accord.record.people import PersonProfile, compare_people, person_keys


def person(name, country=None, role=None, *, names=(), states=()):
    return PersonProfile(name, country, role, None, tuple(names), "", tuple(states))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (person("Rui Costa", "BR", "Foreign Minister"), person("R. Costa", states=("AR", "BR"))),
        (person("Rui Costa Lima", "BR", "Foreign Minister"), person("Costa Lima", role="minister", states=("BR",))),
        (person("Rui Costa", "BR", "Interior Minister"), person("Costa", role="minister", states=("AR", "BR"))),
        (person("Rui Costa", states=("AR", "BR")), person("Ruy Costa", states=("BR",), role="General")),
        (person("Rui Costa", "BR", "Deputy Minister"), person("Rui Costa", "BR", "Vice Minister")),
    ],
)
def test_a_name_and_a_state_or_office_are_one_person(a, b):
    assert compare_people(a, b).outcome is Outcome.SAME
    assert (set(person_keys(a)[0]) & set(person_keys(b)[1])) or (set(person_keys(b)[0]) & set(person_keys(a)[1]))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (person("Rui Costa", "BR", "Foreign Minister"), person("R. Costa", states=("CL", "AR"))),
        (person("Rui Costa", "BR"), person("Costa", states=("BR",))),
        (person("Merdan Costa", "BR", "Minister"), person("Myrat Costa", "BR", names=("M. Costa",))),
        (person("Carla Costa", "BR", names=("Costa",)), person("Rui Costa", "BR", "Minister", names=("Costa",))),
    ],
)
def test_a_name_alone_or_another_given_name_is_not(a, b):
    assert compare_people(a, b).outcome is not Outcome.SAME


def test_a_minister_and_an_engineer_of_one_name_are_asked_about():
    asked = compare_people(person("Rui Costa", "BR", "Transport Minister"), person("Rui Costa", "BR", "engineer"))
    assert asked.outcome is Outcome.ASK
    assert "but one is Transport Minister, the other engineer" in asked.because
