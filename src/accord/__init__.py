"""accord reads reports of how states cooperate and keeps the record, every line one click from the words it came from.

The names below are the public ones; each is imported when first used, so that `import accord` stays quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

__all__ = [
    "AccordError",
    "Document",
    "LearnedReader",
    "Query",
    "RawSource",
    "Reading",
    "RulesReader",
    "Span",
    "When",
    "__version__",
    "open_record",
    "reading_to_json",
    "take_in",
]

_HOMES = {
    "AccordError": "accord.model.errors",
    "Document": "accord.model.document",
    "LearnedReader": "accord.reading.readers.learned",
    "Query": "accord.model.store",
    "RawSource": "accord.intake",
    "Reading": "accord.model.reading",
    "RulesReader": "accord.reading.readers.rules",
    "Span": "accord.model.span",
    "When": "accord.model.when",
    "open_record": "accord.store",
    "reading_to_json": "accord.model.contract",
    "take_in": "accord.intake",
}

if TYPE_CHECKING:
    from accord.intake import RawSource, take_in
    from accord.model.contract import reading_to_json
    from accord.model.document import Document
    from accord.model.errors import AccordError
    from accord.model.reading import Reading
    from accord.model.span import Span
    from accord.model.store import Query
    from accord.model.when import When
    from accord.reading.readers.learned import LearnedReader
    from accord.reading.readers.rules import RulesReader
    from accord.store import open_record


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'accord' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
