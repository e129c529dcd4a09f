"""An errand (sources to add to a record) into news of it on its way, here or in another process.

It can be stopped between any two documents: what was kept until then is whole, and adding again goes on from there.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from accord.intake import Given
from accord.intake.fetching import DEFAULT_LIMITS, fetch
from accord.intake.raw import NOTHING_GIVEN
from accord.model.document import Document
from accord.model.errors import AccordError
from accord.model.reader import Reader
from accord.model.reading import Reading
from accord.pipeline.add import add, record_name
from accord.pipeline.folding import fold_all
from accord.pipeline.progress import Summary
from accord.store import open_record

# 32 sources: findings appear while the rest is read, and whoever decides something meanwhile waits for few of them
_SLICE = 32


@dataclass(frozen=True, slots=True)
class Errand:
    """What is to be added to which record, as of when; `private` lets addresses be fetched from private networks."""

    record: Path
    sources: tuple[str, ...]
    now: datetime
    given: Given = NOTHING_GIVEN
    private: bool = False


@dataclass(frozen=True, slots=True)
class News:
    """What happened since the last news; everything adds up, except `stage`.

    `added` and `failed` are pairs: name and id, name and reason. `over` says that there will be no more, `broken` why
    the errand as a whole could not be done.
    """

    stage: str = ""
    steps: int = 0
    added: tuple[tuple[str, str], ...] = ()
    already: tuple[str, ...] = ()
    reread: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    over: bool = False
    broken: str = ""


Tell = Callable[[News], None]
Stopped = Callable[[], bool]


class Stop(BaseException):
    """Somebody wants no more of it; not an Exception, so that nobody takes it for a document's fault."""


class _Telling:
    """Progress told on as news; a document counts as soon as it is read, though it is kept with others later."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._counting = False
        self._ahead = 0

    def start(self, what: str, total: int | None) -> None:  # noqa: ARG002
        """A stage begins; documents are counted when they are read, not once more when they are folded."""
        self._counting = what == "reading"
        self._tell(News(stage=what))

    def read(self) -> None:
        """One document was read."""
        self._ahead += 1
        self._tell(News(steps=1))

    def step(self, name: str) -> None:  # noqa: ARG002
        """One document of the stage is done; one that was read is counted already."""
        if self._counting and not self._ahead:
            self._tell(News(steps=1))
        self._ahead -= bool(self._counting and self._ahead)

    def end(self) -> None:
        """Say nothing: the next stage says enough."""


class _Watched:
    """A reader that tells of each document and lets itself be stopped before the next."""

    def __init__(self, reader: Reader, telling: _Telling, stopped: Stopped) -> None:
        self._reader = reader
        self._telling = telling
        self._stopped = stopped
        self.name, self.version, self.languages = reader.name, reader.version, reader.languages

    def read(self, document: Document) -> Reading:
        """The Reading of one document."""
        return next(self.read_many((document,)))

    def read_many(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The Readings of many. Raises Stop."""
        if self._stopped():
            raise Stop
        for reading in self._reader.read_many(documents):
            self._telling.read()
            yield reading
            if self._stopped():
                raise Stop


def carry_out(errand: Errand, *, reader: Reader, tell: Tell, stopped: Stopped) -> None:
    """Add all sources and tell of it; ends early when `stopped`. Whatever goes wrong is told, never raised."""
    telling = _Telling(tell)
    watched = _Watched(reader, telling, stopped)
    fetcher = partial(fetch, limits=replace(DEFAULT_LIMITS, private=errand.private))
    try:
        for start in range(0, len(errand.sources), _SLICE):
            with open_record(errand.record, create=True, write=True) as store:
                try:
                    summary = add(
                        errand.sources[start : start + _SLICE],
                        store=store,
                        reader=watched,
                        now=errand.now,
                        flags=errand.given,
                        progress=telling,
                        fetcher=fetcher,
                    )
                except Stop:
                    fold_all(store)
                    raise
            tell(_news(summary))
    except Stop:
        tell(News(over=True, broken="it was stopped; what was done is kept, and adding again goes on from there"))
    except AccordError as error:
        tell(News(over=True, broken=str(error)))
    else:
        tell(News(over=True))


def _news(summary: Summary) -> News:
    return News(
        added=tuple(zip((record_name(name) for name in summary.added), summary.ids, strict=True)),
        already=tuple(record_name(name) for name in summary.already),
        reread=len(summary.reread),
        failed=tuple((record_name(one.source), str(one.error)) for one in summary.failures),
    )
