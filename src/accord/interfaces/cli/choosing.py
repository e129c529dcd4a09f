"""The readers that can be chosen by name. Each is imported when it is chosen: the models behind them are heavy."""

import importlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.model.reader import Reader

_LEARNED = "accord.reading.readers.learned:LearnedReader"
READERS = {
    "rules": "accord.reading.readers.rules:RulesReader",
    "learned": _LEARNED,
    "llm": "accord.reading.readers.llm:LlmReader",
}
"""Name and place of each."""
DEFAULT = "learned"
"""Who reads where nobody is chosen."""

ALL = "all"
"""What stands for the rules and a language model, one beside the other."""


@dataclass(frozen=True, slots=True)
class ModelGiven:
    """How a language model is reached, as far as it was said; `price` is of a million tokens in and out."""

    endpoint: str | None = None
    model: str | None = None
    concurrency: int = 4
    seconds: float = 300.0
    price: tuple[float, float] | None = None
    keep_answers: bool = True


NO_MODEL = ModelGiven()


def reader(name: str, *, given: ModelGiven = NO_MODEL, at_once: bool = False) -> "Reader":
    """The reader of that name; its models are loaded when it first reads, or begun to be if it is to read `at_once` in
    this process. Raises UsageError for one that lacks what it needs, an endpoint or its weights.
    """
    if name == "llm":
        return _llm(given)
    if at_once and READERS[name] == _LEARNED:
        from accord.reading.readers.begun import begun

        return begun()
    module, _, attribute = READERS[name].partition(":")
    made: Reader = getattr(importlib.import_module(module), attribute)()
    return made


def _llm(given: ModelGiven) -> "Reader":
    from accord.model.errors import UsageError
    from accord.reading.llm.asking import Endpoint
    from accord.reading.readers.llm import LlmReader

    if not given.endpoint or not given.model:
        raise UsageError(
            "the reader llm needs a server and a model",
            hint="give --endpoint http://127.0.0.1:8080/v1 --model NAME (or ACCORD_ENDPOINT and ACCORD_MODEL)",
        )
    key = os.environ.get("ACCORD_API_KEY") or None
    endpoint = Endpoint(given.endpoint, given.model, key=key, seconds=given.seconds)
    return LlmReader(endpoint, concurrency=given.concurrency, answers=_answers() if given.keep_answers else None)


def _answers() -> Path:
    """Where answers are kept: `ACCORD_CACHE`, else the user's cache folder."""
    cache = os.environ.get("ACCORD_CACHE")
    if cache:
        return Path(cache) / "llm"
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "accord" / "llm"
