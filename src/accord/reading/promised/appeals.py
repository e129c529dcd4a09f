"""Nouns that appeal: "the need to VERB", "a request for radars from France", "the king's invitation to visit Amman".

The conduct is that of whoever is asked; of a need that several voice together it is theirs, else nobody's.
"""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from accord.lexicon.promising import Promise, promising
from accord.model.codes import Strength
from accord.reading.promised.conduct import complement, infinitive, trimmed, voiced_pieces
from accord.reading.promised.nouns import is_action_noun, is_means
from accord.reading.promised.parties import (
    addressed,
    doers,
    governor,
    open_conduct,
    toward,
)
from accord.reading.promised.telling import asserted
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.promised.voicing import clause_start
from accord.reading.promised.wishes import other_side
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

_CONSIDERING = frozenset(
    {"consider", "study", "examine", "review", "weigh", "mull", "assess", "process", "forward", "discuss"}
)
_ANSWERING = frozenset(
    [
        "answer",
        "reject",
        "decline",
        "refuse",
        "turn",
        "grant",
        "accept",
        "approve",
        "rebuff",
        "consider",
        "weigh",
        "study",
        "receive",
    ]
)


GRANTED = "granted"
_GRANTING = frozenset({"grant", "accept", "approve", "agree", "accede", "consent"})


def need(
    scene: Scene, noun: Token, promise: Promise, verb: Token | None, voices: list[Actor], stop: int
) -> Iterator[Undertaking]:
    """ "stressed the need to VERB", "the importance of VERB-ing": an appeal, of whoever voices it."""
    if verb is None or not voices or any(c.lower_ in {"no"} for c in noun.children):
        return
    if noun.lemma_ == "need" and (noun.pos_ == "VERB" or noun.tag_ == "NNS"):
        return
    if noun.lemma_ == "need" and noun.i and noun.nbor(-1).lower_ == "in":
        return  # "24 million people are in need of assistance"
    if verb.lemma_ in _CONSIDERING - {"discuss", "review"}:
        return  # "will study the need to add posts"
    if any(c.dep_ == "neg" for c in verb.children):
        return
    heard = (
        scene.objects(verb, "with", "to")
        if verb.lemma_ in {"discuss", "stress", "raise", "convey", "emphasize"}
        else []
    )
    sentence = scene.sentence_of(noun.i)
    if not heard:
        heard = [
            a
            for a in scene.actors_in(verb.i, noun.i)
            if a.start >= sentence.start and scene.doc[a.start - 1].lower_ in {"with", "to"}
        ]
    for_whom = (
        addressed(scene, noun.i + 1, _link_to(scene, noun, stop))
        if scene.doc[min(noun.i + 1, len(scene.doc) - 1)].lower_ == "for"
        else []
    )
    if len(for_whom) == 1 and for_whom[0].kind is ActorKind.COLLECTIVE and len(scene.sides) > 2:
        # a council that stresses what "the parties" must do is no party itself
        others = tuple(s for s in scene.sides if s not in parties_of(voices))
        for_whom = [replace(for_whom[0], parties=others)]
    for number, conduct in enumerate(voiced_pieces(scene, noun, promise.links, stop=stop)):
        head = scene.doc[conduct.head]
        if conduct.noun and head.lemma_.lower() in promising()["events"] and not _is_kind(head):
            continue  # "the importance of the meeting"
        if conduct.noun and any(c.lower_ in {"this", "these", "that", "such"} for c in head.children):
            continue
        whose = parties_of(for_whom) or _by_noun(scene, conduct) or open_conduct(scene, conduct, voices, heard)
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            whose,
            clause_start(scene, noun, verb, voices) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.75,
        )


def _is_kind(head: Token) -> bool:
    """Whether an event noun means the kind, not one event: "the importance of dialogue", not "of the meeting"."""
    return not any(c.dep_ in ("det", "poss", "nummod") for c in head.children)


def _link_to(scene: Scene, noun: Token, stop: int) -> int:
    found = infinitive(scene, noun, stop=stop)
    return found[0] if found else noun.i + 1


