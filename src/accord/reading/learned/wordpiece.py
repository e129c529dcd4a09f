"""A word -> the numbers of its pieces in the vocabulary of the encoder, by the longest piece that fits from the left.

It cuts as the encoder's own tokenizer does (BERT, uncased): small letters, no accents, each sign of punctuation alone.
"""

import unicodedata
from functools import lru_cache
from importlib.resources import files

_UNKNOWN = "[UNK]"
# as BERT: a longer run of letters is no word
_LONGEST = 100
_NO_SIGN = frozenset({"Cc", "Cf", "Co", "Cs"})
_CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@lru_cache(maxsize=1)
def _vocabulary() -> dict[str, int]:
    told = files("accord.reading.learned").joinpath("vocab.txt").read_text(encoding="utf-8")
    return {piece: number for number, piece in enumerate(told.split("\n")) if piece}


@lru_cache(maxsize=16384)
def pieces_of_word(word: str) -> tuple[int, ...]:
    """The numbers of its pieces; none for what has no letter or sign."""
    known = _vocabulary()
    return tuple(number for run in _runs(word) for number in _cut(run, known))


def _cut(run: str, known: dict[str, int]) -> list[int]:
    if len(run) > _LONGEST:
        return [known[_UNKNOWN]]
    found: list[int] = []
    start = 0
    while start < len(run):
        end, inner = len(run), "##" if start else ""
        while end > start and inner + run[start:end] not in known:
            end -= 1
        if end == start:
            return [known[_UNKNOWN]]
        found.append(known[inner + run[start:end]])
        start = end
    return found


def _runs(word: str) -> list[str]:
    """The word in small letters without accents, cut at white space and at each sign."""
    plain = "".join(c for c in unicodedata.normalize("NFD", _clean(word)) if unicodedata.category(c) != "Mn").lower()
    spaced = "".join(f" {c} " if _stands_alone(c) else c for c in plain)
    return spaced.split()


def _clean(word: str) -> str:
    kept = (c for c in word if c in "\t\n\r" or (c not in "\0\ufffd" and unicodedata.category(c) not in _NO_SIGN))
    return "".join(" " if c.isspace() else c for c in kept)


def _stands_alone(sign: str) -> bool:
    if any(first <= ord(sign) <= last for first, last in _CJK):
        return True
    return (sign.isascii() and sign.isprintable() and not sign.isalnum() and sign != " ") or unicodedata.category(sign)[
        0
    ] == "P"
