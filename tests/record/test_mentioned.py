"""Whom a stretch of text names: a surname is a word, no part of one."""

from accord.model.reading import Person
from accord.record.mentioned import people_in, state_of

ALI = Person(evidence=(), name="Hassan Ali", country="SO")


def test_a_surname_inside_another_word_names_nobody():
    assert people_in("The Malian delegation was led by Moussa Traore", (ALI,)) == []
    assert state_of("the quality of the plan", (ALI,)) is None


def test_a_surname_by_itself_names_its_person():
    assert [person for _, person in people_in("as Mr. Ali had asked", (ALI,))] == [ALI]
    assert state_of("at the request of Ali", (ALI,)) == "SO"
