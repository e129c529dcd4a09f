"""The cues of page furniture, from `furniture.yaml` to patterns. A cue without an example that it matches is no cue."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from accord.lexicon.load import Fields, load
from accord.model.document import FurnitureReason


class Match(StrEnum):
    """How much of a line a cue speaks of."""

    WHOLE = "whole"
    START = "start"
    INSIDE = "inside"


class Scope(StrEnum):
    """How far beyond its own line a cue reaches."""

    LINE = "line"
    CLOSE = "close"
    NEXT = "next"
    LIST = "list"
    REST = "rest"


class Zone(StrEnum):
    """Where on a page a cue counts."""

    ANY = "any"
    EDGE = "edge"
    BELOW = "below"
    TAIL = "tail"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that give furniture away, with the line that taught us and, where there is one, a look-alike to spare."""

    id: str
    reason: FurnitureReason
    match: Match
    scope: Scope
    zone: Zone
    words: str
    cased: bool
    example: str
    spares: str | None = None

    @property
    def pattern(self) -> re.Pattern[str]:
        """The words as a pattern, made when a line first asks for it: making all takes long."""
        return _pattern(self.scoped)

    @property
    def scoped(self) -> str:
        """The words as a part of a longer pattern, which tells itself whether letters' case counts."""
        return f"(?:{self.words})" if self.cased else f"(?i:{self.words})"

    def found_in(self, line: str) -> bool:
        """Whether the cue speaks of `line` (one line, white space collapsed)."""
        if self.match is Match.WHOLE:
            return self.pattern.fullmatch(line) is not None
        if self.match is Match.START:
            return self.pattern.match(line) is not None
        return self.pattern.search(line) is not None


_SCHEMA = [
    Fields(
        required=dict.fromkeys(("id", "reason", "match", "scope", "zone", "pattern", "example"), str),
        optional={"spares": str, "cased": bool},
    )
]


@cache
def _pattern(scoped: str) -> re.Pattern[str]:
    return re.compile(scoped)


def _cue(entry: dict[str, Any]) -> Cue:
    return Cue(
        id=entry["id"],
        reason=FurnitureReason[entry["reason"]],
        match=Match(entry["match"]),
        scope=Scope(entry["scope"]),
        zone=Zone(entry["zone"]),
        words=entry["pattern"],
        cased=entry.get("cased", False),
        example=entry["example"],
        spares=entry.get("spares"),
    )


@cache
def cues() -> tuple[Cue, ...]:
    """All cues, in the order of the file; the first that matches a line speaks for it."""
    return tuple(_cue(entry) for entry in load("furniture", schema=_SCHEMA))


@dataclass(frozen=True, slots=True)
class CueBook:
    """The cues arranged for a fast look-up: most lines are ruled out by one pattern for all."""

    whole: tuple[Cue, ...]
    start: tuple[Cue, ...]
    inside: tuple[Cue, ...]
    any_whole: re.Pattern[str]
    any_start: re.Pattern[str]

    def speaking_of(self, line: str) -> Cue | None:
        """The first cue that takes `line` as a whole or by its start; None for an ordinary line."""
        # 420: the longest whole-line furniture is an inlined image; a longer line is a paragraph
        if len(line) <= 420 and self.any_whole.fullmatch(line):
            for cue in self.whole:
                if cue.found_in(line):
                    return cue
        if self.any_start.match(line):
            for cue in self.start:
                if cue.found_in(line):
                    return cue
        return None

    def inside_of(self, line: str) -> Iterator[tuple[Cue, int, int]]:
        """Every stretch of `line` that a cue takes out of its middle, as (cue, start, end)."""
        for cue in self.inside:
            for found in cue.pattern.finditer(line):
                yield cue, found.start(), found.end()


def _any(cues_: tuple[Cue, ...]) -> re.Pattern[str]:
    return re.compile("|".join(cue.scoped for cue in cues_))


@cache
def cue_book() -> CueBook:
    """The cues of the file, arranged."""
    whole, start, inside = (tuple(cue for cue in cues() if cue.match is match) for match in Match)
    return CueBook(whole, start, inside, _any(whole), _any(start))
