"""Whether a noun phrase tells a part or more of what was told before: "the remaining three", "a second batch".

It says nothing of what that was: whoever asks looks for it in the sentences before.
"""

from spacy.tokens import Token

_RESTS = frozenset({"rest", "remainder", "others", "balance"})
_LOADS = frozenset(
    (
        "batch lot shipment consignment instalment installment tranche delivery group contingent half third quarter "
        "part portion load one ones set flight convoy"
    ).split()
)
_NUMBERED = frozenset("first second third fourth fifth sixth last final next latest initial".split())
_MORE = frozenset({"another", "other", "further", "more", "additional", "remaining", "extra", "similar"})
_THEM = frozenset({"them", "which", "whom", "these", "those"})


def is_part(noun: Token) -> bool:
    """Whether the words say that it is a part or more of something told."""
    words = {t.lower_ for c in noun.children if c.i < noun.i for t in (c, *c.children)}
    words |= {t.lower_ for t in noun.doc[max(noun.left_edge.i, noun.i - 3) : noun.i]}
    if noun.lower_ in _RESTS:
        return not any(c.lower_ == "of" for c in noun.children) or of_them(noun)
    if is_figure(noun) or noun.lower_ in _NUMBERED:
        return of_them(noun) or bool(words & _MORE) or ("the" in words and bool(words & _NUMBERED))
    if noun.lemma_.lower() in _LOADS:
        return bool(words & (_MORE | _NUMBERED)) or of_them(noun)
    counted = any(is_figure(c) for c in noun.children)
    return bool(words & _MORE) and (counted or noun.tag_ in ("NNS", "NNPS"))


def is_count(noun: Token) -> bool:
    """ "Fifteen were delivered": a number by itself of what was told before."""
    alone = all(c.dep_ in ("advmod", "quantmod") for c in noun.children)
    return noun.pos_ == "NUM" and noun.dep_ == "nsubjpass" and noun.ent_type_ not in ("DATE", "TIME", "MONEY") and alone


def of_them(noun: Token) -> bool:
    """ "nine of which", "the first of them"."""
    return any(c.lower_ == "of" and any(n.lower_ in _THEM for n in c.children) for c in noun.children)


def is_bare(noun: Token) -> bool:
    """Whether it has no noun of its own for what it is: "the remaining three", "a second batch", "nine of which"."""
    own = [n for c in noun.children if c.lower_ == "of" for n in c.children if not (n.lower_ in _THEM or is_figure(n))]
    compound = any(c.dep_ in ("compound", "nmod") for c in noun.children)
    bare = is_figure(noun) or noun.lower_ in _RESTS | _NUMBERED or noun.lemma_.lower() in _LOADS
    return bare and not own and not compound


def is_figure(token: Token) -> bool:
    """A number that counts, in figures or in words."""
    return token.pos_ == "NUM" or token.like_num


_FORESEEN = frozenset({"be", "expect", "schedule", "plan", "set", "due", "slate"})


def subject_of(verb: Token) -> Token | None:
    """What comes, is brought or is done, where the verb or one that it hangs on or stands beside tells it."""
    if verb.lower_ == "due" and verb.head.pos_ == "AUX":
        verb = verb.head
    chain = [verb]
    while chain[-1].head.i != chain[-1].i and (
        (chain[-1].dep_ == "conj" and chain[-1].head.pos_ in ("VERB", "AUX"))
        or (chain[-1].dep_ == "xcomp" and chain[-1].head.lemma_.lower() in _FORESEEN)
    ):
        chain.append(chain[-1].head)  # "left Suva in May and is due in Apia", "is to be shipped"
    # "Ten more dogs, promised last autumn, will be flown out": the parse gives the subject to the participle
    chain += [c for c in verb.children if c.dep_ == "parataxis" and c.i < verb.i]
    for one in chain:
        for child in one.children:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < verb.i:
                return child
    return None
