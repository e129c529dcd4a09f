"""Whether a verb's contact did not take place: negated, denied by somebody, or still to come about.

Only the verb's own words and the verbs above it are asked.
"""

from collections.abc import Mapping

from spacy.tokens import Token

from accord.reading.helping_verbs import helpers_of


def denied(verb: Token, signs: Mapping[str, frozenset[str]]) -> bool:
    """Whether the clause is what somebody denies: "denied that the premier would visit", "ruled out meeting"."""
    at = verb
    for _ in range(3):
        if at.dep_ not in ("ccomp", "xcomp", "pcomp", "conj") or at.head.i == at.i:
            return False
        at = at.head
        if at.lemma_.lower() in signs["denied"]:
            return True
    return False


def yet_to(verb: Token) -> bool:
    """Whether something has not come about: "has yet to be signed", "are yet to meet"."""
    return "to" in helpers_of(verb) and any(c.lower_ == "yet" for c in verb.head.children)


def not_foreseen(verb: Token, signs: Mapping[str, frozenset[str]]) -> bool:
    """Whether it is said not to be foreseen: "is not expected to travel to"."""
    above = verb.head
    return verb.dep_ == "xcomp" and above.lemma_.lower() in signs["planned_verbs"] and negated(above)


def only_if(verb: Token) -> bool:
    """Whether it is only imagined: "If invited, I would go to"."""
    if not helpers_of(verb) & {"would", "could", "might", "'d"}:
        return False
    clauses = (c for c in verb.children if c.dep_ in ("advcl", "prep"))
    return any(c.lower_ == "if" or any(g.dep_ == "mark" and g.lower_ == "if" for g in c.children) for c in clauses)


def negated(verb: Token) -> bool:
    """Whether a verb is negated by itself, its subject or its object: "did not meet", "no talks were held"."""
    for child in verb.children:
        if child.dep_ == "neg" or child.lower_ in ("never", "not", "n't"):
            return True
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and any(
            grandchild.lower_ == "no" and grandchild.dep_ == "det" for grandchild in child.children
        ):
            return True
    return False
