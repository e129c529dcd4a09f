"""Sentences into the one town and the one day on which a document tells that people came together, whatever was read.

Only where town or day stands beside a word for meeting, and the document tells of one such; what is to come, and what
is a state or a house, is none.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from accord.model.reading import Person
from accord.record.names import name_parts
from accord.record.places import IN_OR_AROUND, city, is_known_town, is_whole_state
from accord.record.timeline import CALENDAR, MONTHS, WEEKDAYS
from accord.record.words import plain, small, words_of

_MET = re.compile(
    r"\b(?:met|meeting|talks|session|sitting|round|received|consultations|encounter|conferred|discussions|signed|signing|inked|summit|"
    r"dialogue|sat\s+down|gathered|convened|negotiations|agreed|resolved|decided|reached|exercises?|drill|manoeuvres|"
    r"hand(?:ed|ing)[\s-]over|handover|ceremony|took\s+place)\b",
    re.IGNORECASE,
)
_COMING = re.compile(
    r"\b(?:will|would|shall|next|to\s+be|planned|scheduled|due|expected|last\s+(?:year|month)|previous|earlier|ago|former|"
    r"in\s+(?:19|20)\d\d|again|invited|proposed|moved|postponed)\b"
)
_PUT_OFF = re.compile(
    r"\b(?:was|were|has\s+been|is)\s+(?:put\s+off|put\s+back|postponed|moved|cancelled|called\s+off)\b"
)
_SORT = (
    r"(?:(?:port|border|capital|coastal|frontier|resort|southern|northern|eastern|western)\s+)*"
    r"(?:city|town|village|port)\s+of\s+"
)
_TOWN = r"(?P<town>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?)"
_AT = re.compile(rf"\b(?:[Ii]n|[Aa]t|near)\s+(?:the\s+{_SORT})?{_TOWN}")
_OFF = re.compile(
    rf"\b(?:[Oo]ff|[Ii]n\s+the\s+waters\s+(?:off|of|near))\s+(?:the\s+(?:coast|island|port)\s+of\s+)?{_TOWN}"
)
"""Where ships exercise."""
_DRILL = re.compile(r"\b(?:exercises?|drill|manoeuvres)\b", re.IGNORECASE)
_WHERE = re.compile(
    rf"\b(?:from|to|for|in|at)\s+{_TOWN},\s+where\s+(?:s?he|they|the\s+[a-z ]{{3,30}}?)\s+(?:had\s+|also\s+)?"
    r"(?:met|held|signed|conferred|talked|received|sat)\b"
)
"""Where somebody returns from or goes to: "on her return from Arica, where she met her colleague"."""
_SEAT = re.compile(
    rf"(?:\b[Tt]he\s+{_SORT})?\b{_TOWN}\s+(?:hosted|(?:was|had\s+been|became)\s+(?:\w+\s+){{0,3}}?(?:the\s+)?(?:seat|venue|scene|setting|host))\b"
)
_TALKED = re.compile(
    r"\b(?:met|meeting|talks|session|sitting|round|received|consultations|encounter|conferred|discussions|exchanges|audience|conversation|dialogue|sat\s+down|"
    r"negotiations|deal|spoke|telephoned|phoned)\b",
    re.IGNORECASE,
)
_MONTH = "|".join(month.title() for month in MONTHS)
_DATE = (
    rf"(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{_MONTH})\b"
    rf"|(?P<month_before>{_MONTH})\s+(?P<day_after>\d{{1,2}})\b(?!,?\s*\d)"
)
_ON = re.compile(
    r"(?<![\w'’])(?=[A-Z\d]|the\s\d)"
    rf"(?:(?<!last )(?P<weekday>{'|'.join(day.title() for day in WEEKDAYS)})\b,?\s*)?(?:{_DATE})?"
)
# 14 days: what is news
_RECENT = timedelta(days=14)
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+")
_WORKS = frozenset(
    "bridge line laboratory road tunnel plant dam factory works mine motorway highway railway field market embassy "
    "consulate".split()
)
# 28 characters: "will meet in", "the next ministerial session in"
_AROUND = 28
# 90 characters: a town further from the word is that of something else
_NEAR = 90


def met_in(sentences: Iterable[str], people: tuple[Person, ...]) -> str:
    """The one town where the document has people meet; empty if it tells of none or of several."""
    who = {part for person in people for part in name_parts(person.name)}
    towns: dict[str, str] = {}
    for sentence in sentences:
        for town in _told(sentence):
            words = set(words_of(town))
            # "in Ecuador's jails" is no town, "Panama City" is one
            a_house = words & IN_OR_AROUND and not is_known_town(town)
            if a_house or words & (CALENDAR | who) or is_whole_state(town.removesuffix("'s").removesuffix("’s")):
                continue
            towns.setdefault(city(town), town)
    return next(iter(towns.values())) if len(towns) == 1 else ""


def met_on(sentences: Iterable[str], published: date | None) -> date | None:
    """The one day on which the document has people meet; None if it tells of none or of several."""
    if published is None:
        return None
    days = {day for sentence in sentences for match in _beside_meeting(sentence) if (day := _day(match, published))}
    return days.pop() if len(days) == 1 else None


def _took_place(sentence: str, low: int, high: int) -> bool:
    """Whether nothing around these words is of what is to come, of another time, or was called off."""
    return not _COMING.search(sentence, max(0, low - _AROUND), high) and not _PUT_OFF.search(
        sentence, high, high + _AROUND
    )


def _beside_meeting(sentence: str) -> Iterator[re.Match[str]]:
    """The days beside words for meeting."""
    for match in _ON.finditer(sentence):
        if not match.group():
            continue
        for met in _TALKED.finditer(sentence):
            low, high = min(met.start(), match.start()), max(met.end(), match.end())
            if high - low <= _NEAR and _took_place(sentence, low, high):
                yield match
                break


def _day(match: re.Match[str], published: date) -> date | None:
    """The day meant: a day of a month within the weeks before the report, or the last such weekday before it."""
    month = match["month"] or match["month_before"]
    if month:
        number = MONTHS.index(small(month)) + 1
        try:
            day = date(published.year - (number > published.month), number, int(match["day"] or match["day_after"]))
        except ValueError:
            return None
        return day if timedelta(0) <= published - day <= _RECENT else None
    if match["weekday"] is None:
        return None
    return published - timedelta(days=(published.weekday() - WEEKDAYS.index(small(match["weekday"]))) % 7)


def _told(sentence: str) -> Iterator[str]:
    """The towns beside words for meeting, where nothing around them is of another time."""
    yield from (
        match["town"]
        for match in _SEAT.finditer(sentence)
        if _MET.search(sentence, match.end()) and not _COMING.search(sentence)
    )
    where = _WHERE.finditer(sentence)
    yield from (match["town"] for match in where if _took_place(sentence, match.start(), match.end()))
    if _DRILL.search(sentence) and not _COMING.search(sentence):
        yield from (match["town"] for match in _OFF.finditer(sentence))
    for match in _AT.finditer(sentence):
        before = words_of(sentence[: match.start()])[-1:]
        if set(before) & (IN_OR_AROUND | _WORKS):
            continue  # "conferred on the bridge at Ungheni"
        for met in _MET.finditer(sentence):
            low, high = min(met.start(), match.start()), max(met.end(), match.end())
            if high - low <= _NEAR and _took_place(sentence, low, high):
                yield match["town"]
                break


def names_in(text: str) -> frozenset[str]:
    """All words with a capital, in plain form: what a document names at all."""
    return frozenset(plain(name) for name in _NAME.findall(text))
