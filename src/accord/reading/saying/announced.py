"""Tells whether means or one's own coming are announced, which promises them: "announced $300,000", "a gift of boats".

Of what a text told before ("the aid") or was given already nothing is promised.
"""

from spacy.tokens import Token

from accord.reading.giving.sums import SIGNS, SUMS
from accord.reading.saying.extent import Said
from accord.reading.scene import Scene

_CONFIRMING = frozenset({"confirm", "announce", "reconfirm"})
_TAKING_PART = frozenset({"presence", "participation", "attendance"})
_MEANS = frozenset("package aid assistance grant donation funding contribution credit scholarship gift tranche".split())
_SENDING = frozenset({"sending", "dispatch", "delivery", "provision", "allocation"})


def gives_means(said: Said, noun: Token) -> bool:
    """Whether means are given by announcing them: "announced a package of aid", "confirmed her attendance"."""
    if said.cue.entry.lemma not in _CONFIRMING:
        return False
    if noun.lemma_.lower() in _TAKING_PART:
        return any(c.dep_ == "poss" for c in noun.children)
    return _is_means(noun) and not _is_past(noun)


def is_of_money(scene: Scene, said: Said) -> bool:
    """Whether a sum comes right behind, but for a place or a day: "announced here $300,000"."""
    if said.cue.entry.lemma not in _CONFIRMING:
        return False
    # 4: "here on Monday"
    for token in scene.doc[said.cue.end : min(said.cue.end + 4, said.end)]:
        if token.lower_ in SIGNS or (token.like_num and token.ent_type_ == "MONEY"):
            return True
        if token.like_num and any(t.lower_ in SUMS for t in token.doc[token.i + 1 : token.i + 2]):
            return True
        if token.pos_ in ("NOUN", "VERB", "AUX", "SCONJ", "DET", "PRON") and token.ent_type_ not in ("DATE", "TIME"):
            return False
    return False


def _is_means(noun: Token) -> bool:
    """Whether means are given: "a gift of boats", "the sending of two officers"; not "the aid", told before."""
    lemma = noun.lemma_.lower()
    if noun.ent_type_ == "MONEY" or (noun.lower_ in SIGNS and any(c.like_num for c in noun.children)):
        return True
    told = [c for c in noun.children if c.dep_ not in ("det", "punct", "npadvmod", "advmod")]
    return (lemma in _MEANS and bool(told or noun.left_edge.lower_ != "the")) or (
        lemma in _SENDING and any(c.lower_ == "of" for c in noun.children)
    )


def _is_past(noun: Token) -> bool:
    """Whether a clause behind a thing tells it as given already: "confirmed the grant it paid in May"."""
    return any(c.dep_ in ("relcl", "acl") and c.tag_ in ("VBD", "VBN") for c in noun.children)
