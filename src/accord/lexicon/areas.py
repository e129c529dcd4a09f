"""The trigger phrases of each area of cooperation, compiled into one pattern a text is searched with once.

Patterns are described at the head of `areas.yaml`; where two areas claim overlapping words the longer phrase wins.
"""

import re
from functools import lru_cache
from typing import Any

from accord.lexicon.load import Fields, load
from accord.model.codes import Area

_SCHEMA = {str: Fields(required={"example": str, "phrases": [str]})}


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, Any]]:
    data: dict[str, dict[str, Any]] = load("areas", schema=_SCHEMA)
    return data


def examples() -> dict[Area, str]:
    """The sentence of each area that its phrases must find."""
    return {Area(code): str(entry["example"]) for code, entry in _data().items()}


def _word(word: str) -> str:
    if word == "_":
        return r"[\w'-]+"
    if word == "...":
        return r"(?:[\w'-]+ ){0,3}?"
    options = [re.escape(option).replace(r"\*", r"[\w-]*").replace(r"\?", ".") for option in word.split("|")]
    return options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"


def _phrase(phrase: str) -> str:
    parts = [_word(word) for word in phrase.split()]
    text = ""
    for part in parts:
        text += part if not text or text.endswith("{0,3}?") else " " + part
    return text


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[Area, "re.Pattern[str]"], ...]:
    compiled = []
    for code, entry in _data().items():
        found = sorted((_phrase(p) for p in entry["phrases"]), key=len, reverse=True)
        compiled.append((Area(code), re.compile(r"(?<![\w-])(?:" + "|".join(found) + r")(?!\w)")))
    return tuple(compiled)


def find_triggers(text: str) -> list[tuple[int, int, Area]]:
    """The trigger phrases in a text as (start, end, area), longest first where areas overlap; offsets into `text`."""
    lowered = text.lower().replace("\n", " ")
    if len(lowered) != len(text):  # a letter whose lower case is longer: "İ"
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text).replace("\n", " ")
    found = [(m.start(), m.end(), area) for area, pattern in _patterns() for m in pattern.finditer(lowered)]
    kept: list[tuple[int, int, Area]] = []
    for start, end, area in sorted(found, key=lambda f: (f[0] - f[1], f[0])):
        if not any(s <= start and end <= e and (s, e) != (start, end) for s, e, _ in kept):
            kept.append((start, end, area))
    return sorted(kept)
