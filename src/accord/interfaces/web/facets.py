"""What a store counts to the groups of links beside a list: each value with its count, chosen, added or left out.

Facets are counted by the store over the whole list, never over the page that is shown.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from accord.interfaces.web.filters import Filters
from accord.store import SqliteStore
from accord.views.areas import AREA_NAMES
from accord.views.cells import spoken
from accord.views.parties import party_name

# 12 values: a screenful of facets; the rest is a filter away
_VALUES = 12
# 30 years: with them a century of treaties is narrowed in two steps
_YEARS = 30
_AREAS = {area.value: name for area, name in AREA_NAMES.items()}


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value: what it is called, how often it occurs, whether it is chosen or left out."""

    value: str
    label: str
    count: int
    chosen: bool = False
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one condition, most frequent first; years in their order. `period` if a value is a time."""

    name: str
    label: str
    values: tuple[FacetValue, ...]
    period: bool = False


def facets(
    store: SqliteStore, kind: str, filters: Filters, slots: Sequence[str], *, labels: dict[str, str] | None = None
) -> list[Facet]:
    """The facets of a list of `kind`; one with nothing to choose from is left out."""
    counted = store.facets(kind, filters.query(), slots=slots, most=_YEARS)
    during = (filters.value("since"), filters.value("until"))
    found = []
    for slot in slots:
        if slot in {"year", "month"}:
            values = [
                FacetValue(one.value, one.value, one.count, chosen=(one.value, one.value) == during)
                for one in sorted(counted[slot], key=lambda one: one.value)
                if one.value
            ]
        else:
            values = _values(slot, [(one.value, one.count, one.label) for one in counted[slot][:_VALUES]], filters)
        if len(values) > 1 or any(one.chosen or one.excluded for one in values):
            label = (labels or {}).get(slot, slot)
            found.append(Facet(slot, label, tuple(values), slot in {"year", "month"}))
    return found


def _values(slot: str, counted: Sequence[tuple[str, int, str]], filters: Filters) -> list[FacetValue]:
    chosen, excluded = filters.values(slot), filters.values(f"-{slot}")
    found = []
    for value, count, label in counted:
        # a name is asked for as a whole, so that the count beside it is the count of the list behind it
        asked = f"={value}" if slot in {"person", "body"} else value
        found.append(FacetValue(asked, _label(slot, value, label), count, asked in chosen, asked in excluded))
    known = {one.value for one in found}
    found += [FacetValue(v, _label(slot, v, v.removeprefix("=")), 0, chosen=True) for v in chosen if v not in known]
    found += [FacetValue(v, _label(slot, v, v.removeprefix("=")), 0, excluded=True) for v in excluded if v not in known]
    return found


def _label(slot: str, value: str, label: str) -> str:
    if slot == "party":
        return party_name(value)
    if slot == "area":
        return _AREAS.get(value, value)
    return label if slot in {"person", "body", "outlet"} else spoken(value)
