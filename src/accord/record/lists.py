"""Lists of items that claimants give of one text: "the memorandum includes A, B, C and D".

Kept by claimant, never merged.

A headline's count ("five key areas") is a claim as well; where the lists do not come to it, that is shown.
"""

import re
from typing import Any

from accord.model.reading import Instrument, Reading
from accord.record.conduct import count_of
from accord.record.words import overlap, small, stems

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
_COUNTED = re.compile(
    # "covers five areas: A, B and C"; "The five are A, B and C"
    r"(?:\b(?:areas|fields|points|items|axes|priorities|chapters|articles|sectors|pillars|topics|domains)\s*:\s*"
    r"|\bthe\s+(?:two|three|four|five|six|seven|eight|nine|ten)\s+(?:areas |fields )?(?:are|were)\s*:?\s+)",
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


def items_of(text: str) -> tuple[str, ...]:
    """The items of the longest list in a sentence, in its order; fewer than three are no list."""
    best: tuple[str, ...] = ()
    for opening in (*_COUNTED.finditer(text), *_OPENS.finditer(text)):
        rest = re.split(r"[.”\"]|\s[–—]\s", text[opening.end() :], maxsplit=1)[0]
        joints = _ITEM.findall(rest)
        pieces = [piece for part in _ITEM.split(rest) if (piece := " ".join(part.split()).strip(" ,;.“”\"'"))]
        # "A, B, C and D": the last comma carries no "and", so the last piece is two; "A, B, as well as C
        # and D": it is one
        if len(pieces) >= 2 and " and " in pieces[-1] and joints and not re.search("and|as well|along", joints[-1]):
            pieces[-1:] = [piece.strip() for piece in pieces[-1].split(" and ", 1)]
        if pieces and ":" in pieces[0]:
            # "covers four areas: drug trafficking, ...": the items begin behind the colon
            pieces[0] = pieces[0].rsplit(":", 1)[1].strip()
        plausible = all(len(piece.split()) <= 8 and not _CLAUSE.match(piece) for piece in pieces)
        if len(pieces) >= 3 and plausible and len(pieces) >= len(best):
            best = tuple(pieces)
    return best


def _counted_lists(
    instrument: Instrument, reading: Reading, text: str, known: set[tuple[int, int]]
) -> list[dict[str, Any]]:
    """Lists that are opened by their number: in the text's own sentence, or where the document has no other text."""
    found: list[dict[str, Any]] = []
    for opening in _COUNTED.finditer(text):
        start = max(text.rfind(". ", 0, opening.start()) + 2, text.rfind("\n", 0, opening.start()) + 1)
        end = next((at.end() for at in re.finditer(r"[.](?=\s|$)", text[opening.end() :])), 0) + opening.end()
        own = any(span.start < end and span.end > start for span in instrument.evidence)
        if not (own or len(reading.instruments) == 1) or any(a < end and b > start for a, b in known):
            continue
        items = items_of(text[start:end])
        if items:
            said = next(
                (s.speaker for s in reading.statements for e in s.evidence if e.start < end and e.end > start), ""
            )
            found.append({"claimant": said or "the document", "items": list(items), "start": start, "end": end})
    return found


def lists_in(instrument: Instrument, reading: Reading, text: str) -> list[dict[str, Any]]:
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
    found.extend(_counted_lists(instrument, reading, text, {(one["start"], one["end"]) for one in found}))
    for statement in reading.statements:
        # "X, for his part, spoke of five areas": a count of one who gives no list, where no other text is meant
        for span in statement.evidence:
            counted = _COUNT.search(span.text)
            listed = any(one["start"] == span.start and one["claimant"] for one in found)
            if counted and not listed and len(reading.instruments) == 1:
                found.append(_count(counted, span.start, span.end, f"{statement.speaker}: "))
    for span in instrument.evidence:
        counted = _COUNT.search(span.text)
        if counted and not any(one["start"] < span.end and one["end"] > span.start and "count" in one for one in found):
            found.append(_count(counted, span.start, span.end, ""))
    return found


def _count(counted: re.Match[str], start: int, end: int, who: str) -> dict[str, Any]:
    return {
        "claimant": "",
        "count": count_of(small(counted.group(1))),
        "words": who + " ".join(counted.group().split()),
        "start": start,
        "end": end,
    }
