"""Names and codes of many at once to the entries of actors that have them. Never writes, and reads no evidence.

A name alone joins nothing: where several entries have it, all of them are given.
"""

from collections.abc import Iterable

from accord.store.asking import Asking


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
        for value, finding in self._of_each(
            "SELECT a.value, a.finding FROM terms a JOIN terms t ON t.finding = a.finding AND t.slot = 'type' "
            "AND t.value = ? WHERE a.slot = ? AND a.kind = 'p' AND a.value IN ({items}) ORDER BY 1, 2",
            sorted(wanted),
            before=(type_, slot),
        ):
            found.setdefault(wanted[value], []).append(finding)
        return {name: tuple(ids) for name, ids in found.items()}
