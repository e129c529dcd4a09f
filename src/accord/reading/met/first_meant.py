"""Times for which a contact was first meant, and that did not hold: "postponed the meeting set for Thursday".

Only words right around the time tell.
"""

from spacy.tokens import Token

from accord.reading.helping_verbs import helpers_of
from accord.reading.met.draft import Cue
from accord.reading.scene import Scene

_SET_FOR = frozenset({"planned", "scheduled", "set", "due", "called", "expected", "slated", "foreseen"})
_FIRST_MEANT = frozenset({"first", "originally", "initially", "previously", "earlier"})
_COMES_OFF = frozenset(
    """take hold happen occur begin start open convene resume kick commence proceed go meet gather conclude end close
    conduct stage""".split()
)


def meant_before(scene: Scene, first: int) -> bool:
    """Whether a time is the old one of a contact that was moved: "postponed the meeting scheduled for Thursday"."""
    return any(t.lower_ in ("scheduled", "set", "originally", "planned", "due") for t in scene.doc[first - 3 : first])


_DROPPING = frozenset({"cancel", "scrap", "abort", "scuttle", "abandon", "nix", "axe", "ax", "annul"})


def drops(verb: Token) -> bool:
    """Whether a verb drops a contact, so that its day is that of dropping: "cancelled on Thursday a trip to Lima"."""
    if verb.lemma_ == "call":
        return any(c.lower_ == "off" for c in verb.children)
    return verb.lemma_.lower() in _DROPPING


def meant_then(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a time is the one for which a dropped contact was meant: "Friday's talks", "a trip set for Friday"."""
    if cue.start <= first <= cue.at or cue.at < first < cue.governor:
        return True  # also "The talks on Friday were called off"
    ahead = [t.lower_ for t in scene.doc[max(cue.at, first - 3) : first]]
    if any(w in _SET_FOR or w == "for" for w in ahead):
        return True
    at = scene.doc[first]
    while at.i not in (at.head.i, cue.governor):
        if at.dep_ in ("relcl", "acl") and at.i > cue.at:
            return True  # "a trip that was to begin on Friday"
        at = at.head
    return False


def was_first_meant(scene: Scene, first: int) -> bool:
    """Whether a time is the one that did not hold: "were first planned for 3 May", "put off last week"."""
    before = scene.doc[max(0, first - 5) : first]
    ahead = [t.lower_ for t in before]
    # not "Its first meeting is scheduled for May"
    meant = any(t.lower_ in _FIRST_MEANT and t.dep_ != "amod" for t in before) and any(w in _SET_FOR for w in ahead)
    meant = meant or ahead[:2] == ["should", "have"] or ahead[1:3] == ["should", "have"]
    return meant or ahead[-2:] in (["put", "off"], ["pushed", "back"]) or ahead[-1:] in (["postponed"], ["delayed"])


def came_off(cue: Cue, verb: Token) -> bool:
    """Whether the verb tells that a contact took place, whatever was meant before: "planned for May, took place"."""
    noun = verb.doc[cue.at]
    if not cue.is_noun or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.i != verb.i:
        return False
    helpers = helpers_of(verb)
    negated = any(c.dep_ == "neg" for c in verb.children)
    over = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(helpers & {"was", "were", "has", "have"}))
    return over and not negated and verb.lemma_ in _COMES_OFF and not helpers & {"had", "will", "would", "to"}


def was_set_before(scene: Scene, cue: Cue, first: int) -> bool:
    """Whether a time is the one a contact had been set for before it took place, or was moved: "had been set for"."""
    ahead = [t.lower_ for t in scene.doc[max(cue.at, first - 5) : first]]
    meant = {"had", "was", "were"} & set(ahead) and _SET_FOR & set(ahead)
    verb = scene.doc[cue.governor]
    return bool(meant) and cue.at < first < cue.governor and (came_off(cue, verb) or _will_come_off(cue, verb))


def _will_come_off(cue: Cue, verb: Token) -> bool:
    """Whether the verb tells when a contact is to take place now: "talks that were planned for May will be held"."""
    noun = verb.doc[cue.at]
    if not cue.is_noun or noun.dep_ not in ("nsubj", "nsubjpass") or noun.head.i != verb.i:
        return False
    # "is now to be held": what the parse hangs on "is"
    said = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    return any(v.lemma_ in _COMES_OFF and helpers_of(v) & {"will", "would", "shall", "to"} for v in said)


def came_off_after_all(scene: Scene, cue: Cue, verb: Token) -> bool:
    """Whether a contact took place for which another day was told first: "talks, planned for 10 May, took place"."""
    if not came_off(cue, verb):
        return False
    return any(c.i > cue.at and c.dep_ in ("acl", "relcl") and c.i < verb.i for c in scene.doc[cue.at].children)
