"""What several words together say was done with a text: "pulled out of", "put on hold", "agreed in principle on".

One verb or noun of the phrase stands for it; what it would say alone counts no more.
"""

from itertools import pairwise

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords
from accord.model.codes import InstrumentStatus as Status
from accord.reading.texts.doers import by_parliament

_LEAVING = {"pull": "out", "back": "out", "walk": "away", "opt": "out", "step": "out", "drop": "out", "bow": "out"}
_GRANTING = frozenset({"give", "grant", "lend"})
_LEAVE = frozenset({"approval", "consent", "assent", "nod", "endorsement", "backing", "blessing"})
_CLOSING = frozenset(
    {"conclude", "finish", "end", "complete", "wrap", "resume", "relaunch", "restart", "reopen", "close"}
)
_TALKS = frozenset({"negotiation", "talk", "consultation", "drafting"})
_FINISHED = frozenset({"ready", "complete", "finished", "final", "finalised", "finalized"})
_DENOUNCED = frozenset({"treaty", "convention", "agreement", "accord", "pact", "protocol"})


def told_in_words(token: Token, words: InstrumentWords) -> Status | None:
    """The status that a phrase with this verb or noun gives the text; None if it is no such phrase."""
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN":
        given = lemma in _LEAVE and token.dep_ == "dobj" and token.head.lemma_ in _GRANTING
        return Status.RATIFIED if given and by_parliament(token.head, words) else None
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    near = {c.lower_ for c in token.children if c.dep_ in {"prt", "prep", "advmod"}}
    if lemma in _LEAVING and _LEAVING[lemma] in near:
        return Status.TERMINATED
    if lemma == "run":
        if "out" in near:  # "which ran out in June"; "it runs out in October"
            return Status.TERMINATED if token.tag_ in {"VBD", "VBN"} else Status.IN_FORCE
        return Status.IN_FORCE if near & {"until", "till", "through"} else None
    if lemma in {"put", "be", "remain", "stay", "place", "keep"} and _on_ice(token):
        return Status.SUSPENDED
    if lemma in {"put", "bring"} and _beside(token, "into", {"force", "effect", "practice"}):
        return Status.IN_FORCE
    if lemma == "agree" and _beside(token, "in", {"principle"}):
        return Status.NEGOTIATING
    if lemma in {"draw", "work"} and near & {"up", "out"} and any(c.lower_ == "being" for c in token.children):
        return Status.NEGOTIATING  # "the contract is being drawn up"
    if lemma in _CLOSING and any(c.dep_ == "dobj" and c.lemma_ in _TALKS for c in token.children):
        return Status.NEGOTIATING
    if lemma == "be" and any(c.dep_ == "acomp" and c.lower_ in _FINISHED for c in token.children):
        return Status.NEGOTIATING
    return Status.TERMINATED if lemma == "denounce" and _by_a_party(token) else None


def _beside(verb: Token, link: str, nouns: set[str]) -> bool:
    """Whether "into force", "in principle" stands with the verb."""
    return any(
        c.dep_ == "prep" and c.lower_ == link and any(n.lower_ in nouns for n in c.children) for c in verb.children
    )


def _on_ice(verb: Token) -> bool:
    # 12: "put the agreement with Peru on hold"
    words = [t.lower_ for t in verb.doc[verb.i : min(verb.i + 12, verb.sent.end)]]
    return any(pair in {("on", "hold"), ("on", "ice")} for pair in pairwise(words))


def _by_a_party(verb: Token) -> bool:
    """Whether it is denounced by who has it: "denounced the treaty with Peru"; a deal of others is only blamed."""
    texts = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ in _DENOUNCED]
    return any(c.lemma_ in {"treaty", "convention"} or _beside_with(c) for c in texts)


def _beside_with(noun: Token) -> bool:
    return any(c.dep_ == "prep" and c.lower_ == "with" for c in noun.children)
