"""How long a contact took, where a text says so of its one contact of that sort, into its days and how many they are.

"A three-day visit" that begins on Monday ends on Wednesday; where the text does not tell whether the day it gives is
the first or the last, it stays the one day.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.when import When
from accord.record.conduct import count_of
from accord.record.timeline import WEEKDAYS
from accord.record.words import small

_NOUNS = {
    EngagementType.VISIT: r"visit|trip|stay|tour",
    EngagementType.EXERCISE: r"exercises?|drills?|manoeuvres",
    EngagementType.TRAINING: r"course|training|workshop",
    EngagementType.CONFERENCE: r"conference|forum|seminar",
    EngagementType.SUMMIT: r"summit",
    **dict.fromkeys(
        (EngagementType.SESSION, EngagementType.DIALOGUE, EngagementType.NEGOTIATION),
        r"session|meeting|talks|round|dialogue|consultations|negotiations",
    ),
}  # fmt: skip
"""What texts call a contact that may take several days."""

_FOR_DAYS = r"\b(?P<many>[a-z]+|\d{1,2})(?:-day\s+|\s+days\s+of\s+)(?:[a-z]+\s+){0,3}?"

_OF_DAYS = (
    r"[^.,;]{0,40}?\s(?:of|lasting|(?:will\s+|would\s+|to\s+)?(?:last|take|run)(?:s|ed)?(?:\s+for)?|took|ran\s+for)\s+"
    r"(?P<many>[a-z]+|\d{1,2})\s+days\b(?!\s+(?:of|before|after|ahead)\b)"
)
"""Behind the noun: "a visit to Doha of three days", "the session will last three days"."""

_BEGINS = re.compile(
    r"\b(?:begin\w*|began|begun|open\w*|start\w*|launch\w*|kick\w*|arriv\w+|will\s+(?:travel|visit|fly|go|pay)|travels?|due\s+in|flew|"
    r"got\s+under\s*way|from\s+(?:next\s+|this\s+)?(?:\w+day|\d{1,2}|[A-Z]\w+\s+\d{1,2}))\b",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\b(?:conclud\w+|end(?:s|ed)|wrap\w*|(?:brought\s+to\s+a\s+(?:\w+\s+)?close)|wind\w*\s+up|wound\s+up|culminat\w+|clos(?:es|ed|ing)|finish\w*|complet\w+|"
    r"return\w*|(?:came|come)\s+to\s+(?:its|an|their|a)\s+(?:end|close|conclusion)|last\s+day)\b",
    re.IGNORECASE,
)


class Edge(StrEnum):
    """Which day of a contact that takes several is told."""

    BEGIN = "begin"
    END = "end"


def edge_told(words: str) -> Edge | None:
    """Whether words tell how a contact began or how it ended; None where they tell neither, or both."""
    begins, ends = _BEGINS.search(words), _ENDS.search(words)
    if bool(begins) == bool(ends):
        return None
    return Edge.BEGIN if begins else Edge.END


_AT_START = re.compile(r"\b(?:start|beginning|outset|opening|first\s+day)\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
_AT_END = re.compile(r"\b(?:end|close|conclusion|last\s+day|final\s+day)\s+of\s+(?:\w+\s+)?$", re.IGNORECASE)
# 40 characters: "on the final day of his "
_AHEAD = 40


def _edge_beside(fact: Engagement, text: str) -> Edge | None:
    """The edge that stands right before what tells of it: "at the start of a four-day visit"."""
    for span in fact.evidence:
        ahead = text[max(0, span.start - _AHEAD) : span.start]
        if _AT_START.search(ahead):
            return Edge.BEGIN
        if _AT_END.search(ahead):
            return Edge.END
    return None


# 14 days: a fortnight; "a 90-day plan" is another matter
_LONGEST = 14

_GO_ON = frozenset({EngagementType.EXERCISE, EngagementType.TRAINING})


def _by_its_first_day(fact: Engagement) -> Engagement:
    """What began on a day and still went on, on that day: its end is told by its length or by another report."""
    first = fact.date.earliest
    if fact.type not in _GO_ON or first is None or fact.date.value != f"{first}/..":
        return fact
    if edge_told(" ".join(span.text for span in fact.evidence)) is not Edge.BEGIN:
        return fact
    return replace(fact, date=replace(fact.date, value=first.isoformat()))


_UNTIL = (
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir)\s+(?:[\w-]+\s+){0,2}?(?:%s)\s+(?:(?:will|is\s+to|are\s+to|is\s+due\s+to)\s+)?"
    r"(?:ends?|conclude[sd]?|closes?|finish(?:es)?|wraps?\s+up|(?:runs?|lasts?|continues?|goes\s+on)\s+(?:until|till|through))\s+"
    r"(?:on\s+)?(?P<when>tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b(?!\s+(?:week|night\s+with))"
)
"""The last day of what has begun: "The session ends tomorrow"."""


def _end_told(fact: Engagement, nouns: str, text: str, published: date | None) -> date | None:
    """The one day after its first on which a text says that it is to end, counted from publication."""
    first = fact.date.earliest
    if first is None or published is None or not 0 <= (published - first).days <= _LONGEST:
        return None
    told = {small(match["when"]) for match in re.finditer(_UNTIL % nouns, text, re.IGNORECASE)}
    if len(told) != 1:
        return None
    word = told.pop()
    ahead = 1 if word == "tomorrow" else (WEEKDAYS.index(word) - published.weekday()) % 7
    last = published + timedelta(days=ahead)
    return last if last > first else None


def with_its_days(
    fact: Engagement, *, text: str, facts: Sequence[Engagement], published: date | None = None
) -> Engagement:
    """The contact from its first to its last day, if the text says how long it took and which day it gives."""
    nouns = _NOUNS.get(fact.type)
    told_as, fact = fact, _by_its_first_day(fact)
    first, last = fact.date.earliest, fact.date.latest
    if nouns is None or first is None or first != last or fact.status is EngagementStatus.CANCELLED:
        return fact
    told = {
        _days(match.group("many"))
        for match in (
            *re.finditer(rf"{_FOR_DAYS}(?:{nouns})\b", text),
            *re.finditer(rf"\b(?:{nouns})\b{_OF_DAYS}", text),
        )
        if _told_before(facts, fact.type, match) is told_as
    } - {None}
    words = " ".join(span.text for span in fact.evidence)
    edge = edge_told(words) or _edge_beside(fact, text)
    same_sort = [one for one in facts if one.type is fact.type and one.date.earliest]
    ends = _end_told(fact, nouns, text, published) if not told and edge is Edge.BEGIN and len(same_sort) == 1 else None
    if ends is not None and first is not None:
        when = When(f"{first}/{ends}", Basis.RELATIVE, "from its first to its last day", fact.date.evidence)
        return replace(fact, date=when)
    if len(told) != 1:
        return fact
    many = told.pop()
    if many is None or edge is None:
        return fact
    step = timedelta(days=many - 1)
    span = (first, first + step) if edge is Edge.BEGIN else (first - step, first)
    value = f"{span[0].isoformat()}/{span[1].isoformat()}"
    reason = f"{fact.date.reason}; {many} days" if fact.date.reason else f"it took {many} days"
    basis = fact.date.basis if fact.date.basis is not Basis.STATED else Basis.RELATIVE
    return replace(fact, date=When(value, basis, reason, fact.date.evidence))


_TAKEN = re.compile(
    r"\b(?:for|over|lasted|lasting|lasts|took)\s+(?P<many>[a-z]+|\d{1,2})\s+(?:whole\s+|full\s+)?days\b(?!\s+(?:before|ahead|after))",
    re.IGNORECASE,
)
_AFTER_DAYS = re.compile(r"\bafter\s+(?P<many>[a-z]+|\d{1,2})\s+(?:whole\s+|full\s+)?days\b", re.IGNORECASE)
"""How long it took, of what is told as ended: "ended on Friday after five days"."""
# 200 characters: the sentence after the one that tells of it
_NEXT = 200


def days_taken(fact: Engagement, *, text: str, facts: Sequence[Engagement]) -> int | None:
    """How many days a contact took by its text, be its day known or not: "the five-day drill", "for three days".

    Only of the one contact of its sort that is told up to there; None where the text does not say, or says two numbers.
    """
    nouns = _NOUNS.get(fact.type)
    if nouns is None or fact.status is EngagementStatus.CANCELLED or not fact.evidence:
        return None
    if fact.type in (EngagementType.EXERCISE, EngagementType.TRAINING):
        nouns = f"{_NOUNS[EngagementType.EXERCISE]}|{_NOUNS[EngagementType.TRAINING]}|operation"
    told: set[int | None] = set()
    for match in (*re.finditer(rf"{_FOR_DAYS}(?:{nouns})\b", text), *re.finditer(rf"\b(?:{nouns})\b{_OF_DAYS}", text)):
        if any(span.start <= match.end() and match.start() <= span.end for span in fact.evidence):
            told.add(_days(match["many"]))
    ended = edge_told(" ".join(span.text for span in fact.evidence)) is Edge.END
    if ended and fact.type in (EngagementType.EXERCISE, EngagementType.TRAINING):
        for match in _AFTER_DAYS.finditer(text):
            if any(span.start <= match.start() < span.end for span in fact.evidence):
                told.add(_days(match["many"]))
    rivals = [one for one in facts if one.type in _NOUNS and one is not fact]
    for match in _TAKEN.finditer(text):
        before = [
            span
            for span in fact.evidence
            if 0 <= match.start() - span.end <= _NEXT or span.start <= match.start() < span.end
        ]
        closer = any(
            span.start <= match.start() and span.start > min(one.start for one in fact.evidence)
            for one in rivals
            for span in one.evidence
        )
        if before and not closer and fact.type in (EngagementType.EXERCISE, EngagementType.TRAINING):
            told.add(_days(match["many"]))
    told -= {None}
    return told.pop() if len(told) == 1 else None


def _told_before(facts: Sequence[Engagement], sort: EngagementType, match: re.Match[str]) -> Engagement | None:
    """The contact of a sort with a day that a text spoke of last before some words, or in which they stand."""
    before = [
        (max(span.start for span in one.evidence if span.start <= match.start()), at)
        for at, one in enumerate(facts)
        if one.type is sort and one.date.earliest and any(span.start <= match.start() for span in one.evidence)
    ]
    return facts[max(before)[1]] if before else None


def _days(word: str) -> int | None:
    number = count_of(word)
    return number if number is not None and 2 <= number <= _LONGEST else None


def holds_day(days: When, day: When) -> bool:
    """Whether the one is the first and the last day of some, and the other one of them."""
    if "/" not in (days.value or "") or not (days.earliest and days.latest and day.earliest and day.latest):
        return False
    few = days.latest - days.earliest <= timedelta(days=_LONGEST)
    return few and day.earliest == day.latest and days.earliest <= day.earliest <= days.latest
