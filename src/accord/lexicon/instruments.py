"""instruments.yaml -> the words of texts that bind or record: heads, acts upon them, what an act ahead means.

A head may be a phrase ("memorandum of understanding"); the longest one that fits is taken.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, LexiconError, load, split
from accord.model.codes import InstrumentStatus, InstrumentType

LISTS = ("planning modals named_joint joint basis not_in_name issue_plan generic parliaments money").split()
_HEAD = Fields({"words": str, "type": str, "capital": str, "lower": str, "example": str})
_SCHEMA = Fields({"heads": {str: _HEAD}, "acts": {str: str}, "ahead": {str: str}, **dict.fromkeys(LISTS, str)})


@dataclass(frozen=True, slots=True)
class InstrumentHead:
    """One kind of text: what a name of it in capitals and one in small letters needs to count."""

    name: str
    type: InstrumentType
    capital: str
    lower: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class InstrumentWords:
    """All of instruments.yaml; `heads` by first word, each with the words that follow in its phrase, longest first."""

    heads: Mapping[str, tuple[tuple[tuple[str, ...], InstrumentHead], ...]]
    acts: Mapping[str, InstrumentStatus]
    ahead: Mapping[InstrumentStatus, InstrumentStatus | None]
    lists: Mapping[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def instrument_words() -> InstrumentWords:
    """The words of texts, read once a process. Raises LexiconError if the file does not fit."""
    data = load("instruments", schema=_SCHEMA)
    heads: dict[str, list[tuple[tuple[str, ...], InstrumentHead]]] = {}
    known: set[str] = set()
    for name, entry in data["heads"].items():
        head = InstrumentHead(
            name, InstrumentType(entry["type"]), entry["capital"], frozenset(split(entry["lower"])), entry["example"]
        )
        for phrase in split(entry["words"]):
            if phrase in known:
                raise LexiconError(f"instruments.yaml: {phrase!r} stands twice", hint="leave it in one entry")
            known.add(phrase)
            first, *rest = phrase.split()
            heads.setdefault(first, []).append((tuple(rest), head))
    acts = {word: InstrumentStatus(status) for status, words in data["acts"].items() for word in split(words)}
    return InstrumentWords(
        heads={first: tuple(sorted(found, key=lambda f: -len(f[0]))) for first, found in heads.items()},
        acts=acts,
        ahead={
            InstrumentStatus(act): InstrumentStatus(then) if then != "none" else None
            for act, then in data["ahead"].items()
        },
        lists={name: frozenset(split(data[name])) for name in LISTS},
    )
