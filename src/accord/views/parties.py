"""Codes of parties to the names that people know them by. A code that the lexicon does not know is its own name."""

from functools import lru_cache

from accord.lexicon.organisations import organisation
from accord.lexicon.states import state


@lru_cache(maxsize=1024)
def party_name(code: str) -> str:
    """`France` for `FR`, `European Union` for `EU`."""
    known = state(code) or organisation(code)
    return known.name if known else code
