"""Gold and found time expressions -> strict, relaxed, type and value F, matched one to one where they overlap.

The same counting as the published TempEval-3 task: relaxed is any overlap, value is overlap and the equal value.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from accord.reading.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated expression; `edtf` is None where the annotation has none (TIMEX3 corpora)."""

    start: int
    end: int
    text: str
    type: str
    value: str | None
    edtf: str | None = None
    checked: bool = False  # whether `edtf` is annotated


@dataclass(slots=True)
class Tally:
    """Counts over documents."""

    gold: int = 0
    found: int = 0
    strict: int = 0
    relaxed: int = 0
    type: int = 0
    value: int = 0
    edtf: int = 0
    checked: int = 0
    misses: list[str] = field(default_factory=list)

    def f(self, right: int) -> float:
        """F1 of so many right ones, in per cent."""
        return 200 * right / (self.gold + self.found) if self.gold + self.found else 100.0

    def add(self, other: "Tally") -> None:
        """Add another document's counts."""
        for name in ("gold", "found", "strict", "relaxed", "type", "value", "edtf", "checked"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.misses += other.misses

    def line(self) -> str:
        """The figures in one line."""
        edtf = f"  EDTF right {100 * self.edtf / self.checked:.1f} of 100 annotated" if self.checked else ""
        right = f"  value right in {100 * self.value / self.gold:.1f} of 100 gold" if self.gold else ""
        return (
            f"gold {self.gold} found {self.found}  strict F {self.f(self.strict):.1f}  relaxed F "
            f"{self.f(self.relaxed):.1f}"
            f"  type F {self.f(self.type):.1f}  value F {self.f(self.value):.1f}{right}{edtf}"
        )


def tally(gold: Iterable[Gold], found: Iterable[TimeExpression], *, where: str = "") -> Tally:
    """Hold one document's expressions against its gold, greedily from left to right, exact matches first."""
    wanted, got = list(gold), list(found)
    result = Tally(gold=len(wanted), found=len(got), checked=sum(item.checked for item in wanted))
    pairs: dict[int, TimeExpression] = {}
    free = set(range(len(got)))
    for exact in (True, False):
        for position, item in enumerate(wanted):
            if position in pairs:
                continue
            for index in sorted(free):
                other = got[index]
                fits = (
                    (other.start, other.end) == (item.start, item.end)
                    if exact
                    else (other.start < item.end and item.start < other.end)
                )
                if fits:
                    pairs[position] = other
                    free.discard(index)
                    break
    for position, item in enumerate(wanted):
        match = pairs.get(position)
        if match is None:
            result.misses.append(f"{where}: missed [{item.text}] {item.type} {item.value}")
            continue
        result.relaxed += 1
        exact = (match.start, match.end) == (item.start, item.end)
        result.strict += exact
        result.type += match.type == item.type
        result.value += match.value == item.value
        if item.checked:
            result.edtf += match.when.value == item.edtf
        wrong = [] if exact else [f"span [{match.text}]"]
        if match.value != item.value:
            wrong.append(f"value {match.value}, gold {item.value}")
        if item.checked and match.when.value != item.edtf:
            wrong.append(f"EDTF {match.when.value}, gold {item.edtf}")
        if wrong:
            result.misses.append(f"{where}: [{item.text}] " + "; ".join(wrong))
    result.misses += [f"{where}: too much [{got[index].text}] {got[index].value}" for index in sorted(free)]
    return result
