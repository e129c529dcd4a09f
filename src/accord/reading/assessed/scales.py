"""Factors that hang on an evaluating verb by a word of their own: "by price and time", "what it would do to traffic",
"among them inflation and fraud".
"""

from spacy.tokens import Token

from accord.reading.assessed.factors import MANY, listed
from accord.reading.scene import Scene

_SCALES = frozenset({"by", "on"})
_RATING = frozenset({"rate", "rank", "score", "grade", "mark", "judge"})
# "test the vehicle for noise, range and ease of repair"
_TESTING = frozenset({"test", "check", "screen", "vet", "inspect", "examine", "survey"})
_ASKING = frozenset({"how", "what", "who", "whether", "why", "where", "when"})
_AFFECTING = frozenset({"mean", "do"})


def scale_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "rated the bids by price, delivery time and local work", "evaluate the troops on marksmanship and first aid"."""
    if any(c.lemma_ in ("note", "view") for c in verb.children):
        return ()  # "compared notes on migration, smuggling and terrorism"
    noun = next((c for c in verb.children if c.dep_ == "dobj"), None)
    own = [c for c in verb.children if c.lower_ in _SCALES or (c.lower_ == "for" and verb.lemma_ in _TESTING)]
    links = {"by", "on"} if verb.lemma_ in _RATING else {"by"}  # not "gauge intelligence on the group"
    own += [c for c in noun.children if c.lower_ in links] if noun is not None else []
    for link in own:
        if link.i < verb.i or link.dep_ not in ("prep", "agent"):
            continue
        factors = listed(scene, link.i + 1, scene.sentence_of(verb.i).end)
        if len(factors) >= MANY:
            return factors
    return ()


def effects_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "look at what a booking system would do to traffic, to emissions and to trade"."""
    end = scene.sentence_of(verb.i).end
    asked = next((t.i for t in scene.doc[verb.i + 1 : min(verb.i + 4, end)] if t.lower_ == "what"), None)
    if asked is None:
        return ()
    deed = next((t for t in scene.doc[asked:end] if t.lemma_ in _AFFECTING and t.tag_ == "VB"), None)
    if deed is None or deed.i + 1 >= end or scene.doc[deed.i + 1].lower_ not in ("to", "for"):
        return ()
    factors = listed(scene, deed.i + 2, end)
    return factors if len(factors) >= MANY else ()


def questions_of(scene: Scene, verb: Token) -> tuple[str, ...]:
    """ "establish how the shooting began, who gave the order and whether the line was crossed"."""
    end = scene.sentence_of(verb.i).end
    if verb.i + 1 >= end or scene.doc[verb.i + 1].lower_ not in _ASKING:
        return ()
    factors = listed(scene, verb.i + 1, end, asked=True)
    asking = [factor for factor in factors if factor.split()[0].lower() in _ASKING]
    return factors if len(asking) >= MANY else ()


def takes_stock(verb: Token) -> bool:
    """ "take stock of the patrols", "keep the size under review", "find out about water, food and schooling"."""
    if verb.lemma_ == "keep":
        return any(c.lower_ == "under" and any(n.lower_ == "review" for n in c.children) for c in verb.children)
    if verb.lemma_ == "find":
        return any(c.dep_ == "prt" and c.lower_ == "out" for c in verb.children)
    return verb.lemma_ == "take" and any(c.dep_ == "dobj" and c.lower_ == "stock" for c in verb.children)


def members_named(scene: Scene, noun: Token, limit: int) -> tuple[str, ...]:
    """ "the risks of the swap, among them inflation, capital flight and fraud": what is named of what is looked at."""
    for at in range(noun.i + 1, limit - 1):
        word = scene.doc[at].lower_
        if word == "including" or (word == "among" and scene.doc[at + 1].lower_ == "them"):
            return listed(scene, at + 1 + (word == "among"), limit)
        if word in (":", ";"):
            break
    return ()
