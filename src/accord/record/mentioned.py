"""A stretch of text into the states and the people of the report that it names.

Only what the words name; who is meant by "he" or "the visitor" is not asked here.
"""

import re

from accord.lexicon.states import state_index
from accord.model.reading import Person
from accord.record.names import name_parts
from accord.record.words import plain

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")

_TITLED = (
    r"(?:minister|president|premier|secretary|general|gen|colonel|col|major|captain|commander|chief|director|ambassador|"
    r"commissioner|admiral|dr|mr|mrs|ms|u|daw|datuk|dato|tan sri|pehin|sheikh|prince|princess|king)"
)
"""Where people go by their first names, a title stands before it: "General Anuwat", "Minister Bekele"."""
# 4 letters: shorter first names are words
_FIRST = 4
# 2 parts: a name of more may have two surnames
_TWO = 2


def states_in(text: str) -> frozenset[str]:
    """The codes of the states that a text names, by name, people or capital."""
    return frozenset(match.code for match in state_index().find_states(_WORD.findall(text)) if not match.doubt)


def people_in(text: str, people: tuple[Person, ...]) -> list[tuple[int, Person]]:
    """The people whose surname, or title and first name, stands in a text, by place."""
    words = plain(text)
    found = []
    for person in people:
        parts = name_parts(person.name)
        if not parts or (len(parts[-1]) < 3 and len(parts) > 1):
            continue
        places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(parts[-1])}(?!\w)", words)]
        if not places and len(parts) > 1 and len(parts[0]) >= _FIRST and parts[0] in words:
            alone = not any(parts[0] in name_parts(other.name) for other in people if other is not person)
            called = rf"\b{_TITLED}\.?\s+({re.escape(parts[0])})(?!\w)"
            places = [m.start(1) for m in re.finditer(called, words)] if alone else []
        if not places and len(parts) > _TWO and len(parts[-2]) >= _FIRST and parts[-2] in words:
            # "Julia Arbulu Saldana" is "Minister Arbulu" afterwards, where nobody else is called so
            alone = not any(parts[-2] in name_parts(other.name) for other in people if other is not person)
            places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(parts[-2])}(?!\w)", words)] if alone else []
        if places:
            found.append((places[-1], person))
    return sorted(found, key=lambda pair: pair[0])


UNSETTLED = "?"
"""Before the name of one whose state the document leaves open: others that name the same person may tell it."""


def side_of(person: Person) -> str:
    """The state of a person; the name with a mark before it where the document leaves the state open."""
    return person.settled_country or f"{UNSETTLED}{person.name}"


def state_of(text: str, people: tuple[Person, ...]) -> str | None:
    """The one state that a text names, or else that of the last person it names (`side_of`)."""
    codes = states_in(text)
    if len(codes) == 1:
        return next(iter(codes))
    named = [side_of(person) for _, person in people_in(text, people)]
    return named[-1] if named and not codes else None
