"""Talks that only an agreement tells of: "The ministers agreed on Tuesday to open a crossing".

They are left out where the text tells, in other words, how those who agreed met.
"""

from datetime import timedelta

from spacy.tokens import Token

from accord.lexicon.contacts import contact_words
from accord.model.codes import EngagementStatus as Status
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS, Cue, group_of
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.scene import Scene

_TOLD = frozenset({TALKS, "forum", "signing"})
# an agreement is news of the week in which it was reached
_WEEK = timedelta(days=7)


_REACHED = frozenset({"reach", "strike", "make", "hammer", "clinch", "forge"})
# what it takes two for; a decision is taken by one
_DEALS = frozenset("agreement deal accord understanding compromise arrangement consensus".split())
# tokens: "was reached late on Tuesday in"
_BESIDE = 4


def is_reached(scene: Scene, verb: Token) -> bool:
    """Whether something was agreed on a day or in a place by the words: "the deal was struck in Lima on Monday"."""
    if verb.lemma_ not in _REACHED or verb.tag_ != "VBN" or not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    if not any(c.dep_ == "nsubjpass" and c.lemma_.lower() in _DEALS for c in verb.children):
        return False
    near = range(verb.i + 1, min(verb.i + _BESIDE, verb.sent.end))
    placed = any(p.start - 1 in near and scene.doc[p.start - 1].lower_ in ("in", "at") for p in scene.places)
    return placed or any(first in near and one_day(e.when) for first, _, e in scene.times)


def without_agreeing(scene: Scene, contacts: list[Contact]) -> list[Contact]:
    """The contacts without those that a verb of agreeing tells of a second time."""
    return [c for c in contacts if not (_only_agreed(scene, c) and any(_tells(c, other) for other in contacts))]


def _only_agreed(scene: Scene, contact: Contact) -> bool:
    rules = contact_words().verbs
    if all(scene.doc[d.at].lemma_ in _REACHED for d in contact.drafts):
        return True
    return all(
        d.verb
        and not d.place
        and d.group == TALKS
        and any(rule.frame == "agree" for rule in rules.get(scene.doc[d.at].lemma_, ()))
        for d in contact.drafts
    )


def _tells(agreed: Contact, other: Contact) -> bool:
    """Whether another contact is the one at which the parties agreed."""
    if other is agreed or other.group not in _TOLD or other.status not in (Status.HELD, Status.ONGOING):
        return False
    if not (agreed.parties & other.with_host or set(agreed.people) & set(other.people)):
        return False
    first, day = other.date.earliest, agreed.date.earliest
    return first is None or day is None or abs(first - day) <= _WEEK


def told_otherwise(scene: Scene, cue: Cue, cues: list[Cue]) -> bool:
    """Whether a sentence on what was agreed has a word for the talks themselves: "agreed in Arica at a meeting"."""
    number = scene.sentence_number(cue.at)
    return any(
        c is not cue
        and not _beside_others(scene, c)
        and scene.sentence_number(c.at) == number
        and group_of(c.type) in (TALKS, "signing", "forum")
        and not _is_agreed(scene, cue, c)
        for c in cues
    )


def _beside_others(scene: Scene, cue: Cue) -> bool:
    """Whether a forum is only what brought others together: "On the fringes of the assembly, A and B agreed"."""
    ahead = scene.doc[max(0, cue.start - 3) : cue.start]
    return cue.is_noun and any(t.lower_ in MARGINS for t in ahead)


def _is_agreed(scene: Scene, cue: Cue, other: Cue) -> bool:
    """Whether another contact is only what is agreed: "agreed in Arica to exchange views", "agreed to hold talks"."""
    at = scene.doc[other.at]
    while at.head.i not in (at.i, cue.at):
        at = at.head
    return at.head.i == cue.at and at.dep_ in ("xcomp", "ccomp") and at.i > cue.at
