"""Where a capital stands for its state: "Lima said", "was refused by Lima", "Lima's offer to mediate", "urged Lima to".

Elsewhere it is a place: "talks in Lima", "Lima's museum".
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising

# What only a government has, beside the nouns that promise and ask.
_OF_GOVERNMENTS = frozenset("stance position refusal consent approval demand permission objection rejection".split())
# "called on Lima to", "turned to Lima for": verbs that ask, and the words between them and whom they ask
_ASKING_BY = {
    "call": frozenset({"on", "upon"}),
    "appeal": frozenset({"to"}),
    "turn": frozenset({"to"}),
    "prevail": frozenset({"on", "upon"}),
    "plead": frozenset({"with"}),
    "lean": frozenset({"on"}),
}


def _is_makers(link: Token) -> bool:
    """ "a request from Lima", "an offer by Lima": whoever makes it."""
    return link.lower_ in {"by", "from"} and link.head.lemma_.lower() in promising().nouns and link.i == link.head.i + 1


def stands_for_state(capital: Token) -> bool:
    """Whether a capital acts or is asked to act where it stands."""
    first = capital
    while first.dep_ == "conj" and first.head.i < first.i:
        first = first.head
    role, above = first.dep_, first.head
    if role in ("nsubj", "nsubjpass", "agent"):
        return True
    if role == "poss":
        return above.lemma_.lower() in promising().nouns.keys() | _OF_GOVERNMENTS
    if role != "pobj":
        return False
    if above.dep_ == "agent" or _is_makers(above):
        return True
    return above.i == first.i - 1 and above.lower_ in _ASKING_BY.get(above.head.lemma_, frozenset())
