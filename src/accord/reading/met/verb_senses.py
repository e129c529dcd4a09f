"""Whether verbs of many senses tell of a contact: "saw the minister", "set off for Lima", "engaged with her peer".

Only the words that hang on the verb or stand right behind it are asked.
"""

from spacy.tokens import Token

from accord.model.codes import EngagementType as Type
from accord.reading.met.facing_or_afar import LINES
from accord.reading.met.goods import brought_along, carries_goods
from accord.reading.met.receivers import home_of
from accord.reading.met.staying import spends_days, stays_until
from accord.reading.met.teaching import teaches
from accord.reading.scene import ActorKind, Scene

_PAPERS = frozenset({"credentials", "credence"})
_SOMEBODY = frozenset({ActorKind.PERSON, ActorKind.OFFICE})
_LINES = LINES | {"hotline", "videoconference"}
# "saw off", "saw the minister leave", "saw her as a threat"
_SEES_OTHERWISE = frozenset({"prt", "ccomp", "xcomp", "oprd", "neg", "aux", "auxpass"})
# tokens: "saw Acting Lebanese Army Chief General Fadi Khoury"
_NEAR = 10


def credentials(verb: Token) -> bool:
    """Whether an ambassador's papers are handed over: "presented his letters of credence to"."""
    papers = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return any(t.lower_ in _PAPERS for c in papers for t in c.subtree)


def meant_so(scene: Scene, verb: Token, kind: Type) -> bool:
    """Whether a verb has the sense in which it tells of a contact of `kind`; so have all that have but one sense."""
    following = verb.doc[verb.i + 1 : verb.i + 3]
    match verb.lemma_.lower():
        case "see" if kind is Type.MEETING and not any(t.lower_ == "other" for t in following):
            return _saw_somebody(scene, verb)
        case "engage":
            return verb.tag_ == "VBD" and _somebody_behind(scene, verb)
        case "contact":
            return any(t.lower_ in _LINES for t in verb.doc[verb.i + 1 : verb.sent.end])
        case "set" if kind is Type.VISIT:
            return len(following) > 1 and following[1].lower_ in ("for", "to", "on")
        case "release" | "free":
            return bool(home_of(scene, verb))
        case "bring":
            return brought_along(verb)
        case "fly" | "ship" | "airlift" | "truck" | "ferry" | "send" | "dispatch" | "despatch" if kind is Type.HANDOVER:
            return any(t.lower_ in ("back", "home") for t in following[:1]) or carries_goods(scene, verb)
        case "teach":
            return teaches(verb)
        case "spend" if kind is Type.VISIT:
            return spends_days(verb)
        case "stay" if kind is Type.VISIT:
            return stays_until(verb)
        case "reach" if kind is Type.VISIT:
            return any(p.start in (verb.i + 1, verb.i + 2) for p in scene.places)
        case "continue" | "pull" | "steam" if kind is Type.VISIT:
            return any(p.start in (verb.i + 2, verb.i + 3) for p in scene.places)
        case "make" if kind is Type.VISIT:
            return any(t.lower_ == "to" and t.i - verb.i <= _NEAR // 2 for t in verb.sent if t.i > verb.i)
    return True


def _saw_somebody(scene: Scene, verb: Token) -> bool:
    """Whether somebody by name was seen on a day of the news: "saw Minister A in Lima on Monday"."""
    before = verb.tag_ == "VBG" and verb.dep_ == "pcomp" and verb.head.lower_ in ("after", "before", "on", "upon")
    if not (verb.tag_ == "VBD" or before) or any(c.dep_ in _SEES_OTHERWISE or c.lower_ == "as" for c in verb.children):
        return False
    seen = [scene.actor_at(c.i) for c in verb.children if c.dep_ == "dobj"]
    named = any(a is not None and a.kind is ActorKind.PERSON for a in seen)
    return named and bool(scene.times_in(verb.sent.start, verb.sent.end))


def _somebody_behind(scene: Scene, verb: Token) -> bool:
    end = min(verb.i + _NEAR, verb.sent.end)
    return any(a.kind in _SOMEBODY for a in scene.actors_in(verb.i + 1, end))
