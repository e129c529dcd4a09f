"""A cue and a party of its text -> the numbers from which a head judges what part the party has in it.

Where the party stands to the cue in the parse and along the surface; what it is called is never looked at.
"""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from accord.reading.scene import Actor, ActorKind, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEPS = tuple("nsubj nsubjpass dobj pobj dative poss amod compound conj agent appos nmod".split())
_PREPOSITIONS = tuple("to for with from by of between in at on".split())
_KINDS = tuple(ActorKind)
_MOST_WAYS = 6
# words along the surface after which distance tells nothing more
_FAR = 20

SIZE = 2 * (len(_DEPS) + len(_PREPOSITIONS) + len(_KINDS) + 3) + 22


def parties_near(scene: Scene, cue: "Token") -> list[str]:
    """The codes that may have a part: those of the sentence, of the sides, of the sentence before, in this order."""
    number = scene.sentence_number(cue.i)
    sentence = scene.sentences[number]
    found = [c for a in scene.actors_in(sentence.start, sentence.end) for c in a.parties]
    found += [p.code for p in scene.places if sentence.start <= p.start < sentence.end]
    found += scene.sides
    if number:
        before = scene.sentences[number - 1]
        found += [c for a in scene.actors_in(before.start, before.end) for c in a.parties]
    return list(dict.fromkeys(found))


def party_row(scene: Scene, cue: "Token", code: str) -> npt.NDArray[np.float32]:
    """The numbers for one party."""
    number = scene.sentence_number(cue.i)
    sentence = scene.sentences[number]
    own = [a for a in scene.actors_in(sentence.start, sentence.end) if code in a.parties]
    before = max((a for a in own if a.head < cue.i), key=lambda a: a.head, default=None)
    after = min((a for a in own if a.head > cue.i), key=lambda a: a.head, default=None)
    row: list[float] = []
    for actor in (before, after):
        row += _mention(scene, cue, actor)
    places = [p for p in scene.places if sentence.start <= p.start < sentence.end and p.code == code]
    everybody = {c for a in scene.actors_in(sentence.start, sentence.end) for c in a.parties}
    ways = (
        scene.subjects(cue),
        scene.passive_subjects(cue),
        scene.objects(cue),
        scene.objects(cue, "to", "for"),
        scene.objects(cue, "with", "between", "among"),
        scene.objects(cue, "from", "by"),
        scene.actors_under(cue),
    )
    row += [float(any(code in a.parties for a in way)) for way in ways]
    previous = scene.sentences[number - 1] if number else None
    earlier = [a for a in scene.actors_in(previous.start, previous.end) if code in a.parties] if previous else []
    root = scene.subjects(sentence.root)
    row += [
        float(bool(own)),
        min(len(own), 3) / 3,
        float(bool(places)),
        float(any(p.start > cue.i for p in places)),
        float(code in scene.sides),
        len(scene.sides) / 3,
        float(bool(earlier)),
        float(any(code in a.parties for a in root)),
        min(len(everybody), 5) / 5,
        float(any(len(a.parties) > 1 for a in own)),
        float(any(a.kind is ActorKind.PERSON for a in own)),
        float(not everybody),
        float(cue.pos_ in ("VERB", "AUX")),
        float(any(c.dep_ in ("nsubjpass", "auxpass") for c in cue.children)),
        float(len(code) > 2),
    ]
    return np.array(row, np.float32)


def _mention(scene: Scene, cue: "Token", actor: Actor | None) -> list[float]:
    if actor is None:
        return [0.0] * (len(_DEPS) + len(_PREPOSITIONS) + len(_KINDS) + 3)
    head = scene.doc[actor.head]
    at = head.left_edge.i - 1 if head.left_edge.i <= actor.start else actor.start - 1
    prepositions = {head.head.lower_} if head.dep_ == "pobj" else set()
    if at >= 0:
        prepositions.add(scene.doc[at].lower_)
    return [
        1.0,
        max(0.0, 1 - abs(actor.head - cue.i) / _FAR),
        float(cue in head.ancestors),
        *(float(head.dep_ == dep) for dep in _DEPS),
        *(float(word in prepositions) for word in _PREPOSITIONS),
        *(float(actor.kind is kind) for kind in _KINDS),
    ]
