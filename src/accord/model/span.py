"""A stretch of a document's text, with its words. The words always equal the text's slice."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The smallest piece of evidence: character offsets into a document's text, end-exclusive, and the words there."""

    start: int
    end: int
    text: str

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds_in(self, text: str) -> bool:
        """Whether the span's words are the text's words."""
        return 0 <= self.start < self.end <= len(text) and text[self.start : self.end] == self.text


def cut(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`, without white space at either edge; offsets in characters."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, text[start:end])
