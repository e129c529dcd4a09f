"""Words of web pages and of reports, from `page_words.yaml` to what each weighs in telling one from the other.

A word stands in one class only; a phrase counts once, before the words in it do.
"""

from dataclasses import dataclass
from functools import cache

from accord.lexicon.load import Fields, load, split
from accord.model.document import FurnitureReason


@dataclass(frozen=True, slots=True)
class PageWord:
    """What a word weighs, in tenths: above nought for a page, below for a report; and what a page means by it."""

    weight: int
    reason: FurnitureReason


_SCHEMA = [Fields(required={"about": str, "weight": int, "reason": str, "words": str})]


@cache
def page_words() -> dict[str, PageWord]:
    """All words and phrases (of up to three words), in small letters."""
    return {
        phrase: PageWord(entry["weight"], FurnitureReason[entry["reason"]])
        for entry in load("page_words", schema=_SCHEMA)
        for phrase in split(entry["words"])
    }
