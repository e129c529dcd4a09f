"""What a view returns for the eye: headings, paragraphs and tables of toned words. Whoever draws decides on colour.

All words that come from documents pass through `said`, so that nothing unprintable reaches a page.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.views.plain_text import printable


class Tone(StrEnum):
    """How a stretch of words is meant; drawing turns it into colour or leaves it out."""

    PLAIN = "plain"
    STRONG = "strong"
    QUIET = "quiet"
    QUOTE = "quote"
    WARNING = "warning"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words in one tone. A line break between pieces is a piece of its own, `BREAK`."""

    text: str
    tone: Tone = Tone.PLAIN


BREAK = Piece("\n")
Words = tuple[Piece, ...]
"""Words in several tones, for a cell or a paragraph."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a part of the page."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that flow to the width there is, `indent` columns in."""

    words: Words
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; it is left out on a page of less than `from_width` columns.

    With `weight` 0 it keeps its natural width, the others share what is left.
    """

    title: str
    weight: int = 0
    from_width: int = 0
    right: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A line under a table; with `column` only where that column is shown."""

    text: str
    column: str | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; every row has one cell for each column. Notes say what signs in it mean."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Words, ...], ...]
    notes: tuple[Note, ...] = ()


Block = Heading | Paragraph | Table
Page = tuple[Block, ...]


def said(text: object, tone: Tone = Tone.PLAIN) -> Words:
    """Words made printable; nothing for None and for nothing."""
    words = printable(str(text)) if text is not None else ""
    return (Piece(words, tone),) if words else ()


def joined(parts: Iterable[Words], between: str = " ") -> Words:
    """Those parts that say something, with `between` between them."""
    found: list[Piece] = []
    for part in parts:
        if part:
            if found:
                found.append(Piece(between))
            found.extend(part)
    return tuple(found)


def stacked(parts: Iterable[Words]) -> Words:
    """Those parts that say something, one under the other."""
    return joined(parts, "\n")


def listed(items: Sequence[object], *, between: str = ", ", tone: Tone = Tone.PLAIN) -> Words:
    """Items in one tone with `between` between them."""
    return said(between.join(str(item) for item in items if item is not None), tone)


def plain(words: Words) -> str:
    """The words without their tones."""
    return "".join(piece.text for piece in words)
