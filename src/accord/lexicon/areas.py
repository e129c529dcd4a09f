"""The trigger phrases of each area of cooperation, compiled into patterns a text is searched with once.

Patterns are described at the head of `areas.yaml`; where two areas claim overlapping words the longer phrase wins.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.model.codes import Area

_SCHEMA = Fields(
    {
        **{
            area.value: Fields(
                required={"example": str, "phrases": [str]}, optional={"weak": [str], "items": [str], "beside": [str]}
            )
            for area in Area
        },
        "nothing": [str],
        "giving": str,
    }
)


class Strength(StrEnum):
    """How much a trigger says for itself."""

    PHRASE = "phrases"
    WEAK = "weak"
    BESIDE = "beside"
    ITEM = "items"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words of a text that name an area: where they stand, and how much they say for themselves."""

    start: int
    end: int
    area: Area
    strength: Strength
    words: str
    """The words found, in small letters; of "two countries" and "both sides" the phrase is one."""


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    data: dict[str, Any] = load("areas", schema=_SCHEMA)
    return data


@lru_cache(maxsize=1)
def giving_words() -> frozenset[str]:
    """Lemmas that say that a thing changes hands."""
    return frozenset(split(_data()["giving"]))


def examples() -> dict[Area, str]:
    """The sentence of each area that its phrases must find."""
    return {area: str(_data()[area.value]["example"]) for area in Area}


def _word(word: str) -> str:
    if word == "_":
        return r"[\w'-]+"
    if word == "...":
        return r"(?:[\w'.,-]+ ){0,3}?"
    options = [re.escape(option).replace(r"\*", r"[\w-]*").replace(r"\?", ".") for option in word.split("|")]
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"


def _phrase(phrase: str) -> str:
    parts = [_word(word) for word in phrase.split()]
    text = ""
    for part in parts:
        text += part if not text or text.endswith("{0,3}?") else " " + part
    return text


def _any(phrases: Iterable[str]) -> "re.Pattern[str]":
    found = sorted((_phrase(phrase) for phrase in phrases), key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?:" + "|".join(found) + r")(?!\w)")


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Area, Strength, "re.Pattern[str]"], ...]:
    return tuple(
        (area, strength, _any(_data()[area.value][strength.value]))
        for area in Area
        for strength in Strength
        if strength.value in _data()[area.value]
    )


@lru_cache(maxsize=1)
def _nothing() -> "re.Pattern[str]":
    return _any(_data()["nothing"])


_TOGETHER = re.compile(r"(?:two|both) \w+")


def _holds(weak: Trigger, phrases: Iterable[Trigger]) -> bool:
    """Whether a phrase of its area stands in it: "strengthen bilateral ties" is no weaker than "bilateral ties"."""
    return any(t.area is weak.area and weak.start <= t.start and t.end <= weak.end for t in phrases)


def find_triggers(text: str) -> list[Trigger]:
    """The triggers in a text, longest first where areas overlap; offsets into `text`."""
    lowered = text.lower().replace("\n", " ")
    if len(lowered) != len(text):  # a letter whose lower case is longer: "İ"
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("\n", " ")
    found = [
        Trigger(m.start(), m.end(), area, strength, _TOGETHER.sub("both", m[0]))
        for area, strength, pattern in _patterns()
        for m in pattern.finditer(lowered)
    ]
    idle = [(m.start(), m.end()) for m in _nothing().finditer(lowered)]
    found = [t for t in found if not any(start <= t.start and t.end <= end for start, end in idle)]
    phrases = [t for t in found if t.strength is Strength.PHRASE]
    found = [t for t in found if t.strength is not Strength.WEAK or not _holds(t, phrases)]
    kept: list[Trigger] = []
    widest = (-1, -1)
    for hit in sorted(found, key=lambda t: (t.start, -t.end)):
        # what began before has passed: it lies within one of those if it lies within the one that reaches furthest
        if hit.end <= widest[1] and (hit.start, hit.end) != widest:
            continue
        kept.append(hit)
        widest = (hit.start, hit.end)
    return sorted(kept, key=lambda t: (t.start, t.end, t.area.value))
