"""What a rule of the time grammar is, what it may look at (Scene) and what it makes of its match (Sense).

A rule that finds its match to mean no time after all answers None, and the next rule is asked.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from accord.model.codes import Basis
from accord.model.when import Distance
from accord.reading.times.expression import Tense, TimexType
from accord.reading.times.periods import Period


@dataclass(frozen=True, slots=True)
class Scene:
    """Where an expression stands: the text (and its lower-case twin of equal length), publication, tense, last date."""

    text: str
    lower: str
    start: int
    anchor: date | None
    mentioned: Period | None  # the last unit of the calendar named before, of any size
    day: Period | None  # the last day named before
    tense_at: Callable[[int], Tense | None]

    @property
    def tense(self) -> Tense | None:
        """The tense of the clause around the expression; asked for only where it decides."""
        return self.tense_at(self.start)

    def before(self, start: int, width: int = 40) -> str:
        """The lower-case words just before an offset, not across a paragraph."""
        return self.lower[max(0, start - width) : start].rpartition("\n\n")[2]

    def after(self, end: int, width: int = 30) -> str:
        """The lower-case words just after an offset, not across a paragraph."""
        return self.lower[end : end + width].partition("\n\n")[0]


@dataclass(frozen=True, slots=True)
class Sense:
    """What an expression means: TIMEX3 type and value, EDTF value with basis and reason, and its Period if any."""

    type: TimexType
    value: str | None
    edtf: str | None = None
    basis: Basis = Basis.UNKNOWN
    reason: str = ""
    period: Period | None = None
    end: int | None = None  # where the expression ends, if before the end of the match
    clock: bool = False
    closing: bool = False  # "the end of July": a deadline before it still lets the whole month count
    ahead: bool = False  # "the next six months"
    back: bool = False  # "the past six months"
    distance: Distance | None = None  # from publication, where that is not known


Reader = Callable[[re.Match[str], Scene], Sense | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """One pattern over lower-case text, the words it may open with, and the reader of its matches."""

    example: str
    opens: frozenset[str]
    source: str
    read: Reader

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when a text first holds a word that it may open with: making all takes long."""
        return _pattern(self.source)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def rule(example: str, opens: str, pattern: str, read: Reader) -> Rule:
    """A Rule from its pattern; `opens` names classes of first words, parted by blanks."""
    return Rule(example, frozenset(opens.split()), pattern, read)


def dated(found: Period, *, basis: Basis, reason: str, type_: TimexType = TimexType.DATE) -> Sense:
    """The Sense of one calendar unit."""
    return Sense(type_, found.timex, found.edtf, basis, reason, found)


def unresolved(
    value: str | None,
    reason: str,
    *,
    type_: TimexType = TimexType.DATE,
    edtf: str | None = None,
    distance: Distance | None = None,
) -> Sense:
    """The Sense of an expression whose date the text and its publication do not settle.

    `distance` is how far from publication it lies, if that can be said.
    """
    return Sense(type_, value, edtf, Basis.STATED if edtf else Basis.UNKNOWN, reason, distance=distance)


def ending_at(sense: Sense | None, end: int) -> Sense | None:
    """The same Sense for a shorter match."""
    return None if sense is None else replace(sense, end=end)
