"""Briefs in and out of a folder beside the record, one file each; a brief leads to the record and is no part of it.

A change names the version it was made from, and one that is made from an older version is refused.
"""

import json
import os
import re
import secrets
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from accord.model.brief import Brief, Cited, Part
from accord.model.errors import RecordFull, UnknownId, UsageError

_ID = re.compile(r"[a-z0-9]{10}")
# 300 paragraphs of 10,000 signs: longer than any brief; 1,000 briefs: longer than any list that is looked through
MOST_PARTS = 300
LONGEST = 10_000
_MOST = 1000
_changing = threading.Lock()


def briefs_path(record: Path) -> Path:
    """The folder of a record's briefs."""
    return record.with_name(f"{record.name}.briefs")


class Briefs:
    """The briefs of one record."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[Brief]:
        """All of them, the latest changed first."""
        found = []
        for path in self.folder.glob("*.json"):
            # one that is spoilt or being removed hides no other
            with suppress(UnknownId):
                found.append(self.get(path.stem))
        return sorted(found, key=lambda brief: (brief.changed, brief.id), reverse=True)

    def get(self, id_: str) -> Brief:
        """One brief. Raises UnknownId."""
        unknown = UnknownId("there is no such brief", hint="/brief shows all; it may have been removed")
        if not _ID.fullmatch(id_):
            raise unknown
        try:
            return _from_line(json.loads((self.folder / f"{id_}.json").read_text(encoding="utf-8")))
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise unknown from error

    def add(self, title: str, *, who: str, now: str, parts: tuple[Part, ...] = ()) -> Brief:
        """A new one."""
        if sum(1 for _ in self.folder.glob("*.json")) >= _MOST:
            raise UsageError(f"there are {_MOST} briefs already", hint="remove some that are no longer needed")
        brief = Brief(secrets.token_hex(5), _title(title), who, now, 1, _fitting(parts))
        self._write(brief)
        return brief

    def change(self, brief: Brief, *, now: str) -> Brief:
        """Keep a changed brief; `brief.version` is the one it was made from. Raises UsageError if that is old."""
        with _changing:
            if self.get(brief.id).version != brief.version:
                raise UsageError(
                    "somebody changed this brief after you opened it", hint="go back, reload the page and look again"
                )
            kept = replace(
                brief, title=_title(brief.title), parts=_fitting(brief.parts), version=brief.version + 1, changed=now
            )
            self._write(kept)
        return kept

    def remove(self, id_: str) -> Brief:
        """Take a brief away."""
        brief = self.get(id_)
        (self.folder / f"{brief.id}.json").unlink(missing_ok=True)
        return brief

    def _write(self, brief: Brief) -> None:
        text = json.dumps(asdict(brief), ensure_ascii=False, indent=1) + "\n"
        try:
            self.folder.mkdir(exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.folder, prefix=".new-")
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as out:
                out.write(text)
            Path(name).replace(self.folder / f"{brief.id}.json")
        except OSError as error:
            raise RecordFull(
                f"{self.folder} cannot be written ({error.strerror})", hint="make room, or make its folder writable"
            ) from error


def _title(title: str) -> str:
    return " ".join(title.split())[:300] or "Brief"


def _fitting(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    if len(parts) > MOST_PARTS:
        raise UsageError(f"a brief has {MOST_PARTS} paragraphs at most", hint="begin another one")
    return tuple(replace(part, text=part.text[:LONGEST]) for part in parts)


def _from_line(line: Mapping[str, Any]) -> Brief:
    return Brief(
        str(line["id"]),
        str(line["title"]),
        str(line["who"]),
        str(line["changed"]),
        int(line["version"]),
        tuple(_parts(line["parts"])),
    )


def _parts(lines: list[Mapping[str, Any]]) -> Iterator[Part]:
    for line in lines:
        cited = tuple(Cited(**one) for one in line["cited"])
        yield Part(str(line["text"]), line["finding"], cited)
