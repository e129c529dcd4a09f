"""Where a capital stands for its state: "Lima said", "was refused by Lima", "Lima's offer to mediate".

So it does where it is asked: "asked Lima for help". Elsewhere it is a place: "talks in Lima", "Lima's museum".
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising

# What only somebody who acts has or does, beside the nouns that promise and ask.
_DEEDS = frozenset(
    """stance position refusal consent approval demand permission objection rejection gift donation contribution help
    aid assistance support decision""".split()
)
# whom one addresses by these is no place
_ADDRESSES = frozenset(
    """ask urge thank assure promise grant lend owe accuse inform notify tell warn offer request implore persuade help
    assist pledge""".split()
)
# "called on Lima to", "turned to Lima for": verbs that ask, and the words between them and whom they ask
_ASKING_BY = {
    "call": frozenset({"on", "upon"}),
    "appeal": frozenset({"to"}),
    "turn": frozenset({"to"}),
    "prevail": frozenset({"on", "upon"}),
    "plead": frozenset({"with"}),
    "lean": frozenset({"on"}),
}


def stands_for_state(capital: Token) -> bool:
    """Whether a capital acts, is asked or is given something where it stands."""
    first = capital
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    role, above = first.dep_, first.head
    if role in ("nsubj", "nsubjpass", "agent"):
        return True
    if role == "poss":
        return _is_deed(above)
    if role in ("dobj", "dative"):
        addressed = above.lemma_ in _ADDRESSES or any(c.lower_ == "with" and c.i > first.i for c in above.children)
        return above.i < first.i and addressed
    return role == "pobj" and (above.dep_ == "agent" or _is_by_doer(above) or _is_asked(first, above))


def _is_deed(noun: Token) -> bool:
    return noun.lemma_.lower() in promising().nouns.keys() | _DEEDS


def _is_by_doer(link: Token) -> bool:
    """ "a request from Lima", "an offer by Lima", "given two boats by Lima": whoever makes or gives it."""
    if link.lower_ == "by" and link.head.tag_ in ("VBN", "VBD"):
        return True
    return link.lower_ in {"by", "from"} and _is_deed(link.head) and link.i == link.head.i + 1


def _is_asked(capital: Token, link: Token) -> bool:
    return link.i == capital.i - 1 and link.lower_ in _ASKING_BY.get(link.head.lemma_, frozenset())
