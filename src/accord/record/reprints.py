"""Documents that repeat one another.

Proposed by MinHash, settled by alignment, so that a text printed twice counts once.

Overlap alone is no proof: successive releases of one office share their boilerplate and differ in names, numbers and
days.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from zlib import crc32

from rensa import RMinHash

from accord.model.document import Document
from accord.record.closeness import Closeness, Outcome
from accord.record.words import EVERYWHERE, STOP, plain, stem, stems

# 128 values in 42 bands of 3: texts that share a third of their shingles meet with probability 0.79, a tenth with 0.04
_VALUES, _ROWS, _SEED = 128, 3, 20240701

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")

# 12 names and numbers: fewer are shared by chance
_TELLING = 12

# words on a page too short to tell a copy from a coincidence
_FEWEST = 30


@dataclass(frozen=True, slots=True)
class Copy:
    """A document as the search for copies sees it.

    Word shingles, and the words that carry facts (names and numbers).
    """

    id: str
    shingles: frozenset[int]
    telling: frozenset[str]
    content: frozenset[str]
    words: int
    names: frozenset[str] = frozenset()
    """Names of two words."""
    prose: str = ""
    """The sentences: a spun copy keeps each of them and most of its words."""


def _report(document: Document) -> str:
    kept, at = [], 0
    for furniture in sorted(document.furniture, key=lambda item: item.span.start):
        if furniture.span.start > at:
            kept.append(document.text[at : furniture.span.start])
        at = max(at, furniture.span.end)
    kept.append(document.text[at:])
    return "\n".join(kept)


def _prose(report: str) -> str:
    """The lines that are sentences: a paper's own header, byline and counters are short lines."""
    # 8 words: "By Staff Reporter", "Share on X 214 views" stay below; texts wrapped to shorter lines are taken whole
    lines = [line for line in report.splitlines() if len(line.split()) >= 8]
    prose = "\n".join(lines)
    return prose if len(prose) * 2 >= len(report) else report


def copy_of(document: Document) -> Copy:
    """The document as the search for copies sees it; furniture does not count."""
    report = _report(document)
    words = _words(report)
    telling = frozenset(
        plain(word)
        for word in _WORD.findall(_prose(report))
        if _has_digit(word) or (word[0].isupper() and len(word) > 1 and plain(word) not in STOP)
    )
    content = frozenset(word for word in words if len(word) > 3)
    prose = _prose(report)
    return Copy(document.id, _triples(words), telling, content, len(words), _names(prose), prose)


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(c.isdigit() for c in word)


def shingles_of(document: Document) -> frozenset[int]:
    """The word triples of a document alone: enough to tell that it is no copy."""
    return _triples(_words(_report(document)))


def _words(report: str) -> list[str]:
    return [plain(word) for word in _WORD.findall(report)]


def _triples(words: list[str]) -> frozenset[int]:
    return frozenset(crc32(" ".join(words[at : at + 3]).encode()) for at in range(len(words) - 2))


_NAME = re.compile(r"\b([A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)?) ([A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)?)\b")


def _names(prose: str) -> frozenset[str]:
    """Names of two words that are no offices, bodies or days."""
    found = set()
    for match in _NAME.finditer(prose):
        parts = [plain(part) for part in match.groups()]
        if not any(part in STOP or stem(part) in EVERYWHERE for part in parts):
            found.add(" ".join(parts))
    return frozenset(found)


_END = re.compile(r"(?<=[.!?])[”\"']?\s+(?=[A-Z“\"'])")


def _sentences(prose: str) -> tuple[frozenset[str], ...]:
    found = (frozenset(stems(sentence)) for line in prose.splitlines() for sentence in _END.split(line))
    # 5 stems: shorter sentences ("He agreed.") are alike by chance
    return tuple(words for words in found if len(words) >= 5)


def _aligned(small: Copy, large: Copy) -> float:
    """The part of the sentences of one text that say what a sentence of the other says, in half its words or more."""
    said, there = _sentences(small.prose), _sentences(large.prose)
    # 4 sentences: fewer are alike by chance
    if len(said) < 4:
        return 0.0
    return sum(any(len(one & other) * 2 >= len(one) for other in there) for one in said) / len(said)


# 8 days: a spun copy follows within the week
_BIN = 8


def spun_keys(copy: Copy, published: date | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys under which word-spun copies are found and looked for: names of two words within a week of each other.

    Words are exchanged, names are kept; two reports that share a name in one week are few.
    """
    if copy.words < _FEWEST:
        return (), ()
    at = published.toordinal() // _BIN if published else None
    own = ("none",) if at is None else (str(at), "any")
    around = ("none", "any") if at is None else ("none", str(at - 1), str(at), str(at + 1))
    return (
        tuple(f"d|s|{name}|{when}" for name in sorted(copy.names) for when in own),
        tuple(f"d|s|{name}|{when}" for name in sorted(copy.names) for when in around),
    )


def reprint_keys(copy: Copy) -> tuple[str, ...]:
    """The keys under which copies meet."""
    if copy.words < _FEWEST:
        return ()
    sketch = RMinHash(num_perm=_VALUES, seed=_SEED)
    sketch.update([str(shingle) for shingle in sorted(copy.shingles)])
    values = sketch.digest()
    keys = [
        f"d|{band}|" + "-".join(f"{value:x}" for value in values[band : band + _ROWS])
        for band in range(0, _VALUES - _ROWS + 1, _ROWS)
    ]
    return tuple(keys)


# 0.15: a word-spun copy keeps more of the triples than that
_FEWEST_SHARED = 0.15


def may_repeat(one: frozenset[int], other: Collection[int]) -> bool:
    """Whether two texts have enough word triples in common for one to repeat the other, before they are aligned."""
    return len(one.intersection(other)) >= _FEWEST_SHARED * min(len(one), len(other))


def compare_copies(a: Copy, b: Copy) -> Closeness:
    """Whether one text repeats the other."""
    small, large = sorted((a, b), key=lambda copy: (len(copy.shingles), copy.id))
    if small.words < _FEWEST or not small.shingles:
        return Closeness(0.0, Outcome.DIFFERENT)
    shared = len(small.shingles & large.shingles) / len(small.shingles)
    told = len(small.telling & large.telling) / len(small.telling) if small.telling else 1.0
    wording = len(small.content & large.content) / len(small.content) if small.content else 0.0
    because = (
        f"{shared:.0%} of the word triples and {told:.0%} of the names and numbers of the shorter are in the other",
    )
    # 0.55 and 0.85: copies with cut or reordered paragraphs share 0.7 and more of both; two hands on one event share
    # under 0.3 of the triples; releases of one office share up to 0.8 of the triples, but not the names and numbers
    if shared >= 0.55 and told >= 0.85:
        return Closeness(min(shared, told), Outcome.SAME, because)
    # word-spun copies: every second word exchanged, the names and numbers kept, and each sentence still there; an
    # office's boilerplate leaves half of the sentences without their like (0.43 in two releases with one tail)
    if shared >= _FEWEST_SHARED and told >= 0.65 and wording >= 0.55 and len(small.telling) >= _TELLING:
        aligned = _aligned(small, large)
        if aligned >= 0.85:
            return Closeness(aligned, Outcome.SAME, (*because, f"{aligned:.0%} of its sentences are said there too"))
    return Closeness(shared, Outcome.DIFFERENT, because)
