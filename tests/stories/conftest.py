"""Short reports into a record, as a user would add them."""

import json
from datetime import UTC, datetime

import pytest

from accord.pipeline.add import add
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record


@pytest.fixture(scope="session")
def record_of():
    """A record in memory of reports written to a folder: for each file its day of publication, if any, and its text."""

    def made(folder, reports):
        for name, (published, text) in reports.items():
            (folder / name).write_text(text, encoding="utf-8")
            if published:
                meta = folder / f"{name.removesuffix('.txt')}.meta.json"
                meta.write_text(json.dumps({"published": published}), encoding="utf-8")
        store = open_record(None)
        sources = [str(folder / name) for name in reports]
        assert not add(sources, store=store, reader=LearnedReader(), now=datetime(2026, 1, 1, tzinfo=UTC)).failures
        return store

    return made
