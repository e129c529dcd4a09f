"""The events of an iCalendar file as contacts, each with the lines of its VEVENT as evidence.

Parties are those of `X-ACCORD-PARTIES`, or else the states that summary and categories name. Source: RFC 5545.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from accord.lexicon.states import find_states
from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.document import Document
from accord.model.edtf import spell
from accord.model.reading import IN_CALENDAR, Doubt, Engagement
from accord.model.span import Span, cut
from accord.model.when import When

_EVENT = re.compile(r"^BEGIN:VEVENT\s*$.*?^END:VEVENT[ \t]*", re.MULTILINE | re.DOTALL | re.IGNORECASE)
_FOLD = re.compile(r"\r?\n[ \t]")
_LINE = re.compile(r"^([A-Za-z-]+)((?:;[^:\"\r\n]*(?:\"[^\"\r\n]*\")?[^:\"\r\n]*)*):(.*?)\r?$", re.MULTILINE)
_NAME = re.compile(r"CN=(?:\"([^\"]+)\"|([^;:]+))", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})(T?)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_ROUND = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b|\bround (\d{1,3})\b", re.IGNORECASE)

_TYPES = (
    # "State visit of the President of Ghana to Kenya"
    ("visit", EngagementType.VISIT), ("session", EngagementType.SESSION), ("dialogue", EngagementType.DIALOGUE),
    ("summit", EngagementType.SUMMIT), ("conference", EngagementType.CONFERENCE), ("call", EngagementType.CALL),
    ("signing", EngagementType.SIGNING), ("exercise", EngagementType.EXERCISE), ("training", EngagementType.TRAINING),
    ("negotiation", EngagementType.NEGOTIATION), ("ceremony", EngagementType.CEREMONY),
)  # fmt: skip
_STATUSES = {"CANCELLED": EngagementStatus.CANCELLED, "TENTATIVE": EngagementStatus.PLANNED}


def is_ics(text: str) -> bool:
    """Whether a text is an iCalendar file."""
    return text.lstrip().upper().startswith("BEGIN:VCALENDAR")


def read_ics(document: Document) -> tuple[list[Engagement], list[Doubt]]:
    """The contacts of the calendar; an event that cannot be used is a doubt."""
    engagements, doubts = [], []
    for match in _EVENT.finditer(document.text):
        span = cut(document.text, match.start(), match.end())
        try:
            engagements.append(_engagement(span))
        except ValueError as error:
            doubts.append(Doubt("an event of the calendar", str(error), (), (span,)))
    return engagements, doubts


def _lines(event: str) -> Iterator[tuple[str, str, str]]:
    """Name, parameters and unescaped value of each line, folded lines joined."""
    for match in _LINE.finditer(_FOLD.sub("", event)):
        name, parameters, value = match.groups()
        yield name.upper(), parameters, re.sub(r"\\([,;\\])", r"\1", value.replace("\\n", " ").replace("\\N", " "))


def _engagement(span: Span) -> Engagement:
    lines = list(_lines(span.text))
    slots = {name: value.strip() for name, _, value in reversed(lines)}
    words = " . ".join(slots.get(name, "") for name in ("SUMMARY", "CATEGORIES"))
    parties = _parties(slots.get("X-ACCORD-PARTIES"), words)
    if len(parties) < 2:
        raise ValueError("fewer than two parties: name them in the summary or in X-ACCORD-PARTIES")
    people = tuple(
        (named.group(1) or named.group(2)).strip()
        for name, parameters, _ in lines
        if name == "ATTENDEE" and (named := _NAME.search(parameters))
    )
    numbered = _ROUND.search(slots.get("SUMMARY", ""))
    return Engagement(
        (span,),
        _type(slots.get("X-ACCORD-TYPE"), words),
        _STATUSES.get(slots.get("STATUS", "").upper(), EngagementStatus.HELD),
        parties,
        people,
        slots.get("X-ACCORD-BODY") or None,
        int(numbered.group(1) or numbered.group(2)) if numbered else None,
        When(_days(slots), Basis.STATED, IN_CALENDAR, (span,)),
        slots.get("LOCATION") or None,
    )


def _parties(given: str | None, words: str) -> tuple[str, ...]:
    if given:
        return tuple(sorted({part.strip().upper() for part in re.split(r"[,;]", given) if part.strip()}))
    return tuple(sorted({match.code for match in find_states(_WORD.findall(words))}))


def _type(given: str | None, words: str) -> EngagementType:
    if given:
        return EngagementType(given.strip().lower())
    return next(
        (kind for word, kind in _TYPES if re.search(rf"\b{word}", words, re.IGNORECASE)), EngagementType.MEETING
    )


def _days(slots: dict[str, str]) -> str:
    start = _day(slots.get("DTSTART", ""))
    if start is None:
        raise ValueError("it has no DTSTART")
    first, _ = start
    ended = _day(slots.get("DTEND", ""))
    last = first
    if ended is not None:
        # an end without a time of day is the day after the last
        last = max(first, ended[0] - timedelta(days=0 if ended[1] else 1))
    return spell(first, last)


def _day(value: str) -> tuple[date, bool] | None:
    """The day of a value, and whether it has a time of day."""
    match = _DAY.match(value)
    return (date(*(int(part) for part in match.groups()[:3])), bool(match.group(4))) if match else None
