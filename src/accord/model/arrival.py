"""What intake hands on for each source: a Document with its original bytes, or the error that kept it out."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from accord.model.document import Document
from accord.model.errors import AccordError


@dataclass(frozen=True, slots=True)
class Arrival:
    """One source as it was taken in; exactly one of `document` and `error` is set."""

    source: str
    document: Document | None = None
    original: bytes = b""
    error: AccordError | None = None


TakeIn = Callable[[Iterable[str]], Iterator[Arrival]]
"""Takes sources (paths, folders, globs, addresses, `-`) and yields what each holds, in order; never raises for one source."""
