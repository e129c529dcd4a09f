"""What belongs together by the words of one document: a text and the contact it came of, a meeting and its visit.

What the words leave open stays open.
"""

import re

from accord.model.codes import (
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
)
from accord.model.reading import Engagement, Instrument
from accord.model.shelf import NodeId
from accord.record.nodes import (
    EngagementAtom,
)
from accord.record.places import compatible
from accord.record.words import plain

_HELD = (EngagementStatus.HELD, EngagementStatus.ONGOING)


def made_at(engagement: Engagement, instrument: Instrument) -> bool:
    """Whether an engagement is where the text was made: the same words, or the only parties."""
    return any(one.overlaps(other) for one in engagement.evidence for other in instrument.evidence) or bool(
        engagement.parties
        and frozenset(engagement.parties) == frozenset(instrument.parties)
        and instrument.status is InstrumentStatus.SIGNED
    )


def outcome_of(atom: EngagementAtom, instrument: Instrument) -> bool:
    """Whether a text came of a contact: made there, by the document's words."""
    if instrument.status not in (InstrumentStatus.SIGNED, InstrumentStatus.ISSUED, InstrumentStatus.PROPOSED):
        return False
    if not atom.parties & frozenset(instrument.parties):
        return False
    close = any(one.overlaps(other) for one in atom.fact.evidence for other in instrument.evidence)
    if instrument.date.latest and atom.first and (instrument.date.latest < atom.first):
        return False
    return close or (
        atom.fact.type is EngagementType.SIGNING
        and atom.parties == frozenset(instrument.parties)
        and instrument.status is InstrumentStatus.SIGNED
    )


# 6 words: "the discussions held during"; a longer stretch tells of more than that
_FEW = 6


def _leads_to(contact: Engagement, visit: Engagement) -> bool:
    """Whether all that is said of a contact goes on with a visit: "the discussions held during", "the visit of ..."."""
    if len(contact.evidence) != 1 or len(contact.evidence[0].text.split()) > _FEW:
        return False
    (one,) = contact.evidence
    ends = one.text.rstrip().endswith((" during", " in the course of"))
    return ends and any(0 <= span.start - one.end <= 1 for span in visit.evidence)


_AWAY = (EngagementType.CALL, EngagementType.VISIT)

_IN_ITS_COURSE = re.compile(
    r"(?:also,?\s+)?(?:in\s+the\s+course\s+of|during|in\s+the\s+framework\s+of|as\s+part\s+of)\s+"
    r"(?:it\b|(?:the|this|his|her|their)\s+(?:[\w-]+\s+)?(?:visit|stay|trip|tour)\b(?!\s+(?:of|by|in\s+\d)))",
    re.IGNORECASE,
)
# "They met the governor", "He was received by the commander": of those who came
_THEY = re.compile(
    r"(?:(?:there|then),?\s+)?(?:he|she|they|the\s+(?:delegation|guests?|visitors?))\s+(?:also\s+|then\s+|later\s+)?"
    r"(?:(?:was|were)\s+(?:also\s+|then\s+|later\s+)?)?(?:met|received|welcomed|hosted|greeted|called\s+on|held\s+talks|conferred)\b",
    re.IGNORECASE,
)


def _went_on(atom: EngagementAtom, visits: list[EngagementAtom]) -> NodeId | None:
    """The one visit told before that a sentence goes on with: "In the course of it ...", "They met ..."."""
    opening = min(atom.fact.evidence, key=lambda span: span.start, default=None)
    if opening is None or not (_IN_ITS_COURSE.match(opening.text) or _THEY.match(opening.text)) or len(visits) != 1:
        return None
    (visit,) = visits
    told_before = min(span.start for span in visit.fact.evidence) < opening.start
    held = visit.fact.status in _HELD and atom.fact.status in _HELD
    return visit.id if told_before and held and visit.parties & atom.parties else None


def visit_of(atom: EngagementAtom, visits: list[EngagementAtom]) -> NodeId | None:
    """The visit a contact took place in, if the document's words or people say so."""
    if atom.fact.type is not EngagementType.VISIT and not atom.dated and (stay := _went_on(atom, visits)):
        return stay
    if atom.fact.type in _AWAY:
        return None
    fitting = []
    for visit in visits:
        if not visit.parties & atom.parties or len(visit.parties & atom.parties) < min(2, len(visit.parties)):
            continue
        if (visit.fact.status in _HELD) != (atom.fact.status in _HELD) or compatible(
            visit.fact.place, atom.fact.place
        ) is False:
            continue
        if (
            visit.first
            and visit.last
            and atom.first
            and atom.last
            and (atom.first > visit.last or atom.last < visit.first)
        ):
            continue
        overlaps = any(one.overlaps(other) for one in visit.fact.evidence for other in atom.fact.evidence) or _leads_to(
            atom.fact, visit.fact
        )
        together = {plain(who.name) for who in visit.people} & {plain(who.name) for who in atom.people}
        if overlaps or together:
            fitting.append((overlaps, visit.id))
    if len(fitting) == 1:
        return fitting[0][1]
    sure = [node for overlaps, node in fitting if overlaps]
    return sure[0] if len(sure) == 1 else None
