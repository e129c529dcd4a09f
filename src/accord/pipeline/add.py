"""Sources in, documents and readings kept, the record folded: `add`; and the same without a record: `read`.

Every document is committed by itself, so that an interruption at any moment leaves a whole record and a second run goes on.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from accord.model.arrival import Arrival, TakeIn
from accord.model.document import Document
from accord.model.reader import Reader
from accord.model.reading import Reading
from accord.pipeline.progress import Failure, Progress, Silent, Summary
from accord.model.shelf import Shelf


def read(
    sources: Iterable[str], *, take_in: TakeIn, reader: Reader, jobs: int = 1, progress: Progress | None = None
) -> Iterator[tuple[Document, Reading] | Failure]:
    """Each source's Document and Reading, or why there is none, in order. Keeps nothing."""
    raise NotImplementedError


def add(
    sources: Iterable[str],
    *,
    store: Shelf,
    take_in: TakeIn,
    reader: Reader,
    now: datetime,
    jobs: int = 1,
    progress: Progress | None = None,
) -> Summary:
    """Take in, read, keep and fold; what could not be is in the summary. Raises RecordError only for the record itself.

    `reader` must pickle and load its models on first use; with `jobs` over 1 each worker process gets a copy.
    """
    raise NotImplementedError
