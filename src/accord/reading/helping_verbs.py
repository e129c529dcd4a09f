"""A verb -> its helping verbs in small letters: "would", "has", "been".

The month of May is none, whatever the parse has it for.
"""

from spacy.tokens import Token


def helpers_of(verb: Token) -> set[str]:
    """The helping verbs of a verb, in small letters."""
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass") and not _is_a_month(child)}


def _is_a_month(token: Token) -> bool:
    """Whether what the parse has as a helping verb is the month: "On 14 May the committee met"."""
    around = token.doc[max(0, token.i - 1) : token.i + 2]
    return token.text == "May" and any(t.like_num or t.lower_ in ("in", "of", "last", "mid") for t in around)
