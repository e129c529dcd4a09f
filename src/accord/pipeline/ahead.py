"""Documents that wait to be folded, made ready by other processes while this one folds those before them.

What they make hangs on one document alone, so the record is the same as with one process; memory is bounded.
"""

import pickle
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager

from accord.model.document import DocumentId
from accord.model.shelf import Packed, Shelf
from accord.pipeline.workers import deaf_children, workers
from accord.record.fold import in_order
from accord.record.nodes import short
from accord.record.ready import NOTHING_AHEAD, Ahead, Ready, made_ready

# 400 documents fold in about ten seconds; with fewer, starting other processes takes as long as they save
_FEWEST = 400

# 16 documents: a third of a second of work, so that an interruption waits no longer
_CHUNK = 16

# 1000 documents, as many as are folded at once: the others work on while this process folds; about 60 MB
_AHEAD = 1000


@contextmanager
def made_ahead(shelf: Shelf, *, jobs: int) -> Iterator[Ahead]:
    """Have `jobs` processes make ready what waits, if it is much. Raises LostWorker if one of them is killed."""
    waiting = shelf.pending() if jobs > 1 else ()
    if len(waiting) < _FEWEST:
        yield NOTHING_AHEAD
        return
    with workers(jobs) as pool:
        yield _MadeAhead(shelf, in_order(shelf, waiting), pool)


class _MadeAhead:
    """What a pool of processes has made ready, and what it is to make next."""

    def __init__(self, shelf: Shelf, documents: Sequence[DocumentId], pool: ProcessPoolExecutor) -> None:
        self._shelf = shelf
        self._pool = pool
        self._chunks = [documents[at : at + _CHUNK] for at in range(0, len(documents), _CHUNK)]
        self._chunk_of = {short(one): at for at, chunk in enumerate(self._chunks) for one in chunk}
        self._sent = 0
        self._doing: dict[int, tuple[list[Packed], Future[list[bytes]]]] = {}
        self._made: dict[str, tuple[Packed, bytes]] = {}

    def take(self, short: str) -> Ready | None:
        """What was made of the document whose id begins so, once; None if it was not, or not of how it is now."""
        at = self._chunk_of.pop(short, None)
        if at is None:
            return None
        self._send(at + 1 + _AHEAD // _CHUNK)
        if at in self._doing:
            self._collect(at)
        source, made = self._made.pop(short)
        # another program may have kept another reading of it since
        if source != self._shelf.packed(self._shelf.resolved([short])[0]):
            return None
        ready: Ready = pickle.loads(made)  # noqa: S301 - made by a process of our own
        return ready

    def _send(self, until: int) -> None:
        """Let the next chunks be worked on."""
        for at in range(self._sent, min(until, len(self._chunks))):
            sources = [self._shelf.packed(document_id) for document_id in self._chunks[at]]
            with deaf_children():
                self._doing[at] = sources, self._pool.submit(_make, sources)
            self._sent = at + 1

    def _collect(self, at: int) -> None:
        sources, made = self._doing.pop(at)
        names = [short(document_id) for document_id in self._chunks[at]]
        self._made.update(zip(names, zip(sources, made.result(), strict=True), strict=True))


def _make(sources: list[Packed]) -> list[bytes]:
    """What comes of some documents, packed: it is unpacked one by one, when it is needed."""
    return [pickle.dumps(made_ready(source), pickle.HIGHEST_PROTOCOL) for source in sources]
