"""Words that number a contact -> the number: "third", "43rd", "XII", "inaugural".

A bare numeral is none; "two rounds" counts rounds and numbers no one of them.
"""

from spacy.tokens import Token

from accord.lexicon.ordinals import ORDINALS

_ORDINALS = {**ORDINALS, "inaugural": 1, "maiden": 1}
_ROMAN = {
    n: i for i, n in enumerate("II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX".split(), 2)
}

# "1000th": more than four figures number no contact
_LONGEST = 6


def ordinal_of(token: Token) -> int | None:
    """The number that an ordinal spells: "third", "43rd", "inaugural"."""
    lower = token.lower_
    if lower in _ORDINALS:
        return _ORDINALS[lower]
    if token.text in _ROMAN:
        return _ROMAN[token.text]
    if lower[-2:] in ("st", "nd", "rd", "th") and lower[:-2].isdecimal() and len(lower) <= _LONGEST:
        return int(lower[:-2])
    return None
