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
    """ "held consultation with", "had a discussion on": what is held is an occasion, one or many."""
    if token.dep_ != "dobj":
        return False
    had = token.head.lemma_ == "have" and any(c.lower_ in ("a", "another") for c in token.children)
    return token.head.lemma_ in ("hold", "conduct") or had


def holds_call(token: Token) -> bool:
    """Whether a call is held: "had a call with", "a conversation over the hotline", but not "made a call for"."""
    if any(t.lower_ in ("hotline", "phone", "telephone") for t in token.doc[token.i + 1 : token.i + 5]):
        return True
    if token.dep_ == "pobj" and token.head.lower_ in _DURING and token.lower_ == "call":
        behind = [t.lower_ for t in token.doc[token.i + 1 : token.i + 4]]
        return behind[:1] in (["with"], ["between"]) and not _PRESS.intersection(behind)  # "in a call with Minister A"
    if token.dep_ != "dobj" or token.head.lemma_ not in ("have", "hold", "conduct", "place"):
        return False
    following = token.doc[token.i + 1 : token.i + 2]
    return all(t.lower_ not in ("for", "to", "on", "upon") for t in following) or (
        token.lower_ == "conversation" or following[0].lower_ == "on"
    )


_DURING = frozenset({"in", "during", "after", "following"})
_PRESS = frozenset("reporters journalists investors analysts media troops lawmakers supporters staff".split())


def noun_after_all(token: Token) -> bool:
    """Whether a word taken for a verb stands as a noun: "the third meeting of", "during talks with"."""
    if token.text == "Exercise" and token.nbor(1).pos_ == "PROPN":
        return True  # "Exercise Baltic Shield runs until"
    if token.i == 0 or token.tag_ in ("VBD", "MD"):
        return False
    before = token.nbor(-1)
    if token.tag_ == "VBG" and (before.lower_ in NUMBERING or ordinal_of(before) is not None):
        return True  # "Next sitting: Arica"
    if token.dep_ == "pobj" and token.tag_ == "VB" and before.lower_ == "day":
        return True  # "During her two-day stay the minister"
    if token.lower_ in ("exercise", "drill") and before.tag_ == "NNP" and token.tag_ in ("NN", "VB", "VBP"):
        return True  # "conducted the Medusa-14 exercise"
    if token.lower_ == "meeting":
        return before.pos_ in ("DET", "ADJ", "NUM") or before.tag_ in ("POS", "PRP$")
    return token.lower_.endswith("s") and before.pos_ in ("ADP", "ADJ", "DET") and token.lower_ != "visits"


_TALKS = frozenset({"talks", "negotiations", "discussions", "consultations"})


def in_talks(noun: Token) -> bool:
    """Whether some are told to be negotiating at the time: "is in talks with Peru on", "are in negotiations over"."""
    if noun.lower_ not in _TALKS:
        return False
    if noun.dep_ in ("dobj", "nsubj") and noun.head.lemma_ in _STARTS and noun.head.tag_ == "VBN":
        helpers = {c.lower_ for c in noun.head.children if c.dep_ in ("aux", "auxpass", "neg")}
        return bool(helpers & {"has", "have"}) and helpers <= {"has", "have"}  # "have resumed talks on a crossing"
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return False
    verb = noun.head.head
    been = verb.lower_ == "been" and any(c.lower_ in ("has", "have") for c in verb.children)
    return verb.lemma_ == "be" and (verb.tag_ in ("VBZ", "VBP") or been) and noun.i - noun.head.i <= _SHORT


_STARTS = frozenset({"begin", "start", "open", "resume", "restart", "launch", "relaunch", "commence", "initiate"})
# "in advanced technical talks"
_SHORT = 3
_FOUNDED = frozenset("launch establish create found institute initiate inaugurate constitute".split())
# tokens: "dialogue, which was launched"
_NEAR = 5


def founded(noun: Token) -> bool:
    """Whether the words tell of a standing dialogue only when it was set up: "the dialogue, established in 2019"."""
    number = any(ordinal_of(t) is not None for t in noun.doc[max(0, noun.i - 4) : noun.i])
    made = [c for c in noun.children if c.dep_ in ("acl", "relcl") and c.tag_ == "VBN" and c.i > noun.i]
    return not number and any(
        c.i - noun.i <= _NEAR
        and (c.lemma_ in _FOUNDED or (c.lemma_ == "set" and any(p.lower_ == "up" for p in c.children)))
        for c in made
    )


def titled(token: Token) -> bool:
    """Whether a name in quotation marks stands behind the word."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].text in {'"', "“", "”", "'"} and behind[1].text[0].isupper()


_EATEN = frozenset({"lunch", "dinner", "breakfast"})
_BY_THE_CLOCK = frozenset({"before", "after", "until", "by", "since", "till"})


def eaten_by_the_clock(noun: Token) -> bool:
    """Whether a meal only tells the time of day: "closed on Wednesday before lunch"."""
    return noun.lower_ in _EATEN and noun.i > 0 and noun.nbor(-1).lower_ in _BY_THE_CLOCK


def eaten_with_somebody(noun: Token) -> bool:
    """Whether a meal is one with somebody: "had lunch with the minister"."""
    had = noun.dep_ == "dobj" and noun.head.lemma_ == "have"
    return had and noun.lower_ in _EATEN and noun.nbor(1).lower_ == "with"
