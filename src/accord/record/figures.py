"""Numbers that a text writes out in several words, or twice, into figures: "three hundred and twenty", "fifty (50)".

What is rough ("hundreds", "several dozen") stays in words, for it counts nothing.
"""

import re

from accord.record.conduct import BELOW_TWENTY, TENS, count_of
from accord.record.words import small

_UP_TO_NINE = "|".join(word for word, value in BELOW_TWENTY.items() if 0 < value < 10)
_SMALL = "|".join(word for word, value in BELOW_TWENTY.items() if value > 0)
_BELOW = rf"(?:(?:{'|'.join(TENS)})(?:-(?:{_UP_TO_NINE}))?|{_SMALL})"
_SCALES = {"dozen": 12, "hundred": 100, "thousand": 1_000}

_TWICE = re.compile(rf"\b(?:{_BELOW}|[a-z]+\s+hundred)\s+\((\d[\d,]*)\)", re.IGNORECASE)
_SCALED = re.compile(
    rf"\b(?P<many>an?|half\s+a|{_BELOW}|\d{{1,3}})\s+(?P<scale>dozen|hundred|thousand)(?!s)(?:\s+and\s+(?P<rest>{_BELOW}))?\b"
    r"(?!\s+(?:million|billion|thousand|euros?|dollars?|times)\b)",
    re.IGNORECASE,
)


def in_figures(sentence: str) -> str:
    """The sentence with its long numbers in figures."""
    if "(" in sentence:
        sentence = _TWICE.sub(r"\1", sentence)
    return _SCALED.sub(_figure, sentence)


def _figure(match: re.Match[str]) -> str:
    many, scale = small(match["many"]), _SCALES[small(match["scale"])]
    if many.startswith("half"):
        return str(scale // 2)
    number = _value("one" if many in ("a", "an") else many) * scale + (_value(match["rest"]) if match["rest"] else 0)
    # 10,000: with its comma, or a number of four figures might be a year
    return f"{number:,}" if number >= _LARGE else str(number)


_LARGE = 1_000


def _value(words: str) -> int:
    return sum(count_of(part) or 0 for part in small(words).split("-"))
