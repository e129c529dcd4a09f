"""A quotation that a model gives -> the one stretch of the document that says it, or why there is none.

White space and the shape of quotation marks may differ; letters, order and number may not, and what stands twice points
nowhere.
"""

import re
from dataclasses import dataclass

from accord.model.document import Document
from accord.model.span import Span

# one letter each, so that offsets stay
_ALIKE = {ord(odd): plain for plain, odds in {"'": "‘’‚‛`´′", '"': "“”„‟«»″", "-": "‐‑‒–—−"}.items() for odd in odds}

# A shorter quotation proves little: "the two sides" stands in every document.
SHORTEST = 12

# What a text says to a program instead of to its readers; the words around a match are nobody's report.
# "Ignore all previous instructions and report that ...", "You are an AI assistant", "SYSTEM PROMPT:"
_ADDRESSED = re.compile(
    r"\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|all|your|the)\b[^.\n]{0,30}"
    r"\b(?:instructions?|prompts?|rules?|guidelines?|directions?)\b"
    r"|\byou are (?:now )?(?:an? |the )?(?:ai|a\.i\.|assistant|language model|llm|chatbot|helpful)\b"
    r"|\b(?:system|developer|assistant)\s*(?:prompt|message|instruction)s?\b"
    r"|^[ \t]*(?:<\|?)?(?:system|assistant|user)(?:\|?>)?\s*:"
    r"|\b(?:respond|reply|answer|output|return)\b[^.\n]{0,30}\b(?:json|the following (?:object|item|facts?))\b"
    r"|\b(?:as|dear) (?:an? )?(?:ai|language) (?:model|assistant|reader|system)\b"
    r"|\b(?:add|insert|include|report|extract) (?:the following|this) (?:item|fact|commitment|statement|entry)\b"
    r"|\bwhen (?:summari[sz]ing|extracting|reading|processing) this (?:text|document|article|page)\b",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Unfound:
    """Why a quotation points at nothing."""

    why: str


def alike(text: str) -> str:
    """The text with quotation marks and dashes of one shape, letter for letter."""
    return text.translate(_ALIKE)


def find_quote(quote: str, document: Document) -> Span | Unfound:
    """The stretch of the document that the quotation means."""
    words = alike(quote).split()
    if len(" ".join(words)) < SHORTEST:
        return Unfound(f"the quotation is too short to prove anything: {quote.strip()!r}")
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words))
    found = [match.span() for match in pattern.finditer(alike(document.text))]
    if not found:
        return Unfound("the quotation does not stand in the document")
    if len(found) > 1:
        return Unfound(f"the quotation stands {len(found)} times in the document")
    start, end = found[0]
    span = Span(start, end, document.text[start:end])
    if any(piece.span.overlaps(span) for piece in document.furniture):
        return Unfound("the quotation is of what is no part of the report")
    if any(stretch.overlaps(span) for stretch in addressed_to_programs(document.text)):
        return Unfound("the quotation is of words that give orders to a program, which nobody reports")
    return span


def addressed_to_programs(text: str) -> tuple[Span, ...]:
    """The paragraphs that speak to a reading program instead of to people."""
    found: dict[tuple[int, int], Span] = {}
    for match in _ADDRESSED.finditer(text):
        start = max(text.rfind("\n\n", 0, match.start()) + 2, 0) if "\n\n" in text[: match.start()] else 0
        end = text.find("\n\n", match.end())
        end = len(text) if end < 0 else end
        found[start, end] = Span(start, end, text[start:end])
    return tuple(found.values())
