"""Nouns of teaching that tell of a training: "completed a course in Dakar", "training for 50 firefighters".

A noun counts by the verb that holds it or by learners who are counted; promises of training are left to assistance.
"""

from spacy.tokens import Token

from accord.lexicon.giving import giving_words

# "completed a course in Dakar", "is undergoing six weeks of training"
_STUDIES = frozenset({"course", "training", "programme", "program", "workshop"})
_STUDIED = frozenset(
    """host hold run conduct organise organize wrap start begin complete undergo attend receive finish follow take pass
    undertake""".split()
)
_OPENED = frozenset({"kick", "launch", "open", "conclude", "inaugurate", "close"})


def is_studied(noun: Token, lemma: str) -> bool:
    """Whether teaching is held or gone through: "completed a course", "kicked off a three-week training"."""
    if lemma not in _STUDIES or noun.dep_ != "dobj":
        return False
    verb = noun.head.lemma_
    return verb in _STUDIED or (verb in _OPENED and noun.lower_ in ("training", "course"))


def for_learners(token: Token) -> bool:
    """Whether training is for people who are counted: "training for 50 firefighters in Algeria"."""
    if token.lower_ != "training" or token.nbor(1).lower_ != "for":
        return False
    return any(
        c.lower_ == "for" and any(g.lemma_.lower() in giving_words().learners and _number(g) for g in c.children)
        for c in token.children
    )


def _number(noun: Token) -> bool:
    return any(c.pos_ == "NUM" for c in noun.children)
