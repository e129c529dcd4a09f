"""The words of contacts between parties, from contacts.yaml, as sets for quick look-up.

Every word is a lemma in small letters; what the words mean for a text is decided in `accord.reading.met`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.model.codes import EngagementType

_SCHEMA = Fields(
    required={
        "verbs": [
            Fields(
                required={"frame": str, "type": str, "words": str, "example": str},
                optional={"particle": str},
            )
        ],
        "nouns": [
            Fields(
                required={"type": str, "words": str, "example": str},
                optional={"needs": str, "plural": bool},
            )
        ],
        "not_after": str,
        "carriers": {str: str},
        "instruments": str,
        "speeches": str,
        "standing": {str: str},
        "status": {str: str},
        "together": str,
        "apart": str,
        "here": str,
        "sport": str,
        "pointed": {str: str},
    }
)


@dataclass(frozen=True, slots=True)
class VerbRule:
    """How a verb tells of a contact: how its parties stand, the type, the particles it needs ("handed over")."""

    frame: str
    type: EngagementType
    particles: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class NounRule:
    """How a noun tells of a contact: the type, words that must stand beside it, whether only its plural counts."""

    type: EngagementType
    needs: frozenset[str]
    plural: bool
    example: str


@dataclass(frozen=True, slots=True)
class ContactWords:
    """All of contacts.yaml; `status` has one set of lemmas for each sign of tense and modality."""

    verbs: Mapping[str, tuple[VerbRule, ...]]
    nouns: Mapping[str, tuple[NounRule, ...]]
    not_after: frozenset[str]
    take_part: frozenset[str]
    instruments: frozenset[str]
    speeches: frozenset[str]
    standing: Mapping[str, EngagementType]
    status: Mapping[str, frozenset[str]]
    together: frozenset[str]
    apart: frozenset[str]
    here: frozenset[str]
    sport: frozenset[str]
    pointed: Mapping[str, EngagementType]


def _words(text: str) -> frozenset[str]:
    return frozenset(split(text))


def _by_word(rules: list[dict[str, Any]], make: type[VerbRule] | type[NounRule]) -> dict[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for rule in rules:
        kind = EngagementType(rule["type"])
        built: VerbRule | NounRule
        if make is VerbRule:
            built = VerbRule(rule["frame"], kind, _words(rule.get("particle", "")), rule["example"])
        else:
            built = NounRule(kind, _words(rule.get("needs", "")), rule.get("plural", False), rule["example"])
        for word in split(rule["words"]):
            found[word] = (*found.get(word, ()), built)
    return found


@lru_cache(maxsize=1)
def contact_words() -> ContactWords:
    """The words of contacts, read once a process. Raises LexiconError if the file does not fit."""
    data = load("contacts", schema=_SCHEMA)
    standing = {word: EngagementType(kind) for kind, words in data["standing"].items() for word in split(words)}
    return ContactWords(
        verbs=_by_word(data["verbs"], VerbRule),
        nouns=_by_word(data["nouns"], NounRule),
        not_after=_words(data["not_after"]),
        take_part=_words(data["carriers"]["take_part"]),
        instruments=_words(data["instruments"]),
        speeches=_words(data["speeches"]),
        standing=standing,
        status={name: _words(words) for name, words in data["status"].items()},
        together=_words(data["together"]),
        apart=_words(data["apart"]),
        here=_words(data["here"]),
        sport=_words(data["sport"]),
        pointed={word: EngagementType(kind) for kind, words in data["pointed"].items() for word in split(words)},
    )
