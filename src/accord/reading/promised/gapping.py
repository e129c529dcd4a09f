"""Two undertakings under one verb: "Chad will open a post in May, and Niger its first one in July".

What stands behind the second doer must open like an object: an article, a number, "its"; a time is none.
"""

from collections.abc import Iterator
from dataclasses import replace

from accord.reading.promised.conduct import trimmed
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene

_LINKS = frozenset({"and", "while", ";", ","})
_OPENERS = frozenset({"DT", "CD", "PRP$"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def gapped(scene: Scene, undertaking: Undertaking) -> Iterator[Undertaking]:
    """The undertaking up to the gap, then that of the second doer; the undertaking alone where there is no gap."""
    conduct = undertaking.conduct
    found = None if conduct.noun or conduct.subject is not None else _second(scene, undertaking)
    if found is None:
        yield undertaking
        return
    cut, actor = found
    head = scene.doc[conduct.head]
    if _infinitive_again(scene, conduct, actor.end):
        other = Conduct(actor.end + 1, actor.end, conduct.end)
        yield replace(undertaking, conduct=replace(conduct, end=trimmed(scene, conduct.start, cut)))
        yield replace(undertaking, conduct=other, by=actor.parties, toward=(), first=actor.start, after=None)
        return
    yield replace(undertaking, conduct=replace(conduct, end=trimmed(scene, conduct.start, cut)))
    yield replace(
        undertaking,
        conduct=Conduct(conduct.head, actor.end, conduct.end, noun=True),
        by=actor.parties,
        toward=(),
        first=actor.start,
        # "Chad supplies the fuel and Niger the boats": the verb stands in the first one's words
        cue=undertaking.cue if undertaking.cue[0] < conduct.start else (actor.start, actor.end),
        verb=undertaking.verb or head.lemma_,
        after=None,
    )


def _infinitive_again(scene: Scene, conduct: Conduct, after: int) -> bool:
    """ "Chad undertook to provide premises and the Malian side to supply the equipment"."""
    doc = scene.doc
    begun = doc[conduct.start].tag_ == "TO"
    return begun and after + 1 < conduct.end and doc[after].tag_ == "TO" and doc[after + 1].tag_ == "VB"


def _is_name(scene: Scene, at: int) -> bool:
    """Whether a state or an institution is named there; not "the Force Commander and Chad his deputy"."""
    actor = scene.actor_at(at)
    return actor is not None and actor.kind in (ActorKind.STATE, ActorKind.ORGANISATION)


def _second(scene: Scene, undertaking: Undertaking) -> tuple[int, Actor] | None:
    doc, conduct = scene.doc, undertaking.conduct
    timed = {at for start, end, _ in scene.times for at in range(start, end)}
    for actor in scene.actors_in(conduct.head + 2, conduct.end):
        begin = actor.start
        while begin > conduct.head and doc[begin - 1].lower_ in {"the", "a"}:
            begin -= 1
        after = actor.end
        if after >= conduct.end or doc[begin - 1].lower_ not in _LINKS or not actor.parties:
            continue
        if set(actor.parties) & set(undertaking.by) or after in timed:
            continue
        if doc[after].tag_ not in _OPENERS and not _infinitive_again(scene, conduct, after):
            continue
        if doc[begin - 1].lower_ == "and" and _is_name(scene, begin - 2):
            continue  # "between Peru and Chile the ...": the link joins two names
        rest = doc[after : conduct.end]
        if _infinitive_again(scene, conduct, after):
            return begin, actor
        if any(t.tag_ in _FINITE for t in rest) or not any(
            t.pos_ in ("NOUN", "NUM") and t.i not in timed for t in rest
        ):
            continue
        return begin, actor
    return None
