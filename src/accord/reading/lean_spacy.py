"""spaCy without its command line, which it would import with itself: a quarter of what importing it takes.

Imported before all that imports spaCy. Nothing is taken away: `spacy.cli` is loaded as ever by whoever asks for it.
"""

import sys
from types import ModuleType
from typing import Any

_COMMANDS = ("spacy.cli", "spacy.cli.info")


def _info(*args: Any, **options: Any) -> Any:
    """What `spacy.info` does, loaded when it is asked."""
    from spacy.cli.info import info

    return info(*args, **options)


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


_import_spacy()
