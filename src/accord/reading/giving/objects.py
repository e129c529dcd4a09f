"""A verb and what stands behind it -> the things it gives, by the parse, else by surface order.

A thing behind another clause or a foreign preposition does not belong to the verb.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.things import Thing, first_thing, things
from accord.reading.scene import Scene

_WITH_PARTICLE = frozenset(
    {"hand over", "set up", "set aside", "turn over", "take over", "take in", "pay for", "step up"}
)


_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


REACH = 14
_LIKE = frozenset({"more", "another", "others", "some"})


def lemma_of(verb: Token) -> str:
    """The lemma with its particle: "hand over", "set up"."""
    lemma = verb.lemma_.lower()
    following = verb.i + 1
    for word in [c.lower_ for c in verb.children if c.dep_ == "prt"] + (
        [verb.doc[following].lower_] if following < len(verb.doc) else []
    ):
        if f"{lemma} {word}" in _WITH_PARTICLE:
            return f"{lemma} {word}"
    return lemma


def objects_of(scene: Scene, verb: Token, words: GivingWords) -> list[Token]:
    """The nouns that a verb acts on; where the parser lost its object, the first thing behind it."""
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)  # "courses offered by the institute"
    if verb.dep_ == "relcl" and not any(c.pos_ == "NOUN" for c in objects):
        objects = [verb.head]
    if not any(things(scene, o, words) for o in objects):
        end = min(verb.i + REACH, scene.sentence_of(verb.i).end)
        lost = first_thing(scene, verb.i + 1, end, words) if verb.dep_ != "acl" else None
        if lost is not None and (not objects or any(o.i <= lost.i for o in objects)) and not is_far(scene, verb, lost):
            objects.append(lost)
    return objects


def referred(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "They asked for ambulances; Riyadh promised twenty": a bare number is of the kind that was last spoken of."""
    number = next(
        (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and (c.pos_ == "NUM" or c.lower_ in _LIKE)), None
    )
    if number is None or number.ent_type_ in ("DATE", "TIME", "MONEY", "PERCENT"):
        return []
    first = scene.sentences[max(0, scene.sentence_number(verb.i) - 1)].start
    for at in range(verb.i - 1, first - 1, -1):
        token = scene.doc[at]
        if token.pos_ != "NOUN" or token.tag_ != "NNS":
            continue
        kind = kind_of(scene, token, words)
        if kind is not None:
            return [Thing(number, number.left_edge.i, number.i + 1, kind)]
        if any(c.like_num for c in token.children):
            return []  # "met three ministers": another thing is counted last
    return []


def is_far(scene: Scene, verb: Token, noun: Token) -> bool:
    """Whether another clause, or a preposition that cannot lead to the object, stands between the two."""
    return any(
        t.pos_ in ("VERB", "AUX", "SCONJ")
        or t.text in {",", ";"}
        or (t.pos_ == "ADP" and t.lower_ not in ("of", "up", "over"))
        for t in scene.doc[verb.i + 1 : noun.left_edge.i if noun.left_edge.i > verb.i else noun.i]
    )


def dedupe(given: Sequence[Thing]) -> list[Thing]:
    """The things without those that lie within another of the same type."""
    kept: list[Thing] = []
    for thing in sorted(given, key=lambda t: (t.start, -t.end)):
        if not any(k.start <= thing.head.i < k.end and k.kind is thing.kind for k in kept):
            kept.append(thing)
    return kept


def is_military(thing: Thing, words: GivingWords) -> bool:
    """Whether it is a military means, which states sell each other; anything else that is sold is trade."""
    before = {t.lower_ for t in thing.head.doc[thing.start : thing.head.i]} | {
        t.lemma_.lower() for t in thing.head.doc[thing.start : thing.end]
    }
    return thing.kind is AssistanceType.EQUIPMENT and (
        thing.head.lemma_.lower() in words.arms or bool(before & (words.armed | words.arms))
    )
