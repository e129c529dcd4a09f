"""What each party says a body or an assessment is for, party by party, and which purposes exclude each other.

Nothing is merged: two wordings of one party stand beside each other, and a denial is held against what it denies.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from accord.lexicon.assessing import assessing_words
from accord.model.record import Position
from accord.record.words import overlap, stem, stems, words_of


def positions_from(told: Iterable[Mapping[str, Any]], document: str) -> list[Position]:
    """The positions that a profile keeps, with the document it stands in."""
    return [Position(one["party"], one["purpose"], document, one["quote"]) for one in told]


def in_order(positions: Iterable[Position]) -> tuple[Position, ...]:
    """Each position once, by party, then wording, then document."""
    return tuple(sorted(set(positions), key=lambda one: (one.party, one.purpose, one.document or "", one.quote or "")))


def purpose_clash(positions: Sequence[Position]) -> dict[str, set[str]]:
    """The purposes that exclude each other, with their documents; empty if none do."""
    values: dict[str, set[str]] = {}
    for at, one in enumerate(positions):
        for other in positions[at + 1 :]:
            if one.party != other.party and _exclude(one.purpose, other.purpose):
                for position in (one, other):
                    values.setdefault(f"{position.party}: {position.purpose}", set()).add(position.document or "")
    return values


def _exclude(one: str, other: str) -> bool:
    """Whether one denies what the other affirms: "set a timetable for ending the mission", "no talks on withdrawal"."""
    if one.startswith("not ") == other.startswith("not "):
        return False
    affirmed, denied = sorted((one, other), key=lambda text: text.startswith("not "))
    a, b = frozenset(stems(affirmed)), frozenset(stems(denied.removeprefix("not ")))
    # 0.5 of the shorter: "improve the work of the armies" and "not to improve ..."
    if overlap(a, b) >= 0.5 and len(a & b) >= 2:
        return True
    words = assessing_words()
    return all(
        any(stem(word) in classed for word in words_of(text))
        for kind in (words.ending, words.presence)
        for classed in ({stem(word) for word in kind},)
        for text in (affirmed, denied)
    )
