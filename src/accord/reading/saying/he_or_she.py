"""Tells whether "he" or "she" can be a speaker, and who else it is when the nearest cannot.

Only a title or a given name rules somebody out; a name that tells neither fits both.
"""

from collections.abc import Sequence

from accord.lexicon.given_names import pronoun_of
from accord.reading.scene import Actor, ActorKind, Scene

# sentences back in which the one meant is named
_NEAR = 2


def can_be(scene: Scene, word: str, actors: Sequence[Actor]) -> bool:
    """Whether a pronoun can stand for the actors: no woman is "he", no man "she"."""
    if word not in {"he", "she"} or len(actors) != 1 or actors[0].person is None:
        return True
    return _pronoun(scene, actors[0].person) in (None, word)


def other_one(scene: Scene, pronoun: Actor) -> Actor | None:
    """The only other person told just before who can be meant, first by name or title, where the nearest cannot."""
    word = scene.doc[pronoun.start].lower_
    number = scene.sentence_number(pronoun.start)
    near = {
        a.person: a
        for a in scene.actors
        if a.person is not None
        and a.kind is not ActorKind.PRONOUN
        and a.start < pronoun.start
        and number - scene.sentence_number(a.start) <= _NEAR
    }
    named = [a for person, a in near.items() if person is not None and _pronoun(scene, person) == word]
    fitting = named or [a for a in near.values() if can_be(scene, word, (a,))]
    return fitting[0] if len(fitting) == 1 else None


def _pronoun(scene: Scene, number: int) -> str | None:
    person = scene.people[number]
    titles = [t.text for first, _ in person.mentions for t in scene.doc[max(first - 1, 0) : first + 1]]
    return pronoun_of(titles, person.name)
