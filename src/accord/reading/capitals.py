"""A capital in a sentence -> whether it acts for its state there, or is the mere place where something happens.

"Was given two boats by Lima", "asked Lima for help", "Lima's offer"; a subject acts anyway.
"""

from spacy.tokens import Token

# what only somebody who acts has or does
_DEEDS = frozenset(
    """offer request demand plea appeal pledge promise proposal donation gift contribution help aid assistance support
    readiness willingness decision refusal""".split()
)
# whom one addresses by these is no place
_ADDRESSES = frozenset(
    """ask urge thank assure promise grant lend owe accuse inform notify tell warn offer request implore persuade help
    assist pledge""".split()
)


def acts(capital: Token) -> bool:
    """Whether a capital that is no subject stands for its state all the same."""
    above = capital.head
    if capital.dep_ == "pobj" and above.lower_ == "by":
        return above.head.tag_ in ("VBN", "VBD") or above.head.lemma_ in _DEEDS
    if capital.dep_ in ("dobj", "dative") and above.i < capital.i:
        return above.lemma_ in _ADDRESSES or any(c.lower_ == "with" and c.i > capital.i for c in above.children)
    return capital.dep_ == "poss" and above.lemma_ in _DEEDS
