"""A document's text and what was read in it to stretches that are shown one after the other, each with its marks.

The stretches put together are the text, character for character.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from accord.model.document import Furniture


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that support a finding: where they stand, of which kind and which finding."""

    start: int
    end: int
    kind: str
    finding: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of the text. `furniture` is why it is no part of the report; `chosen` if the address points at it."""

    start: int
    end: int
    text: str
    kinds: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    furniture: str | None = None
    chosen: bool = False
    first: bool = False
    """Whether the chosen words begin here."""


def marked_text(
    text: str,
    marks: Iterable[Mark],
    *,
    furniture: Sequence[Furniture] = (),
    chosen: tuple[int, int] | None = None,
) -> tuple[Stretch, ...]:
    """The text in stretches. Marks and furniture that reach beyond the text are cut to it."""
    edges = {0, len(text)}
    opens: defaultdict[int, list[Mark]] = defaultdict(list)
    closes: defaultdict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        start, end = max(0, mark.start), min(len(text), mark.end)
        if start < end:
            edges.update((start, end))
            opens[start].append(mark)
            closes[end].append(mark)
    pieces = sorted((one.span.start, min(one.span.end, len(text)), one.reason.value) for one in furniture)
    for start, end, _ in pieces:
        edges.update((start, end))
    if chosen is not None:
        edges.update(chosen)
    cuts = sorted(edge for edge in edges if 0 <= edge <= len(text))
    found: list[Stretch] = []
    active: list[Mark] = []
    for start, end in pairwise(cuts):
        for mark in closes[start]:
            active.remove(mark)
        active.extend(opens[start])
        within = chosen is not None and chosen[0] <= start and end <= chosen[1]
        found.append(
            Stretch(
                start,
                end,
                text[start:end],
                tuple(dict.fromkeys(mark.kind for mark in active)),
                tuple(dict.fromkeys(mark.finding for mark in active)),
                next((reason for a, b, reason in pieces if a <= start and end <= b), None),
                within,
                first=within and chosen is not None and start == chosen[0],
            )
        )
    return tuple(found)
