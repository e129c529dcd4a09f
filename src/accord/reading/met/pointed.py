"""Words that are known from elsewhere to tell of a contact -> the contacts they tell of, beside those the rules found.

A word makes no contact where its own words deny it, where fewer than two parties are told, by its words or by who
points at it, or where the contact that it tells of is read already.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from spacy.tokens import Token

from accord.model.codes import EngagementType as Type
from accord.reading.met.contact import Contact
from accord.reading.met.draft import Draft, Side
from accord.reading.met.filling import Told, filled
from accord.reading.met.merge import same
from accord.reading.met.pointing import pointed_cue
from accord.reading.met.verb_cues import goes_nowhere
from accord.reading.scene import ActorKind, Scene

_PAIR = 2


@dataclass(frozen=True, slots=True)
class Pointed:
    """A token that tells of a contact."""

    at: int
    kind: Type | None = None
    """The type to take where its words tell none."""
    parties: frozenset[str] = frozenset()
    """The parties to take where its words name fewer than two."""
    sure: float = 1.0
    """How sure what it tells may be at most."""


def with_pointed(
    scene: Scene, contacts: list[Contact], pointed: Iterable[Pointed], known: Told, *, read: list[Contact]
) -> list[Contact]:
    """The contacts with those that the words tell of, in the order of their first mention.

    `read` are those that make an entry by themselves; one of the others gives way to what a word tells of it.
    """
    found = list(contacts)
    for one in sorted(pointed, key=lambda p: p.at):
        drafts = _told_by(scene, one, known)
        if any(d.at == draft.at for draft in drafts for c in read for d in c.drafts):
            continue
        for draft in drafts:
            if any(_takes_up(draft, c) for c in read if c.drafts[0].at < draft.at):
                continue
            kin = [c for c in found if c.group == draft.group]
            if any(same(c, draft) for c in kin if c in read or any(d.pointed for d in c.drafts)):
                continue
            found = [c for c in found if all(d.at != draft.at or d.pointed for d in c.drafts)]
            found.append(Contact([draft]))
    return sorted(found, key=lambda c: c.drafts[0].at)


_FIELD = frozenset({"exercise", "training"})


def _takes_up(draft: Draft, before: Contact) -> bool:
    """Whether a word with no day, place or body of its own only says more of a contact told before.

    "The meeting had been put off by a week"; "For three days the crews trained", of an exercise.
    """
    if draft.date.value or draft.place or draft.body or draft.fresh:
        return False
    among = not before.with_host or bool(draft.parties & before.with_host)  # told elsewhere, or its own
    drilled = {draft.group, before.group} <= _FIELD and among
    return drilled or (draft.bare and draft.takes_up and draft.group == before.group)


def _told_by(scene: Scene, one: Pointed, known: Told) -> list[Draft]:
    """What a word says, nothing in a heading; one that the lexicon does not know needs two parties."""
    if scene.sentence_number(one.at) in scene.headings:
        return []
    word = scene.doc[one.at]
    if word.tag_ == "VBG" and word.dep_ in ("amod", "compound"):
        return []  # "returned to the negotiating table"
    cue, vouched = pointed_cue(scene, word, known.cues, words=known.words, kind=one.kind)
    if (cue.type is Type.HANDOVER and _comes_back(scene, word)) or _only_attends(word):
        return []
    if goes_nowhere(word) or _own_return(word):
        return []
    drafts = filled(scene, cue, replace(known, certain=True))
    if len(drafts) == 1:  # the stages of a tour have parties of their own
        drafts = [_with_parties(drafts[0], one.parties)]
    return [replace(d, pointed=True, vouched=vouched, sure=one.sure) for d in drafts if vouched or len(d.with_host) > 1]


def _with_parties(draft: Draft, parties: frozenset[str]) -> Draft:
    """The draft with the parties told from elsewhere where its own words name fewer than two."""
    if len(draft.with_host) > 1 or len(parties) < _PAIR:
        return draft
    return replace(draft, sides=(*draft.sides, Side(parties - draft.parties)))


def _own_return(word: Token) -> bool:
    """Whether it is that of a traveller: "on his return from Lima"."""
    own = any(c.tag_ in ("PRP$", "POS") or c.dep_ == "poss" for c in word.children)
    return word.lower_ == "return" and word.pos_ == "NOUN" and own


def _comes_back(scene: Scene, word: Token) -> bool:
    """Whether somebody returns of his own accord: "The president returned to Lima on Thursday", a ship "to port"."""
    if word.pos_ != "VERB" or any(c.dep_ in ("dobj", "nsubjpass", "auxpass") for c in word.children):
        return False
    if word.lemma_ == "return" and word.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    who = [scene.actor_at(c.i) for c in word.children if c.dep_ == "nsubj"]
    return any(a is not None and a.kind in (ActorKind.PERSON, ActorKind.OFFICE, ActorKind.PRONOUN) for a in who)


_CEREMONIES = frozenset(
    "ceremony opening inauguration launch parade funeral celebration celebrations graduation anniversary event".split()
)


def _only_attends(word: Token) -> bool:
    """Whether a word only tells who came to something told elsewhere: "Two observers attended"."""
    if word.lemma_ != "attend":
        return False
    return not any(t.lower_ in _CEREMONIES for c in word.children if c.dep_ in ("dobj", "nsubjpass") for t in c.subtree)
