"""Offices brought to one form, from a role as printed or from the words of a sentence.

"Minister of the Interior" = "Interior Minister".

An office is a head ("minister") with what it is of, in alphabetical order; a deputy's office is not the principal's.
"""

import re
from functools import lru_cache

from accord.lexicon.offices import find_offices
from accord.lexicon.states import How, code_of, find_states
from accord.record.words import plain

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DROPPED = frozenset("of the for and s a an to in then former outgoing newly appointed his her visiting".split())
_SPELLINGS = {
    "defence": "defense", "premier": "minister prime", "pm": "minister prime", "fm": "foreign minister",
    "interior": "interior", "internal": "interior", "home": "interior", "external": "foreign", "affairs": "",
}  # fmt: skip


@lru_cache(maxsize=65536)
def names_a_state(word: str) -> bool:
    """Whether a word names a state, its people or its capital; a town is a place in it."""
    return any(
        match.how not in (How.CITY, How.PLACE)
        for form in (word.capitalize(), word.upper())
        if code_of(form) is not None
        for match in find_states([form])
    )


@lru_cache(maxsize=16384)
def office(role: str | None) -> str | None:
    """The one form of a role as printed; None for no role."""
    if not role:
        return None
    parts: set[str] = set()
    for word in _WORD.findall(plain(role)):
        if word not in _DROPPED and not names_a_state(word):
            parts.update(_SPELLINGS.get(word, word).split())
    return " ".join(sorted(parts)) or None


_TOKEN = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*|[^\w\s]")


_MANY = re.compile(
    r"\b(minister|president|premier|chief|commander|ambassador|commissioner|director|prosecutor|governor|chairman)s\b",
    re.IGNORECASE,
)
"""Offices of both sides told in one word: "the presidents of the two countries"."""


@lru_cache(maxsize=16384)
def offices_in(text: str) -> frozenset[str]:
    """The offices that a sentence names, without their states.

    "the visit of the Prime Minister" -> {"minister prime"}.
    """
    words = _TOKEN.findall(text)
    found = set()
    for match in find_offices(words):
        # "the visit of the Prime Minister to Washington, DC": where somebody goes is no part of the office
        cut = match.tail if words[match.tail : match.tail + 1] in (["to"], ["at"]) else match.end
        phrase = words[match.start : cut]
        form = None if match.weak else office(_MANY.sub(r"\1", " ".join(phrase)))
        if form and form not in ("minister", "secretary", "official"):
            found.add(form)
    return frozenset(found)


def same_office(a: str, b: str) -> bool:
    """Whether one form of an office is the other told more fully: "minister security" in "civil minister security".

    A deputy's office is not the principal's.
    """
    one, other = frozenset(a.split()), frozenset(b.split())
    return (one <= other or other <= one) and not ({"deputy", "vice", "assistant"} & (one ^ other))


_RANKS = re.compile(r"\b(minister|president|commander|expert|ambassador|commissioner|prosecutor)s?\b")


def ranks_in(text: str) -> frozenset[str]:
    """The ranks of those who met, as a text in plain form tells them: "the ministers' session" -> {"minister"}."""
    return frozenset(_RANKS.findall(text))
