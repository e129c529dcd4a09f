"""Whom a contact brings together by its own verb: "The drill involves troops from Peru and Chile", "drew ministers".

Only states and their officials are taken, never a person who only helped to bring it about.
"""

from spacy.tokens import Token

from accord.reading.naming import is_organisation
from accord.reading.scene import Actor, ActorKind, Scene

_GATHERS = frozenset("involve gather pool unite assemble draw attract feature include comprise convene".split())
_BRINGS = frozenset({"bring", "pull"})
_SEES = frozenset({"see", "have", "enjoy"})
_PRESENCE = frozenset("participation attendance presence involvement participants representatives contingents".split())


def gathered(scene: Scene, noun: Token) -> list[Actor]:
    """Those of two states or more whom the contact at `noun` brings together by its verb; nobody where it does not."""
    verbs = [noun.head] if noun.dep_ == "nsubj" else []
    verbs += [c for c in noun.children if c.dep_ in ("relcl", "acl")]
    for verb in verbs:
        objects = [c for c in verb.children if c.dep_ in ("dobj", "prep") and c.i > verb.i and _brings(verb, c)]
        found = [a for thing in objects for a in scene.actors_under(thing) if _takes_part(a)]
        if len({code for a in found for code in a.parties}) > 1:
            return found
    return []


def _brings(verb: Token, thing: Token) -> bool:
    if thing.dep_ == "prep":
        return thing.lower_ == "alongside"
    if verb.lemma_ in _BRINGS:
        return any(c.lower_ == "together" for c in verb.children)
    if verb.lemma_ in _SEES:
        return thing.lower_ in _PRESENCE
    return verb.lemma_.lower() in _GATHERS


def _takes_part(actor: Actor) -> bool:
    return actor.kind not in (ActorKind.PRONOUN, ActorKind.TEXT) and not any(is_organisation(p) for p in actor.parties)
