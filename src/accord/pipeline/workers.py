"""Raw sources into Documents and Readings, in this process or in several.

Order is kept, and one bad document never takes others along.
"""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

from accord.intake.raw import RawSource
from accord.model.document import Document
from accord.model.errors import AccordError, LostWorker, SourceError, UnsupportedLanguage
from accord.model.reader import Reader
from accord.model.reading import Reading

TakeIn = Callable[[RawSource], Document]
"""Raw bytes to a Document; raises AccordError for what holds none. Must pickle when there are several processes."""

# 16: a reader that batches is at its full speed, and an interruption loses little
_CHUNK = 16

# 2 chunks waiting for each worker: nobody is idle, and memory does not grow with the number of sources
_AHEAD = 2


@dataclass(frozen=True, slots=True)
class Work:
    """One source on its way: raw bytes to take in, or a Document that is kept already and only to be read."""

    name: str
    raw: RawSource | None = None
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What became of it: Document and Reading, or the error; a Document with an error is one that no reader reads."""

    name: str
    original: bytes = b""
    document: Document | None = None
    reading: Reading | None = None
    error: AccordError | None = None


T = TypeVar("T")


def chunks(items: Iterable[T], *, first: int = _CHUNK) -> Iterator[list[T]]:
    """The items in lists: the first of `first` items, each of the next twice as long up to the usual length."""
    iterator = iter(items)
    size = min(first, _CHUNK)
    while chunk := list(islice(iterator, size)):
        yield chunk
        size = min(size * 2, _CHUNK)


def work(batch: list[Work], *, take_in: TakeIn, reader: Reader) -> list[Done]:
    """One batch, in order."""
    taken = [_take(one, take_in) for one in batch]
    wanted = [done.document for done in taken if done.document is not None and done.error is None]
    readings = iter(_read(wanted, reader))
    finished = []
    for done in taken:
        if done.document is None or done.error is not None:
            finished.append(done)
            continue
        found = next(readings)
        if isinstance(found, AccordError):
            finished.append(Done(done.name, done.original, done.document, None, found))
        else:
            finished.append(Done(done.name, done.original, done.document, found))
    return finished


def _take(one: Work, take_in: TakeIn) -> Done:
    original = one.raw.data if one.raw is not None else b""
    try:
        document = one.document if one.document is not None or one.raw is None else take_in(one.raw)
    except AccordError as error:
        return Done(one.name, original, error=error)
    except Exception as error:  # noqa: BLE001 - whatever a library says of hostile bytes is this source's trouble only
        return Done(one.name, original, error=_broken("it could not be taken in", error))
    return Done(one.name, original, document)


def _read(documents: list[Document], reader: Reader) -> list[Reading | AccordError]:
    readable = [document for document in documents if document.language in reader.languages]
    try:
        readings = dict(zip((document.id for document in readable), reader.read_many(readable), strict=True))
    except Exception:  # noqa: BLE001 - one of them is to blame: they are read one by one below
        readings = {}
    found: list[Reading | AccordError] = []
    for document in documents:
        if document.language not in reader.languages:
            known = ", ".join(sorted(reader.languages))
            language = document.language or "a language that could not be told"
            found.append(
                UnsupportedLanguage(f"it is in {language}", hint=f"it is kept unread; languages read are: {known}")
            )
        elif document.id in readings:
            found.append(readings[document.id])
        else:
            try:
                found.append(reader.read(document))
            except AccordError as error:
                found.append(error)
            except Exception as error:  # noqa: BLE001 - see above
                found.append(_broken("the reader failed on it", error))
    return found


def _broken(what: str, error: Exception) -> SourceError:
    said = " ".join(str(error).split())[:200]
    return SourceError(f"{what} ({type(error).__name__}: {said})", hint="please report it with the document")


def work_all(
    items: Iterable[Work], *, take_in: TakeIn, reader: Reader, jobs: int, first: int = _CHUNK
) -> Iterator[Done]:
    """All of them, in order, by `jobs` processes; with a small `first` the first results come early.

    Interrupted, the workers are stopped without a word of theirs, and the interruption goes on to the caller. Raises
    LostWorker if one of them is killed.
    """
    if jobs <= 1:
        for batch in chunks(items, first=first):
            yield from work(batch, take_in=take_in, reader=reader)
        return
    doing: deque[Future[list[Done]]] = deque()
    task = partial(work, take_in=take_in, reader=reader)
    with workers(jobs) as pool:
        for batch in chunks(items, first=first):
            with deaf_children():
                doing.append(pool.submit(task, batch))
            if len(doing) >= jobs * _AHEAD:
                yield from doing.popleft().result()
        while doing:
            yield from doing.popleft().result()


@contextmanager
def workers(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """So many processes; what they are given and give back must pickle.

    Interrupted, they are stopped without a word of theirs. Raises LostWorker if one of them is killed.
    """
    # spawn: a forked child would carry the open record and its locks along
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_work_for_the_parent)
    try:
        yield pool
    except BrokenProcessPool as error:
        raise LostWorker(
            "one of the processes that did the work was killed, perhaps because memory ran out",
            hint="the record is whole; call it again, with --jobs 1 if memory is short",
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _work_for_the_parent() -> None:
    """Leave interruptions to the parent, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    wait([parent])
    os._exit(1)


@contextmanager
def deaf_children() -> Iterator[None]:
    """Processes that start within do not hear Ctrl-C, not even while importing; we hear it afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
