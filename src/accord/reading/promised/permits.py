"""What a side lets happen, orders or sets aside in a set phrase: "gave the green light to", "ordered the dispatch of".

The whole phrase is the conduct; a permission that is sought, and what a court orders at home, is none.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from accord.lexicon.promising import promising
from accord.model.codes import Strength
from accord.reading.promised.agreed import agreed_by
from accord.reading.promised.conduct import infinitive, pieces, trimmed
from accord.reading.promised.nouns import is_means
from accord.reading.promised.parties import doers, toward
from accord.reading.promised.reaching import reach
from accord.reading.promised.telling import asserted, credible, first_of
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, Scene, parties_of

_GIVING = frozenset({"give", "grant", "issue"})
_PERMITS = frozenset(
    """permission permit consent approval assent clearance authorisation authorization nod blessing leave licence
    """.split()
)
_LINKS = frozenset({"to", "for", "that"})
_ORDERING = frozenset({"order", "direct", "decree"})
_ORDERED = frozenset(
    """deployment dispatch despatch withdrawal delivery sending reopening opening closure closing resumption transfer
    supply expulsion evacuation repatriation recall pullout suspension handover shipment provision establishment
    """.split()
)
_COURTS = frozenset({"court", "judge", "prosecutor", "tribunal", "prosecution", "magistrate", "jury"})


def from_phrase(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """The undertaking in a set phrase that `verb` opens."""
    lemma = verb.lemma_
    if lemma in _GIVING:
        yield from _permitted(scene, verb)
    elif lemma in _ORDERING:
        yield from _ordered(scene, verb)
    elif lemma in {"put", "place", "make"}:
        yield from _made_available(scene, verb)


def _permitted(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "gave the go-ahead to the sale", "granted Oman permission to dock", "consent was given by Chad for ..."."""
    passive = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    noun = passive or next((c for c in verb.children if c.dep_ in ("dobj", "oprd") and c.i > verb.i), None)
    if noun is None or not _is_permit(noun) or not asserted(verb):
        return
    if any(c.lower_ in {"no", "any"} for c in noun.children) or (verb.tag_ == "VBN" and verb.dep_ == "acl"):
        return
    actors = scene.agents(verb) if passive is not None else doers(scene, verb)
    stop = reach(scene, verb)
    after = max(noun.i, verb.i)
    if not any(t.lower_ in _LINKS for t in scene.doc[after + 1 : min(stop, after + 5)]):
        return
    told = (noun.left_edge.i, noun.i + 1) if passive is not None else None
    yield from _whole(scene, verb, actors, stop, told)


def _is_permit(noun: Token) -> bool:
    before = {c.lower_ for c in noun.children}
    if noun.lemma_ == "light":
        return "green" in before
    return noun.lemma_.lower() in _PERMITS or (noun.lower_ == "ahead" and "go" in before) or noun.lower_ == "go-ahead"


def _made_available(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "put two hospitals at Morocco's disposal", "made two cranes available to Tonga"."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    stop = reach(scene, verb)
    words = {t.lower_ for t in scene.doc[verb.i + 1 : stop]}
    if verb.lemma_ == "make":
        ready = next((c for t in (verb, thing) if t is not None for c in t.subtree if c.lower_ == "available"), None)
        thing = thing or next((c for c in ready.children if c.dep_ == "nsubj") if ready is not None else iter(()), None)
    else:
        ready = next((t for t in scene.doc[verb.i + 1 : stop] if t.lower_ == "disposal"), None)
    if (
        thing is None
        or ready is None
        or not is_means(thing)
        or not asserted(verb)
        or not words & {"to", "for", "of", "'s"}
    ):
        return
    yield from _whole(scene, verb, doers(scene, verb), stop, None)


def _whole(
    scene: Scene, verb: Token, actors: list[Actor], stop: int, subject: tuple[int, int] | None
) -> Iterator[Undertaking]:
    by = parties_of(actors)
    if not by or not credible(scene, actors):
        return
    conduct = Conduct(verb.i, verb.i, trimmed(scene, verb.i, stop), subject=subject)
    first = min(first_of(scene, verb, conduct, actors), subject[0] if subject is not None else verb.i)
    strength = agreed_by(Strength.AGREES, by)
    yield Undertaking("permit", strength, conduct, by, first, (verb.i, verb.i + 1), 0.65, toward(scene, conduct, by))


def _ordered(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "The emir ordered the dispatch of 60 tonnes of medicine", "directed that a site be proposed within a month"."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if not asserted(verb) or subject is None or subject.lemma_.lower() in _COURTS:
        return
    actors = doers(scene, verb)
    by, stop = parties_of(actors), reach(scene, verb)
    abroad = len(scene.sides) > 1 or any(p.code not in by for p in scene.places if verb.i < p.start < stop)
    if not by or not abroad or not credible(scene, actors):
        return
    strength = agreed_by(Strength.AGREES, by)
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    found: list[Conduct] = []
    if thing is not None and thing.lemma_.lower() in _ORDERED and any(c.lower_ == "of" for c in thing.children):
        found = pieces(scene, thing, start=thing.left_edge.i, stop=stop)
    elif clause is not None and any(c.dep_ == "auxpass" and c.lower_ == "be" for c in clause.children):
        what = next((c for c in clause.children if c.dep_ == "nsubjpass"), None)
        if what is not None and not any(c.tag_ == "MD" for c in clause.children):
            told = (what.left_edge.i, what.right_edge.i + 1)
            end = trimmed(scene, clause.i, reach(scene, clause))
            found = [Conduct(clause.i, clause.i, end, subject=told)]
    for number, conduct in enumerate(found):
        first = first_of(scene, verb, conduct, actors) if number == 0 else conduct.start
        yield Undertaking("order", strength, conduct, by, first, (verb.i, verb.i + 1), 0.65, toward(scene, conduct, by))


def authorised(scene: Scene, verb: Token, stop: int) -> tuple[int, Token] | None:
    """ "parliament authorised the government to send 90 soldiers": its own people."""
    thing = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    inner = [c for v in verb.children if v.dep_ == "ccomp" for c in v.children if c.dep_ == "nsubj"]
    told = thing or (inner[0] if inner else None)
    own = told is not None and told.lemma_.lower() in promising()["servants"] | promising()["offices"]
    return infinitive(scene, verb, stop=stop) if own and verb.lemma_ in {"authorise", "authorize"} else None
