"""Who did what at a shared record, one line each at the end of a file beside it; lines are never changed.

No line holds what was in a form: a password never comes near it.
"""

import json
import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# 2 MB from the end: some 10,000 lines, more than a page shows
_TAIL = 2_000_000
_writing = threading.Lock()


def audit_path(record: Path) -> Path:
    """The file of who did what at a record."""
    return record.with_name(f"{record.name}.audit.jsonl")


class Audit:
    """The log of one record."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def note(self, what: str, *, when: str, who: str, address: str = "", **more: str | int) -> None:
        """Write one line; whoever cannot write it may not go on. Raises OSError."""
        line = json.dumps({"when": when, "what": what, "who": who, "address": address, **more}, ensure_ascii=True)
        with _writing:
            file = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(file, line.encode() + b"\n")
            finally:
                os.close(file)

    def latest(self, most: int) -> list[Mapping[str, Any]]:
        """The last lines, the newest first; one that is cut or spoilt is left out."""
        try:
            with self.path.open("rb") as file:
                file.seek(0, os.SEEK_END)
                start = max(0, file.tell() - _TAIL)
                file.seek(start)
                lines = file.read().splitlines()[1 if start else 0 :]
        except FileNotFoundError:
            return []
        found: list[Mapping[str, Any]] = []
        for text in reversed(lines):
            try:
                line = json.loads(text)
            except ValueError:
                continue
            if isinstance(line, dict):
                found.append(line)
            if len(found) >= most:
                break
        return found
