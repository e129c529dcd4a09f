"""spaCy without its command line, which it would import with itself: a quarter of what importing it takes.

Imported before all that imports spaCy. Nothing is taken away: `spacy.cli` is loaded as ever by whoever asks for it, and
what other packages register for it is found as ever, but looked for only once.
"""

import sys
from types import ModuleType
from typing import Any

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def _info(*args: Any, **options: Any) -> Any:
    """What `spacy.info` does, loaded when it is asked."""
    from spacy.cli.info import info

    return info(*args, **options)


class _Remembered:
    """What packages register, by group: loading the model asks some two hundred times for a dozen groups."""

    def __init__(self, told: Any) -> None:
        self._told = told
        self._groups: dict[str, tuple[Any, ...]] = {}

    def select(self, *, group: str) -> tuple[Any, ...]:
        """The entry points of a group, in their order."""
        if group not in self._groups:
            self._groups[group] = tuple(self._told.select(group=group))
        return self._groups[group]


def _import_spacy() -> None:
    if "spacy" in sys.modules:
        return
    held = {name: ModuleType(name) for name in _COMMANDS}
    held["spacy.cli.info"].__dict__["info"] = _info
    sys.modules.update(held)
    try:
        import spacy  # noqa: F401
    finally:
        for name in held:
            del sys.modules[name]
    catalogue = sys.modules["catalogue"]
    catalogue.__dict__["AVAILABLE_ENTRY_POINTS"] = _Remembered(catalogue.__dict__["AVAILABLE_ENTRY_POINTS"])


_import_spacy()
