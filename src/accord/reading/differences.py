"""Readings of one document by several readers -> where they differ: what only some of them found, and which slots.

Two facts are the same where their evidence overlaps and they name the same thing; nobody is taken to be right.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from accord.model.codes import Kind
from accord.model.contract import fact_to_json
from accord.model.reading import Fact, Reading
from accord.model.span import Span

# half of the shorter evidence, as the scorer of the gold has it
_SHARED = 0.5

_NAMED = {Kind.PEOPLE: "name", Kind.BODIES: "name", Kind.INSTRUMENTS: "name", Kind.STATEMENTS: "speaker"}
_NOT_SHOWN = frozenset({"evidence", "cues", "confidence", "names", "mandate", "condition", "parties_when"})


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that the readers do not read alike.

    `slots` are those that differ: for each reader its values, None for a reader that did not find the thing at all.
    """

    kind: Kind
    evidence: Span
    slots: dict[str, dict[str, Any] | None]


def differences(readings: Sequence[Reading]) -> tuple[Difference, ...]:
    """Where the readings differ, in the order of kinds and of the text; readers by their names."""
    found: list[Difference] = []
    for kind in Kind:
        groups: list[dict[str, Fact]] = []
        for reading in readings:
            for fact in reading.facts(kind):
                _join(groups, reading.reader, fact, kind)
        told = [_difference(kind, group, [reading.reader for reading in readings]) for group in groups]
        found += sorted((one for one in told if one is not None), key=lambda one: one.evidence)
    return tuple(found)


def _join(groups: list[dict[str, Fact]], reader: str, fact: Fact, kind: Kind) -> None:
    fitting = [group for group in groups if reader not in group and any(_alike(kind, fact, f) for f in group.values())]
    if fitting:
        max(fitting, key=lambda group: max(_overlap(fact, other) for other in group.values()))[reader] = fact
    else:
        groups.append({reader: fact})


def _alike(kind: Kind, a: Fact, b: Fact) -> bool:
    slot = _NAMED.get(kind)
    if slot is not None and not _one_name(str(getattr(a, slot)), str(getattr(b, slot))):
        return False
    return kind in (Kind.PEOPLE, Kind.BODIES) or _overlap(a, b) >= _SHARED


def _one_name(a: str, b: str) -> bool:
    one, other = set(a.casefold().split()), set(b.casefold().split())
    return bool(one & other) and (one <= other or other <= one)


def _overlap(a: Fact, b: Fact) -> float:
    one = {at for span in a.evidence for at in range(span.start, span.end)}
    other = {at for span in b.evidence for at in range(span.start, span.end)}
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _difference(kind: Kind, group: dict[str, Fact], readers: Sequence[str]) -> Difference | None:
    first = next(iter(group.values()))
    shown = [slot.name for slot in fields(first) if slot.name not in _NOT_SHOWN]
    plain = {reader: fact_to_json(fact) for reader, fact in group.items()}
    if len(group) == len(readers):
        shown = [slot for slot in shown if len({repr(values[slot]) for values in plain.values()}) > 1]
        if not shown:
            return None
    slots = {reader: {s: plain[reader][s] for s in shown} if reader in plain else None for reader in readers}
    return Difference(kind, first.evidence[0], slots)
