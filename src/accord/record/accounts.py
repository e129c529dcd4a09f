"""What one document tells around its contacts: who led, who signed, at whose wish, what for, how many, who else came.

Only what the words say outright is taken; what is not said is not held against another account.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.document import Document
from accord.model.reading import Engagement, Reading
from accord.record.aims import Aim, aims_in
from accord.record.burdens import Burden, burdens_in
from accord.record.counted import Counted, counted_in
from accord.record.denials import Denial, denials_in
from accord.record.frequencies import frequencies_in
from accord.record.guests import absent_in, joined_in
from accord.record.leading import leads_in, with_whose
from accord.record.left_open import LeftOpen, agreed_on, agreed_things, left_open_in
from accord.record.lengths import lengths_in
from accord.record.mentioned import states_in
from accord.record.met_in import met_in, met_on, names_in
from accord.record.names import name_parts
from accord.record.returns import of_the_return
from accord.record.signatories import signers_in
from accord.record.stages import Stage, stages_in
from accord.record.terms import Term, terms_in
from accord.record.wishes import Wish, wishes_in

_END = re.compile(r"(?<=[a-z0-9)\"”’'%])[.!?][\"”’']?\s+(?=[\"“‘']?[A-Z])|\n+")

_SHORT = re.compile(
    r"(?<![.\w])(Dr|Drs|Mr|Mrs|Ms|Messrs|Mme|Prof|Hon|Eng|Amb|Lt|Gen|Col|Maj|Capt|Brig|Adm|Cmdr|Cdr|Comm|Sgt|Insp|Supt|Sen|Rep|Gov|Rev|[A-Z])"
    r"\.(?=,?\s+[\w'’])"
)
"""A title or an initial with its full stop, which ends no sentence: "led by Lt. Gen. Dr. H. Farah"."""

_SAID_ASIDE = re.compile(
    r"(?<=\w),\s(?:(?:the|a|an|his|her|its)\s)?(?:[\w'’-]+\s){0,5}?(?:said|says|noted|notes|added|stressed|explained|specified|specifies|recalled|indicated|underlined|"
    r"told\s\w+|reported|announced)(?:\s(?:[\w'’-]+\s){0,3}[\w'’-]+)?,\s"
)
"""Who says it, in the middle of what is said: "The author of the plan, the minister noted, is Peru"."""

_DATELINE = re.compile(
    r"^[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,3}(?:,\s[\w.]+(?:\s[\w.,]+){0,2})?\s*(?:[(/][^()/]{2,40}[)/]\.?)?\s*[-–—]{1,2}\s+"
    r"|^[A-Z][A-Z'’.-]+(?:\s[A-Z'’.-]{2,}){0,3}:\s+"
)
"""Where and by whom a report was filed, before its first sentence: "LIMA, May 3 (Andes Wire) - "."""

MEETINGS = (EngagementType.MEETING, EngagementType.SESSION, EngagementType.DIALOGUE, EngagementType.NEGOTIATION)
"""Contacts at which sides sit together."""

# 1,200 characters: no sentence of a report is longer; what is (tables, encoded data) would cost the patterns minutes
_LONGEST = 1_200


@dataclass(frozen=True, slots=True)
class Account:
    """One document's account of what stands around its contacts."""

    counted: tuple[Counted, ...] = ()
    terms: tuple[Term, ...] = ()
    published: date | None = None
    undated: bool = False
    """Whether `published` is that of the first reports of the same contact, the document's own not being known."""
    leads: tuple[tuple[str, str], ...] = ()
    """Whose side (a state's code; empty for the whole) and who led it."""
    signed: tuple[tuple[str, str], ...] = ()
    """State and name of those who signed."""
    wishes: tuple[Wish, ...] = ()
    """At whose wish it, or what came of it, took place."""
    aims: tuple[Aim, ...] = ()
    """What it, or what is given, is for."""
    stages: tuple[Stage, ...] = ()
    """How far the texts have come."""
    burdens: tuple[Burden, ...] = ()
    """Who bears the costs."""
    joined: frozenset[str] = frozenset()
    """States whose people are told to have joined."""
    absent: frozenset[str] = frozenset()
    """States whose people it says were not there; `NOBODY_ELSE` where it says so of all others."""
    states: frozenset[str] = frozenset()
    """All states that the document names."""
    signings: tuple[tuple[date, frozenset[str], frozenset[str]], ...] = ()
    """Texts signed on a day that it gives: the day, the parties, the sorts of text."""
    agreed: frozenset[str] = frozenset()
    """The things of what it tells as undertaken."""
    left_open: tuple[LeftOpen, ...] = ()
    """What it says was not agreed on."""
    denied: tuple[Denial, ...] = ()
    """What it says never took place."""
    people: tuple[tuple[str, str], ...] = ()
    """Those whose state it tells: name and state."""
    met_in: str = ""
    """The one town in which it has people meet."""
    met_on: date | None = None
    """The one day on which it has people meet."""
    surnames: frozenset[str] = frozenset()
    """The surnames of all people in it, in plain form."""
    names: frozenset[str] = frozenset()
    """All that it names, word by word."""
    one_meeting: bool = True
    """Whether it tells of one meeting only, so that who led, led that."""


