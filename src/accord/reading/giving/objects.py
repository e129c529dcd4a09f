"""A verb and what stands behind it -> the things it gives, by the parse, else by surface order.

A thing behind another clause or a foreign preposition does not belong to the verb.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.giving import GivingWords
from accord.model.codes import AssistanceType
from accord.reading.giving.kinds import kind_of
from accord.reading.giving.sides import place_at
from accord.reading.giving.things import Thing, first_thing, things
from accord.reading.scene import Scene

_WITH_PARTICLE = frozenset(
    {
        "hand over",
        "set up",
        "set aside",
        "turn over",
        "take over",
        "take in",
        "pay for",
        "step up",
        "pass on",
        "sign over",
        "put up",
        "chip in",
        "write off",
        "roll over",
    }
)


_OBJECTS = frozenset({"dobj", "nsubjpass", "attr", "oprd"})


REACH = 14
_LOADS = frozenset(
    {"shipment", "consignment", "batch", "tranche", "delivery", "load", "cargo", "lot", "set", "pair", "unit"}
)
_LIKE = frozenset({"more", "another", "others", "some"})


def lemma_of(verb: Token) -> str:
    """The lemma with its particle: "hand over", "set up"."""
    lemma = verb.lemma_.lower()
    following = verb.i + 1
    if lemma == "drop" and [t.lower_ for t in verb.doc[max(0, verb.i - 2) : verb.i]] == ["air", "-"]:
        return "airdrop"
    for word in [c.lower_ for c in verb.children if c.dep_ == "prt"] + (
        [verb.doc[following].lower_] if following < len(verb.doc) else []
    ):
        if f"{lemma} {word}" in _WITH_PARTICLE:
            return f"{lemma} {word}"
    return lemma


def objects_of(scene: Scene, verb: Token, words: GivingWords) -> list[Token]:
    """The nouns that a verb acts on; where the parser lost its object, the first thing behind it."""
    objects = [c for c in verb.children if c.dep_ in _OBJECTS]
    if verb.lemma_ == "commit" and not objects:
        objects = [n for c in verb.children if c.lower_ == "to" and c.dep_ == "prep" for n in c.children]
    if verb.dep_ == "xcomp" and verb.head.dep_ == "relcl" and not objects and not is_passive(verb.head):
        objects = [verb.head.head]  # "the boats that Peru had agreed to provide"
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        objects.append(verb.head)  # "courses offered by the institute"
    if verb.dep_ == "relcl" and not any(c.pos_ == "NOUN" for c in objects):
        objects = [verb.head]
    if not any(things(scene, o, words) for o in objects):
        end = min(verb.i + REACH, scene.sentence_of(verb.i).end)
        lost = first_thing(scene, verb.i + 1, end, words) if verb.dep_ != "acl" else None
        after = behind_receiver(scene, verb, words)
        if after is not None:
            objects.append(after)
        elif (
            lost is not None and (not objects or any(o.i <= lost.i for o in objects)) and not is_far(scene, verb, lost)
        ):
            objects.append(lost)
    return objects


def is_passive(verb: Token) -> bool:
    """Whether its subject is what it is done to."""
    return any(c.dep_ in ("nsubjpass", "auxpass") for c in verb.children)


def behind_receiver(scene: Scene, verb: Token, words: GivingWords) -> Token | None:
    """ "sent to Osh and Bishkek 150 thousand masks", "passed on to Belgrade DNA profiles": the thing behind whom."""
    at = verb.i + 1
    limit = scene.sentence_of(verb.i).end
    if any(c.dep_ == "nsubjpass" for c in verb.children):
        return None
    while at < limit and scene.doc[at].lower_ in ("on", "over", "back"):
        at += 1
    if at >= limit or scene.doc[at].lower_ != "to" or scene.doc[at].tag_ == "TO":
        return None
    at += 1
    named = at
    while at < limit and (
        scene.doc[at].lower_ in ("the", "and", ",") or scene.actor_at(at) is not None or place_at(scene, at) is not None
    ):
        at += 1
    if at == named or at >= limit or scene.doc[at].pos_ not in ("NUM", "DET", "NOUN", "PROPN", "ADJ"):
        return None
    noun = first_thing(scene, at, min(at + 8, limit), words)
    if noun is not None and noun.tag_ not in ("NNS", "NNPS") and scene.doc[at].pos_ not in ("NUM", "DET"):
        return None  # "gave to the Tazara railway": still whom
    return noun if noun is None or not any(t.pos_ == "ADP" for t in scene.doc[at : noun.left_edge.i]) else None


def referred(scene: Scene, verb: Token, words: GivingWords) -> list[Thing]:
    """ "They asked for ambulances; Riyadh promised twenty": a bare number is of the kind that was last spoken of."""
    number = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and _is_bare(c)), None)
    behind = [n for c in verb.children if c.lower_ == "for" for n in c.children if n.dep_ == "pobj"]
    number = number or next((n for n in behind if _is_bare(n)), None)  # "has asked for two more"
    if number is None and verb.dep_ == "acl" and verb.tag_ == "VBN" and _is_bare(verb.head):
        number = verb.head  # "a further shipment pledged by Thailand"
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
        if any(c.like_num for c in token.children) and number.pos_ == "NUM":
            return []  # "met three ministers": another thing is counted last
    return []


def _is_bare(noun: Token) -> bool:
    """A number, "more", or a load of which it is not said again what it holds."""
    if noun.pos_ == "NUM" or noun.lower_ in _LIKE:
        return True
    held = any(c.lower_ == "of" or c.dep_ == "compound" for c in noun.children)
    return noun.lemma_.lower() in _LOADS and not held


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
