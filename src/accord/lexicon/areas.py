"""The trigger phrases of each area of cooperation, compiled into one pattern a text is searched with once.

Patterns are described at the head of `areas.yaml`; where two areas claim overlapping words the longer phrase wins.
"""

import re
from functools import lru_cache

from accord.lexicon.load import Fields, load
from accord.model.codes import Area

_SCHEMA = {str: Fields(required={"example": str, "phrases": [str]})}


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, object]]:
    data: dict[str, dict[str, object]] = load("areas", schema=_SCHEMA)
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
        text += part if not text or text.endswith("?") and text.endswith("{0,3}?") else " " + part
    return text


    """One pattern whose named groups are the area codes; to be used on lower-cased text with single spaces."""
    phrases = [
        (phrase, code) for code, entry in _data().items() for phrase in entry["phrases"]  # type: ignore[attr-defined]
    ]
    by_code: dict[str, list[str]] = {}
    for phrase, code in phrases:
        by_code.setdefault(code, []).append(_phrase(phrase))
    groups = [f"(?P<{code}>{'|'.join(sorted(found, key=len, reverse=True))})" for code, found in by_code.items()]
    return re.compile(r"(?<![\w-])(?:" + "|".join(groups) + r")(?![\w])")


    compiled = []
    for code, entry in _data().items():
        found = sorted((_phrase(p) for p in entry["phrases"]), key=len, reverse=True)  # type: ignore[attr-defined]
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
