"""A contact from which the day of the news is counted: "announced on Friday, a day after meeting her counterpart".

The day told is that of the main clause; the contact took place so many days before or after it.
"""

import re
from datetime import timedelta

from accord.lexicon.times import time_words
from accord.model.codes import Basis
from accord.model.codes import EngagementStatus as Status
from accord.model.edtf import spell
from accord.model.when import When
from accord.reading.met.calendar import one_day
from accord.reading.met.contact import Contact
from accord.reading.met.draft import Draft
from accord.reading.scene import Scene

_OFFSET = re.compile(
    r"\b(?:(?P<n>\w+)\s+(?P<unit>day|week)s?\s+(?:just\s+)?(?P<side>after|following|before|ahead\s+of|prior\s+to)"
    r"|(?P<eve>eve)\s+of)\s+",
    re.IGNORECASE,
)
# "weeks after talks with", of which no day is known
_SOME_TIME = re.compile(
    r"\b(?:days?|weeks?|months?|years?|fortnight)\s+(?:after|before|following|ahead|prior)\b|\beve\s+of\b",
    re.IGNORECASE,
)
_ONE = frozenset({"a", "an", "one", "the"})
_ROUGHLY = frozenset("about around some nearly almost roughly approximately over than least most under".split())
# a fortnight is told to the day, more weeks are told roughly
_WEEKS, _WEEK = 2, 7
# 3 figures: days are counted up to some hundreds
_FIGURES = 3


def day_offset(scene: Scene, contact: Contact) -> When | None:
    """The day of a contact without one of its own that the day of its sentence is counted from."""
    if contact.status not in (Status.HELD, Status.PLANNED) or contact.day_words:
        return None
    for draft in contact.drafts:
        if draft.anchor and not draft.heading and (found := _counted(scene, draft)) is not None:
            return found
    return None


def _counted(scene: Scene, draft: Draft) -> When | None:
    sentence = scene.sentence_of(draft.at)
    match = _OFFSET.search(sentence.text)
    days = _days(match) if match is not None else None
    if match is None or days is None or _ROUGHLY.intersection(sentence.text[: match.start()].lower().split()[-1:]):
        return None
    start = sentence.start_char + match.start()
    first = next((t.i for t in sentence if t.idx >= start), sentence.end)
    if draft.at < first:
        return None
    told = [
        (abs(begin - first), expression)
        for begin, end, expression in scene.times
        if sentence.start <= begin < sentence.end
        and one_day(expression.when)
        and expression.when.earliest is not None
        and (end <= first or begin > draft.at)
        and not _aside(scene, begin, end)
    ]
    if not told:
        return None
    when = scene.when(min(told, key=lambda t: t[0])[1])
    if when.earliest is None:
        return None
    day = when.earliest + timedelta(days=days)
    if draft.status is Status.HELD and scene.published is not None and day > scene.published:
        return None
    return When(spell(day, day), Basis.RELATIVE, "counted from the day of the sentence", when.evidence)


def _aside(scene: Scene, begin: int, end: int) -> bool:
    """Whether a day is that of a relative clause: "the minister, who returned on Saturday, said that"."""
    at = scene.doc[begin:end].root
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at.dep_ == "relcl"


def _days(match: re.Match[str]) -> int | None:
    """How many days after the day told the contact took place; fewer than none for one before it."""
    if match["eve"]:
        return 1
    word = match["n"].lower()
    figures = word.isdecimal() and len(word) <= _FIGURES
    number = 1 if word in _ONE else int(word) if figures else time_words().numbers.get(word)
    if number is None or (match["unit"].lower() == "week" and number > _WEEKS):
        return None
    number *= _WEEK if match["unit"].lower() == "week" else 1
    return -number if match["side"].lower() in ("after", "following") else number


def on_another_day(scene: Scene, contact: Contact) -> bool:
    """Whether it took place some days or weeks from what its sentence tells: "said on Friday, weeks after meeting"."""
    return any(d.anchor and _SOME_TIME.search(scene.sentence_of(d.at).text) for d in contact.drafts)
