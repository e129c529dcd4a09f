"""Work given to one's own people or to a shared body: "officials were asked to report", "they told the panel to meet".

Both sides undertake it, for those who are told are their own; people of a named third state are asked, not told.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.focus import in_view
from accord.reading.promised.conduct import complement, infinitive, split_verbs
from accord.reading.promised.parties import doers
from accord.reading.promised.telling import credible, opening
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene, parties_of

TASKING = frozenset({"ask", "request", "instruct", "direct", "task", "order", "mandate"})
# "entrusted their ministers with drafting": what they are told stands behind "with" alone
WITH = frozenset({"task", "charge", "entrust"})
# Those who take orders of both sides, besides a shared body and those who serve a state.
_TOLD = frozenset(
    "official expert technician negotiator diplomat aide deputy specialist engineer surveyor lawyer agency".split()
)
_NEVER = frozenset({"side", "government", "country", "party", "delegation", "authority", "court", "judge", "civilian"})


def tasked(scene: Scene, verb: Token, stop: int) -> Iterator[Undertaking]:
    """What those are to do who were told by both sides, in the active ("asked their experts to") or the passive."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    told = passive if passive is not None else next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
    if passive is not None and any(c.dep_ == "auxpass" and c.lower_ in {"is", "are", "be"} for c in verb.children):
        return  # "the commission is tasked with monitoring the truce": what a body is for
    found = (with_ing(scene, verb, stop) if verb.lemma_ in WITH else None) or infinitive(scene, verb, stop=stop)
    if found is None:
        return
    begin, head = found
    if told is None:
        # the parse gave the one who is told to the verb of the work: "asked a committee | to prepare"
        told = next((c for c in head.children if c.dep_ == "nsubj" and verb.i < c.i < begin), None)
    if told is None or not _is_own(scene, told):
        return
    if passive is not None:
        actors = scene.agents(verb)
        by = parties_of(actors) or in_view(scene, verb)
    else:
        actors = doers(scene, verb)
        by = parties_of(actors)
    if len(by) < 2 or (actors and not credible(scene, actors)):
        return
    first = opening(scene, verb, actors)
    first = min(first, told.left_edge.i)
    for number, conduct in enumerate(split_verbs(scene, head, start=begin, stop=stop)):
        start = first if number == 0 else conduct.start
        yield Undertaking("tasked", Strength.AGREES, conduct, by, start, (verb.i, verb.i + 1), 0.86)


def with_ing(scene: Scene, verb: Token, stop: int) -> tuple[int, Token] | None:
    """ "tasked their ministers with convening": where "with" stands, and the verb in -ing behind it."""
    link = next((c for c in verb.children if c.lower_ == "with" and c.i > verb.i), None)
    head = complement(scene, link, stop=stop) if link is not None else None
    return (link.i, head) if link is not None and head is not None and head.tag_ == "VBG" else None


def can_charge(verb: Token) -> bool:
    """Whether "charged them with" gives a task: leaders charge their ministers, police charge suspects."""
    if verb.lemma_ != "charge":
        return True
    kin = {c.dep_: c.lemma_.lower() for c in verb.children}
    offices = promising()["offices"]
    return (
        kin.get("nsubj") in offices | {"government", "cabinet"} and kin.get("dobj") in offices | promising()["bodies"]
    )


def _is_own(scene: Scene, told: Token) -> bool:
    """Officials, experts or a shared body of the sides; not the people of one state, nor of another."""
    words = promising()
    lemma = told.lemma_.lower()
    if lemma in _NEVER or lemma not in words["bodies"] | words["servants"] | _TOLD:
        return False
    named = set(parties_of(a for a in scene.actors_under(told) if a.parties))
    return not named or len(named & set(scene.sides)) > 1
