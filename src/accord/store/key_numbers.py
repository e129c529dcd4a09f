"""Keys under which nodes meet into the numbers they are kept as, so that news touches few pages of the index.

Keys of one time lie together: a batch of new documents writes at one end of the index instead of all over it.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b

_TIME = re.compile(r"\|[~mM]?(\d{3,6})(?=\||$)")
_ANY = "|any"

QUARTERS = (7600, 8800)
"""Quarters since the year 0 that keys may end in: those of the years 1900 to 2199."""

# 48: SQLite's integers are of 63 bits, 15 of which tell the time
_HASH = 48
_AT_QUARTER = {str(quarter): quarter << _HASH for quarter in range(*QUARTERS)}


def key_number(key: str) -> int:
    """The number a key is kept as; two keys of one number (one in millions) are only compared for nothing."""
    # a document is looked for under more than a thousand keys, nine in ten of which end in a quarter
    base, bar, last = key.rpartition("|")
    if bar and (at := _AT_QUARTER.get(last)) is not None:
        return at | _digest(base)
    if _ends_in_digits(key):
        return in_quarter(base, int(last))
    time = _TIME.search(key)
    return in_quarter(key, int(time[1])) if time else _digest(key)


def _ends_in_digits(key: str) -> bool:
    """Whether the last part of a key are the four digits of a quarter, be it of any year."""
    return key[-4:].isdecimal() and key[-5:-4] == "|"


def in_quarter(key: str, time: int) -> int:
    """The number of a key at a time: its bits above those of the hash."""
    return (time & 0x7FFF) << _HASH | _digest(key)


# 65,536 keys: those of a few documents; what is looked for in ten quarters has one beginning
@lru_cache(maxsize=65536)
def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_HASH // 8).digest(), "big")


def kept(keys: Iterable[str]) -> list[str]:
    """The keys of a node without those for any time that are found by their quarters."""
    keys = list(keys)
    if not any(key.endswith(_ANY) for key in keys):
        return keys
    timed = {base for base, bar, last in (key.rpartition("|") for key in keys) if bar and last in _AT_QUARTER}
    return [key for key in keys if not (key.endswith(_ANY) and key.removesuffix(_ANY) in timed)]


def looked_under(key: str, quarters: Sequence[int]) -> list[int]:
    """The numbers a key is looked under: one for any time stands in each of the quarters there are."""
    if not key.endswith(_ANY):
        return [key_number(key)]
    digest = _digest(key.removesuffix(_ANY))
    return [key_number(key), *(quarter << _HASH | digest for quarter in quarters)]