def account_of(document: Document, reading: Reading) -> Account:
    """The account that a document gives."""
    body = document.text
    told = _SHORT.sub(r"\1", body)
    sentences = [_DATELINE.sub("", " ".join(part.split())) for part in _END.split(told) if part and part.strip()]
    sentences = [sentence for sentence in sentences if len(sentence) <= _LONGEST]
    people = reading.people
    surnames = frozenset(parts[-1] for person in people if (parts := name_parts(person.name)))
    left_open = tuple(left_open_in(sentences))
    unbroken = [_SAID_ASIDE.sub(" ", sentence) for sentence in sentences]
    return Account(
        counted=(*counted_in(sentences), *frequencies_in(sentences), *lengths_in(sentences)),
        terms=tuple(terms_in(sentences, surnames)),
        published=document.published.latest,
        leads=tuple(dict.fromkeys(lead for sentence in with_whose(sentences) for lead in leads_in(sentence, people))),
        signed=signers_in(sentences, reading),
        wishes=tuple(wishes_in(unbroken, people)),
        aims=tuple(aims_in(unbroken)),
        stages=tuple(stages_in(unbroken)),
        burdens=tuple(burdens_in(sentences, people)),
        agreed=agreed_things(reading.commitments, left_open) | agreed_on(sentences, left_open),
        left_open=left_open,
        denied=tuple(denials_in(sentences, people)),
        joined=frozenset(code for sentence in sentences for code in joined_in(sentence, reading)),
        absent=frozenset(code for sentence in sentences for code in absent_in(sentence)),
        states=states_in(body),
        signings=tuple(_signings(reading)),
        people=tuple((person.name, person.settled_country) for person in people if person.settled_country),
        met_in=met_in(sentences, people),
        met_on=met_on(sentences, document.published.latest),
        surnames=surnames,
        names=names_in(body),
        one_meeting=sum(_is_of_the_day(contact) for contact in reading.engagements) < 2,
    )


_OTHER_ROUND = re.compile(
    r"\b(?:(?:previous|preceding|earlier|next|inaugural)\b|last (?!week|month|mon|tues|wednes|thurs|fri|satur|sun))",
    re.IGNORECASE,
)


def _is_of_the_day(contact: Engagement) -> bool:
    """Whether a meeting is told for itself, and not as the one before or after: "The previous round"."""
    words = " ".join(span.text for span in contact.evidence)
    coming = contact.status in (EngagementStatus.PLANNED, EngagementStatus.PROPOSED)
    return contact.type in MEETINGS and not coming and _OTHER_ROUND.search(words) is None


def of_no_time(account: Account) -> Account:
    """What an account tells of how a thing came about; how many there are, by when and how far, changes with time."""
    return replace(account, counted=(), terms=(), stages=(), burdens=(), joined=frozenset(), left_open=())


def _signings(reading: Reading) -> Iterator[tuple[date, frozenset[str], frozenset[str]]]:
    """The signings that a document dates to the day, with the sorts of what was signed."""
    for contact in reading.engagements:
        day = contact.date.earliest
        if contact.type is not EngagementType.SIGNING or contact.status is not EngagementStatus.HELD or day is None:
            continue
        sorts = frozenset(
            text.type.value
            for text in reading.instruments
            if any(one.overlaps(other) for one in contact.evidence for other in text.evidence)
        )
        if day == contact.date.latest and sorts and not of_the_return(contact):
            yield day, frozenset(contact.parties), sorts
