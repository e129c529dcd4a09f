"""Letters that a text gives an institution -> that institution: "the Ghana Coast Guard (GCG) ... the GCG said".

Only letters in brackets right behind a name that they fit are taken, and never letters that already mean somebody.
"""

from collections.abc import Sequence

from spacy.tokens import Doc

from accord.reading.acronyms import is_acronym
from accord.reading.clashes import spells
from accord.reading.scene import Actor, ActorKind


def with_short_names(doc: Doc, actors: Sequence[Actor]) -> list[Actor]:
    """The actors with those that are told by their letters, in order."""
    given: dict[str, Actor] = {}
    for actor in actors:
        letters = _letters(doc, actor)
        if letters is not None and letters not in given:
            given[letters] = actor
    if not given:
        return list(actors)
    taken = {at for a in actors for at in range(a.start, a.end)}
    added = []
    for token in doc:
        full = given.get(token.text)
        if full is None or token.i in taken or token.i < full.end + 2:
            continue
        start = token.i - 1 if token.i and doc[token.i - 1].lower_ == "the" else token.i
        added.append(Actor(full.kind, start, token.i + 1, token.i, full.name, full.parties))
    return sorted([*actors, *added], key=lambda a: a.start)


def _letters(doc: Doc, actor: Actor) -> str | None:
    """The letters in brackets right behind an institution that acts for somebody."""
    if actor.kind is not ActorKind.ORGANISATION or not actor.parties or actor.end + 2 >= len(doc):
        return None
    opened, letters, closed = (doc[at].text for at in range(actor.end, actor.end + 3))
    fits = is_acronym(letters) and len(letters) > 2 and (spells(actor.name, letters) or letters[0] == actor.name[0])
    return letters if opened in {"(", "["} and closed in {")", "]"} and fits else None
