"""Goals that sides set themselves, and what talks came to: "set a target of doubling trade", "ended in a pledge to".

The goal is of those who set it; what talks, a visit or a session yields is of the two who held them.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import voiced_pieces
from accord.reading.promised.parties import doers
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import asserted, credible, first_of
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene, parties_of

GOALS = frozenset({"target", "goal", "objective"})
YIELDS = frozenset({"agreement", "commitment", "pledge", "understanding", "promise", "decision", "consensus", "accord"})
_SETTING = frozenset({"set", "fix", "adopt", "agree", "announce"})
_ENDING = {"end": {"with", "in"}, "conclude": {"with"}, "result": {"in"}, "culminate": {"in", "with"}, "lead": {"to"}}
_YIELDING = frozenset({"produce", "yield", "bring", "see"})
_LINKS = frozenset({"to", "to_ing", "of", "on"})


def from_goal(scene: Scene, goal: Token) -> Iterator[Undertaking]:
    """ "The two sides set a target of raising trade to $5 billion by 2030"; a goal that is merely had is none."""
    verb = goal.head if goal.dep_ in ("dobj", "pobj") else None
    if verb is not None and verb.dep_ == "prep" and verb.lower_ == "on":
        verb = verb.head
    if verb is None or verb.lemma_ not in _SETTING or verb.pos_ != "VERB" or not asserted(verb):
        return
    actors = doers(scene, verb)
    by = parties_of(actors)
    if not by or not credible(scene, actors):
        return
    strength = Strength.AGREES if len(by) > 1 else Strength.PLANS
    for number, conduct in enumerate(voiced_pieces(scene, goal, _LINKS, stop=reach(scene, goal))):
        if conduct.noun:
            continue
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        yield Undertaking("goal", strength, conduct, by, first, (goal.i, goal.i + 1), 0.75)


def from_yield(scene: Scene, noun: Token) -> Iterator[Undertaking]:
    """ "The talks ended with an agreement to exchange officers", "the visit produced a pledge to cut tariffs"."""
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "prep":
        link, verb = verb.lower_, verb.head
        fits = link in _ENDING.get(verb.lemma_, ())
    else:
        fits = noun.dep_ == "dobj" and verb.lemma_ in _YIELDING
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if not fits or subject is None or not asserted(verb) or any(c.dep_ == "poss" for c in noun.children):
        return
    of_event = subject.lemma_.lower() in promising()["events"] and len(scene.sides) == 2
    # "ministers of Benin and Togo ended a meeting with a pledge to ..."
    met = any(c.dep_ == "dobj" and c.lemma_.lower() in promising()["events"] for c in verb.children)
    by = scene.sides if of_event else parties_of(doers(scene, verb)) if met else ()
    if len(by) < 2:
        return
    for number, conduct in enumerate(voiced_pieces(scene, noun, _LINKS, stop=reach(scene, noun))):
        first = min(verb.i, subject.left_edge.i) if number == 0 else conduct.start
        yield Undertaking("yield", Strength.AGREES, conduct, by, first, (noun.i, noun.i + 1), 0.7)
