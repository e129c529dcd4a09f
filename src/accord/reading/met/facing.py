"""Two sides that face each other: whose official is met when the words do not say, "called on the Prime Minister".

Only where a text is about two states, and one of the two sides is of one of them, is the other side of the other.
"""

from collections.abc import Sequence
from dataclasses import replace

from accord.lexicon.office_words import office_words
from accord.lexicon.states import state_index
from accord.reading.met.draft import Cue, Side
from accord.reading.met.rows import side
from accord.reading.naming import is_organisation
from accord.reading.scene import Actor, ActorKind, Scene

# "met the chairman of the Customs Authority, General A": what stands between an office and who holds it
_WITHIN = frozenset({"of", "for", "the", "and", "&", ",", "in", "on", "to"})
_FAR = 12
_UNSAID = frozenset({ActorKind.OFFICE, ActorKind.PERSON, ActorKind.COLLECTIVE, ActorKind.ORGANISATION})


def facing(scene: Scene, who: Sequence[Actor], others: Sequence[Actor]) -> list[Side]:
    """Those who meet and those who are met; a side whose state is not told has that which the text leaves for it."""
    others = [_apart_from(a, who) for a in others]
    first, second = side(scene, who), side(scene, others)
    if not who or not others or len(scene.sides) != 2:
        return [first, second]
    if _open(scene, others, of=first, second=second) and _may_be(scene, others, of=first):
        return [first, Side(frozenset(scene.sides) - first.parties, second.people, second.office)]
    if _open(scene, who, of=second, second=first) and _may_be(scene, who, of=second):
        return [Side(frozenset(scene.sides) - second.parties, first.people, first.office), second]
    if len(first.parties) == 1 and first.parties == second.parties <= set(scene.sides):
        # "Minister A had talks with Minister B": taken for two of one state, though the text says it of A alone
        known = _said(scene, who), _said(scene, others)
        if known == (True, False):
            return [first, Side(frozenset(scene.sides) - first.parties, second.people)]
        if known == (False, True):
            return [Side(frozenset(scene.sides) - second.parties, first.people), second]
    return [first, second]


_OF_STATES = frozenset("minister ministers premier king queen emir senator governor mayor army navy colonel".split())


def _may_be(scene: Scene, actors: Sequence[Actor], *, of: Side) -> bool:
    """Whether they may be of the side that is left: no minister is one of an organisation that the text names."""
    if not any(is_organisation(p) for p in frozenset(scene.sides) - of.parties):
        return True
    roles = [scene.people[a.person].role or "" for a in actors if a.person is not None]
    return not any(_OF_STATES.intersection(role.lower().split()) for role in roles)


def _said(scene: Scene, actors: Sequence[Actor]) -> bool:
    """Whether the text says of all these people whose they are, in any of their mentions."""
    for actor in actors:
        if actor.person is None:
            return True
        if not any(_names_state(scene, start, end) for start, end in scene.people[actor.person].mentions):
            return False
    return True


def _names_state(scene: Scene, start: int, end: int) -> bool:
    tokens = scene.doc[max(0, start - 2) : min(end + 3, len(scene.doc))]
    return bool(state_index().find_states([t.text for t in tokens]))


def _apart_from(actor: Actor, who: Sequence[Actor]) -> Actor:
    """An office taken for the very person that meets its holder: "the minister also met the Minister for Trade"."""
    if actor.kind is not ActorKind.OFFICE or actor.person is None or all(a.person != actor.person for a in who):
        return actor
    return replace(actor, person=None, parties=())


def _open(scene: Scene, actors: Sequence[Actor], *, of: Side, second: Side) -> bool:
    """Whether the state of `actors` is left for the words around: those of the other side are of one known state."""
    if len(of.parties) != 1 or not of.parties <= set(scene.sides):
        return False
    if not second.parties:
        return all(a.kind in _UNSAID for a in actors)
    # "the minister called on the Prime Minister": taken for the guest's own by where it stands
    return second.parties == of.parties and all(a.kind is ActorKind.OFFICE and not _owned(scene, a) for a in actors)


def _owned(scene: Scene, actor: Actor) -> bool:
    """Whether the words of an office name its state or owner, or it is that of somebody named."""
    tokens = scene.doc[actor.start : min(actor.end + 3, scene.sentence_of(actor.head).end)]
    if actor.person is not None or any(t.tag_ == "PRP$" for t in scene.doc[actor.start : actor.end]):
        return True
    return bool(state_index().find_states([t.text for t in tokens]))


def official_at(scene: Scene, at: int, limit: int) -> list[Actor]:
    """Who is meant by an office that no state and no name makes an actor: "the Speaker of the Senate", with its holder.

    `at` is the token of the office word; the holder or the institution that follows it is taken, else the bare office.
    """
    doc = scene.doc
    if doc[at].lemma_.lower() not in office_words().heads or doc[at].tag_ not in ("NN", "NNP", "NNS", "NNPS"):
        return []
    owner: Actor | None = None
    i = at + 1
    while i < min(limit, at + _FAR):
        actor = scene.actor_at(i)
        if actor is not None and actor.start > at:
            if actor.kind is ActorKind.PERSON:
                return [actor]
            owner = owner or actor
            i = actor.end
            continue
        token = doc[i]
        if token.lower_ not in _WITHIN and token.pos_ not in ("NOUN", "PROPN", "ADJ", "PART"):
            break
        i += 1
    if owner is not None and owner.parties:
        return [owner]
    return [Actor(ActorKind.OFFICE, at, at + 1, at, doc[at].text)]


def joined_states(scene: Scene, cue: Cue) -> frozenset[str]:
    """The states that a hyphen joins before the noun: "the Kenya-Norway dialogue"."""
    tokens = [t.text for t in scene.doc[cue.start : cue.at]]
    if not any("-" in text or "\u2013" in text for text in tokens):
        return frozenset()
    return frozenset(match.code for match in state_index().find_states(tokens))
