"""Answers of a model kept by document, model and question, so that none is asked for twice.

One small file an answer, written whole or not at all; what cannot be read again is asked for again.
"""

import contextlib
import hashlib
import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from accord.reading.llm.asking import Answer


def key_of(*parts: str) -> str:
    """The name of an answer: a digest of all it depends on."""
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Kept:
    """A folder of answers; None keeps nothing."""

    folder: Path | None

    def find(self, key: str) -> Answer | None:
        """The answer of that name, if it is there and whole."""
        if self.folder is None:
            return None
        try:
            told = json.loads(self._path(key).read_text(encoding="utf-8"))
            return Answer(str(told["content"]), int(told["asked"]), int(told["answered"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, key: str, answer: Answer) -> None:
        """Keep it; a folder that cannot be written is no reason to stop."""
        if self.folder is None:
            return
        path = self._path(key)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"content": answer.content, "asked": answer.asked, "answered": answer.answered}, file)
            Path(name).replace(path)

    def _path(self, key: str) -> Path:
        assert self.folder is not None
        return self.folder / key[:2] / f"{key[2:]}.json"
