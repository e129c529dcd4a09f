"""Whom the words beside a subject tell it means: "They (Peru)", "the members of the Kazakh delegation".

A state that is named only to say who lies beside it is not meant: "Libya's neighbouring states".
"""

from spacy.tokens import Token

from accord.reading.scene import Actor, ActorKind, Scene

_NEIGHBOURS = frozenset("neighbour neighbor neighbouring neighboring".split())


def of_whom(scene: Scene, members: Token) -> list[Actor]:
    """ "The members of the Kazakh delegation": whose delegation it is."""
    links = [c for c in members.children if c.lower_ == "of"]
    return [a for c in links for a in scene.actors_under(c) if a.parties and a.kind is not ActorKind.COLLECTIVE][:1]


def is_beside(scene: Scene, actor: Actor) -> bool:
    """ "Libya's neighbouring states", "neighbours of Chad": others than the state that is named."""
    noun = scene.doc[actor.head].head
    noun = noun.head if noun.dep_ == "prep" else noun
    return any(t.lemma_.lower() in _NEIGHBOURS for t in (noun, *noun.children))


def in_brackets(scene: Scene, pronoun: Token) -> Actor | None:
    """ "They (the Indian side) assured us": whom the reporter tells in brackets."""
    if pronoun.i + 2 >= len(scene.doc) or pronoun.nbor(1).text not in {"(", "["}:
        return None
    within = scene.actors_in(pronoun.i + 2, pronoun.i + 4)
    return next((a for a in within if a.parties), None)


def is_pair(subject: Token, actors: list[Actor]) -> bool:
    """Whether two people by name are the subject, only one of them of a state that the text tells."""
    both = [subject, *(t for t in subject.conjuncts if t.i > subject.i)]
    named_so = len(both) == 2 and all(t.pos_ == "PROPN" for t in both)
    return named_so and all(a.kind is ActorKind.PERSON for a in actors) and sum(bool(a.parties) for a in actors) == 1
