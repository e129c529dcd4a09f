"""What one side would like another to do: "Riyadh would like Kenya to lift its ban" asks it of Kenya.

What a side would like to do itself, or its own people to do, is a wish and no undertaking.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.promised.asking import asks
from accord.reading.promised.conduct import infinitive
from accord.reading.promised.frame import doubtful
from accord.reading.promised.parties import own_subject
from accord.reading.promised.reaching import reach
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene


def is_liking(verb: Token) -> bool:
    """ "would like", of a wish; not "as they like", "they like it"."""
    return verb.lemma_ == "like" and any(c.dep_ == "aux" and c.lower_ in {"would", "'d"} for c in verb.children)


def from_liking(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "would like Spain to extradite five men": asked of the one that stands before the infinitive."""
    if not is_liking(verb) or own_subject(verb) is None or doubtful(scene, verb):
        return
    if any(c.dep_ == "neg" for c in verb.children):
        return
    stop = reach(scene, verb)
    found = infinitive(scene, verb, stop=stop)
    if found is None or found[0] == verb.i + 1:
        return
    for undertaking in asks(scene, verb, promising().verbs["want"], stop):
        if undertaking.by and undertaking.by != undertaking.toward:
            yield undertaking
