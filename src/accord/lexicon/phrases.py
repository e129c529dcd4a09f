"""Turns words into pieces and finds the longest known phrases among them. Lexicon and text are folded in one way.

A word may come from any tokeniser: `U.S.-Iraq`, `U.S.` `-` `Iraq` and `US-Iraq` give the same pieces. Dots inside
abbreviations, apostrophes, hyphens and diacritics carry no meaning in a phrase; case does (`US` is not `us`).
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

_TOKEN = re.compile(r"[^\W_]+(?:\.[^\W_]+)*\.?|[^\w\s]")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\.?")
_PLAIN = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d"}
)
_HYPHENS = frozenset("-‐‑‒–")
_APOSTROPHES = frozenset("'’‘ʼ`´ʿʾʻ′")
# zero-width characters, the soft hyphen and marks of direction, which web pages scatter inside words
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))
# the dot after these ends no sentence: "Lt. Gen. Amina Sow", "St. Petersburg"
_ABBREVIATIONS = frozenset(
    "st ft mt dr mr mrs ms lt gen col brig maj adm cmdr capt sgt cpl sen rep gov amb hon prof sec asst dep rev vs"
    " mme mlle sr jr supt insp vice-adm rear-adm cdr comdr govt dept no messrs atty".split()
)
# these may be written with or without a capital anywhere in a name: "the Hague", "The Hague"
_SMALL = frozenset("the of and for to in on a an de la le du des d l al el s".split())


@dataclass(slots=True)
class Pieces:
    """The pieces of a word sequence, in parallel: folded key, text, index of the word, whether a hyphen follows."""

    keys: list[str]
    texts: list[str]
    words: list[int]
    glued: list[bool]
    in_capitals: bool | None = None
    """Whether nearly every longer word has a capital, once that was asked."""


def fold(text: str) -> str:
    """Lower case, without diacritics, strokes and invisible characters."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c) and unicodedata.category(c) != "Cf").lower()


def pieces_of(words: Sequence[str]) -> Pieces:
    """The pieces of `words`; hyphens and apostrophes vanish (a hyphen leaves its mark), other punctuation stays."""
    keys: list[str] = []
    texts: list[str] = []
    where: list[int] = []
    glued: list[bool] = []
    for index, word in enumerate(words):
        if word.isalpha():
            keys.append(word.lower() if word.isascii() else fold(word))
            texts.append(word)
            where.append(index)
            glued.append(False)
            continue
        if word.isspace():
            if word.count("\n") > 1:  # the end of a paragraph parts what stands around it, a wrapped line does not
                keys.append("\n")
                texts.append("\n")
                where.append(index)
                glued.append(False)
            continue
        for token in _TOKEN.findall(
            word if word.isascii() else unicodedata.normalize("NFC", word.translate(_INVISIBLE))
        ):
            if token in _HYPHENS:
                if glued:
                    glued[-1] = True
                continue
            if token in _APOSTROPHES:
                continue
            text, stop = _undotted(token)
            keys.append(fold(text))
            texts.append(text)
            where.append(index)
            glued.append(False)
            if stop:
                keys.append(".")
                texts.append(".")
                where.append(index)
                glued.append(False)
    return Pieces(keys, texts, where, glued)


def _undotted(token: str) -> tuple[str, bool]:
    """The token without the dots of an abbreviation, and whether a full stop follows it."""
    if "." not in token or len(token) == 1:
        return token, False
    if _DOTTED.fullmatch(token):
        return token.replace(".", ""), False
    bare = token.rstrip(".")
    return bare, bare != token and bare.lower() not in _ABBREVIATIONS


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Leaf(Generic[T]):
    texts: tuple[str, ...]
    value: T
    any_case: bool


class PhraseTrie(Generic[T]):
    """Phrases with a value each; finds the longest phrase that starts at a piece."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, value: T, *, any_case: bool = False) -> None:
        """Knows `phrase` from now on; unless `any_case`, capitals in it must be capitals in the text."""
        pieces = pieces_of(phrase.split())
        node = self._root
        for key in pieces.keys:
            node = node.setdefault(key, {})
        node.setdefault("", []).append(_Leaf(tuple(pieces.texts), value, any_case))

    def starts(self, key: str) -> bool:
        """Whether any phrase starts with the folded piece `key`."""
        return key in self._root

    def longest(self, pieces: Pieces, at: int) -> tuple[int, list[T]] | None:
        """The end (in pieces, exclusive) and the values of the longest phrase that starts at piece `at`."""
        node = self._root.get(pieces.keys[at])
        if node is None:
            return None
        found: tuple[int, list[T]] | None = None
        keys, texts, end, stop = pieces.keys, pieces.texts, at + 1, len(pieces.keys)
        while True:
            leaves = node.get("")
            if leaves:
                shown = texts[at:end]
                values = [leaf.value for leaf in leaves if leaf.any_case or _same_case(leaf.texts, shown)]
                if values:
                    found = end, values
            if end >= stop or (node := node.get(keys[end])) is None:
                return found
            end += 1

    def exact(self, phrase: str) -> list[T]:
        """The values of `phrase` as a whole, in any case if the phrase has no capitals of its own."""
        if phrase.isalpha() and not self.starts(fold(phrase)):
            # one word that no phrase starts with, as most words of a text are
            return []
        pieces = pieces_of(phrase.split())
        if not pieces.keys:
            return []
        found = self.longest(pieces, 0)
        return found[1] if found is not None and found[0] == len(pieces.keys) else []


def _same_case(known: Iterable[str], shown: Iterable[str]) -> bool:
    """Whether the text has capitals where the known phrase has them: `US` wholly, `Turkey` at its start."""
    for form, text in zip(known, shown, strict=True):
        if not form[0].isupper() or form.lower() in _SMALL:
            continue
        if len(form) > 1 and form.isupper():
            if not text.isupper():
                return False
        elif not text[0].isupper():
            return False
    return True
