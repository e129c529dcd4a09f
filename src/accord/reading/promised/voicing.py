"""Who voices a formula noun, and where the clause begins that does: "the ministers reaffirmed their commitment"."""

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.reading.focus import sides_at
from accord.reading.promised.parties import (
    doers,
)
from accord.reading.scene import Actor, ActorKind, Scene, parties_of


def voices_of(scene: Scene, noun: Token, verb: Token | None) -> list[Actor]:
    """Who voices the formula: the subjects of the verb that governs it, if it is one that can voice."""
    at, words = verb, promising()
    for _ in range(3):
        if at is None:
            return []
        if at is verb and (told := _by_occasion(scene, noun, at)):
            return told
        if at.lemma_.lower() in words["voicing"] or at.lemma_ in words.verbs:
            if any(c.dep_ == "nsubjpass" for c in at.children):
                # "a decision to send police was announced by the government"
                return _agents(scene, noun, at)
            return [a for a in doers(scene, at) if a.head != noun.i] or _of_text(scene, at)
        at = next((t for t in at.ancestors if t.pos_ in ("VERB", "AUX")), None)
    return []


_TALKS = frozenset(
    "meeting talk discussion session visit summit conference round dialogue consultation negotiation call".split()
)
_HOLDING = frozenset({"include", "cover", "feature", "touch"})
# another rule tells what talks "ended with"
_ENDING = frozenset({"end", "conclude", "close", "produce"})
_OUTCOMES = frozenset({"plan", "pledge", "promise", "agreement", "commitment", "vow", "offer"})
_JOINT_BY_NATURE = frozenset({"communique", "communiqu\u00e9", "declaration"})


def _of_text(scene: Scene, verb: Token) -> list[Actor]:
    """ "The joint communiqu\u00e9 stressed the need to ...": those whose text it is."""
    text = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if text is None or text.lemma_.lower() not in promising()["texts"] or len(scene.sides) < 2:
        return []
    if text.lower_ not in _JOINT_BY_NATURE and not any(c.lower_ == "joint" for c in text.children):
        return []
    return [Actor(ActorKind.COLLECTIVE, text.left_edge.i, text.i + 1, text.i, text.text, scene.sides)]


def _by_occasion(scene: Scene, noun: Token, verb: Token) -> list[Actor]:
    """ "The talks included plans to ...", "The visit ended with a pledge to ...": of those who held the talks."""
    if verb.lemma_ in _ENDING:
        return []
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.lemma_ in _OUTCOMES:
        actors = [a for a in doers(scene, verb) if a.kind is not ActorKind.TEXT and a.parties]
        if actors:
            return actors
    elif verb.lemma_ not in _HOLDING or noun.dep_ not in ("dobj", "conj", "pobj"):
        return []
    talks = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if talks is None or talks.lemma_.lower() not in _TALKS:
        return []
    met = [a for a in scene.actors_under(talks) if a.parties]
    if len(parties_of(met)) > 1:
        return met
    return [sides_at(scene, talks)]


def _agents(scene: Scene, noun: Token, verb: Token) -> list[Actor]:
    """Who is behind "by"; of an importance or need that "was stressed" by nobody named, those who talked."""
    named = scene.agents(verb)
    promise = promising().nouns.get(noun.lemma_.lower())
    if named or promise is None or promise.whose != "open" or len(scene.sides) < 2 or verb.tag_ != "VBN":
        return named
    sentence = scene.sentence_of(verb.i)
    met = [a for a in scene.actors_in(sentence.start, sentence.end) if set(a.parties) & set(scene.sides)]
    both = parties_of(met)
    sides = both if len(both) > 1 else scene.sides
    return [Actor(ActorKind.COLLECTIVE, noun.i, noun.i + 1, noun.i, noun.text, sides)]


def clause_start(scene: Scene, noun: Token, verb: Token | None, voices: list[Actor]) -> int:
    """Where the clause of a formula begins: at whoever voices it, unless another report stands between."""
    left = noun.left_edge.i
    sentence = scene.sentence_of(noun.i)
    start = min((a.start for a in voices if sentence.start <= a.start < noun.i), default=left)
    if verb is not None and verb.i < noun.i:
        start = min(start, verb.i)
    if any(
        scene.doc[i].tag_ in ("VBD", "VBZ")
        and scene.doc[i].dep_ == "ROOT"
        and i != (verb.i if verb is not None else -1)
        for i in range(start, left)
    ):
        return min(left, verb.i if verb is not None and verb.i < noun.i else left)
    return start
