"""Whether what is given are goods, and how their giving is told: "gave the police 30 tents", "handing over of boats".

The objects are looked up in the lexicon of assistance; without such an object a verb of giving tells of no contact.
"""

from spacy.tokens import Token

from accord.lexicon.giving import giving_words
from accord.model.codes import AssistanceType
from accord.reading.scene import Scene

_GOODS = frozenset({AssistanceType.EQUIPMENT, AssistanceType.HUMANITARIAN})
_OF = frozenset({"of", "for", "worth"})
# goods by themselves, whatever they consist of
_GIFTS = frozenset({"donation", "consignment", "shipment", "tranche"})
_GAVE = frozenset("donate provide gift supply offer give present grant fund contribute send purchase procure".split())
_EVENTS = frozenset({"ceremony", "event", "function"})


def given_goods(verb: Token) -> bool:
    """Whether the verb has goods as its object, said of a number of them or of a batch: "gave 40 tents to"."""
    given = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        given = [verb.head]  # "the motorcycles donated by Fiji"
    return any(is_goods(noun) for noun in (*given, *presented_with(verb)))


def presented_with(verb: Token) -> list[Token]:
    """What somebody is presented with: "presented the police with two vans"."""
    if verb.lemma_ != "present":
        return []
    return [g for c in verb.subtree if c.i > verb.i and c.lower_ == "with" for g in c.children if is_goods(g)]


def is_goods(noun: Token) -> bool:
    """Whether a noun tells of goods, or of a batch or a measure of them: "two boats", "40 tonnes of rice"."""
    words = giving_words()
    if noun.lemma_.lower() in _GIFTS:
        return True
    if words.items.get(noun.lemma_.lower()) in _GOODS:
        return noun.tag_ in ("NNS", "NNPS") or any(c.pos_ == "NUM" for c in noun.children) or noun.pos_ == "NOUN"
    if noun.lemma_.lower() not in words.containers:
        return False
    inner = [t for c in noun.children if c.lower_ in _OF for t in c.children]
    return any(words.items.get(t.lemma_.lower()) in _GOODS for t in inner)


def came_from(verb: Token) -> bool:
    """Whether the words say from whom goods were received, or where: "trucks donated by Fiji", "at a ceremony"."""
    for token in verb.subtree:
        if token.i <= verb.i:
            continue
        if token.dep_ == "prep" and token.lower_ == "from":
            return True
        if token.lemma_ in _GAVE and token.tag_ == "VBN" and any(c.dep_ == "agent" for c in token.children):
            return True
        if token.lemma_ in _EVENTS and token.head.lower_ in ("at", "during"):
            return True
    return False


def handed_over(token: Token) -> bool:
    """Whether a noun is the giving of goods: "handing over of two boats", "made the presentation of the vans"."""
    if token.lower_ in ("handing", "turning") and token.pos_ in ("NOUN", "PROPN", "VERB"):
        over = token.doc[token.i + 1 : token.i + 2].text.lower() == "over"
        return over and token.head.lower_ in ("of", "for") and token.dep_ in ("pobj", "pcomp")
    if token.lower_ not in ("presentation", "donation", "turnover"):
        return False
    given = [g for c in token.children if c.lower_ == "of" for g in c.children]
    made = token.dep_ == "dobj" and token.head.lemma_ in ("make", "do", "conduct", "witness", "attend", "oversee")
    happened = token.dep_ == "nsubj" and token.head.lemma_ == "take"
    return (made or happened) and any(is_goods(g) for g in given)


def hands_over(token: Token) -> bool:
    """Whether a ceremony is one of handing over: "the turning over ceremony", "a donation ceremony"."""
    before = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]]
    hyphened = [t.lower_ for t in token.doc[max(0, token.i - 3) : token.i] if t.text != "-"]
    return before[-1:] in (["handover"], ["turnover"]) or hyphened[-2:] in (["handing", "over"], ["turning", "over"])


# what flies or sails by itself to do something there, and is given to nobody by that
_CRAFT = frozenset(
    """jet fighter plane aircraft helicopter drone warplane ship frigate destroyer corvette submarine vessel warship
    cutter boat missile rocket satellite bomber""".split()
)


