"""A word that tells a fact and a party of its text -> the numbers from which the network judges if the fact is its own.

Where the party stands to the word, who speaks there and who was spoken of before; no name is ever looked at.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.reading.attribution import Attribution, attribution_at
from accord.reading.scene import Actor, ActorKind, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

# words along the surface after which distance tells nothing more
_FAR = 25
_PREPOSITIONS = ("to", "for", "with", "from", "by", "of", "between", "in", "on", "against")
_DEPS = ("nsubj", "nsubjpass", "dobj", "dative", "pobj", "poss", "amod", "compound", "conj", "agent")


def owner_rows(
    scene: Scene, word: "Token", codes: Sequence[str], attributions: Sequence[Attribution]
) -> tuple[tuple[float, ...], ...]:
    """The numbers of each party, in the order of `codes`."""
    number = scene.sentence_number(word.i)
    sentence = scene.sentences[number]
    inside = [a for a in scene.actors_in(sentence.start, sentence.end) if a.parties]
    before = _of(scene, number - 1)
    earlier = _of(scene, number - 2)
    subjects = {a.head for a in scene.subjects(word)}
    roots = {a.head for a in scene.subjects(sentence.root)}
    past = {a.head for a in scene.subjects(scene.sentences[number - 1].root)} if number else set()
    said = attribution_at(attributions, word.i)
    voices = frozenset(c for a in (said.speakers if said is not None else ()) for c in a.parties)
    last = max((a for a in scene.actors if a.parties and a.end <= sentence.start), default=None, key=lambda a: a.start)
    counted = Counter(c for a in scene.actors for c in a.parties)
    passive = any(c.dep_ in ("nsubjpass", "auxpass") for c in word.children)
    named = {c for a in inside for c in a.parties}
    found = []
    for code in codes:
        own = [a for a in inside if code in a.parties]
        heads = [scene.doc[a.head] for a in own]
        prepositions, deps = {_preposition(scene, h) for h in heads}, {h.dep_ for h in heads}
        kinds = {a.kind for a in own}
        found.append(
            (
                1.0,
                float(bool(own)),
                _near(own, word.i, before=True),
                _near(own, word.i, before=False),
                float(any(a.head in subjects for a in own)),
                float(any(a.head in roots for a in own)),
                float(any(len(a.parties) > 1 for a in own)),
                float(any(word in h.ancestors for h in heads)),
                float(any(a.kind is ActorKind.PRONOUN and a.head in subjects | roots for a in own)),
                float(any(code in a.parties for a in before)),
                float(any(code in a.parties and a.head in past for a in before)),
                float(any(code in a.parties for a in earlier)),
                float(last is not None and code in last.parties),
                float(code in voices),
                float(bool(voices) and code not in voices),
                float(said is not None),
                float(passive),
                float(passive and bool(own)),
                float(word.pos_ in ("VERB", "AUX")),
                float(code in scene.sides),
                float(len(scene.sides) == 2),
                counted[code] / (sum(counted.values()) or 1),
                float(codes[0] == code),
                float(not named),
                float(len(named) > 1),
                float(len(code) > 2),
                float(any(scene.sentence_number(a.start) <= 1 for a in scene.actors if code in a.parties)),
                *(float(one in prepositions) for one in _PREPOSITIONS),
                *(float(one in deps) for one in _DEPS),
                *(float(one in kinds) for one in ActorKind),
            )
        )
    return tuple(found)


def _of(scene: Scene, number: int) -> list[Actor]:
    if number < 0:
        return []
    sentence = scene.sentences[number]
    return [a for a in scene.actors_in(sentence.start, sentence.end) if a.parties]


def _near(actors: Sequence[Actor], at: int, *, before: bool) -> float:
    far = [at - a.head for a in actors if a.head <= at] if before else [a.head - at for a in actors if a.head > at]
    return max(0.0, 1 - min(far, default=_FAR) / _FAR)


def _preposition(scene: Scene, head: "Token") -> str:
    if head.dep_ == "pobj":
        return head.head.lower_
    at = head.left_edge.i - 1
    return scene.doc[at].lower_ if at >= 0 else ""
