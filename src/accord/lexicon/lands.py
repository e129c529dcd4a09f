"""`lands.yaml` -> which states "the kingdom", "the Gulf state" or "the island nation" can mean.

Says only which can be meant: whom a text means is one of those it names.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

from accord.lexicon.load import Fields, load


@cache
def _lands() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    data = load("lands", schema=Fields(required={"nouns": {str: str}, "before": {str: str}}))
    nouns = {noun: frozenset(codes.split()) for noun, codes in data["nouns"].items()}
    before = {words: frozenset(codes.split()) for words, codes in data["before"].items()}
    return MappingProxyType(nouns), MappingProxyType(before)


def lands_meant(words: Sequence[str]) -> frozenset[str] | None:
    """The states that lower-case words ending in their noun can mean; None if they say nothing about that.

    >>> sorted(lands_meant(["the", "himalayan", "nation"]))
    ['BT', 'NP']
    """
    nouns, before = _lands()
    fitting = [nouns[words[-1]]] if words and words[-1] in nouns else []
    phrase = " ".join(words[:-1]).replace("-", " ")
    fitting += [codes for said, codes in before.items() if f" {said} " in f" {phrase} "]
    return frozenset.intersection(*fitting) if fitting else None
