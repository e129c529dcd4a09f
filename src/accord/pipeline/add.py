"""Sources in, documents and readings kept, the record folded: `add`.

What was done is kept batch by batch, so that an interruption at any moment leaves a whole record and a second run
goes on.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import PurePath
from typing import BinaryIO

from accord.intake import Given, take_in
from accord.intake.fetching import Fetcher, fetch
from accord.intake.raw import NOTHING_GIVEN
from accord.intake.sources import Outcome, expand, load
from accord.model.document import DocumentId
from accord.model.reader import Reader
from accord.model.shelf import Shelf
from accord.pipeline.folding import fold_all
from accord.pipeline.progress import Failure, Progress, Silent, Summary
from accord.pipeline.workers import Done, Work, chunks, work_all


def add(
    sources: Iterable[str],
    *,
    store: Shelf,
    reader: Reader,
    now: datetime,
    flags: Given = NOTHING_GIVEN,
    jobs: int = 1,
    stdin: BinaryIO | None = None,
    progress: Progress | None = None,
    fetcher: Fetcher = fetch,
) -> Summary:
    """Take in, read, keep and fold; what could not be is in the summary. Raises RecordError only for the record itself.

    `reader` must pickle and load its models on first use; with `jobs` over 1 each worker process gets a copy.
    """
    told = progress or Silent()
    adding = _Adding(store, reader, now)
    refs = list(expand(sources))
    told.start("reading", len(refs))

    def items() -> Iterator[Work]:
        for ref in refs:
            for outcome in load(ref, fetcher=fetcher, stdin=stdin, now=now.isoformat(timespec="seconds")):
                one = adding.arrived(outcome)
                if one is None:
                    told.step(outcome.name)
                else:
                    yield one

    results = work_all(items(), take_in=partial(take_in, flags=flags), reader=reader, jobs=jobs)
    for batch in chunks(results):
        adding.keep(batch)
        for done in batch:
            told.step(done.name)
    told.end()
    fold_all(store, progress=told, jobs=jobs)
    return adding.summary()


class _Adding:
    """What one run of `add` has done so far."""

    def __init__(self, store: Shelf, reader: Reader, now: datetime) -> None:
        self.store = store
        self.reader = reader
        self.now = now.isoformat(timespec="seconds")
        self.added: list[tuple[str, DocumentId]] = []
        self.already: list[str] = []
        self.reread: list[str] = []
        self.failures: list[Failure] = []
        self.on_the_way: set[str] = set()

    def arrived(self, outcome: Outcome) -> Work | None:
        """What is to be done with a source; None if nothing."""
        if outcome.raw is None:
            if outcome.problem is not None:
                self.failures.append(Failure(outcome.name, outcome.problem))
            return None
        id_ = DocumentId(hashlib.sha256(outcome.raw.data).hexdigest())
        if id_ in self.on_the_way:
            self.already.append(outcome.name)
            return None
        if self.store.holds(id_):
            document = self.store.document(id_)
            version = self.reader.version
            if document.language in self.reader.languages and self.store.needs_reading(
                id_, reader=self.reader.name, version=version
            ):
                self.on_the_way.add(id_)
                return Work(outcome.name, document=document)
            self.already.append(outcome.name)
            return None
        self.on_the_way.add(id_)
        return Work(outcome.name, raw=outcome.raw)

    def keep(self, batch: list[Done]) -> None:
        """Keep what came of a batch, all of it or nothing."""
        with self.store.transaction():
            for done in batch:
                self._keep(done)

    def _keep(self, done: Done) -> None:
        if done.error is not None:
            self.failures.append(Failure(done.name, done.error, kept=done.document is not None))
        if done.document is None:
            return
        if done.original:
            document = replace(done.document, name=record_name(done.document.name))
            self.store.keep(document, original=done.original, added=self.now)
            self.added.append((done.name, document.id))
        elif done.reading is not None:
            self.reread.append(done.name)
        if done.reading is not None:
            self.store.keep_reading(done.document.id, done.reading)

    def summary(self) -> Summary:
        """What came of it all."""
        return Summary(
            tuple(name for name, _ in self.added),
            tuple(self.already),
            tuple(self.failures),
            tuple(self.reread),
            tuple(id_ for _, id_ in self.added),
        )


def record_name(name: str) -> str:
    """What a document is called in the record: its file's name without folders; an address stays as it is."""
    return name if "://" in name or name == "-" else PurePath(name).name
