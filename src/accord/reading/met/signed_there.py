"""The days of the talks that a report is about, for what "the ministers" or "the two sides" signed at their end.

Only a collective that needs no name, told in the simple past, signs at the talks; its words name no other time.
"""

from dataclasses import replace
from datetime import timedelta

from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.when import When
from accord.reading.helping_verbs import helpers_of
from accord.reading.met.contact import Contact
from accord.reading.met.draft import TALKS
from accord.reading.scene import Scene

_SIGNERS = frozenset(
    """president minister premier leader chief head side party delegation country government official commissioner
    commander secretary chair co-chair chairman two both they""".split()
)
# what lies further back is no news; talks of more days date nothing that was signed in them
_FRESH, _LONGEST = timedelta(days=8), timedelta(days=4)
_BACKGROUND = frozenset("earlier previously last ago before since already once when while until had who which".split())


def signed_there(scene: Scene, contact: Contact, contacts: list[Contact], dates: list[When]) -> When | None:
    """The date of the first talks of the report between the same parties, where they sign as a collective."""
    if contact.group != "signing" or contact.status is not Status.HELD or contact.day_words:
        return None
    if not any(_sign_together(scene, d.at) for d in contact.drafts if not (d.heading or d.past or d.aside)):
        return None
    at = contact.drafts[0].sentence
    told = [
        (other, date)
        for other, date in zip(contacts, dates, strict=True)
        if other.group == TALKS and other.status is Status.HELD and other.drafts[0].sentence < at and date.value
    ]
    days = {date.value for other, date in told if _is_the_news(scene, date) and _of_the_same(contact, other)}
    # two days of talks leave open at which of them it was
    if len(days) != 1:
        return None
    date = next(date for _, date in told if date.value in days)
    return replace(date, basis=Basis.INFERRED, reason="signed at the talks that the report is about")


def _of_the_same(contact: Contact, other: Contact) -> bool:
    return contact.parties <= other.parties and len(other.parties) > 1


def _is_the_news(scene: Scene, date: When) -> bool:
    first, last, published = date.earliest, date.latest, scene.published
    if first is None or last is None or last - first > _LONGEST:
        return False
    return published is None or timedelta(0) <= published - last < _FRESH


def _sign_together(scene: Scene, at: int) -> bool:
    """Whether the verb is in the simple past and its subject a collective: "The ministers also signed"."""
    verb = scene.doc[at]
    sentence = scene.sentence_of(at)
    passive = any(c.dep_ == "nsubjpass" for c in verb.children)
    if verb.tag_ not in ("VBD", "VBN") or helpers_of(verb) & {"had", "has", "have", "will", "would", "be", "to"}:
        return False
    if any(t.lower_ in _BACKGROUND for t in sentence) or (
        verb.tag_ == "VBN" and not helpers_of(verb) & {"was", "were"}
    ):
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    return passive or (who is not None and (who.lemma_.lower() in _SIGNERS or who.lower_ in _SIGNERS))
