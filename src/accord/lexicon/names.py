"""`names.yaml` -> which parts of names are one name in other spellings: "Yusuf" and "Yousef", "Sergei" and "Serhiy".

A part stands in one line only, and two names that may be two people's ("Hassan", "Hussein") never share one.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from accord.lexicon.load import Fields, load


@cache
def written_variants() -> Mapping[str, str]:
    """For each spelling in small letters the first of its line."""
    data = load("names", schema=Fields(required={"variants": [str]}))
    found: dict[str, str] = {}
    for line in data["variants"]:
        spellings = line.split()
        found.update(dict.fromkeys(spellings, spellings[0]))
    return MappingProxyType(found)
