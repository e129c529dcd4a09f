"""Documents found by words to lines and to a page, with the words marked where they stand."""

from collections.abc import Sequence
from typing import Any

from accord.model.store import Hit
from accord.views.dates import readable
from accord.views.page import Column, Page, Paragraph, Piece, Table, Tone, Words, said, stacked
from accord.views.plain_text import printable


def hit_line(hit: Hit) -> dict[str, Any]:
    """The hit as one object; `marks` are offsets into `snippet`."""
    return {
        "kind": "hit",
        "document": hit.document,
        "document_id": hit.document_id,
        "title": hit.title,
        "published": hit.published,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
    }


def search_page(words: str, hits: Sequence[Hit]) -> Page:
    """The hits, best first."""
    if not hits:
        return (Paragraph(said(f"No document holds “{printable(words)}”.")),)
    columns = (Column("Document", weight=1), Column("Published"), Column("Where", weight=4))
    return (Table(columns, tuple(_row(hit) for hit in hits)),)


def _row(hit: Hit) -> tuple[Words, ...]:
    return (
        said(hit.document, Tone.STRONG),
        said(readable(hit.published)),
        stacked((said(hit.title, Tone.QUIET), _marked(hit))),
    )


def _marked(hit: Hit) -> Words:
    pieces: list[Piece] = []
    at = 0
    for start, end in hit.marks:
        pieces.append(Piece(_inner(hit.snippet[at:start])))
        pieces.append(Piece(_inner(hit.snippet[start:end]), Tone.QUOTE))
        at = end
    pieces.append(Piece(_inner(hit.snippet[at:])))
    return tuple(piece for piece in pieces if piece.text)


def _inner(text: str) -> str:
    """Printable, with the space kept that separates it from its neighbour."""
    words = printable(text)
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() and words else ""
    return f"{left}{words}{right}"
