"""Lines that no cue takes -> those that are furniture by all their signs together, as learned from labelled pages.

Only lines that are no paragraph are asked about, and only a sure answer counts: losing a sentence of the report is
worse than keeping a button.
"""

import json
import math
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from accord.intake.line_signs import report_of, signs_of
from accord.intake.page import Page, is_credited
from accord.intake.page_talk import PHONE
from accord.model.document import FurnitureReason

WEIGHTS = Path(__file__).parent / "line_weights.json"
"""What each sign is worth, "" what is there without any; written by `lab/furniture_lines.py`."""
SURE = 0.9
"""From which share on a line is taken; `lab/reports/furniture.md` has the figures at others."""
_BAR = math.log(SURE / (1 - SURE))
_LONGEST = 200
"""Characters of the longest line that is asked about."""


def mark_learned(page: Page, text: str, reasons: dict[int, FurnitureReason]) -> None:
    """Marks the lines that are surely furniture; without a paragraph of a report nothing is."""
    asked = [i for i in open_lines(page) if i not in reasons]
    if not asked:
        return
    weights, report = _weights(), report_of(page)
    taken = {
        i: _reason(page, i, reasons)
        for i in asked
        if weights[""] + sum(weights.get(sign, 0.0) for sign in set(signs_of(page, i, text, reasons, report))) >= _BAR
    }
    reasons.update(taken)


def open_lines(page: Page) -> Iterator[int]:
    """The units that may be asked about: short, no paragraph nor a line of one, not the end of the report, not who
    wrote it or whom to ask.
    """
    if page.first == page.last:
        return
    for i in range(page.stop):
        line = page.units[i].line
        own = len(line) > _LONGEST or is_credited(line) or PHONE.search(line)
        if not page.prose[i] and not own and not _runs_on(page, i):
            yield i


def _runs_on(page: Page, i: int) -> bool:
    """ "agreed to / share / the costs of": a line of a paragraph that was broken by hand."""
    before, line = page.units[i - 1].line.rstrip() if i else "", page.units[i].line.lstrip()
    return bool(before) and before[-1].isalnum() and line[:1].islower()


def _reason(page: Page, i: int, reasons: Mapping[int, FurnitureReason]) -> FurnitureReason:
    """What a line is taken for: by its cue or its words, else like its neighbours, else by its place."""
    cue = page.cues[i]
    if cue is not None:
        return cue.reason
    if page.talks[i].signs:
        return page.talks[i].reason
    beside = reasons.get(i - 1) or reasons.get(i + 1)
    if beside is not None:
        return beside
    return FurnitureReason.NAVIGATION if i < page.last else FurnitureReason.OTHER_ITEM


@cache
def _weights() -> Mapping[str, float]:
    weights: dict[str, float] = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return weights
