"""Police or soldiers of two states who act together: "police of A and B together searched twelve containers on Monday".

Such an operation goes without a word for one; it takes a word that they acted together, and a day or a place.
"""

from spacy.tokens import Token

from accord.reading.met.calendar import one_day
from accord.reading.met.rows import clause_limit, left, with_group
from accord.reading.naming import is_organisation
from accord.reading.scene import Scene

_ACTS = frozenset("search inspect sweep clear raid intercept seize arrest detain board comb patrol check".split())
_TOGETHER = frozenset({"together", "jointly"})
_PAIR = 2


def act_together(scene: Scene, verb: Token) -> bool:
    """Whether those of two states are told to have done something together in the field."""
    if verb.lemma_ not in _ACTS or verb.tag_ not in ("VBD", "VBN") or verb.dep_ in ("amod", "acl"):
        return False
    if any(c.dep_ in ("auxpass", "neg", "nsubjpass") for c in verb.children):
        return False
    start, end = scene.clause(verb)
    words = [t.lower_ for t in scene.doc[start:end]]
    on_both_sides = "border" in words and any(words[n : n + 2] == ["both", "sides"] for n in range(len(words)))
    if not (_TOGETHER.intersection(words) or on_both_sides):
        return False
    who = [*left(scene, verb), *with_group(scene, verb.i + 1, clause_limit(scene, verb.i))]
    states = {code for a in who if a.person is None for code in a.parties if not is_organisation(code)}
    day = any(one_day(e.when) for e in scene.times_in(scene.sentence_of(verb.i).start, end))
    here = (p.start for p in scene.places if start <= p.start < end)
    placed = any(at > start and scene.doc[at - 1].lower_ in ("in", "at", "off", "near") for at in here)
    return len(states) >= _PAIR and (day or placed)
