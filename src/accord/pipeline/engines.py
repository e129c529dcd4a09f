"""Where errands are carried out: in a process of its own, kept warm for the next one, or right here.

A process that adds leaves the interpreter of its parent free, and ends by itself when its parent is gone.
"""

import multiprocessing
import threading
import time
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from typing import TYPE_CHECKING, Protocol

from accord.intake import take_in
from accord.intake.raw import RawSource
from accord.model.reader import Reader
from accord.pipeline.errands import Errand, News, Stopped, Tell, carry_out
from accord.pipeline.workers import deaf_children

if TYPE_CHECKING:
    from multiprocessing.process import BaseProcess

# 5 s: a document takes under a second to read, so that whoever is asked to stop has done so within it
_GRACE = 5.0
# 0.1 s: how long a request to stop stays unheard
_TICK = 0.1
# the parent passes on what it is told at most so often: a page that is reloaded each second needs no more
_OFTEN = 0.2


class Engine(Protocol):
    """Carries out one errand at a time."""

    def warm(self) -> None:
        """Get ready for an errand that is likely to come."""

    def run(self, errand: Errand, *, tell: Tell, stopped: Stopped) -> None:
        """Carry it out, telling of it; returns when it is over, or soon after `stopped` says so."""

    def close(self) -> None:
        """Let go of everything."""


class Here:
    """Carries errands out in the thread that asks."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def warm(self) -> None:
        """Nothing to do."""

    def run(self, errand: Errand, *, tell: Tell, stopped: Stopped) -> None:
        """Carry it out."""
        carry_out(errand, reader=self._reader, tell=tell, stopped=stopped)

    def close(self) -> None:
        """Nothing to do."""


class Apart:
    """Carries errands out in one other process; `reader` must pickle and load its models on first use."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._context = multiprocessing.get_context("spawn")
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._stop: Event = self._context.Event()
        self._lock = threading.Lock()

    def warm(self) -> None:
        """Start the process, which then loads its models."""
        with self._lock:
            self._started()

    def run(self, errand: Errand, *, tell: Tell, stopped: Stopped) -> None:
        """Carry it out; a process that dies on the way is told of, and the next errand gets a new one."""
        with self._lock:
            pipe = self._started()
            self._stop.clear()
        try:
            pipe.send(errand)
            self._listen(pipe, tell, stopped)
        except (EOFError, OSError):
            self._forget()
            tell(News(over=True, broken="the process that added it ended; what was done is kept, add it again"))

    def _listen(self, pipe: Connection, tell: Tell, stopped: Stopped) -> None:
        asked = 0.0
        while True:
            if pipe.poll(_TICK):
                news = pipe.recv()
                tell(news)
                if news.over:
                    return
            elif asked and time.monotonic() - asked > _GRACE:
                # in the midst of one huge document: what it has not kept yet is not in the record at all
                self._forget()
                tell(News(over=True, broken="it was stopped; what was done is kept, and adding again goes on"))
                return
            if stopped() and not asked:
                asked = time.monotonic()
                self._stop.set()

    def _started(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            self._forget()
            ours, theirs = self._context.Pipe()
            process = self._context.Process(
                target=_serve, args=(theirs, self._stop, self._reader), name="accord-adding", daemon=True
            )
            with deaf_children():
                process.start()
            theirs.close()
            self._process, self._pipe = process, ours
        return self._pipe

    def _forget(self) -> None:
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.join(_TICK)
            if process.is_alive():
                process.terminate()
                process.join(_GRACE)

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._stop.set()
            self._forget()


def _serve(pipe: Connection, stop: Event, reader: Reader) -> None:
    """The life of the other process: load the models, then one errand after the other until the pipe is closed."""
    waiting = News()
    said = 0.0

    def tell(news: News) -> None:
        nonlocal waiting, said
        waiting = News(news.stage or waiting.stage, waiting.steps + news.steps)
        plain = news == News(news.stage, news.steps)
        if plain and time.monotonic() - said < _OFTEN:
            return
        pipe.send(News(waiting.stage, waiting.steps, *_rest(news)))
        waiting, said = News(), time.monotonic()

    # the parent is gone: there is nobody to tell, and what is kept is kept
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        _warm(reader)
        while True:
            carry_out(pipe.recv(), reader=reader, tell=tell, stopped=stop.is_set)


def _warm(reader: Reader) -> None:
    # what goes wrong here goes wrong again with the first document, and is told there
    with suppress(Exception):
        reader.read(take_in(RawSource("warm.txt", b"The ministers met in Geneva on 3 May 2024.")))


def _rest(
    news: News,
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...], int, tuple[tuple[str, str], ...], bool, str]:
    return news.added, news.already, news.reread, news.failed, news.over, news.broken
