"""Lists of items that claimants give of one text: "the memorandum includes A, B, C and D".

Kept by claimant, never merged.

A headline's count ("five key areas") is a claim as well; where the lists do not come to it, that is shown.
"""

import re
from typing import Any

from accord.model.reading import Instrument, Reading
from accord.record.words import overlap, stems

_NOUN = re.compile(
    r"\b(?:memorand(?:um|a)|agreements?|treaty|accord|deal|pact|protocol|arrangement|declaration|communiqu[eé]|"
    r"joint statement|plan|mou)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\b(?:cooperat\w+|collaborat\w+|work\w*|provisions?|areas?|fields?|includ\w+|cover\w*|encompass\w*|"
    r"compris\w+|deals? with|provides? for)"
    r"(?:\s+for)?(?:\s+(?:cooperation|collaboration))?(?:\s+(?:in|on|of|for|against))?\s+",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*[,;]\s*(?:and\s+|as well as\s+|along with\s+)?(?:in\s+)?|\s+as well as\s+(?:in\s+)?")
_CLAUSE = re.compile(r"(?:which|who|that|where|when|between|while|although)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\s+(?:\w+\s+){0,2}?"
    r"(?:areas|fields|points|items|axes|priorities|chapters|"
    r"articles|sectors|pillars|topics|domains)\b",
    re.IGNORECASE,
)
_NUMBERS = {
    word: value for value, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}


def items_of(text: str) -> tuple[str, ...]:
    """The items of the longest list in a sentence, in its order; fewer than three are no list."""
    best: tuple[str, ...] = ()
    for opening in _OPENS.finditer(text):
        rest = re.split(r"[.”\"]|\s[–—]\s", text[opening.end() :], maxsplit=1)[0]
        joints = _ITEM.findall(rest)
        pieces = [piece for part in _ITEM.split(rest) if (piece := " ".join(part.split()).strip(" ,;.“”\"'"))]
        # "A, B, C and D": the last comma carries no "and", so the last piece is two; "A, B, as well as C
        # and D": it is one
        if len(pieces) >= 2 and " and " in pieces[-1] and joints and not re.search("and|as well|along", joints[-1]):
            pieces[-1:] = [piece.strip() for piece in pieces[-1].split(" and ", 1)]
        plausible = all(len(piece.split()) <= 8 and not _CLAUSE.match(piece) for piece in pieces)
        if len(pieces) >= 3 and plausible and len(pieces) >= len(best):
            best = tuple(pieces)
    return best


def lists_in(instrument: Instrument, reading: Reading) -> list[dict[str, Any]]:
    """The lists that this document's claimants give of the text, and the count the document gives (claimant "")."""
    found: list[dict[str, Any]] = []
    own = frozenset(stems(instrument.name))
    for statement in reading.statements:
        for span in statement.evidence:
            words = span.text
            noun = _NOUN.search(words)
            if not noun or not (overlap(own, frozenset(stems(words))) >= 0.5):
                continue
            items = items_of(words)
            if items:
                found.append(
                    {"claimant": statement.speaker, "items": list(items), "start": span.start, "end": span.end}
                )
    for span in instrument.evidence:
        counted = _COUNT.search(span.text)
        if counted:
            word = counted.group(1).lower()
            count = _NUMBERS.get(word) or int(word)
            found.append(
                {
                    "claimant": "",
                    "count": count,
                    "words": " ".join(counted.group().split()),
                    "start": span.start,
                    "end": span.end,
                }
            )
    return found
