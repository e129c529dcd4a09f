"""What the network is asked of: a word with its stretch, and the mentions near it that may tell whose a person is.

No list of names is looked at: only where a mention stands to the word in the parse, and its words in their sentence.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from accord.lexicon.bodies import body_words
from accord.lexicon.instruments import instrument_words
from accord.reading.learned.pieces import Numbers
from accord.reading.scene import Actor, ActorKind, KnownPerson, Scene

if TYPE_CHECKING:
    from spacy.tokens import Token


_DEPS = tuple("nsubj nsubjpass dobj pobj dative poss amod compound conj agent appos nmod".split())
_PREPOSITIONS = tuple("to for with from by of between in at on".split())
_KINDS = tuple(ActorKind)
FEATURES = len(_DEPS) + len(_PREPOSITIONS) + len(_KINDS) + 9
# words along the surface after which distance tells nothing more
_FAR = 20
# words that have content
_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
LONGEST = 60
"""Words of a stretch that are looked at."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A word and the tokens of its stretch."""

    word: int
    stretch: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A mention of parties near a word: its tokens, the parties, the person, and how it stands to the word."""

    start: int
    end: int
    codes: tuple[str, ...]
    person: int | None
    features: tuple[float, ...]


def mentions_near(scene: Scene, word: "Token") -> tuple[Mention, ...]:
    """Those of the word's sentence and of the one before."""
    number = scene.sentence_number(word.i)
    sentence = scene.sentences[number]
    start = scene.sentences[number - 1].start if number else sentence.start
    subjects = {a.head for a in scene.subjects(word)}
    root = {a.head for a in scene.subjects(sentence.root)}
    return tuple(
        Mention(a.start, a.end, a.parties, a.person, _features(scene, word, a, a.head in subjects, a.head in root))
        for a in scene.actors_in(start, sentence.end)
        if a.parties
    )


def _features(scene: Scene, word: "Token", actor: Actor, does: bool, leads: bool) -> tuple[float, ...]:  # noqa: FBT001
    head = scene.doc[actor.head]
    at = head.left_edge.i - 1 if head.left_edge.i <= actor.start else actor.start - 1
    prepositions = {head.head.lower_} if head.dep_ == "pobj" else set()
    if at >= 0:
        prepositions.add(scene.doc[at].lower_)
    same = scene.sentence_number(actor.start) == scene.sentence_number(word.i)
    return (
        float(same),
        float(actor.head < word.i),
        max(0.0, 1 - abs(actor.head - word.i) / _FAR),
        float(word in head.ancestors),
        float(does),
        float(leads),
        float(any(t.dep_ in ("nsubjpass", "auxpass") for t in word.children)),
        float(len(actor.parties) > 1),
        float(set(actor.parties) <= set(scene.sides)),
        *(float(head.dep_ == dep) for dep in _DEPS),
        *(float(one in prepositions) for one in _PREPOSITIONS),
        *(float(actor.kind is kind) for kind in _KINDS),
    )


def offsets(scene: Scene) -> Numbers:
    """For each token where it begins and ends in the document; white space nowhere."""
    found = np.full((len(scene.doc), 2), -1, np.int64)
    for token in scene.doc:
        if not token.is_space:
            span = scene.span(token.i, token.i + 1)
            found[token.i] = span.start, span.end
    return found


def spot_of_person(scene: Scene, person: KnownPerson) -> tuple[Spot, tuple[Mention, ...]]:
    """A person's first mention, and the mentions of others near it."""
    start, end = person.mentions[0]
    own = scene.people.index(person)
    near = mentions_near(scene, scene.doc[end - 1])
    return Spot(end - 1, tuple(range(start, end))), tuple(m for m in near if m.person != own)


def candidates_of(scene: Scene) -> "tuple[Token, ...]":
    """The words that are asked about: they have content and stand in a sentence, not in a heading."""
    return tuple(t for t in scene.doc if _is_candidate(t) and scene.sentence_number(t.i) not in scene.headings)


def may_tell(kind: str, word: "Token") -> bool:
    """Whether a candidate may tell a fact of a kind: of a text or a body only a noun for one, as the rules fill around
    no other.
    """
    nouns = _nouns().get(kind)
    return nouns is None or word.lower_ in nouns


@lru_cache(maxsize=1)
def _nouns() -> dict[str, frozenset[str]]:
    return {"instruments": frozenset(instrument_words().heads), "bodies": frozenset(body_words().heads)}


def _is_candidate(token: "Token") -> bool:
    return token.pos_ in _CANDIDATES and token.is_alpha and token.dep_ not in ("aux", "auxpass", "compound")


def spot_at(scene: Scene, token: "Token") -> Spot:
    """The word with its clause or phrase."""
    if token.pos_ in ("VERB", "AUX"):
        start, end = scene.clause(token)
    else:
        start, end = token.left_edge.i, token.right_edge.i + 1
    start, end = min(start, token.i), max(end, token.i + 1)
    return Spot(token.i, tuple(range(max(start, token.i - LONGEST // 2), min(end, token.i + LONGEST // 2))))
