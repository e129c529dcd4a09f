"""Keys under which nodes meet into the numbers they are kept as, so that news touches few pages of the index.

Keys of one time lie together: a batch of new documents writes at one end of the index instead of all over it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

_TIME = re.compile(r"\|[~mM]?(\d{3,6})(?=\||$)")
_ANY = "|any"
_DIGITS = 4
"""Of the number of a quarter."""

QUARTERS = (7600, 8800)
"""Quarters since the year 0 that keys may end in: those of the years 1900 to 2199."""


def key_number(key: str) -> int:
    """The number a key is kept as; two keys of one number (one in millions) are only compared for nothing."""
    base, quarter = _by_quarter(key)
    if quarter is not None:
        return in_quarter(base, quarter)
    time = _TIME.search(key)
    return in_quarter(key, int(time[1])) if time else _digest(key)


def _by_quarter(key: str) -> tuple[str, int | None]:
    """A key without the four digits of the quarter that it ends in, and these; the key as it is if it has none."""
    base, bar, last = key.rpartition("|")
    return (base, int(last)) if bar and len(last) == _DIGITS and last.isdecimal() else (key, None)


def in_quarter(key: str, time: int) -> int:
    """The number of a key at a time: 15 bits of time above 48 of hash, since SQLite's integers are of 63 bits."""
    return _at(time) | _digest(key)


def _at(time: int) -> int:
    return (time & 0x7FFF) << 48


# 65,536 keys: those of a few documents; what is looked for in ten quarters has one beginning
@lru_cache(maxsize=65536)
def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")


def kept(keys: Iterable[str]) -> list[str]:
    """The keys of a node without those for any time that are found by their quarters."""
    keys = list(keys)
    timed = {base for base, quarter in map(_by_quarter, keys) if quarter is not None and _known(quarter)}
    return [key for key in keys if not (key.endswith(_ANY) and key.removesuffix(_ANY) in timed)]


def looked_under(key: str, quarters: Sequence[int]) -> list[int]:
    """The numbers a key is looked under: one for any time stands in each of the quarters there are."""
    if not key.endswith(_ANY):
        return [key_number(key)]
    digest = _digest(key.removesuffix(_ANY))
    return [key_number(key), *(_at(quarter) | digest for quarter in quarters)]


def _known(quarter: int) -> bool:
    return QUARTERS[0] <= quarter < QUARTERS[1]
