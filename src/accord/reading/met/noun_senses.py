"""How a noun that may tell of a contact stands: as the object of holding, as a noun where the parse has a verb.

Only the words beside it are asked; what the contact is stands elsewhere.
"""

from spacy.tokens import Token

from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

NUMBERING = frozenset(
    """next new latest last previous final upcoming another fresh plenary this regular annual""".split()
)


def to_state(scene: Scene, token: Token) -> bool:
    """Whether a visit goes to a state itself: "a courtesy visit to Peru", not "to Peru's minister"."""
    ends = [p.end for p in scene.places if token.i + 2 <= p.start <= token.i + 3 and p.is_state]
    return any(scene.doc[end].tag_ != "POS" and scene.actor_at(end) is None for end in ends)


def held_in_singular(token: Token) -> bool:
    """ "held consultation with", "held discussion in Lima": what is held is an occasion, one or many."""
    return token.dep_ == "dobj" and token.head.lemma_ in ("hold", "conduct")


def holds_call(token: Token) -> bool:
    """Whether a call is held: "had a call with", "a conversation over the hotline", but not "made a call for"."""
    if any(t.lower_ in ("hotline", "phone", "telephone") for t in token.doc[token.i + 1 : token.i + 5]):
        return True
    if token.dep_ != "dobj" or token.head.lemma_ not in ("have", "hold", "conduct", "place"):
        return False
    following = token.doc[token.i + 1 : token.i + 2]
    return all(t.lower_ not in ("for", "to", "on", "upon") for t in following) or (
        token.lower_ == "conversation" or following[0].lower_ == "on"
    )


def noun_after_all(token: Token) -> bool:
    """Whether a word taken for a verb stands as a noun: "the third meeting of", "during talks with"."""
    if token.i == 0 or token.tag_ in ("VBD", "MD"):
        return False
    before = token.nbor(-1)
    if token.tag_ == "VBG" and (before.lower_ in NUMBERING or ordinal_of(before) is not None):
        return True  # "Next sitting: Arica"
    if token.dep_ == "pobj" and token.tag_ == "VB" and before.lower_ == "day":
        return True  # "During her two-day stay the minister"
    if token.lower_ == "meeting":
        return before.pos_ in ("DET", "ADJ", "NUM") or before.tag_ in ("POS", "PRP$")
    return token.lower_.endswith("s") and before.pos_ in ("ADP", "ADJ", "DET") and token.lower_ != "visits"
