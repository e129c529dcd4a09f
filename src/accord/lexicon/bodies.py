"""bodies.yaml -> the words of institutions that parties share, as sets for quick look-up.

A head is one word or two ("committee", "working group"); the longest one that fits is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, LexiconError, load, split
from accord.model.codes import BodyType

LISTS = (
    "shared weakly_shared national not_in_name series forming forming_nouns holding through sitting naming"
    " missions organs home_politics allied mandate_links mandate_verbs mandate_phrases bringing regions"
    " of_sides of_sides_small handing"
).split()
_HEAD = Fields({"words": str, "type": str, "capital": str, "lower": str, "example": str})
_SCHEMA = Fields({"heads": {str: _HEAD}, **dict.fromkeys(LISTS, str)})


@dataclass(frozen=True, slots=True)
class BodyHead:
    """One kind of body: what a capitalised name of it needs, and which signs make one in small letters count."""

    name: str
    type: BodyType
    capital: str
    lower: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class BodyWords:
    """All of bodies.yaml; `heads` by last word, each with the words that must stand before it, longest first."""

    heads: Mapping[str, tuple[tuple[tuple[str, ...], BodyHead], ...]]
    lists: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def body_words() -> BodyWords:
    """The words of bodies, read once a process. Raises LexiconError if the file does not fit."""
    data = load("bodies", schema=_SCHEMA)
    heads: dict[str, list[tuple[tuple[str, ...], BodyHead]]] = {}
    known: set[str] = set()
    for name, entry in data["heads"].items():
        head = BodyHead(
            name, BodyType(entry["type"]), entry["capital"], frozenset(split(entry["lower"])), entry["example"]
        )
        for phrase in split(entry["words"]):
            if phrase in known:
                raise LexiconError(f"bodies.yaml: {phrase!r} stands twice", hint="leave it in one entry")
            known.add(phrase)
            *before, last = phrase.split()
            for form in {last, last + "s"}:
                heads.setdefault(form, []).append((tuple(before), head))
    ordered = {last: tuple(sorted(found, key=lambda f: -len(f[0]))) for last, found in heads.items()}
    return BodyWords(ordered, {name: frozenset(split(data[name])) for name in LISTS})
