"""How often a shared body is to sit: "will meet twice a year", "shall convene quarterly".

What a body is for is its mandate, but how often it meets could be checked by anybody.
"""

from spacy.tokens import Token

from accord.reading.scene import Scene
from accord.reading.times.expression import TimexType

_SITTING = frozenset({"meet", "convene", "sit", "gather"})
_OFTEN = frozenset({"annually", "monthly", "weekly", "quarterly", "yearly", "biannually", "regularly", "periodically"})
_TIMES = frozenset({"every", "each", "once", "twice", "thrice", "times"})
_SPANS = frozenset({"week", "weeks", "month", "months", "quarter", "year", "years"})


def sits(scene: Scene, verb: Token, stop: int) -> bool:
    """Whether the verb tells how often a body meets."""
    if verb.lemma_ not in _SITTING:
        return False
    words = {t.lower_ for t in scene.doc[verb.i : stop]}
    if words & _OFTEN or (words & _TIMES and words & _SPANS):
        return True
    return any(e.type is TimexType.SET for e in scene.times_in(verb.i, stop))
