"""A document and its reading into all that the fold takes from them alone, before it looks at any other document.

Pure, so it may be made ahead and in another process; what nobody has made ahead is made when it is needed.
"""

from dataclasses import dataclass
from typing import Protocol

from accord.model.shelf import Packed, Placed
from accord.record.prepare import Prepared, place_document, prepare
from accord.record.reprints import Copy, copy_of


@dataclass(frozen=True, slots=True)
class Ready:
    """One document as the fold takes it up: its nodes, its words for the search for copies, the node of itself."""

    prepared: Prepared
    copy: Copy
    itself: Placed


def made_ready(source: Packed) -> Ready:
    """All that comes of one document alone."""
    document, reading = source.source()
    copy = copy_of(document)
    prepared = prepare(document, reading) if reading is not None else Prepared(())
    return Ready(prepared, copy, place_document(document, copy, ()))


class Ahead(Protocol):
    """Whoever makes documents ready ahead of the fold."""

    def take(self, short: str) -> Ready | None:
        """What was made of the document whose id begins so, once; None if it was not, or not of how it is now."""


class NothingAhead:
    """Nobody does."""

    def take(self, short: str) -> Ready | None:  # noqa: ARG002
        """Nothing."""
        return None


NOTHING_AHEAD = NothingAhead()
