"""Sources in, Documents and Readings out, nothing kept: `read`.

It knows nothing of the record, so that a command that needs none starts without that room.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import BinaryIO

from accord.intake import Given, take_in
from accord.intake.fetching import Fetcher, fetch
from accord.intake.raw import NOTHING_GIVEN
from accord.intake.sources import Outcome, expand, load
from accord.model.document import Document
from accord.model.reader import Reader
from accord.model.reading import Reading
from accord.pipeline.progress import Failure, Progress, Silent
from accord.pipeline.workers import Work, work_all


def read(
    sources: Iterable[str],
    *,
    reader: Reader,
    now: datetime,
    flags: Given = NOTHING_GIVEN,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    fetcher: Fetcher = fetch,
) -> Iterator[tuple[Document, Reading] | Failure]:
    """Each source's Document and Reading, or why there is none, in order.

    Keeps nothing. `document.name` is the path given.
    """
    told = progress or Silent()
    told.start("reading", None)
    waiting: list[Failure] = []

    def items() -> Iterator[Work]:
        for outcome in _outcomes(sources, now=now, stdin=stdin, fetcher=fetcher):
            if outcome.problem is not None:
                waiting.append(Failure(outcome.name, outcome.problem))
                yield Work(outcome.name, document=None, raw=None)
            else:
                yield Work(outcome.name, raw=outcome.raw)

    for done in work_all(items(), take_in=partial(take_in, flags=flags), reader=reader, jobs=jobs, first=1):
        told.step(done.name)
        if done.document is not None and done.reading is not None:
            yield done.document, done.reading
        elif done.error is not None:
            yield Failure(done.name, done.error)
        else:
            yield waiting.pop(0)
    told.end()


def _outcomes(sources: Iterable[str], *, now: datetime, stdin: BinaryIO | None, fetcher: Fetcher) -> Iterator[Outcome]:
    for ref in expand(sources):
        yield from load(ref, fetcher=fetcher, stdin=stdin, now=now.isoformat(timespec="seconds"))
