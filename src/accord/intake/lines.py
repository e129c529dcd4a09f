"""Lines that no cue takes -> those that are furniture by all their signs together, as learned from labelled pages.

Only lines that are no paragraph are asked about, and only a sure answer counts: losing a sentence of the report is
worse than keeping a button.
"""

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from accord.intake.line_signs import body_words, signs_of
from accord.intake.page import END_MARK, Page, is_credited
from accord.intake.page_talk import PHONE
from accord.model.document import FurnitureReason

WEIGHTS = Path(__file__).parent / "line_weights.json"
"""What each sign is worth; written by `lab/furniture_lines.py`."""
SURE = 0.9
"""From which share on a line is taken: of 53 such lines of batches not learned from 48 are furniture."""
_LONGEST = 200
"""Characters of the longest line that is asked about."""


def mark_learned(page: Page, text: str, reasons: dict[int, FurnitureReason]) -> None:
    """Marks the lines that are surely furniture."""
    weights = _weights()
    body: set[str] | None = None
    taken: dict[int, FurnitureReason] = {}
    for i in open_lines(page, reasons):
        line = page.units[i].line
        if is_credited(line) or PHONE.search(line):
            continue  # who wrote it and whom to ask: the report's own
        body = body_words(page) if body is None else body
        score = weights[""] + sum(
            weights.get(sign, 0.0) for sign in dict.fromkeys(signs_of(page, i, text, reasons, body))
        )
        if 1 / (1 + math.exp(-max(-50.0, min(50.0, score)))) >= SURE:
            taken[i] = _reason(page, i, reasons)
    reasons.update(taken)


def open_lines(page: Page, reasons: Mapping[int, FurnitureReason]) -> Iterator[int]:
    """The units that may be asked about: short, no paragraph, no end mark, not taken yet."""
    for i in range(page.stop):
        unit = page.units[i]
        if i not in reasons and not page.prose[i] and len(unit.line) <= _LONGEST and not END_MARK.search(unit.line):
            yield i


def _reason(page: Page, i: int, reasons: Mapping[int, FurnitureReason]) -> FurnitureReason:
    """What a line is taken for: by its words, else like its neighbours, else by its place."""
    if page.talks[i].signs:
        return page.talks[i].reason
    beside = reasons.get(i - 1) or reasons.get(i + 1)
    if beside is not None:
        return beside
    return FurnitureReason.NAVIGATION if i < page.last else FurnitureReason.OTHER_ITEM


@cache
def _weights() -> Mapping[str, float]:
    return {sign: float(worth) for sign, worth in json.loads(WEIGHTS.read_text(encoding="utf-8")).items()}
