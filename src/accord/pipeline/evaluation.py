"""A folder of gold (`NAME.txt` beside `NAME.gold.json`) and a reader -> how well the reader reads it.

The texts are taken in like any user's files; a text that cannot be read counts as read empty.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from accord.model.contract import reading_to_json
from accord.model.errors import UnreadableSource
from accord.model.reader import Reader
from accord.pipeline.progress import Failure, Progress
from accord.pipeline.unkept import read
from accord.views.scoring import Tally


def gold_texts(folders: Iterable[Path]) -> list[Path]:
    """The texts in the folders that have gold, by name. Raises UnreadableSource when a folder has none."""
    found: list[Path] = []
    for folder in folders:
        texts = [path for path in sorted(folder.glob("*.txt")) if path.with_suffix(".gold.json").exists()]
        if not texts:
            raise UnreadableSource(
                f"{folder} holds no gold", hint="it needs NAME.txt with NAME.gold.json, see docs/gold.md"
            )
        found += texts
    return found


def evaluate(
    texts: Iterable[Path],
    *,
    reader: Reader,
    now: datetime,
    misses_of: str | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
) -> tuple[Tally, list[Failure]]:
    """The counts over all texts, and the texts that could not be read. Raises UnreadableSource for bad gold."""
    paths = list(texts)
    tally = Tally(misses_of)
    failures: list[Failure] = []
    results = read([str(path) for path in paths], reader=reader, now=now, jobs=jobs, progress=progress)
    for path, result in zip(paths, results, strict=True):
        plain: dict[str, Any] = {}
        if isinstance(result, Failure):
            failures.append(result)
        else:
            document, reading = result
            plain = reading_to_json(reading, document)
        try:
            text = path.read_bytes().decode("utf-8")
            gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))
            tally.add(path.stem, text, gold=gold, read=plain)
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise UnreadableSource(
                f"{path.with_suffix('.gold.json')} is no gold ({type(error).__name__}: {error})",
                hint="see docs/gold.md",
            ) from error
    return tally, failures
