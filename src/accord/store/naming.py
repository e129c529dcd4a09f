"""Names and codes of many at once to the entries of actors that have them. Never writes, and reads no evidence.

A name alone joins nothing: where several entries have it, all of them are given.
"""

from collections.abc import Iterable

from accord.store.asking import Asking
from accord.store.keeping import marks

# 500 values: a statement of SQLite takes at least 999
_AT_ONCE = 500


class Naming(Asking):
    """The part of the store that finds entries by name."""

    def people_named(self, names: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of the people who have each of these names, whatever its case; a name nobody has is left out."""
        return self._entries_with("person", "person", {name.casefold(): name for name in names})

    def states_coded(self, codes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The ids of the states that have each of these codes."""
        return self._entries_with("party", "state", {code: code for code in codes})

    def _entries_with(self, slot: str, type_: str, wanted: dict[str, str]) -> dict[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        values = sorted(wanted)
        for start in range(0, len(values), _AT_ONCE):
            batch = values[start : start + _AT_ONCE]
            for value, finding in self._all(
                "SELECT a.value, a.finding FROM terms a JOIN terms t ON t.finding = a.finding AND t.slot = 'type' "  # noqa: S608
                f"AND t.value = ? WHERE a.slot = ? AND a.kind = 'p' AND a.value IN ({marks(batch)}) ORDER BY 1, 2",
                [type_, slot, *batch],
            ):
                found.setdefault(wanted[value], []).append(finding)
        return {name: tuple(ids) for name, ids in found.items()}
