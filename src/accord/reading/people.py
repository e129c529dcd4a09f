"""Who is named: every person of a Scene as a Person, with the words that give name and role."""

from accord.model.reading import LIKELIEST, Person
from accord.reading.scene import KnownPerson, Scene


def find_people(scene: Scene) -> tuple[Person, ...]:
    """The named persons of the document, in order of appearance; evidence is the mention that gives name and role."""
    return tuple(_person(scene, person) for person in scene.people)


def _person(scene: Scene, person: KnownPerson) -> Person:
    first = max(person.mentions, key=lambda m: (min(m[1] - m[0], 12), -m[0]))
    confidence = 0.95 if person.role and person.country else 0.8 if person.role else 0.6
    if person.country is None and person.likeliest is not None:
        confidence = LIKELIEST
    return Person(
        evidence=(scene.span(*first),),
        name=person.name,
        role=person.role,
        organisation=person.organisation,
        country=person.country or person.likeliest,
        names=person.names,
        confidence=confidence,
    )
