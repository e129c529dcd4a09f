"""The readers that can be chosen by name. Each is imported when it is chosen: the models behind them are heavy."""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.model.reader import Reader

READERS = {"rules": "accord.reading.readers.rules:RulesReader"}
"""Name and place of each."""


def reader(name: str) -> "Reader":
    """The reader of that name; its models are loaded when it first reads."""
    module, _, attribute = READERS[name].partition(":")
    made: Reader = getattr(importlib.import_module(module), attribute)()
    return made
