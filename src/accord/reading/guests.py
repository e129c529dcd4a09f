"""Settles whom "the guests", "the visiting delegation", "the hosts" and "the host country" mean: who came, and to whom.

Only one who is told to come or to be received is a guest; the host is the other of the two who are told together.
"""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from accord.reading.focus import of_collective
from accord.reading.scene import Actor

GUESTS = frozenset({"guest", "guests", "visitor", "visitors"})
HOSTS = frozenset({"host", "hosts"})
_COMING = frozenset("visit arrive come travel fly land".split())
_HOSTING = frozenset("receive host welcome greet".split())


def is_guest(doc: Doc, start: int, head: int) -> bool:
    """Whether the words mean those who came."""
    return doc[head].lower_ in GUESTS or any(t.lower_ == "visiting" for t in doc[start:head])


def is_host(doc: Doc, start: int, head: int) -> bool:
    """Whether the words mean those who were visited."""
    return doc[head].lower_ in HOSTS or any(t.lower_ == "host" for t in doc[start:head])


def guest_or_host(
    doc: Doc, start: int, head: int, earlier: Sequence[Actor], numbers: Sequence[int], sides: tuple[str, ...]
) -> tuple[str, ...]:
    """The party that came, or the one it came to; nobody where the text does not tell it."""
    for actor in reversed(earlier):
        guest = _came(doc, actor)
        if guest is None or len(actor.parties) != 1:
            continue
        if guest is is_guest(doc, start, head):
            return actor.parties
        pair = of_collective(doc, start, earlier, numbers, sides=sides, count=2)
        others = tuple(code for code in pair if code not in actor.parties)
        return others if len(others) == 1 else ()
    return ()


def _came(doc: Doc, actor: Actor) -> bool | None:
    """Whether an actor is told as a guest (True) or as a host (False)."""
    if doc[actor.start].lower_ == "visiting" or any(t.lower_ == "visiting" for t in doc[actor.start : actor.head]):
        return True
    noun = doc[actor.head]
    verb = noun.head
    if noun.dep_ == "nsubj":
        if verb.lemma_ in _COMING or (verb.lemma_ in ("pay", "begin", "make") and _has_visit(verb)):
            return True
        return False if verb.lemma_ in _HOSTING else None
    if noun.dep_ in ("nsubjpass", "dobj") and verb.lemma_ in _HOSTING:
        return True
    return None


def _has_visit(verb: Token) -> bool:
    return any(c.lemma_ in ("visit", "trip", "tour") for c in verb.children if c.dep_ == "dobj")
