"""Who does an act upon a text, and upon which: a parliament, another text, one that is known.

It reads the verb's own subjects and objects and nothing further off.
"""

from spacy.tokens import Token

from accord.lexicon.instruments import InstrumentWords

VOTING = frozenset({"approve", "pass", "adopt", "endorse", "back", "clear", "okay"})
# what a parliament does with a text that its government has signed
EXAMINING = frozenset({"debate", "examine", "consider", "discuss", "review"})


def by_a_text(verb: Token, words: InstrumentWords) -> bool:
    """Whether a text is what does it, or is done with."""
    return any(c.dep_ == "prep" and c.lower_ == "with" for c in verb.children) or any(
        c.dep_ == "nsubj" and c.lower_ in words.heads for c in verb.children
    )


def of_a_known_text(verb: Token) -> bool:
    """Whether the verb's object is named as known: "conclude the water treaty"."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"}]
    return any(t.dep_ == "det" and t.lower_ in {"the", "this", "that"} for c in things for t in c.children)


def by_parliament(verb: Token, words: InstrumentWords) -> bool:
    """Whether a parliament does it: "MPs approved", "was passed by the Senate"."""
    doers = [c for c in verb.children if c.dep_ in {"nsubj", "agent"}]
    return any(t.lower_ in words["parliaments"] for c in doers for t in c.subtree)


_ENDING = frozenset({"end", "conclude", "close", "culminate", "finish", "wrap"})
_GATHERED = frozenset({"meeting", "summit", "conference", "talks", "session", "visit", "round", "forum", "it"})


def ends_with(verb: Token) -> bool:
    """Whether a meeting put out a text at its end: "The summit ended with a declaration"."""
    met = any(c.lower_ in _GATHERED for c in verb.children if c.dep_ == "nsubj")
    return met and verb.lemma_ in _ENDING and any(c.lower_ in {"with", "in"} for c in verb.children)
