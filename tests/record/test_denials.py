"""Contacts that a report says never took place."""

import pytest

from accord.model.reading import Person
from accord.record.denials import denials_in

PEOPLE = tuple(Person((), name=name, role=None, organisation=None, country=None) for name in ("Ilze Ozola", "Ola Vik"))


@pytest.mark.parametrize(
    "told",
    [
        "The ministry denied that Ilze Ozola had met Ola Vik.",
        "The ministry dismissed reports of a meeting between Ilze Ozola and Ola Vik.",
        "No meeting of Ilze Ozola and Ola Vik took place.",
        "Ilze Ozola never met Ola Vik.",
        "Ilze Ozola did not meet Ola Vik in Riga.",
    ],
)
def test_a_contact_of_two_people_is_denied(told):
    (denial,) = denials_in([told], PEOPLE)
    assert set(denial.people) == {"Ilze Ozola", "Ola Vik"}


@pytest.mark.parametrize(
    "told",
    [
        "Ilze Ozola denied that the port was closed.",
        "Ilze Ozola met Ola Vik in Riga.",
        "Ilze Ozola denied that she had met anybody.",
        "Ilze Ozola had not expected to see Ola Vik.",
    ],
)
def test_what_denies_no_contact_of_two_tells_of_none(told):
    assert list(denials_in([told], PEOPLE)) == []
