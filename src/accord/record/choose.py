"""One value to show out of what several documents give: the one with most independent documents, then the fullest.

Others stay with them.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from accord.record.names import likeness
from accord.record.nodes import EngagementAtom, Who

T = TypeVar("T", bound=Hashable)


def most_given(given: Iterable[tuple[T | None, str]]) -> T | None:
    """The value that most origins give, from (value, origin) pairs.

    Ties go to the longer, then the smaller in writing.
    """
    origins: defaultdict[T, set[str]] = defaultdict(set)
    for value, origin in given:
        if value is not None and value != "":
            origins[value].add(origin)
    return _heaviest(origins)


def most_spread(given: Iterable[tuple[T | None, Collection[str]]]) -> T | None:
    """The same from values with all origins of each."""
    origins: defaultdict[T, set[str]] = defaultdict(set)
    for value, those in given:
        if value is not None and value != "":
            origins[value].update(those)
    return _heaviest(origins)


def _heaviest(origins: Mapping[T, Collection[str]]) -> T | None:
    return min(origins, key=lambda value: (-len(origins[value]), -len(str(value)), str(value)), default=None)


def by_frequency(given: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """All values, those of most origins first, then the longer."""
    return by_spread((value, (origin,)) for value, origin in given)


def by_spread(given: Iterable[tuple[str, Collection[str]]]) -> tuple[str, ...]:
    """The same from values with all origins of each."""
    origins: defaultdict[str, set[str]] = defaultdict(set)
    for value, those in given:
        origins[value].update(those)
    return tuple(sorted(origins, key=lambda value: (-len(origins[value]), -len(value), value)))


def people_of(atoms: Sequence[EngagementAtom]) -> tuple[Who, ...]:
    """The participants that reports of one contact name, each once under the fullest name, in order of first naming."""
    found: list[list[Who]] = []
    for atom in atoms:
        for who in atom.people:
            for group in found:
                # 0.5: within one contact and one state a surname is enough
                if any(_agree(who, other) for other in group):
                    group.append(who)
                    break
            else:
                found.append([who])
    return tuple(max(group, key=lambda who: (len(who.name), who.name)) for group in found)


def _agree(a: Who, b: Who) -> bool:
    return not (a.country and b.country and a.country != b.country) and likeness(a.name, b.name) >= 0.5
