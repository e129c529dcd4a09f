"""Whether a guest has come, is there or was there: "has arrived in Lima", "arrived to begin a visit", "was in Lima to".

Who has just come is there; what he came for is still to come, and a welcome at the airport is no meeting.
"""

from spacy.tokens import Token

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.helping_verbs import helpers_of
from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

_COMES = frozenset({"arrive", "land", "touch", "reach", "travel", "fly", "journey"})
_AIRFIELDS = frozenset("airport aerodrome airfield airstrip airbase tarmac runway".split())
_BEGINS = frozenset({"begin", "start", "commence", "kick", "embark", "open"})
_OFTEN = frozenset("times often ever never twice frequently repeatedly regularly already since previously".split())
_PAYS = frozenset({"pay", "make", "undertake", "conduct"})


def being_paid(visit: Token) -> bool:
    """Whether a clause on the noun tells that the guest is there: "the visit that she is paying to Lima"."""
    for clause in visit.children:
        if clause.dep_ not in ("relcl", "acl") or clause.lemma_ not in _PAYS:
            continue
        helpers = helpers_of(clause)
        if clause.tag_ == "VBG" and helpers & {"is", "are", "'s", "'re"} and "been" not in helpers:
            return True
        if clause.tag_ == "VBN" and "being" in helpers:
            return True  # "the visit being paid by her"
    return False


def under_way(scene: Scene, cue: Cue, verb: Token) -> Status | None:
    """A visitor who has just come for some days is there: "is on a visit to", "arrived for a two-day visit"."""
    sentence = scene.sentence_of(cue.at)
    if lies_behind(scene, cue):
        return None
    if cue.is_noun and any(
        t.lower_ in ("currently", "presently") for t in scene.doc[max(0, cue.start - 5) : cue.start]
    ):
        return Status.ONGOING  # "A, currently in Lima for an official visit"
    if cue.is_noun and being_paid(scene.doc[cue.at]):
        return Status.ONGOING
    helpers = helpers_of(verb)
    perfect = verb.tag_ == "VBN" and bool(helpers & {"has", "have", "'s", "'ve"}) and "to" not in helpers
    if cue.frame == "travel" and verb.lemma_ == "be":
        here = verb.tag_ in ("VBZ", "VBP") or (perfect and verb.nbor(1).lower_ == "in")
        return Status.ONGOING if here else None
    if cue.frame == "travel" and verb.lemma_ == "stay" and "to" not in helpers:
        now = verb.tag_ in ("VBZ", "VBP") or (verb.tag_ == "VBG" and bool(helpers & {"is", "are", "'s", "'re"}))
        return Status.ONGOING if now else None
    if cue.is_noun and verb.lemma_ == "be" and scene.doc[cue.at].dep_ == "pobj":
        return Status.ONGOING if verb.tag_ in ("VBZ", "VBP") or perfect else None
    if cue.is_noun and verb.lemma_ in ("come", "coincide") and verb.tag_ == "VBZ" and _during(scene, cue):
        return Status.ONGOING  # "The announcement comes during a visit to Fiji by"
    if perfect and not (cue.is_noun or _counted(verb)) and verb.lemma_ in _COMES:
        return Status.ONGOING  # "has arrived in Lima", "have travelled to Lima for the talks"
    if cue.is_noun and verb.lemma_ in _BEGINS and _has_come(verb):
        return Status.ONGOING  # "arrived today to begin a visit"
    if cue.is_noun and perfect and verb.lemma_ in _BEGINS:
        return Status.ONGOING
    if verb.lemma_ not in ("arrive", "land", "reach", "touch") or verb.tag_ != "VBD":
        return None
    for token in sentence:
        if token.lemma_ == "last" and token.pos_ == "VERB":
            return Status.ONGOING
        if token.lower_ == "day" and token.i > 1 and token.nbor(-1).text == "-":
            return Status.ONGOING
    return None


def lies_behind(scene: Scene, cue: Cue) -> bool:
    """Whether a visit lies behind the arrival that its sentence tells of: "arrived on Friday after a visit to Peru"."""
    ahead = scene.doc[max(scene.sentence_of(cue.at).start, cue.start - 2) : cue.start + 1]
    return cue.is_noun and any(t.lower_ in ("after", "following", "from") for t in ahead)


def _counted(verb: Token) -> bool:
    """Whether the perfect tells of some time in the past: "has travelled to Lima three times"."""
    return any(t.lower_ in _OFTEN for t in verb.sent)