def _by_noun(scene: Scene, conduct: Conduct) -> tuple[str, ...]:
    head = scene.doc[conduct.head]
    if not conduct.noun:
        return ()
    owners = [a for c in head.children if c.dep_ == "poss" for a in scene.conjuncts(c)]
    owners += [a for c in head.children if c.lower_ == "by" for p in c.children for a in scene.conjuncts(p)]
    return parties_of(owners)


def request(
    scene: Scene, noun: Token, promise: Promise, voices: list[Actor], holders: list[Actor], stop: int
) -> Iterator[Undertaking]:
    """ "a request for radars from France", "its call on donors to pay"."""
    if (not voices and not holders) or (not holders and any(c.lower_ == "of" for c in noun.children)):
        return
    verb = governor(noun)
    if verb is not None and verb.lemma_ in _CONSIDERING and (not holders or infinitive(scene, noun, stop=stop) is None):
        return  # "would consider the request"
    if verb is not None and holders and verb.lemma_ in _GRANTING:
        voices = voices or (scene.agents(verb) if verb.tag_ == "VBN" else []) or doers(scene, verb)
    if verb is not None and verb.lemma_ in _ANSWERING | _GRANTING and holders and voices:
        yield from _answered(scene, noun, promise, verb, voices, holders, stop)
        return
    if not holders and verb is not None and verb.lemma_ in _ANSWERING and (made := _made_by(scene, noun, stop)):
        yield from _answered(scene, noun, promise, verb, voices, made, stop)
        return
    asked = parties_of(holders) or parties_of(voices)
    links = promise.links | {"for"}
    to = infinitive(scene, noun, stop=stop)
    named = addressed(scene, noun.i + 1, to[0]) if to else []
    link = _for_what(noun, verb)
    found = list(voiced_pieces(scene, noun, links, stop=stop))
    if not found and (asking := _that_another(scene, noun, stop)) is not None:
        actors, conduct = asking
        by = tuple(c for c in parties_of(actors) if c not in asked)
        first = clause_start(scene, noun, verb, voices or holders)
        if by:
            yield Undertaking(promise.name, promise.strength, conduct, by, first, (noun.i, noun.i + 1), 0.7, asked)
        return
    if not found and link is not None:
        head = complement(scene, link, stop=stop)
        if head is None or promise.strength is Strength.URGES or not is_means(head):
            return
        found = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, stop), noun=True)]
    for number, conduct in enumerate(found):
        whose = parties_of(a for a in named if not set(a.parties) & set(asked)) or _from(scene, noun, stop, asked)
        if (
            not whose
            and promise.strength is Strength.REQUESTS
            and len(scene.sides) == 2
            and len(asked) == 1
            and asked[0] in scene.sides
        ):
            whose = tuple(s for s in scene.sides if s not in asked)
        if not whose and promise.strength is Strength.URGES:
            whose = open_conduct(scene, conduct, voices, [])
        means = conduct.noun and not is_action_noun(scene.doc[conduct.head])
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            whose,
            clause_start(scene, noun, verb, voices or holders) if number == 0 else conduct.start,
            (noun.i, noun.i + 1),
            0.75,
            asked if whose != asked else (),
            verb="provide" if means else None,
        )


def _that_another(scene: Scene, noun: Token, stop: int) -> tuple[list[Actor], Conduct] | None:
    """ "Georgia's request that Armenia lower its tariff": who is asked, and for what."""
    verb = next((c for c in noun.children if c.dep_ in ("acl", "relcl", "ccomp") and c.pos_ == "VERB"), None)
    if verb is None or not any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children):
        return None
    if any(c.dep_ in ("auxpass", "neg") for c in verb.children):
        return None
    actors = [a for c in verb.children if c.dep_ == "nsubj" for a in scene.conjuncts(c)]
    end = min([stop, *(t.i for t in scene.doc[verb.i : stop] if t.tag_ in ("VBD", "VBZ") and t.i > verb.i)])
    end = min([end, *(c.i for c in noun.head.children if c.dep_ == "auxpass" and c.i > verb.i)])
    return (actors, Conduct(verb.i, verb.i, trimmed(scene, verb.i, end))) if actors else None


