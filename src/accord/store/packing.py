"""The rows of a document and its reading, made into both wherever they are wanted: here, or in another process.

They hang on nothing but themselves, so they can be sent as they are.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId, Furniture, FurnitureReason, Source
from accord.model.span import Span
from accord.model.when import When

if TYPE_CHECKING:
    from accord.model.reading import Reading

COLUMNS = (
    "id, name, text, media_type, title, language, published, published_basis, published_reason, published_spans, "
    "outlet, url, fetched, furniture"
)
"""What a document is made of, in the order in which `document_of` takes it."""


def document_of(row: tuple[Any, ...]) -> Document:
    """The document of a row."""
    (id_, name, text, media_type, title, language, value, basis, reason, spans, outlet, url, fetched, furniture) = row
    return Document(
        id=DocumentId(id_),
        name=name,
        text=text,
        media_type=media_type,
        title=title,
        language=language,
        published=When(value, Basis(basis), reason, tuple(Span(*span) for span in json.loads(spans))),
        source=Source(outlet, url, fetched),
        furniture=tuple(
            Furniture(Span(start, end, text[start:end]), FurnitureReason(why))
            for start, end, why in json.loads(furniture)
        ),
    )


@dataclass(frozen=True, slots=True)
class PackedSource:
    """A document's row and the JSON of its latest reading, if it has one."""

    row: tuple[Any, ...]
    reading: str | None

    def source(self, *, mentions: bool = False) -> "tuple[Document, Reading | None]":
        """Both, without mentions unless they are wanted: the fold has no use for them."""
        document = document_of(self.row)
        if self.reading is None:
            return document, None
        from accord.model.contract import reading_from_json

        plain = json.loads(self.reading)
        if not mentions:
            plain["mentions"] = []
        return document, reading_from_json(plain, document.text)
