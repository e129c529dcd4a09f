"""A word that is said to tell of a contact -> the cue that the rules would make of it, with its type and frame.

The words around it decide how its parties stand; a word that the lexicon does not know is read by its grammar alone.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.contacts import ContactWords, VerbRule
from accord.model.codes import EngagementType as Type
from accord.reading.met.cues import governor, phrase_start
from accord.reading.met.draft import Cue
from accord.reading.scene import ActorKind, Scene

_WHOM = frozenset({ActorKind.PERSON, ActorKind.OFFICE})
_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_TO = frozenset({"to", "in", "for", "at"})


def pointed_cue(
    scene: Scene, word: Token, cues: list[Cue], *, words: ContactWords, kind: Type | None = None
) -> tuple[Cue, bool]:
    """The cue that a word is: of `cues` where it is part of one, else by its lemma, else by how its parties stand.

    `kind` is the type of a contact whose word tells none. Beside the cue: whether the lexicon knows the word, or the
    noun that it carries, as one that may tell of a contact.
    """
    own = _among(word, cues)
    if own is not None:
        return own, True
    noun = word if word.pos_ in _NOUNS else _carried(word, words)
    if noun is not None:
        told = _kind_of(noun, words)
        carried = next((c for c in cues if c.at == noun.i), None)
        return carried or _of_noun(scene, noun, told or kind), told is not None
    rule = _rule(word, words)
    if rule is not None:
        return Cue(word.i, word.i, word.i + 1, rule.type, rule.frame, word.i), True
    frame, likely = _by_grammar(scene, word, words)
    told = words.pointed.get(word.lemma_.lower())
    return Cue(word.i, word.i, word.i + 1, told or kind or likely, frame, word.i), False


def _among(word: Token, cues: list[Cue]) -> Cue | None:
    """The cue that a word is, holds in its phrase, or carries: "held" of "held talks"."""
    exact = [c for c in cues if c.at == word.i]
    around = [c for c in cues if c.start <= word.i < c.end]
    carried = [c for c in cues if c.is_noun and c.governor == word.i]
    return next(iter((*exact, *around, *carried)), None)


def _carried(verb: Token, words: ContactWords) -> Token | None:
    """The contact noun that a verb says took place: "conducted a briefing", "a retreat was held"."""
    if verb.pos_ not in ("VERB", "AUX") or verb.lemma_.lower() not in words.take_part:
        return None
    for child in verb.children:
        if child.dep_ in ("dobj", "nsubjpass", "attr") and child.pos_ in ("NOUN", "PROPN"):
            return child
    happens = verb.lemma_ in ("take", "begin", "start", "open", "end", "conclude", "resume", "continue", "be")
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ in ("NOUN", "PROPN")), None)
    return subject if happens and subject is not None and _kind_of(subject, words) is not None else None


def _kind_of(noun: Token, words: ContactWords) -> Type | None:
    """The type that a noun tells by itself or by those in its phrase: "course", "a technical stop", "port visit"."""
    for token in (noun, *(c for c in noun.children if c.dep_ in ("compound", "amod"))):
        for lemma in _forms(token):
            if lemma in words.nouns:
                return words.nouns[lemma][0].type
            if lemma in words.pointed:
                return words.pointed[lemma]
    return None


def _forms(token: Token) -> Iterator[str]:
    lower = token.lower_
    yield lower
    yield token.lemma_.lower()
    yield lower.removesuffix("s")


def _of_noun(scene: Scene, noun: Token, kind: Type | None) -> Cue:
    return Cue(noun.i, phrase_start(scene, noun), noun.i + 1, kind or Type.MEETING, "noun", governor(noun))


def _rule(verb: Token, words: ContactWords) -> VerbRule | None:
    """The reading of a verb that has its particle beside it, else one that needs none."""
    rules = words.verbs.get(verb.lemma_.lower()) or words.verbs.get(verb.lower_) or ()
    near = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]} | {c.lower_ for c in verb.children}
    beside = (r for r in rules if r.particles & near)
    return next(beside, None) or next((r for r in rules if not r.particles), None)


def _by_grammar(scene: Scene, verb: Token, words: ContactWords) -> tuple[str, Type]:
    """The frame of a verb that no lexicon knows, by its objects: "hosted A", "paraphed the accord", "drove to"."""
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    prepositions = {c.lower_: c for c in verb.children if c.dep_ in ("prep", "dative", "agent")}
    if any(c.lemma_.lower() in words.instruments for c in objects):
        return "sign", Type.SIGNING
    goal = next((p for p in scene.places if verb.i < p.start < verb.sent.end), None)
    to = prepositions.get("to")
    if "with" in prepositions:
        return "with", Type.MEETING
    if to is not None and objects and any(scene.actor_at(t.i) is not None for t in to.subtree):
        return "give", Type.HANDOVER
    if goal is not None and not objects and any(scene.doc[goal.start - n].lower_ in _TO for n in (1, 2)):
        return "travel", Type.VISIT
    met = (scene.actor_at(c.i) for c in objects)
    if any(a is not None and a.kind in _WHOM for a in met):
        return "receive", Type.MEETING
    return "gather", Type.MEETING
