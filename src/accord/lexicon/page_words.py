"""Words of web pages and of reports, from `page_words.yaml` to what each weighs in telling one from the other.

A word stands in one class only; a phrase counts once, before the words in it do.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from accord.lexicon.load import Fields, load, split
from accord.model.document import FurnitureReason


@dataclass(frozen=True, slots=True)
class PageWord:
    """What a word weighs, in tenths: above nought for a page, below for a report; and what a page means by it."""

    weight: int
    reason: FurnitureReason


_SCHEMA = [Fields(required={"about": str, "weight": int, "reason": str, "words": str})]


def _weights(entries: list[dict[str, Any]]) -> dict[str, PageWord]:
    found: dict[str, PageWord] = {}
    for entry in entries:
        word = PageWord(entry["weight"], FurnitureReason[entry["reason"]])
        for phrase in split(entry["words"]):
            found.setdefault(phrase, word)
    return found


@cache
def page_words() -> dict[str, PageWord]:
    """All words and phrases (of up to three words), in small letters."""
    return _weights(load("page_words", schema=_SCHEMA))
