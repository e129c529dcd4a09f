"""Sentences into the one town in which a document tells that people came together, whatever contact was read of it.

Only where a town stands beside a word for meeting, and the document tells of one such town; what is to come, and what
is a state or a house, is none.
"""

import re
from collections.abc import Iterable, Iterator

from accord.model.reading import Person
from accord.record.names import name_parts
from accord.record.places import IN_OR_AROUND, city, is_whole_state
from accord.record.timeline import MONTHS, WEEKDAYS
from accord.record.words import plain, words_of

_MET = re.compile(
    r"\b(?:met|meeting|talks|session|sitting|round|received|consultations|encounter|conferred|discussions|signed|signing|inked|summit|"
    r"dialogue|sat\s+down|gathered|convened|negotiations|agreed|resolved|decided)\b"
)
_COMING = re.compile(
    r"\b(?:will|would|shall|next|to\s+be|planned|scheduled|due|expected|last\s+(?:year|month)|previous|earlier|ago|former|"
    r"in\s+(?:19|20)\d\d|again|invited|proposed|moved|postponed|built|build|station|open)\b"
)
_SORT = (
    r"(?:(?:port|border|capital|coastal|frontier|resort|southern|northern|eastern|western)\s+)*"
    r"(?:city|town|village|port)\s+of\s+"
)
_TOWN = r"(?P<town>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?)"
_AT = re.compile(rf"\b(?:[Ii]n|[Aa]t|near)\s+(?:the\s+{_SORT})?{_TOWN}")
_SEAT = re.compile(
    rf"(?:\b[Tt]he\s+{_SORT})?\b{_TOWN}\s+(?:hosted|(?:was|had\s+been|became)\s+(?:\w+\s+){{0,3}}?(?:the\s+)?(?:seat|venue|scene|setting|host))\b"
)
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+")
_WORKS = frozenset(
    "bridge line laboratory road tunnel plant dam factory works mine field market embassy consulate".split()
)
# 12 characters: "will meet in", "the next session in"
_AROUND = 12
# 90 characters: a town further from the word is that of something else
_NEAR = 90


def met_in(sentences: Iterable[str], people: tuple[Person, ...]) -> str:
    """The one town where the document has people meet; empty if it tells of none or of several."""
    who = {part for person in people for part in name_parts(person.name)}
    towns: dict[str, str] = {}
    for sentence in sentences:
        for town in _told(sentence):
            words = set(words_of(town))
            if words & (_CALENDAR | IN_OR_AROUND | who) or is_whole_state(town):
                continue
            towns.setdefault(city(town), town)
    return next(iter(towns.values())) if len(towns) == 1 else ""


def _told(sentence: str) -> Iterator[str]:
    """The towns beside words for meeting, where nothing around them is of another time."""
    yield from (
        match["town"]
        for match in _SEAT.finditer(sentence)
        if _MET.search(sentence, match.end()) and not _COMING.search(sentence)
    )
    for match in _AT.finditer(sentence):
        before = words_of(sentence[: match.start()])[-1:]
        if set(before) & (IN_OR_AROUND | _WORKS):
            continue  # "conferred on the bridge at Ungheni"
        for met in _MET.finditer(sentence):
            low, high = min(met.start(), match.start()), max(met.end(), match.end())
            if high - low <= _NEAR and not _COMING.search(sentence, max(0, low - _AROUND), high):
                yield match["town"]
                break


def names_in(text: str) -> frozenset[str]:
    """All words with a capital, in plain form: what a document names at all."""
    return frozenset(plain(name) for name in _NAME.findall(text))
