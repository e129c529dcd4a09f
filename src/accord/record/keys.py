"""Keys under which things meet, so that only what may be one is compared. A key must not grow with the corpus.

What has its parties meets others of the same pair of parties, and those that name none; what names none meets all of
its words.
"""

from collections.abc import Iterable
from datetime import date

Keys = tuple[tuple[str, ...], tuple[str, ...]]
"""The keys a node is found by, and those it looks under."""


def party_pairs(parties: Iterable[str]) -> list[str]:
    """Each pair of parties, or all together where there are many."""
    ordered = sorted(parties)
    # 5: ten pairs of keys; larger circles are told by all their members
    if len(ordered) > 5 or len(ordered) < 2:
        return ["+".join(ordered)]
    return [f"{a}+{b}" for at, a in enumerate(ordered) for b in ordered[at + 1 :]]


def word_pairs(words: Iterable[str]) -> list[str]:
    """Each pair of the four longest words, or the one there is: two words in common are worth a comparison."""
    chosen = sorted(sorted(words), key=len, reverse=True)[:4]
    if len(chosen) < 2:
        return chosen or ["-"]
    return sorted(f"{min(a, b)}+{max(a, b)}" for at, a in enumerate(chosen) for b in chosen[at + 1 :])


def with_parties(
    base: str, parties: Iterable[str], narrow: Iterable[str], wide: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Keys to be found by and to look under.

    `narrow` words among the same parties, `wide` ones where a side names no parties.
    """
    named = sorted(parties)
    wide = list(wide)
    if not named:
        emits = [f"{base}|-|{word}" for word in wide]
        return tuple(sorted(emits)), tuple(sorted({*emits, *(f"{base}|*|{word}" for word in wide)}))
    among = [f"{base}|{pair}|{word}" for pair in party_pairs(named) for word in narrow]
    return (
        tuple(sorted({*among, *(f"{base}|*|{word}" for word in wide)})),
        tuple(sorted({*among, *(f"{base}|-|{word}" for word in wide)})),
    )


def by_quarter(day: date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The times to be found by and to look under: quarters, so that what everybody says every year stays apart."""
    if day is None:
        return ("none",), ("none", "any")
    quarter = day.year * 4 + (day.month - 1) // 3
    return (str(quarter), "any"), ("none", *(str(quarter + step) for step in (-1, 0, 1)))