_SETS_OUT = frozenset({"arrive", "land", "touch", "reach", "set", "embark", "leave", "depart"})


def just_arrived(verb: Token) -> bool:
    """Whether somebody is told to have come just now: "arrived in Lima on Monday", "has flown to Lima"."""
    if verb.lemma_ in _SETS_OUT and (verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not helpers_of(verb))):
        return True
    return verb.lemma_ in _COMES and verb.tag_ == "VBN" and bool(helpers_of(verb) & {"has", "have"})


def came_for(scene: Scene, cue: Cue) -> bool:
    """Whether a contact is what somebody came for: "arrived in Lima on Monday to hold talks with", "for talks"."""
    noun = scene.doc[cue.at]
    if cue.is_noun and noun.dep_ == "pobj" and noun.head.lower_ == "for":
        return cue.type is not Type.VISIT and just_arrived(noun.head.head)
    at = scene.doc[cue.governor]
    for _ in range(3):
        if at.tag_ == "VB" and "to" in helpers_of(at) and at.head.i != at.i:
            return cue.type is not Type.VISIT and just_arrived(at.head)
        if at.dep_ not in ("conj", "xcomp") or at.head.i == at.i:
            return False
        at = at.head
    return False


def _has_come(verb: Token) -> bool:
    """Whether somebody has come for what begins: "arrived in Lima on Monday to begin"."""
    came = verb.head
    if verb.tag_ != "VB" or came.i == verb.i:
        return False
    return just_arrived(came) or (came.lemma_ in _COMES and came.tag_ == "VBD")


def was_there(verb: Token) -> bool:
    """Whether what somebody came for is told as done: "was in Tirana on Monday to pen an accord"."""
    if verb.dep_ not in ("xcomp", "advcl", "acl") or verb.head.lemma_ != "be" or verb.head.tag_ != "VBD":
        return False
    return any(c.dep_ == "prep" and c.lower_ == "in" and c.i == verb.head.i + 1 for c in verb.head.children)


def _during(scene: Scene, cue: Cue) -> bool:
    return any(t.lower_ in ("during", "amid", "with") for t in scene.doc[max(0, cue.start - 1) : cue.start + 1])


def at_arrival(scene: Scene, verb: Token, status: Status) -> bool:
    """Whether somebody is only welcomed on arrival: "was met at the airport by", "received her on the tarmac"."""
    if status is not Status.HELD and not any(c.dep_ in ("auxpass", "dobj", "agent") for c in verb.children):
        return False  # "will meet at the airport"
    start, end = scene.clause(verb)
    if _on_coming(scene, verb):
        return True
    return any(t.lower_ in _AIRFIELDS and t.dep_ in ("pobj", "compound", "conj") for t in scene.doc[start:end])


_WELCOMES = frozenset({"welcome", "greet"})


def _on_coming(scene: Scene, verb: Token) -> bool:
    """Whether somebody is welcomed as they come: "Upon her arrival she was received by", "arrived. ... was greeted"."""
    if not any(c.dep_ == "auxpass" for c in verb.children):
        return False
    sentence = scene.sentence_of(verb.i)
    for token in scene.doc[sentence.start : verb.i]:
        if token.lower_ == "arrival" and token.dep_ == "pobj" and token.head.lower_ in ("on", "upon"):
            return True
    number = scene.sentence_number(verb.i)
    before = scene.sentences[number - 1] if number else ()
    return verb.lemma_ in _WELCOMES and any(t.lemma_ in ("arrive", "land") and t.tag_ == "VBD" for t in before)


def paid_by_another(scene: Scene, cue: Cue) -> bool:
    """Whether a clause on the noun says who paid the visit: "the visit that a corvette paid to Cairns"."""
    behind = scene.doc[cue.at + 1 : min(cue.at + 9, scene.sentence_of(cue.at).end)]
    if not cue.is_noun or len(behind) < 3 or behind[0].lower_ not in ("that", "which"):
        return False
    paid = next((n for n, t in enumerate(behind) if t.lemma_ in ("pay", "make", "undertake")), 0)
    return any(t.pos_ in ("NOUN", "PROPN") for t in behind[1:paid])


def stays_since(scene: Scene, cue: Cue) -> bool:
    """Whether somebody is told to have been there since a day: "has been in Lima since Thursday on a state visit"."""
    verb = scene.doc[cue.governor]
    return cue.type is Type.VISIT and verb.lower_ in ("been", "visiting") and verb.dep_ != "amod"
