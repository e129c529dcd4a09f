"""Verbs of training, advising and helping -> what they give by themselves: "will train 200 gendarmes".

Whom one trains or advises is the thing, with the verb's own type; help counts where it says in what.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.objects import lemma_of
from accord.reading.giving.parallel import without_parallels
from accord.reading.giving.things import Thing, phrase, things
from accord.reading.scene import Actor, Scene

# so near behind "instruct" an infinitive tells what is ordered
_ORDER = 9
# "ready to assist in all situations": in nothing that is named
_VAGUE = frozenset("situation way field area regard respect sphere circumstance future process matter manner".split())
# "is to assist", "to assist in light of the unrest", "in accordance with"
_NO_MATTERS = frozenset("is are was were light view line accordance case order terms addition response turn".split())


def of_verb(
    scene: Scene, verb: Token, lemma: str, objects: Sequence[Token], given: list[Thing], words: GivingWords
) -> list[Thing]:
    """ "will train 200 gendarmes": whom one trains or advises is the thing, with the verb's own type."""
    kind = words.by_itself.get(lemma)
    if kind is None:
        return given
    people = [o for o in objects if o.i > verb.i or o.dep_ == "nsubjpass"]
    if not people:  # "to train and support their Tongan counterparts"
        others = (c for v in verb.children if v.dep_ == "conj" for c in v.children if c.dep_ == "dobj" and c.i > v.i)
        shared = next(others, None)
        if shared is not None and shared.lemma_.lower() in words.learners | words.institutions:
            people = [shared]
    if not people and kind is AssistanceType.TRAINING:
        people = _taught_to(verb)
    if people and lemma in ("teach", "instruct") and people[0].lemma_.lower() not in words.learners:
        return []  # "teaches international relations", "instructed the commission"
    if lemma == "instruct" and any(t.tag_ == "TO" for t in verb.doc[verb.i + 1 : verb.i + _ORDER]):
        return []  # "instructed the forces to be vigilant": an order
    if kind is AssistanceType.ADVICE and any(c.dep_ in ("xcomp", "ccomp") for c in verb.children):
        return []  # "advised Iran to be patient"
    if people and kind is AssistanceType.ADVICE and not _is_foreign(scene, people[0], words):
        return []
    if people:
        start, end = phrase(scene, people[0])
        if people[0].i > verb.i:
            start = verb.i
        return [Thing(people[0], start, end, kind)]
    if verb.dep_ in ("amod", "nsubj", "compound") or (verb.tag_ not in ("VB", "VBG") and verb.dep_ != "conj"):
        return []
    return _bare_list(scene, verb, kind, words)


def _taught_to(verb: Token) -> list[Token]:
    """ "trained Tongan nurses to use the scanners": those who are to do it afterwards."""
    tasks = [c for c in verb.children if c.dep_ in ("ccomp", "xcomp") and c.tag_ == "VB" and c.i > verb.i]
    tasks = [t for t in tasks if any(c.tag_ == "TO" for c in t.children)]
    return [c for t in tasks for c in t.children if c.dep_ == "nsubj" and c.pos_ == "NOUN" and c.i > verb.i]


def _is_foreign(scene: Scene, noun: Token, words: GivingWords) -> bool:
    """ "advises the Peruvian army"; "advised the council on the matter" is talk."""
    start, end = phrase(scene, noun)
    named = any(a.parties for a in scene.actors_in(start, end))
    lemma = noun.lemma_.lower()
    return lemma in words.institutions or (named and (lemma in words.learners or scene.actor_at(noun.i) is not None))


def _bare_list(scene: Scene, verb: Token, kind: AssistanceType, words: GivingWords) -> list[Thing]:
    """ "remain there to train; advise; assist, and exchange intelligence": verbs of help without an object."""
    if not any(t.lower_ == "to" for t in scene.doc[max(0, verb.i - 6) : verb.i]):
        return []
    end = verb.i + 1
    limit = scene.sentence_of(verb.i).end
    found = [Thing(verb, verb.i, end, kind)]
    at = end
    while at < limit and at - end < 8:
        token = scene.doc[at]
        other = words.by_itself.get(token.lemma_.lower())
        following = scene.doc[at + 1 : at + 2]
        if token.lemma_ in ("exchange", "share") and following and following[0].lower_ == "intelligence":
            found.append(Thing(following[0], at, at + 2, AssistanceType.INTELLIGENCE, listed=True))
            break
        if other is not None:
            found.append(Thing(token, at, at + 1, other, listed=True))
        elif token.text not in {",", ";", "and", "assist", "support", "mentor", "equip"}:
            break
        at += 1
    return found


def help_in(scene: Scene, verb: Token, objects: Sequence[Token], words: GivingWords) -> tuple[list[Thing], list[Actor]]:
    """ "to assist Indonesia in the conversion of two aircraft": help with a named matter."""
    helped = [s for c in verb.children if c.dep_ in ("ccomp", "xcomp") for s in c.children if s.dep_ == "nsubj"]
    whom = [a for o in (*objects, *helped) for a in scene.conjuncts(o) if a.parties]
    matters = [
        c
        for c in verb.children
        if c.i > verb.i and (c.dep_ in ("xcomp", "ccomp") or (c.lower_ in ("in", "with") and c.dep_ == "prep"))
    ]
    matters = [m for m in matters if not any(c.lower_ in _NO_MATTERS for c in m.children)]
    matters = [m for m in matters if not any(c.lemma_ in _VAGUE for c in m.children if c.dep_ == "pobj")]
    matters = matters or _behind_relative(scene, verb, objects)
    if not whom or not matters:
        return [], []
    start, end = scene.trim(matters[0].left_edge.i, matters[0].right_edge.i + 1)
    start = matters[0].i if helped and helped[0].head.i == matters[0].i else start
    if scene.doc[start].lower_ in ("in", "with", "to"):
        start += 1
    start, end = scene.trim(start, without_parallels(matters[0], start, end))
    if end <= start:
        return [], []
    return [Thing(verb, start, end, _helped_kind(scene, matters[0], words))], whom


def _behind_relative(scene: Scene, verb: Token, objects: Sequence[Token]) -> list[Token]:
    """ "help Chad, which has no coast, build a depot": the bare infinitive that the parser hung elsewhere."""
    clause = next((c for o in objects for c in o.children if c.dep_ == "relcl"), None)
    if clause is None or clause.i < verb.i:
        return []
    at = clause.right_edge.i + 1
    end = scene.sentence_of(verb.i).end
    while at < end and scene.doc[at].is_punct:
        at += 1
    following = [t for t in scene.doc[at : min(at + 1, end)] if t.tag_ == "VB"]
    return [t for t in following if not any(c.dep_ == "aux" for c in t.children)]


def _helped_kind(scene: Scene, matter: Token, words: GivingWords) -> AssistanceType:
    """ "help Laos to upgrade two posts" is infrastructure, "help us to train policemen" training."""
    lemma = lemma_of(matter)
    own = words.by_itself.get(lemma)
    if own is not None:
        return own
    built = words.only_with.get(lemma)
    kinds = {t.kind for c in matter.children if c.dep_ == "dobj" for t in things(scene, c, words)}
    return built if built is not None and built in kinds else AssistanceType.OTHER
