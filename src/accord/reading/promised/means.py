"""Means and acts announced or planned in few words: "announced $5 million in aid", "the planned transfer of boats".

What was given is no undertaking; what is announced, set aside or put off to a day is.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import trimmed
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import doers, governor, toward
from accord.reading.promised.pointing import antecedent
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import asserted, credible, first_of
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Scene, parties_of

# "announced the dispatch of 200 doctors": acts that are still to come when they are announced
_ACTS = frozenset(
    """dispatch despatch deployment donation opening reopening resumption establishment creation withdrawal purchase
    """.split()
)


def is_set_aside(verb: Token) -> bool:
    """ "set aside 10 million euros", "has put aside 30 places"."""
    return verb.lemma_ in {"set", "put", "lay"} and any(
        c.lower_ == "aside" and c.i == verb.i + 1 for c in verb.children
    )


def announced(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "announced $5 million in aid", "earmarked 20 million euros for the centre", "has committed $130 million"."""
    if not asserted(verb) or (verb.tag_ == "VBG" and verb.head.lower_ != "by"):
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if not by or thing is None or not credible(scene, actors):
        return
    if verb.lemma_ == "announce" and thing.lemma_.lower() in _ACTS and any(c.lower_ == "of" for c in thing.children):
        start = thing.left_edge.i
        conduct = Conduct(thing.i, start, trimmed(scene, start, reach(scene, verb)), noun=True)
        first = first_of(scene, verb, conduct, actors)
        aims = toward(scene, conduct, by)
        yield Undertaking("announced", Strength.PLANS, conduct, by, first, (verb.i, verb.i + 1), 0.6, aims)
        return
    money = any(t.text in "$€£¥" or t.lemma_.lower() in promising()["currencies"] for t in thing.subtree)
    counted = is_means(thing) and any(c.dep_ == "nummod" for c in thing.children)
    to_others = counted and any(t.lower_ in {"for", "to"} and t.i > thing.i for t in thing.subtree)
    if not money and not to_others and thing.lemma_.lower() not in promising()["aid"]:
        return
    if verb.lemma_ == "announce" and any(c.lower_ in {"that"} for c in verb.children):
        return
    stop = _before_occasion(scene, thing.i + 1, reach(scene, verb))
    conduct = Conduct(thing.i, thing.left_edge.i, trimmed(scene, thing.left_edge.i, stop), noun=True)
    yield Undertaking(
        "means",
        Strength.COMMITS,
        conduct,
        by,
        first_of(scene, verb, conduct, actors),
        (verb.i, verb.i + 1),
        0.65,
        toward(scene, conduct, by),
        verb="provide",
    )


def _before_occasion(scene: Scene, start: int, stop: int) -> int:
    """Where the words on the occasion of announcing begin: "a package [at a meeting in Oslo on 4 May]"."""
    occasions = {"meeting", "summit", "conference", "ceremony", "forum", "session", "talks", "briefing", "visit"}
    for token in scene.doc[start:stop]:
        if token.lower_ in {"at", "during"} and any(c.dep_ == "pobj" and c.lower_ in occasions for c in token.children):
            return int(token.i)
    return stop


def planned(scene: Scene, adjective: Token) -> Iterator[Undertaking]:
    """ "notified Lima of the planned transfer of three boats": an act, not an event that has its own report."""
    noun = adjective.head
    if (
        noun.i < adjective.i
        or not is_action_noun(noun)
        or noun.lemma_.lower() in promising()["events"] - {"deployment", "delivery", "withdrawal", "release"}
    ):
        return
    verb = governor(noun)
    if verb is None:
        return
    actors = doers(scene, verb)
    by = parties_of(a for c in noun.children if c.dep_ == "poss" for a in scene.conjuncts(c)) or parties_of(actors)
    if not by or not any(c.lower_ in {"of", "to"} for c in noun.children) or (actors and not credible(scene, actors)):
        return
    stop = reach(scene, noun)
    conduct = Conduct(noun.i, noun.i, trimmed(scene, noun.i, stop), noun=True)
    yield Undertaking(
        "planned",
        Strength.PLANS,
        conduct,
        by,
        noun.left_edge.i,
        (adjective.i, adjective.i + 1),
        0.6,
        toward(scene, conduct, by),
    )


def names_event(subject: Token) -> bool:
    """Whether it is an event, "Talks" with a capital too."""
    lemma = subject.lemma_.lower()
    events = promising()["events"]
    return lemma in events or (subject.tag_ in ("NNP", "NNPS") and lemma.removesuffix("s") in events)


def put_off(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "The forum has been postponed until May": still to be held, on its new day."""
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if subject is not None and subject.lower_ == "it":
        subject = antecedent(scene, subject)
    if subject is None or not names_event(subject) or any(c.dep_ == "neg" for c in verb.children):
        return
    stop = reach(scene, verb)
    link = next(
        (
            c
            for c in scene.doc[verb.i + 1 : min(stop, verb.i + 5)]
            if c.lower_ in {"until", "till", "to", "for"} and c.i > verb.i and scene.times_in(c.i, stop)
        ),
        None,
    )
    if link is None:
        return
    by = parties_of(scene.actors_under(subject)) or scene.sides
    if len(by) == 1 and by[0] in scene.sides:
        by = scene.sides
    if by:
        told = subject.left_edge.i
        begin = told if scene.sentence_number(told) == scene.sentence_number(verb.i) else verb.left_edge.i
        conduct = Conduct(
            verb.i, link.i, trimmed(scene, link.i, stop), subject=(told, min(subject.right_edge.i + 1, subject.i + 1))
        )
        yield Undertaking("put_off", Strength.PLANS, conduct, by, begin, (verb.i, verb.i + 1), 0.7, verb="hold")
