"""Finds words of one mention that cannot all be true: an office of two states, an acronym that its name does not spell.

Nothing is corrected silently: the reading that the rest of the document supports is kept, and the clash becomes a
Doubt.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc

from accord.lexicon.office_words import OfficeWords
from accord.lexicon.states import StateMatch


@dataclass(frozen=True, slots=True)
class OfficeClash:
    """One office given to two states; `kept` is the state that the rest of the document names, None if it names both
    or none.
    """

    start: int
    end: int
    codes: tuple[str, str]
    kept: str | None


# One state has one of each: an office of two states at once is a slip of pen or translation.
_NATIONAL = frozenset(
    "president premier minister pm king queen emir chancellor sultan government parliament army".split()
)


def office_clashes(doc: Doc, states: Sequence[StateMatch], words: OfficeWords) -> tuple[OfficeClash, ...]:
    """ "the Peruvian-Persian Prime Minister": two adjectives joined by a hyphen before the office of one state."""
    totals = Counter(match.code for match in states)
    found: list[OfficeClash] = []
    for first, second in pairwise(states):
        if second.start - first.end != 1 or doc[first.end].text != "-" or first.code == second.code:
            continue
        at = second.end
        while at < len(doc) and doc[at].lower_ in words.modifiers | words.portfolios:
            at += 1
        if at >= len(doc) or doc[at].lower_ not in _NATIONAL:
            continue
        others = [code for code in (first.code, second.code) if totals[code] > 1]
        found.append(
            OfficeClash(first.start, at + 1, (first.code, second.code), others[0] if len(others) == 1 else None)
        )
    return tuple(found)


def without_clashes(states: Sequence[StateMatch], clashes: Sequence[OfficeClash]) -> list[StateMatch]:
    """The matches that hold: in a clash only the state that the document names elsewhere."""
    dropped = {
        (match.start, match.end)
        for clash in clashes
        for match in states
        if clash.start <= match.start < clash.end and match.code != clash.kept
    }
    return [match for match in states if (match.start, match.end) not in dropped]


_SMALL = frozenset("of the and for on in to a an de la du des al".split())


def spells(name: str, acronym: str) -> bool:
    """Whether the capitals of `acronym` can be read off the words of `name`: "HMC" off "Higher Military Commission"."""
    letters = [c.lower() for c in acronym if c.isalpha()]
    if acronym.endswith("s") and not acronym.isupper():
        letters = letters[:-1]  # "SMOs" for "Safe Mobility Offices"
    parts = [part.lower() for part in re.split(r"[\s\-/.&]+", name) if part]
    return _spelled(letters, parts) or _spelled(letters, [p for p in parts if p not in _SMALL])


def _spelled(letters: Sequence[str], parts: Sequence[str]) -> bool:
    at = 0
    for part in parts:
        taken = False
        for character in part:
            if at < len(letters) and character == letters[at]:
                at += 1
                taken = True
            elif not taken:
                break  # a word gives its first letter or none
    return at == len(letters)
