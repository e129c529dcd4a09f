"""How well each reader reads our gold, as `lab/floors.py --write` measured it. Shown to people, never acted upon."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def _figures() -> dict[str, Any]:
    told = files("accord.reading.readers").joinpath("figures.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(told)
    return found


def figures_of(reader: str) -> dict[str, dict[str, float]]:
    """By set of gold: `documents`, and the macro-F1 `found` and `right`; empty for a reader that was not measured."""
    found: dict[str, dict[str, float]] = _figures().get(reader, {})
    return found
