"""Findings that came of one another to one chain: contact, text, promise, what a later text tells.

A later passage is only possible fulfilment until a person has judged it; the chain says which it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accord.views.cells import Line
from accord.views.rows import Row, row

_TITLES = {
    "bodies": "Body",
    "engagements": "Engagement",
    "instruments": "Text",
    "commitments": "Commitment",
    "later": "Later evidence",
}
# 8 of each: the rest is on the pages that the chain leads to
_MOST = 8
_OPEN = frozenset({"reported", "corroborated", "pending", "overdue"})


@dataclass(frozen=True, slots=True)
class Later:
    """A passage of a later text that may show a promise fulfilled, or a person's decision that it was or was not."""

    of: str
    words: str
    source: str
    document_id: str | None = None
    start: int | None = None
    end: int | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the chain. `more` is how many are left out."""

    kind: str
    title: str
    rows: tuple[Row, ...] = ()
    later: tuple[Later, ...] = ()
    more: int = 0


def chain(lines: Iterable[Line], *, here: str) -> tuple[Step, ...]:
    """The stages that hold something, in their order; none where there is nothing but the finding itself."""
    by_kind: dict[str, list[Line]] = {}
    for line in {str(line["id"]): line for line in lines}.values():
        by_kind.setdefault(str(line["kind"]), []).append(line)
    steps = [_step(kind, by_kind[kind], here) for kind in _TITLES if kind in by_kind]
    later = tuple(_later(by_kind.get("commitments", ())))
    if later:
        steps.append(Step("later", _TITLES["later"], later=later[:_MOST], more=max(0, len(later) - _MOST)))
    alone = len(steps) == 1 and len(steps[0].rows) <= 1
    return () if alone else tuple(steps)


def _step(kind: str, lines: Sequence[Line], here: str) -> Step:
    # what the page is about is never among those left out
    ordered = sorted(lines, key=lambda line: (str(line["id"]) != here, _when(line), str(line["id"])))
    shown = sorted(ordered[:_MOST], key=lambda line: (_when(line), str(line["id"])))
    title = _TITLES[kind] if len(lines) == 1 else {"bodies": "Bodies"}.get(kind, f"{_TITLES[kind]}s")
    return Step(kind, title, tuple(row(line) for line in shown), more=max(0, len(lines) - _MOST))


def _when(line: Line) -> str:
    value: Any = line.get("date") or line.get("due") or line.get("first_report")
    return str(value) if value else "~"


def _later(commitments: Iterable[Line]) -> Iterable[Later]:
    for line in commitments:
        id_, status = str(line["id"]), str(line.get("status"))
        if status not in _OPEN:
            yield Later(id_, status, "decided by a person", decided=True)
        for one in line.get("proposed_evidence") or ():
            source = ", ".join(
                str(part) for part in (one.get("outlet") or one["document"], one.get("published")) if part
            )
            yield Later(id_, one["quote"], source, one["document_id"], one["start"], one["end"])


@dataclass(frozen=True, slots=True)
class Use:
    """A document that uses a name, and where it does so first."""

    document: str
    document_id: str
    start: int
    end: int


def uses(names: Sequence[str], texts: Iterable[tuple[str, str, str]]) -> Mapping[str, tuple[Use, ...]]:
    """Which of the texts (name, id, words) use which name, by the place where each does so first.

    Where a name is part of a longer one of the same list, the longer one is what is used there.
    """
    found: dict[str, list[Use]] = {name: [] for name in names}
    for document, id_, text in texts:
        taken: list[tuple[int, int]] = []
        for name in sorted(names, key=lambda name: (-len(name), name)):
            first = None
            for start in _places(name, text):
                end = start + len(name)
                if any(a < end and start < b for a, b in taken):
                    continue
                taken.append((start, end))
                first = start if first is None else first
            if first is not None:
                found[name].append(Use(document, id_, first, first + len(name)))
    return {name: tuple(used) for name, used in found.items()}


def _places(name: str, text: str) -> Iterable[int]:
    """Where a name stands as words of its own."""
    at = text.find(name)
    while name and at >= 0:
        end = at + len(name)
        if not (at and text[at - 1].isalnum()) and not (end < len(text) and text[end].isalnum()):
            yield at
        at = text.find(name, at + 1)
