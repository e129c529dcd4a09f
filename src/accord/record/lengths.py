"""How long a text runs, something is lent or given, and within how many hours something is done, as things counted.

Two accounts that tell one length otherwise disagree on a number like any other.
"""

import re
from collections.abc import Iterator, Sequence

from accord.record.conduct import count_of
from accord.record.counted import Counted
from accord.record.words import EVERYWHERE, small, telling_words

_TEXT = (
    r"programme|program|plan|agreement|accord|memorandum|contract|deal|lease|loan|roadmap|arrangement|pact|treaty|"
    r"protocol"
)
_MANY = r"(?P<number>\d{1,3}|[a-z]+)"
_UNIT = r"(?P<unit>year|month)s?"
_LONG = re.compile(
    rf"\b(?P<number>\d{{1,2}}|[a-z]+)-(?P<unit>year|month)\s+(?:[\w-]+\s+){{0,2}}?(?P<text>{_TEXT})\b", re.IGNORECASE
)
"""How long a text runs: "a five-year cooperation programme"."""
_RUNS = re.compile(
    rf"\b(?:runs?|valid|in\s+force|concluded|signed|lasts?|duration|validity|term|period)\s+(?:is\s+|will\s+be\s+|was\s+)?(?:initially\s+)?(?:for|of|be)\s+(?:a\s+(?:period|term)\s+of\s+)?"
    rf"{_MANY}\s+{_UNIT}\b",
    re.IGNORECASE,
)
_ANY_TEXT = re.compile(rf"\b(?:{_TEXT})\b", re.IGNORECASE)
_PLANS = frozenset({"programme", "program", "plan", "roadmap"})
_FOR = re.compile(
    rf"\b(?:lend|lends|lent|lease|leases|leased|on\s+loan|stationed|deployed|stay|remain|placed\s+at\s+the\s+disposal)\b[^.;]{{0,80}}?\bfor\s+{_MANY}\s+{_UNIT}\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    rf"\b(?:within|in\s+(?:less|under|no\s+more)\s+than|inside)\s+(?:the\s+first\s+)?{_MANY}\s+hours\b", re.IGNORECASE
)
_COMING = re.compile(r"\b(?:will|would|shall|to|must|agreed|undertook|under)\b")
_MONTHS = {"year": 12, "month": 1}


def lengths_in(sentences: Sequence[str]) -> Iterator[Counted]:
    """The lengths that sentences tell, in order."""
    for at, sentence in enumerate(sentences):
        own = telling_words(sentence) - EVERYWHERE
        for match in _LONG.finditer(sentence):
            yield from _counted(match, _of(match["text"]), own, _MONTHS[small(match["unit"])])
        for match in _RUNS.finditer(sentence):
            told = _ANY_TEXT.search(sentence) or (_ANY_TEXT.search(sentences[at - 1]) if at else None)
            if told:
                yield from _counted(match, _of(told.group()), own, _MONTHS[small(match["unit"])])
        for match in _FOR.finditer(sentence):
            yield from _counted(match, "months for which", own, _MONTHS[small(match["unit"])])
        for match in _WITHIN.finditer(sentence):
            if _COMING.search(sentence):
                yield from _counted(match, "hours within", own, 1)


_THE_TEXT = "#text"
"""Stands among the stems of how long a text runs: reports of one contact tell of one such text."""


def _of(text: str) -> str:
    return "months of a plan" if small(text) in _PLANS else "months of a text"


def _counted(match: re.Match[str], noun: str, own: frozenset[str], months: int) -> Iterator[Counted]:
    number = count_of(small(match["number"]))
    if number:
        stems = own | {_THE_TEXT} if noun.startswith("months of") else own
        yield Counted(noun, number * months, " ".join(match.group().split()), stems, stems)
