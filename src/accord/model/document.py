"""One published text and who published it. The text never changes; what is no part of the report is marked, not cut."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from accord.model.span import Span
from accord.model.when import UNKNOWN, When

DocumentId = NewType("DocumentId", str)
"""The SHA-256 of the original bytes, in hex."""


class FurnitureReason(StrEnum):
    """Why a stretch of a page is no part of the report."""

    NAVIGATION = "navigation"
    SHARE = "share or view counter"
    COMMENTS = "comment form"
    IMAGE = "image file name"
    RELATED = "related items"
    SUBSCRIPTION = "subscription or newsletter"
    WIDGET = "radio or video widget"
    ABOUT = "about the outlet"
    OTHER_ITEM = "another item of the page"
    MASTHEAD = "date or name of the page, not of the report"
    LEGAL = "copyright or legal notice"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch of the page that is no part of the report, and why."""

    span: Span
    reason: FurnitureReason


@dataclass(frozen=True, slots=True)
class Source:
    """Who published it and where; `fetched` is an ISO date-time, None for a local file."""

    outlet: str | None = None
    url: str | None = None
    fetched: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One published text, content-addressed.

    `text` is the file's decoded text for plain text (newlines as they are) and the extracted text otherwise; all
    offsets are
    into it. `published` is a day or less precise. `language` is an ISO 639-1 code.
    """

    id: DocumentId
    name: str
    text: str
    media_type: str = "text/plain"
    title: str | None = None
    language: str | None = None
    published: When = UNKNOWN
    source: Source = field(default_factory=Source)
    furniture: tuple[Furniture, ...] = ()
