"""Bodies of which nothing is told but that they opened on a day: "The Committee of both opened here this morning".

An office or a school that opens is another thing, and so is a body that opens something.
"""

from collections.abc import Collection

from spacy.tokens import Token

_SITS = frozenset("commission committee council board subcommittee panel troika".split())
# "opened in Lima on 5 May": tokens from the verb to the time
_SOON = 4


def opens_then(noun: Token, verb: Token, begins: Collection[int]) -> bool:
    """Whether a body that sits has opened or closed at a time told right behind. `begins` are the tokens of times."""
    if noun.lemma_.lower() not in _SITS or verb.tag_ not in ("VBD", "VBZ"):
        return False
    return any(at in begins for at in range(verb.i + 1, verb.i + 1 + _SOON))
