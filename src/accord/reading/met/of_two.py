"""Whether a mention that names fewer than two parties is between the two that the whole text is about.

It has a day, and nobody else is named in its clause: neither a third party nor a place of one.
"""

from accord.reading.met.draft import Draft
from accord.reading.scene import Scene

_PAIR = 2


def is_of_the_two(scene: Scene, draft: Draft, *, placed: bool = False) -> bool:
    """Whether the two sides of the text are those of the mention; `placed`: a place does for a day."""
    told = draft.date.value or draft.day_words or (placed and draft.place)
    if len(scene.sides) != _PAIR or not told:
        return False
    named = scene.parties_in(*scene.clause(scene.doc[draft.at]))
    return draft.with_host | named <= set(scene.sides)
