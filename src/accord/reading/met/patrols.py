"""Patrols that the words beside them do not call joint: "The second patrol of the two armies went out", "The patrols
will start in May".

Only those that set out or are held, of which the words or the text before say that both sides go on them.
"""

from spacy.tokens import Token

from accord.model.codes import EngagementType
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_SETS_OUT = frozenset("start begin commence sail set go leave resume depart move".split())
_GO_ON = frozenset("begin start resume commence take end stop hold conduct run".split())
_TAKES_UP = frozenset({"the", "this", "these"})
_BOTH = frozenset("joint together common mixed jointly combined side coordinated bilateral".split())
# "patrol the river together every four weeks": tokens around the word, either way
_AROUND = 9


def is_patrol_of_both(scene: Scene, token: Token, start: int) -> bool:
    """Whether a patrol that goes out is one of two states, by its owners or by what the text said of patrols before."""
    doc = scene.doc
    if token.lower_ not in ("patrol", "patrols") or (verb := _verb_of(token)) is None or "not" in _around(verb):
        return False
    owners = [t.lower_ for t in doc[token.i + 1 : token.i + 4]]
    if owners[:1] == ["of"] and ("two" in owners or "both" in owners):
        return True
    numbered = any(ordinal_of(t) is not None or t.lower_ == "next" for t in doc[start : token.i])
    return (numbered or doc[start].lower_ in _TAKES_UP) and any(
        _BOTH.intersection(_around(t)) for t in doc[:start] if t.lemma_.lower() in ("patrol", "patrolling")
    )


def _verb_of(token: Token) -> Token | None:
    """The verb that tells of a patrol that it sets out, of several also that they are held or end."""
    verb = token.head if token.dep_ in ("nsubj", "nsubjpass") else _taken_for_a_participle(token)
    if verb is not None and verb.lemma_ in _SETS_OUT:
        return verb
    return token.head if token.lower_ == "patrols" and token.head.lemma_ in _GO_ON else None


def _taken_for_a_participle(token: Token) -> Token | None:
    """The verb of a sentence that a parse hangs on its subject: "The first patrol set out on 8 April"."""
    if token.dep_ != "ROOT":
        return None
    return next((c for c in token.children if c.dep_ == "acl" and c.tag_ in ("VBD", "VBN") and c.i > token.i), None)


def _around(token: Token) -> set[str]:
    return {t.lower_ for t in token.doc[max(0, token.i - _AROUND) : token.i + _AROUND]}


def goes_on_patrol(cue: Cue, cues: list[Cue]) -> bool:
    """Whether a verb of travelling is that of a patrol or a drill told by its noun: "The second patrol went out"."""
    drills = (c for c in cues if c.is_noun and c.type is EngagementType.EXERCISE)
    return not cue.is_noun and cue.type is EngagementType.VISIT and any(c.governor == cue.at > c.at for c in drills)
