"""A line of the record to the list of what is known of it: one slot after the other, each with what it rests on.

Only slots that hold something are listed, in the order of the kind's own fields.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from accord.views import cells, series
from accord.views.cells import Line
from accord.views.plain_text import printable

_APART = frozenset(
    "id kind support against reports independent doubts judgements because confidence decision first_report "
    "latest_report proposed_evidence date_reasons areas_by_claimant sessions offices positions reasons decisions "
    "conflicts questions".split()
)
_SIDE = ("_basis", "_reason", "_spans")
_PARTIES = frozenset("parties by toward country".split())
_LINKS = frozenset("outcomes within restates superseded_by engagement instrument parent".split())
_LONG = frozenset("mandate factors names acronyms participants".split())
_SERIES = {
    "deadlines": series.deadlines,
    "links": series.links,
    "conditions": series.conditions,
    "stages": series.stages,
}
"""What was stated again and again: one line of words for each time."""
_LABELS = {
    "by": "undertaken by", "toward": "toward", "due": "due", "within": "took place in", "outcomes": "what came of it",
    "parent": "belongs to", "engagement": "made at", "instrument": "laid down in", "country": "country",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slot:
    """One field. `form` says how to show `values`: `text`, `date`, `parties`, `areas`, `links` or `list`."""

    name: str
    label: str
    form: str
    values: tuple[str, ...]
    basis: str | None = None
    reason: str | None = None
    quotes: tuple[Mapping[str, Any], ...] = ()


def slots(line: Line) -> tuple[Slot, ...]:
    """The slots of a finding's line."""
    return tuple(_slots(line))


def _slots(line: Line) -> Iterable[Slot]:
    for name, value in line.items():
        if name in _APART or name.endswith(_SIDE) or value in (None, [], "", ()):
            continue
        label = _LABELS.get(name, cells.spoken(name))
        if name in _SERIES:
            told = tuple(printable(words) for words in _SERIES[name](line))
            if told:
                yield Slot(name, label, "list", told)
            continue
        if f"{name}_basis" in line:
            yield Slot(
                name,
                label,
                "date",
                (str(value),),
                line.get(f"{name}_basis"),
                line.get(f"{name}_reason"),
                tuple(line.get(f"{name}_spans") or ()),
            )
        else:
            yield Slot(name, label, _form(name, value), _values(value))


def _form(name: str, value: object) -> str:
    if name in _PARTIES:
        return "parties"
    if name == "areas":
        return "areas"
    if name in _LINKS:
        return "links"
    return "list" if name in _LONG and isinstance(value, Sequence) and not isinstance(value, str) else "text"


def _values(value: object) -> tuple[str, ...]:
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    if isinstance(value, list | tuple):
        return tuple(printable(_item(item)) for item in value)
    if isinstance(value, Mapping):
        return (printable(_item(value)),)
    return (printable(cells.spoken(value) if isinstance(value, str) and value.islower() else str(value)),)


def _item(item: object) -> str:
    """One of several values in words; of one with parts, each part that says something."""
    if isinstance(item, Mapping):
        return ", ".join(f"{cells.spoken(name)} {part}" for name, part in item.items() if part not in (None, [], ""))
    return str(item)
