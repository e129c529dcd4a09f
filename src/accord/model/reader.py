"""What every reader offers: a Document in, a Reading out, the same each time."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from accord.model.document import Document
from accord.model.reading import Reading


class Reader(Protocol):
    """Reads documents. Same document and same version give the same Reading."""

    @property
    def name(self) -> str:
        """How people choose it: `rules`, `learned`, `llm`."""

    @property
    def version(self) -> str:
        """Changes whenever what it extracts may change."""

    @property
    def languages(self) -> frozenset[str]:
        """The ISO 639-1 codes of the languages it reads."""

    def read(self, document: Document) -> Reading:
        """The Reading of one document."""

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many, in order; faster than one by one where the reader can batch."""
