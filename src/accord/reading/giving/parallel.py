"""An infinitive that a parser hung on the nearest verb -> the verb whose subject it really shares.

"Promised to help Chad pave a road and to supply buses": what opens with "to" goes with "to help", not with "pave".
"""

from spacy.tokens import Token

# so far up a chain of coordinated verbs one looks
_FAR = 4
_HELPS = frozenset({"help", "assist"})


def sharing(verb: Token) -> Token:
    """The verb beside which `verb` stands as a second infinitive, itself if it stands alone."""
    first = _helping(verb)
    if first is not None:
        return first
    if verb.dep_ != "conj" or not _opens_with_to(verb) or any(c.dep_ == "nsubj" for c in verb.children):
        return verb
    at = verb.head
    for _ in range(_FAR):
        if _opens_with_to(at) or at.head.i == at.i or at.pos_ not in ("VERB", "AUX"):
            break
        at = at.head
    return at if _opens_with_to(at) else verb


def without_parallels(verb: Token, start: int, end: int) -> int:
    """Where the words of a bare infinitive end before a coordinated one that opens with "to"."""
    inner = (t for t in verb.subtree if t.dep_ == "conj" and t.i > verb.i)
    others = (t for t in inner if _helping(t) is not None or (not _opens_with_to(verb) and _opens_with_to(t)))
    return min((t.left_edge.i for t in others if t.left_edge.i > start), default=end)


def _helping(verb: Token) -> Token | None:
    """ "help Chad pave a road and help Mali build a clinic": a second help is the first one's, not Chad's."""
    if verb.lemma_ not in _HELPS or verb.dep_ != "conj":
        return None
    return next((t for t in list(verb.ancestors)[:_FAR] if t.lemma_ in _HELPS and t.pos_ == "VERB"), None)


def _opens_with_to(verb: Token) -> bool:
    return any(c.tag_ == "TO" and c.i < verb.i for c in verb.children)
