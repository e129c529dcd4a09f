"""Sentences into the one town in which a document tells that people came together, whatever contact was read of it.

Only where a town stands beside a word for meeting, and the document tells of one such town; what is to come, and what
is a state or a house, is none.
"""

import re
from collections.abc import Iterable

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
_SORT = r"(?:(?:port|border|capital|coastal|frontier|resort|southern|northern|eastern|western)\s+)*(?:city|town|village|port)\s+of\s+"
_TOWN = r"(?P<town>[^\W\d_a-z][\w'’-]+(?:\s[^\W\d_a-z][\w'’-]+)?)"
_AT = re.compile(rf"\b(?:[Ii]n|[Aa]t|near)\s+(?:the\s+{_SORT})?{_TOWN}")
_SEAT = re.compile(
    rf"(?:\b[Tt]he\s+{_SORT})?\b{_TOWN}\s+(?:hosted|(?:was|had\s+been|became)\s+(?:\w+\s+){{0,3}}?(?:the\s+)?(?:seat|venue|scene|setting|host))\b"
)
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_NAME = re.compile(r"[^\W\d_a-z][\w'’-]+")
# 70 characters: a town further from the word is that of something else
_NEAR = 70


def met_in(sentences: Iterable[str], people: tuple[Person, ...]) -> str:
    """The one town where the document has people meet; empty if it tells of none or of several."""
    who = {part for person in people for part in name_parts(person.name)}
    towns: dict[str, str] = {}
    for sentence in sentences:
        if _COMING.search(sentence):
            continue
        told = [match["town"] for match in _SEAT.finditer(sentence) if _MET.search(sentence, match.end())]
        for match in _AT.finditer(sentence):
            if any(min(abs(match.start() - m.end()), abs(m.start() - match.end())) <= _NEAR for m in _MET.finditer(sentence)):
                told.append(match["town"])
        for town in told:
            words = set(words_of(town))
            if words & (_CALENDAR | IN_OR_AROUND | who) or is_whole_state(town):
                continue
            towns.setdefault(city(town), town)
    return next(iter(towns.values())) if len(towns) == 1 else ""


def names_in(text: str) -> frozenset[str]:
    """All words with a capital, in plain form: what a document names at all."""
    return frozenset(plain(name) for name in _NAME.findall(text))
