"""Who else came to a contact, told in a sentence of its own: "Delegations from Peru, Chile and Bolivia took part".

Only a sentence that tells of no contact itself adds parties, and only to the talks, forum or exercise told just before.
"""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from accord.model.codes import EngagementType as Type
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Cue, Side
from accord.reading.met.rows import run
from accord.reading.naming import is_organisation
from accord.reading.scene import Actor, ActorKind, Scene

_CAME = frozenset({"participate", "attend", "gather"})
_WITH_PART = frozenset({"take", "have"})
_PASSIVE = frozenset({"represent", "involve"})
_BROUGHT = frozenset({"involve", "gather"})
# "The meeting was held in Lima. ... It was chaired by ... . Delegations from": sentences between
_REACH = 4
_GROUPS = frozenset({TALKS, "forum", "exercise", "training"})


def with_attendance(scene: Scene, contacts: list[Contact], cues: Iterable[Cue]) -> None:
    """Adds to each contact the parties that a later sentence says took part in it."""
    told = {scene.sentence_number(c.at) for c in cues if c.type.value != "visit"}
    for number, sentence in enumerate(scene.sentences):
        if number in told or number in scene.headings:
            continue
        came = {p for t in sentence if _says_who_came(t) for a in _who(scene, t) for p in a.parties}
        here = {p for p in came if not is_organisation(p)}  # organisations come as guests
        if not here:
            continue
        home = _told_before(contacts, number, here)
        if home is not None:
            first = home.drafts[0]
            home.drafts[0] = replace(first, sides=(*first.sides, Side(frozenset(here))))


def with_counted(scene: Scene, cue: Cue, sides: tuple[Side, ...]) -> tuple[Side, ...]:
    """The sides with the states that are named out of many: "an exercise of 36 countries, including Fiji and Tonga"."""
    if cue.type not in _OF_MANY:
        return sides
    last = scene.sentence_of(cue.at).end
    for token in scene.sentence_of(cue.at):
        behind = [t.lower_ for t in scene.doc[token.i + 1 : min(token.i + 4, last)]]
        if token.lower_ not in _MANY or not {"including", "like", "namely"} & set(behind):
            continue
        named = [a for a in run(scene, token.i + 2, last) if a.kind is ActorKind.STATE]
        more = Side(frozenset(p for a in named for p in a.parties))
        return (*sides, more) if more else sides
    return sides


_OF_MANY = frozenset({Type.EXERCISE, Type.SUMMIT, Type.CONFERENCE})
_MANY = frozenset("countries nations states navies armies".split())


def _told_before(contacts: list[Contact], number: int, here: set[str]) -> Contact | None:
    near = [
        (d.sentence, -c.drafts[0].at, c)
        for c in contacts
        if c.group in _GROUPS and not c.drafts[0].aside
        for d in c.drafts
        if 0 < number - d.sentence <= _REACH and not d.heading
    ]
    if not near:
        return None
    home = max(near, key=lambda n: n[:2])[2]
    return home if len(here - home.parties) > 0 and (len(here) > 1 or len(home.parties) > 1) else None


def _says_who_came(token: Token) -> bool:
    if token.pos_ != "VERB" or token.tag_ == "VB":
        return False
    lemma = token.lemma_.lower()
    if any(c.dep_ == "neg" for c in token.children):
        return False
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in token.children)
    if lemma in _WITH_PART:
        return any(c.dep_ == "dobj" and c.lower_ == "part" for c in token.children)
    if lemma in _PASSIVE and passive:
        return lemma == "represent"
    return (lemma in _CAME or lemma in _BROUGHT) and not passive


def _who(scene: Scene, verb: Token) -> list[Actor]:
    """Those named as taking part: the subjects of "took part", the objects of "involved"."""
    roles = ("dobj",) if verb.lemma_ in _BROUGHT else ("nsubj", "nsubjpass")
    found = []
    for child in verb.children:
        if child.dep_ in roles:
            found += [a for a in scene.actors_under(child) if a.kind not in (ActorKind.PRONOUN, ActorKind.TEXT)]
    return found
