"""Puts into a Scene whom "I", "we" and "our" mean, by who speaks the words they stand in.

Only quoted or answered words are read so; a "we" of nobody known stays nobody.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.scene import Actor, ActorKind, Scene

_FIRST = frozenset({"i", "we", "us"})


def spoken(scene: Scene, attributions: Sequence[Attribution]) -> Scene:
    """The scene with an actor for each "I" and "we" whose speaker the text names."""
    added = []
    for token in scene.doc:
        first = token.lower_ in _FIRST and token.text != "US"
        if not (first or _own_organ(token)) or scene.actor_at(token.i) is not None:
            continue
        said = attribution_at(attributions, token.i)
        speakers = [a for a in said.speakers if a.parties] if said is not None else []
        if said is None or not speakers or said.vague or (not said.direct and said.speakers[0].person is None):
            continue
        voice = speakers[0]
        added.append(
            Actor(
                ActorKind.PRONOUN if first else ActorKind.OFFICE,
                token.i,
                token.i + 1,
                token.i,
                voice.name if first else token.text,
                voice.parties,
                voice.person if first else None,
            )
        )
    if not added:
        return scene
    return replace(scene, actors=tuple(sorted((*scene.actors, *added), key=lambda a: (a.start, a.end))))


def _own_organ(token: Token) -> bool:
    """ "the court will keep them": an institution of the speaker's own state."""
    return token.lemma_.lower() in promising()["organs"] and token.i > 0 and token.nbor(-1).lower_ in {"the", "our"}