def carries_goods(scene: Scene, verb: Token) -> bool:
    """Whether goods are sent somewhere: "flew 40 tonnes of tents to Lima", "sent a relief plane with food to Peru".

    What is sent by itself counts only as a load: "sent two frigates to the gulf" gives nobody anything.
    """
    sent = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    goal = [c.i for c in verb.children if c.dep_ in ("prep", "dative") and c.lower_ == "to"]
    goal += [c.i for noun in sent for c in noun.children if c.dep_ == "prep" and c.lower_ == "to"]
    if not goal or not scene.parties_in(goal[0], scene.clause(verb)[1]):
        return False
    for noun in sent:
        if is_laden(noun, verb) and is_relief(noun):
            return True
        measured = noun.lemma_.lower() in giving_words().containers
        if is_goods(noun) and noun.lemma_.lower() not in _CRAFT:
            return verb.lemma_ in _CARRIES or (measured and is_relief(noun))
    return False


_CARRIES = frozenset({"fly", "ship", "airlift", "truck", "ferry"})
_CARRIERS = frozenset(
    """plane aircraft airplane flight train convoy truck lorry ship vessel boat helicopter airlift freighter hercules
    caravan van wagon container""".split()
)
_RELIEF = frozenset({"relief", "aid", "humanitarian", "emergency", "medical", "donation"})


def is_laden(noun: Token, verb: Token) -> bool:
    """Whether a plane, a ship or a convoy has goods on board: "a plane with 40 tonnes of tents"."""
    if noun.lemma_.lower() not in _CARRIERS:
        return False
    loads = [c for c in (*noun.children, *verb.children) if c.i > noun.i and c.lower_ in ("with", "carrying")]
    loads += [c for c in noun.children if c.dep_ == "acl" and c.lemma_ in ("carry", "bring", "load")]
    inner = [n for c in noun.children if c.lower_ == "of" for n in c.children]  # "planes of an airlift with"
    loads += [c for n in inner for c in n.children if c.lower_ == "with"]
    return any(is_goods(g) for load in loads for g in load.subtree if g.dep_ in ("pobj", "dobj", "conj"))


def is_relief(noun: Token) -> bool:
    """Whether the words say that it is aid, not trade: "a relief flight", "40 tonnes of food"."""
    words = giving_words()
    return any(
        t.lower_ in _RELIEF or words.items.get(t.lemma_.lower()) is AssistanceType.HUMANITARIAN for t in noun.sent
    )


def things_given(verb: Token) -> list[Token]:
    """The objects of a verb of giving, also behind the receiver: "gave two boats", "returned to Chile 40 carvings"."""
    given = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    if given or verb.tag_ == "VBN":
        return given
    to = [c for c in verb.children if c.lower_ == "to" and c.i > verb.i]
    behind = [noun for c in to for noun in c.children if noun.dep_ == "pobj" and noun.tag_ == "NNS"]
    return [
        n
        for n in behind
        if n.i - n.head.i > _BESIDE and any(c.dep_ == "nummod" and c.i > n.head.i + 1 for c in n.children)
    ]


# "to Chile 40 carvings": from the preposition to a noun that is no receiver
_BESIDE = 2


def to_somebody(verb: Token) -> bool:
    """Whether the words say to whom something is given."""
    if presented_with(verb):
        return any(c.dep_ in ("dobj", "nsubjpass") for c in verb.children)
    return any(c.dep_ in ("dative", "prep") and (c.dep_ == "dative" or c.lower_ == "to") for c in verb.children)


def brought_along(verb: Token) -> bool:
    """Whether somebody came with goods: "brought with him eight motorcycles"."""
    along = [g.lower_ for c in verb.children if c.dep_ == "prep" and c.lower_ == "with" for g in c.children]
    return given_goods(verb) and any(g in ("him", "her", "them", "it") for g in along)


def at_or_by(verb: Token) -> bool:
    """Whether a delivery to come has a place or a day: "will be delivered in Arica", "by June 2026"."""
    return any(
        c.dep_ == "prep" and c.lower_ in ("in", "at", "by", "on", "during") and c.i > verb.i for c in verb.children
    )
