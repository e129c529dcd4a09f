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
    # a document is looked for under more than a thousand keys, nine in ten of which end in a quarter
    if _ends_in_quarter(key):
        return _at(int(key[-_DIGITS:])) | _digest(key[: -_DIGITS - 1])
    time = _TIME.search(key)
    return in_quarter(key, int(time[1])) if time else _digest(key)


def _ends_in_quarter(key: str) -> bool:
    """Whether the last part of a key are the four digits of a quarter."""
    return key[-_DIGITS:].isdecimal() and key[-_DIGITS - 1 : -_DIGITS] == "|"


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
    if not any(key.endswith(_ANY) for key in keys):
        return keys
    timed = {key[: -_DIGITS - 1] for key in keys if _ends_in_quarter(key) and _known(int(key[-_DIGITS:]))}
    return [key for key in keys if not (key.endswith(_ANY) and key.removesuffix(_ANY) in timed)]


def looked_under(key: str, quarters: Sequence[int]) -> list[int]:
    """The numbers a key is looked under: one for any time stands in each of the quarters there are."""
    if not key.endswith(_ANY):
        return [key_number(key)]
    digest = _digest(key.removesuffix(_ANY))
    return [key_number(key), *(_at(quarter) | digest for quarter in quarters)]


def _known(quarter: int) -> bool:
    return QUARTERS[0] <= quarter < QUARTERS[1]
