"""A stretch of text into the states and the people of the report that it names.

Only what the words name; who is meant by "he" or "the visitor" is not asked here.
"""

import re

from accord.lexicon.states import state_index
from accord.model.reading import Person
from accord.record.names import name_parts
from accord.record.words import plain

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")


def states_in(text: str) -> frozenset[str]:
    """The codes of the states that a text names, by name, people or capital."""
    return frozenset(match.code for match in state_index().find_states(_WORD.findall(text)) if not match.doubt)


def people_in(text: str, people: tuple[Person, ...]) -> list[tuple[int, Person]]:
    """The people whose surname stands in a text, by place."""
    words = plain(text)
    found = []
    for person in people:
        parts = name_parts(person.name)
        if not parts or (len(parts[-1]) < 3 and len(parts) > 1):
            continue
        places = [m.start() for m in re.finditer(rf"(?<!\w){re.escape(parts[-1])}(?!\w)", words)]
        if places:
            found.append((places[-1], person))
    return sorted(found, key=lambda pair: pair[0])


def state_of(text: str, people: tuple[Person, ...]) -> str | None:
    """The one state that a text names, or else that of the last person it names."""
    codes = states_in(text)
    if len(codes) == 1:
        return next(iter(codes))
    named = [person.settled_country for _, person in people_in(text, people) if person.settled_country]
    return named[-1] if named and not codes else None
