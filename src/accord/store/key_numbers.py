"""Keys under which nodes meet into the numbers they are kept as, so that news touches few pages of the index.

Keys of one time lie together: a batch of new documents writes at one end of the index instead of all over it.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b

_TIME = re.compile(r"\|[~mM]?(\d{3,6})(?=\||$)")
_QUARTER = re.compile(r"\|(\d{4})$")
_ANY = "|any"

QUARTERS = (7600, 8800)
"""Quarters since the year 0 that keys may end in: those of the years 1900 to 2199."""


def key_number(key: str) -> int:
    """The number a key is kept as; two keys of one number (one in millions) are only compared for nothing."""
    quarter = _QUARTER.search(key)
    if quarter:
        return in_quarter(key[: quarter.start()], int(quarter[1]))
    time = _TIME.search(key)
    return in_quarter(key, int(time[1])) if time else _digest(key)


def in_quarter(key: str, time: int) -> int:
    """The number of a key at a time: 15 bits of time above 48 of hash, since SQLite's integers are of 63 bits."""
    return (time & 0x7FFF) << 48 | _digest(key)


def _digest(key: str) -> int:
    return int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=6).digest(), "big")


def kept(keys: Iterable[str]) -> list[str]:
    """The keys of a node without those for any time that are found by their quarters."""
    keys = list(keys)
    timed = {key[: found.start()] for key in keys if (found := _QUARTER.search(key)) and _known(int(found[1]))}
    return [key for key in keys if not (key.endswith(_ANY) and key.removesuffix(_ANY) in timed)]


def looked_under(key: str, quarters: Sequence[int]) -> list[int]:
    """The numbers a key is looked under: one for any time stands in each of the quarters there are."""
    if not key.endswith(_ANY):
        return [key_number(key)]
    base = key.removesuffix(_ANY)
    return [key_number(key), *(in_quarter(base, quarter) for quarter in quarters)]


def _known(quarter: int) -> bool:
    return QUARTERS[0] <= quarter < QUARTERS[1]