def _made_by(scene: Scene, noun: Token, stop: int) -> list[Actor]:
    """ "the request for a battery that Riga made in October"."""
    for token in scene.doc[noun.i + 1 : stop]:
        if token.dep_ == "relcl" and token.lemma_ in {"make", "lodge", "submit", "file", "send", "table", "hand"}:
            return [a for c in token.children if c.dep_ == "nsubj" for a in scene.conjuncts(c) if a.parties]
    return []


def _answered(
    scene: Scene,
    noun: Token,
    promise: Promise,
    verb: Token | None,
    voices: list[Actor],
    holders: list[Actor],
    stop: int,
) -> Iterator[Undertaking]:
    """ "turned down a request by Somalia to withdraw": the one who answers is the one who was asked."""
    asked, whose = parties_of(holders), parties_of(voices)
    found = list(voiced_pieces(scene, noun, promise.links, stop=stop))
    link = _for_what(noun, verb)
    head = complement(scene, link, stop=stop) if link is not None else None
    if not found and link is not None and head is not None and (is_means(head) or is_action_noun(head)):
        found = [Conduct(head.i, link.i + 1, trimmed(scene, link.i + 1, min(stop, head.right_edge.i + 1)), noun=True)]
    granted = verb is not None and verb.lemma_ in _GRANTING and asserted(verb) and whose != asked
    for conduct in found:
        yield Undertaking(
            promise.name,
            promise.strength,
            conduct,
            whose if whose != asked else (),
            noun.left_edge.i,
            (noun.i, noun.i + 1),
            0.75,
            asked,
        )
        if granted and verb is not None:
            # "granted a request by Chad to take 30 cadets": asked for and promised
            first = clause_start(scene, noun, verb, voices)
            cue = (verb.i, verb.i + 1)
            yield Undertaking(GRANTED, Strength.COMMITS, conduct, whose, first, cue, 0.7, asked)


def _for_what(noun: Token, verb: Token | None) -> Token | None:
    """ "a request for boats", "made a request to Kenya for boats": the parse gives the second link to the verb."""
    own = next((c for c in noun.children if c.lower_ == "for" and c.i > noun.i), None)
    behind = noun.doc[noun.i + 1 : noun.i + 2]
    if own is not None or verb is None or noun.dep_ != "dobj" or not any(t.lower_ in {"to", "from"} for t in behind):
        return own
    return next((c for c in verb.children if c.lower_ == "for" and noun.i < c.i <= noun.i + 6), None)


def _from(scene: Scene, noun: Token, stop: int, asked: tuple[str, ...]) -> tuple[str, ...]:
    for at in range(noun.i + 1, stop):
        token = scene.doc[at]
        if token.lower_ in {"from", "to"}:
            found = [a for a in scene.actors_in(at + 1, min(stop, at + 4)) if not set(a.parties) & set(asked)]
            if found:
                return found[0].parties
    return ()


def invitation(
    scene: Scene, noun: Token, voices: list[Actor], holders: list[Actor], stop: int
) -> Iterator[Undertaking]:
    """ "extended an invitation to police students", "the king's invitation to the minister to visit Amman"."""
    if noun.dep_ == "pobj" and noun.head.lower_ in {"at", "on", "upon", "by", "following"}:
        return
    verb = governor(noun)
    if verb is not None and verb.lemma_ in {"accept", "thank", "receive", "welcome"} and not holders:
        return
    by = parties_of(holders) or parties_of(voices)
    if not by:
        return
    guests = [a for a in scene.actors_in(noun.i, stop) if not set(a.parties) & set(by)]
    to = infinitive(scene, noun, stop=stop)
    if not guests and to is None:
        return
    conduct = Conduct(noun.i, noun.i, trimmed(scene, noun.i, stop), noun=True)
    yield Undertaking(
        "invitation",
        Strength.OFFERS,
        conduct,
        by,
        clause_start(scene, noun, verb, voices or holders),
        (noun.i, noun.i + 1),
        0.8,
        toward(scene, conduct, by, guests[:1]) or (other_side(scene, by) if not guests else ()),
        verb="invite",
        named=(guests[0].start, guests[0].end) if guests and to is not None and guests[0].start < to[0] else None,
        told=to[0] if to is not None else None,
    )
