"""Whether what is given are goods and those taken in are learners: "gave the police 30 tents", "took in 20 cadets".

The objects are looked up in the lexicon of assistance; without such an object a verb of giving tells of no contact.
"""

from spacy.tokens import Token

from accord.lexicon.giving import giving_words
from accord.model.codes import AssistanceType
from accord.reading.scene import Scene

_GOODS = frozenset({AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN})
_TAKES_IN = frozenset({"admit", "accept", "receive", "host", "take", "enrol", "enroll", "welcome"})
_STUDY = frozenset({"study", "studies", "training", "schooling", "courses", "course"})
_OF = frozenset({"of", "for", "worth"})


def given_goods(verb: Token) -> bool:
    """Whether the verb has goods as its object, said of a number of them or of a batch: "gave 40 tents to"."""
    given = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(_is_goods(noun) for noun in given)


def _is_goods(noun: Token) -> bool:
    words = giving_words()
    if words.items.get(noun.lemma_.lower()) in _GOODS:
        return noun.tag_ in ("NNS", "NNPS") or any(c.pos_ == "NUM" for c in noun.children) or noun.pos_ == "NOUN"
    if noun.lemma_.lower() not in words.containers:
        return False
    inner = [t for c in noun.children if c.lower_ in _OF for t in c.children]
    return any(words.items.get(t.lemma_.lower()) in _GOODS for t in inner)


def learns(verb: Token) -> bool:
    """Whether the subject are learners who study or train somewhere: "forty cadets train at Koren"."""
    if any(c.dep_ == "dobj" and c.tag_ in ("NNS", "NN") and c.lemma_ in giving_words().learners for c in verb.children):
        return False
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        subjects = [verb.head]  # "A Fijian platoon trained at Suva for the first time": taken for a participle
    where = any(c.dep_ == "prep" and c.lower_ in ("in", "at", "under") for c in verb.children)
    return where and any(s.lemma_.lower() in giving_words().learners for s in subjects)


def takes_in(scene: Scene, verb: Token) -> bool:
    """Whether learners are taken in to be taught: "will receive 60 of our officers at its school"."""
    if verb.lemma_ not in _TAKES_IN or verb.pos_ != "VERB":
        return False
    words = giving_words()
    taken = [c for c in verb.children if c.dep_ == "dobj"]
    learners = [t for c in taken for t in (c, *(g for p in c.children if p.lower_ == "of" for g in p.children))]
    counted = any(t.pos_ == "NUM" or t.like_num for c in taken for t in (c, *c.children))
    if not counted or not any(t.lemma_.lower() in words.learners for t in learners):
        return False
    clause = scene.doc[verb.i : verb.sent.end]
    return any(t.lower_ in _STUDY or (t.lemma_.lower() in words.schools and t.dep_ == "pobj") for t in clause)
