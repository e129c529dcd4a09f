"""What one side wants done and the other is to do: "wants the post moved", "asked whether it might join".

The one who is asked is named, or it is the other of two states; where there is no other the conduct is nobody's.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import complement, pieces, split_verbs, trimmed
from accord.reading.promised.parties import addressed, doers, named
from accord.reading.promised.telling import credible, opening
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import ActorKind, Scene, parties_of

_MIGHT = frozenset({"may", "might", "could", "can", "would", "should"})
_NEIGHBOUR = frozenset({"neighbour", "neighbor", "counterpart", "counterparts", "us", "partner", "ally"})
_OTHER = frozenset({"other", "opposite", "second"})
_ASKING = frozenset({"request", "demand", "seek", "ask", "want", "solicit"})
_STATELY = frozenset({ActorKind.STATE, ActorKind.OFFICE, ActorKind.PERSON, ActorKind.ORGANISATION})
_JOINING = frozenset({"join", "participate", "accede", "take", "return", "stay", "remain", "be", "observe"})


def other_side(scene: Scene, own: tuple[str, ...]) -> tuple[str, ...]:
    """Of two sides the one that is asked, when nobody is named; of more, the other if only two are states."""
    states = tuple(s for s in scene.sides if len(s) == 2)
    for sides in (scene.sides, states):
        if len(sides) == 2 and len(own) == 1 and own[0] in sides:
            return tuple(s for s in sides if s not in own)
    return ()


def other_near(scene: Scene, own: tuple[str, ...], at: int) -> tuple[str, ...]:
    """Who is asked, in a text of many: the one other state that the sentence or the two before it name."""
    number = scene.sentence_number(at)
    for first in (number, max(0, number - 2)):
        near = scene.actors_in(scene.sentences[first].start, at)
        others = {c for a in near for c in a.parties if a.kind in _STATELY} - set(own)
        if others:
            return tuple(others) if own and len(others) == 1 else ()
    return ()


def is_the_other(scene: Scene, start: int, end: int) -> bool:
    """ "called on its neighbour", "asked the other side", "asked us": the other, without its name."""
    words = {t.lower_ for t in scene.doc[start:end]}
    return bool(words & _NEIGHBOUR) or bool(words & _OTHER and words & {"side", "party", "country", "state"})


def asked_that(
    scene: Scene, verb: Token, promise: Promise, clause: Token, stop: int, first: int
) -> Iterator[Undertaking]:
    """ "demanded that Rome release the ship": the bare form or "should", never a mere report."""
    # "proposed that the two countries raise": the bare form, which the tagger takes for a present
    wished = verb.lemma_ in {"propose", "demand", "request", "recommend", "urge"}
    bare = clause.tag_ == "VB" or (clause.tag_ == "VBP" and (wished or verb.tag_ in ("VBD", "VBN")))
    bare = bare or any(c.dep_ in ("aux", "auxpass") and c.lower_ in {"be", "should"} for c in clause.children)
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    near = clause.nbor(-1)
    if subject is None and near.dep_ == "compound" and scene.actor_at(near.i) is not None:
        subject = near  # "proposed that Laos facilitate", which the parser takes for one name
    if (
        subject is None
        or not bare
        or any(c.dep_ == "aux" and c.lower_ not in {"be", "should"} for c in clause.children)
    ):
        return
    passive = subject.dep_ == "nsubjpass"
    own = parties_of(doers(scene, verb))
    by = () if passive else parties_of(named(scene, subject, clause))
    if not by:
        by = tuple(p.code for p in scene.places if p.start <= subject.i < p.end)
    if not by:
        # "asked that its citizens be allowed to stay": the other's to allow
        by = other_side(scene, own) if promise.whose == "other" else own
    if not by and passive:
        return
    # "Oman proposed that Laos open the road": asked of it; "that the two open it" is offered
    other = promise.name == "propose" and own and not set(own) & set(by)
    for number, conduct in enumerate(split_verbs(scene, clause, start=clause.i, stop=stop)):
        whole = Conduct(
            conduct.head,
            conduct.start,
            conduct.end,
            negated=conduct.negated,
            subject=(subject.left_edge.i, clause.i) if passive and number == 0 else None,
        )
        yield Undertaking(
            promise.name,
            Strength.REQUESTS if other else promise.strength,
            whole,
            by,
            first if number == 0 else conduct.start,
            (verb.i, verb.i + 1),
            0.75,
        )


def asked_against(scene: Scene, verb: Token, promise: Promise, stop: int, first: int) -> Iterator[Undertaking]:
    """ "warned Belgrade against buying the radars": what the one warned is not to do."""
    link = next((t for t in scene.doc[verb.i + 1 : stop] if t.lower_ == "against" and t.head.i == verb.i), None)
    head = complement(scene, link, stop=stop) if link is not None else None
    if link is None or head is None:
        return
    own = parties_of(doers(scene, verb))
    by = tuple(c for c in parties_of(addressed(scene, verb.i + 1, link.i)) if c not in own)
    for conduct in pieces(scene, head, start=link.i + 1, stop=stop) if by else ():
        whole = replace(conduct, negated=True)
        yield Undertaking(promise.name, promise.strength, whole, by, first, (verb.i, verb.i + 1), 0.75, own)


def can_act(scene: Scene, verb: Token, head: Token) -> bool:
    """ "expects Oman to return the land"; not "expects trade with Oman to grow", "expects Oman to win"."""
    told = next((c for v in (head, verb) for c in v.children if c.dep_ in ("nsubj", "dobj") and c.i > verb.i), None)
    if head.lemma_.lower() in promising()["stative"] - promising()["willed"]:
        return False
    if told is None or told.i > head.i:
        return True
    return scene.actor_at(told.i) is not None or any(p.start <= told.i < p.end for p in scene.places)


def thing_done(
    scene: Scene, verb: Token, promise: Promise, found: tuple[int, Token], stop: int, first: int
) -> Iterator[Undertaking]:
    """ "wants expulsions to be suspended", "called for the three to be freed", "wanted the crossings to reopen"."""
    begin, head = found
    thing = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass") and verb.i < c.i < begin), None)
    own = parties_of(doers(scene, verb))
    if thing is None or not own or scene.actor_at(thing.i) is not None or head.lemma_ == "be":
        return
    if thing.dep_ == "nsubj" and any(c.dep_ == "dobj" and c.i > head.i for c in head.children):
        return  # "called for all foreign fighters to leave Mali": they do it themselves
    if any(c.lower_ == "own" for c in thing.children) or not (by := other_side(scene, own)):
        return  # "wants its own technicians to test it first": its own conduct
    end = min(begin, thing.right_edge.i + 1)
    conduct = Conduct(head.i, head.i, trimmed(scene, head.i, stop), subject=(thing.left_edge.i, end))
    yield Undertaking(
        promise.name,
        promise.strength,
        conduct,
        by,
        first,
        (verb.i, verb.i + 1),
        0.75,
        own,
    )


def is_wanted_done(verb: Token) -> Token | None:
    """ "wants the depot moved": what is to be done to it."""
    for child in verb.children:
        if child.tag_ in ("VBD", "VBN") and child.dep_ in ("ccomp", "oprd", "xcomp") and child.i > verb.i:
            kin = {c.dep_: c for c in child.children}
            thing = kin.get("nsubj") or kin.get("nsubjpass")
            if thing is not None and verb.i < thing.i < child.i and not {"aux", "auxpass", "mark"} & set(kin):
                return child
    return None


def asked_whether(scene: Scene, verb: Token, stop: int, first: int) -> Iterator[Undertaking]:
    """ "asked whether Irish divers might join", "wrote to ask if we could send a surgeon"."""
    clause = next(
        (
            c
            for c in verb.children
            if c.dep_ in ("ccomp", "advcl", "conj") and c.i > verb.i and any(m.lower_ in _MIGHT for m in c.children)
        ),
        None,
    )
    if clause is None or not any(c.lower_ in {"whether", "if"} and c.i < clause.i for c in clause.children):
        return
    subject = next((c for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    own = parties_of(doers(scene, verb))
    if not any(c.dep_ == "nsubj" for c in verb.children) and verb.dep_ not in ("conj", "xcomp"):
        return  # "Asked if the government would ..."
    if subject is None or clause.lemma_ in {"be", "have", "know", "comment", "explain"}:
        return
    whose = parties_of(named(scene, subject, clause))
    let = whose == own  # "asked whether its instructors might come": the other's to allow
    by = other_side(scene, own) if let or not whose else whose
    if not by:
        return
    conduct = Conduct(clause.i, clause.i, trimmed(scene, clause.i, stop))
    told = (subject.left_edge.i, subject.i + 1) if let else None
    yield Undertaking(
        "request",
        Strength.REQUESTS,
        # "let Irish divers | join the search": the words behind the modal
        Conduct(conduct.head - 1 if let else conduct.head, conduct.start, conduct.end, subject=told),
        by,
        first,
        (verb.i, verb.i + 1),
        0.65,
        own,
        verb="let" if let else None,
    )


def asked_to_join(scene: Scene, verb: Token, found: tuple[int, Token], stop: int, first: int) -> Iterator[Undertaking]:
    """ "Niue has asked to be admitted", "asked to join with one vessel": the others are to let it."""
    begin, head = found
    own = parties_of(doers(scene, verb))
    passive = scene.doc[head.i - 1].lower_ == "be"
    if begin != verb.i + 1 or not own or not (passive or head.lemma_ in _JOINING - {"be"}):
        return
    if head.lemma_ in {"name", "identify", "quote", "excuse", "remain"} and passive:
        return  # "asked not to be named"
    by = tuple(s for s in scene.sides if s not in own)
    if not by or any(t.lower_ in {"not", "anonymous"} for t in scene.doc[begin : head.i + 3]):
        return
    conduct = Conduct(head.i, begin, trimmed(scene, begin, stop))
    yield Undertaking("request", Strength.REQUESTS, conduct, by, first, (verb.i, verb.i + 1), 0.65, own)


def whose(scene: Scene, verb: Token) -> Iterator[Undertaking]:
    """ "two men whose extradition Lima has requested": of the other of two states."""
    if verb.dep_ != "relcl" or verb.lemma_ not in _ASKING:
        return
    noun = next(
        (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and any(p.tag_ == "WP$" for p in c.children)), None
    )
    if noun is None or (noun.lemma_.lower() not in promising()["done_to"] and noun.tag_ != "VBG"):
        return
    agents = scene.agents(verb)
    actors = agents or [a for c in verb.children if c.dep_ == "nsubj" for a in scene.conjuncts(c)]
    own = parties_of(actors) or tuple(
        p.code for c in verb.children if c.dep_ == "agent" for p in scene.places if c.i < p.start <= c.i + 2
    )
    by = other_side(scene, own)
    sentence = scene.sentence_of(verb.i)
    edge = noun.left_edge.i
    thing = next((t for t in reversed(scene.doc[sentence.start : edge]) if _is_someone(scene, t)), None)
    if not by or thing is None or (actors and not credible(scene, actors)):
        return
    start = thing.left_edge.i
    while start < thing.i and scene.doc[start].pos_ in ("ADP", "ADV", "CCONJ", "PUNCT"):
        start += 1
    conduct = Conduct(noun.i, edge, noun.i + 1, subject=(start, edge - 1))
    yield Undertaking(
        "request",
        Strength.REQUESTS,
        conduct,
        by,
        start,
        (verb.i, verb.i + 1),
        0.7,
        own,
        verb=promising().acts.get(noun.lemma_.lower()),
    )


def _is_someone(scene: Scene, token: Token) -> bool:
    """The head of whom it is about: "a Montenegrin citizen held in Tirana since August, whose extradition"."""
    return (
        token.pos_ == "NOUN"
        and token.dep_ in ("pobj", "dobj", "nsubj", "nsubjpass", "conj", "appos", "attr")
        and not scene.times_in(token.i, token.i + 1)
        and any(c.dep_ in ("det", "nummod", "amod", "compound", "poss") for c in token.children)
    )


def wants(scene: Scene, verb: Token, promise: Promise, stop: int, found: tuple[int, Token]) -> Iterator[Undertaking]:
    """What `thing_done` and `asked_to_join` find, in this order."""
    actors = doers(scene, verb)
    first = opening(scene, verb, actors)
    if not actors or not credible(scene, actors):
        return
    done = list(thing_done(scene, verb, promise, found, stop, first))
    yield from done or asked_to_join(scene, verb, found, stop, first)
