"""Whose a promise is that somebody got: "secured from his Uzbek hosts a promise to", "received an assurance that".

It is of those it came from, or of the other of two sides; never of the one who got it.
"""

from dataclasses import replace

from spacy.tokens import Token

from accord.reading.promised.parties import doers
from accord.reading.promised.telling import asserted
from accord.reading.promised.wishes import other_side
from accord.reading.scene import Actor, ActorKind, Scene, parties_of

WORDS_GIVEN = frozenset("assurance guarantee promise pledge word commitment undertaking vow notice".split())
_GETTING = frozenset({"obtain", "secure", "receive", "get", "win", "extract"})


def givers(scene: Scene, noun: Token, verb: Token | None) -> list[Actor]:
    """Who gave the word that `verb` says was got; nobody where it says something else."""
    got = verb is not None and verb.lemma_ in _GETTING and noun.lemma_.lower() in WORDS_GIVEN
    if verb is None or not got or noun.dep_ != "dobj" or not asserted(verb):
        return []
    getters = [a for a in doers(scene, verb) if a.parties]
    own = set(parties_of(getters))
    links = [c for v in (noun, verb) for c in v.children if c.lower_ in {"from", "by"}]
    named = [a for link in links for a in scene.actors_under(link) if a.kind is not ActorKind.TEXT and a.parties]
    if others_named := [a for a in named if not own & set(a.parties)]:
        return others_named
    others = other_side(scene, parties_of(getters))
    return [replace(getters[0], parties=others)] if others else []
