"""Which nouns name conduct that could be checked, and which name means that are given.

"Implementation" and "withdrawal" name conduct; "peace", "the treaty" and "their partnership" do not.
"""

from spacy.tokens import Token

from accord.lexicon.promising import promising

_SUFFIXES = ("tion", "sion", "ment", "ance", "ence", "al", "ing", "ure")
_GIVEN = frozenset(
    {"support", "assistance", "aid", "help", "relief", "training", "donation", "contribution", "backing"}
)


def is_action_noun(noun: Token) -> bool:
    """Whether a noun names conduct that could be checked: "implementation", "withdrawal"; not "peace", "the treaty"."""
    words = promising()
    lemma = noun.lemma_.lower()
    if noun.pos_ == "PROPN":
        return False
    if lemma in words["action_nouns"]:
        return True
    if lemma in words["no_conduct"]:
        return False
    return noun.pos_ in ("NOUN", "VERB") and len(lemma) > 6 and noun.lower_.endswith(_SUFFIXES)


def is_given(noun: Token) -> bool:
    """Whether a noun names means that one provides; not "cooperation" or "a drill", which one carries out."""
    return is_means(noun) and (not is_action_noun(noun) or noun.lemma_.lower() in _GIVEN)


def is_means(noun: Token) -> bool:
    """Whether a noun names means that are given: "$5 million", "two helicopters", "training slots"."""
    return noun.lemma_.lower() in promising()["means"] or noun.text in "$€£¥"
