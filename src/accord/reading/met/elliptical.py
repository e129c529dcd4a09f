"""Contacts told without their noun: "The next is to be held in Arica", "Peru will host it", "the 14th edition".

Such words tell of one more contact of the kind told last before them, of a session where none was told.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.model.codes import EngagementType
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_HAPPENS = frozenset(
    """take hold schedule occur convene expect plan conclude open begin cancel host postpone set follow stage organise
    organize slate run end start call fix foresee conduct defer delay move reschedule shift push""".split()
)
_COUNTING = frozenset({"next", "last", "previous", "preceding", "latest", "more", "another", "following", "other"})
_STANDS_FOR = frozenset({"one", "edition", "iteration", "instalment", "installment"})
_PREDICATES = frozenset({"due", "set", "scheduled", "planned", "slated", "expected"})
_TOLD_BY = frozenset({"with", "gather", "visit", "travel"})
_HOSTS = frozenset({"host", "hold", "stage", "organise", "organize", "convene"})
# one more of these is told of by its number alone; "the second" of others is as often no contact
_KINDS = frozenset(
    {
        EngagementType.MEETING,
        EngagementType.DIALOGUE,
        EngagementType.SESSION,
        EngagementType.NEGOTIATION,
        EngagementType.SUMMIT,
        EngagementType.CONFERENCE,
        EngagementType.EXERCISE,
        EngagementType.VISIT,
        EngagementType.TRAINING,
    }
)


def elliptical(scene: Scene, token: Token, before: Sequence[Cue]) -> Cue | None:
    """The cue that a word without a contact noun is, of the kind of the last one in `before`."""
    hosted = _hosts_it(token)
    if not hosted and not _counted(token):
        return None
    if token.i + 2 < len(scene.doc) and scene.doc[token.i + 1 : token.i + 3].text.lower() in ("of which", "of whom"):
        return None  # "three courses, the last of which ended today"
    kin = next((c for c in reversed(before) if c.type in _KINDS and (c.is_noun or c.frame in _TOLD_BY)), None)
    if kin is not None and scene.sentence_number(token.i) - scene.sentence_number(kin.at) > _REACH:
        kin = None
    kind = kin.type if kin is not None else EngagementType.SESSION
    if hosted and kin is not None:
        return Cue(token.i, token.i, token.i + 1, kin.type, "noun", token.head.i, anew=True)
    verb = token.head
    own = token.nbor(1).lower_ != "of"  # "the next edition of Exercise Desert Hawk" has its noun
    staged = own and token.lower_ in _STANDS_FOR and token.dep_ == "dobj" and verb.lemma_ in _HOSTS
    dated = kin is not None and own and token.lower_ in _STANDS_FOR and _has_its_day(scene, token)
    if not (staged or dated) and (token.dep_ not in ("nsubj", "nsubjpass") or not _happens(scene, verb)):
        return None
    if kin is None and ordinal_of(token) is None and token.lower_ != "next":
        return None  # "The next", "The 43rd" of a body told in other words is its session
    if token.pos_ == "PROPN" and ordinal_of(token) is None:
        kin = _of_name(scene, token, before)
        if kin is None:
            return None
        kind = kin.type
    held = next((c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in _HAPPENS), verb)
    return Cue(token.i, token.left_edge.i, token.i + 1, kind, "noun", held.i, anew=True)


def _has_its_day(scene: Scene, token: Token) -> bool:
    """ "The preceding edition, in Lima in 2014, gave rise to": told with its day behind a comma."""
    comma = token.nbor(1).text == "," and token.nbor(2).lower_ == "in"
    return comma and any(token.i < first < token.i + _NEAR for first, _, _ in scene.times)


# tokens from "edition" to its day
_NEAR = 9


def _of_name(scene: Scene, token: Token, before: Sequence[Cue]) -> Cue | None:
    """The exercise that bears the name, told before: "The next Desert Hawk will be hosted by Oman"."""
    for cue in before:
        near = scene.doc[max(0, cue.at - 8) : cue.at + 5]
        if cue.type is EngagementType.EXERCISE and any(t.text == token.text for t in near):
            return cue
    return None


# "The exercise ... lasted three days. ... Peru will host it next year": sentences between
_REACH = 6


def _counted(token: Token) -> bool:
    lower = token.lower_
    if ordinal_of(token) is not None or lower in _COUNTING:
        return token.dep_ in ("nsubj", "nsubjpass")
    if token.pos_ == "NUM" and token.dep_ in ("nsubj", "nsubjpass"):
        # "Five more are scheduled", "round nine will take place"
        return any(c.lower_ in ("more", "others", "round") for c in token.children)
    if lower not in _STANDS_FOR and token.pos_ != "PROPN":
        return False
    return any(ordinal_of(t) is not None or t.lower_ in _COUNTING | {"similar"} for t in token.lefts)


def _happens(scene: Scene, verb: Token) -> bool:
    """Whether the verb says that it took or takes place: "was held", "is due in Lima", "is in Lima in May"."""
    if verb.lemma_ in _HAPPENS:
        return True
    if verb.lemma_ != "be":
        return False
    following = scene.doc[verb.i + 1 : min(verb.i + 4, verb.sent.end)]
    if any(t.lower_ in _PREDICATES for t in following):
        return True
    if any(c.dep_ == "xcomp" and c.lemma_ in _HAPPENS for c in verb.children):
        return True  # "The next is to be held in Arica"
    return (
        bool(len(following))
        and following[0].lower_ in ("in", "at")
        and bool([p for p in scene.places if p.start in (verb.i + 2, verb.i + 3)])
    )


def _hosts_it(token: Token) -> bool:
    """Whether "it" is what somebody is to host: "Peru is to host it next year"."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ != "dobj" or verb.lemma_ not in _HOSTS:
        return False
    return verb.tag_ == "VB" and any(c.dep_ == "aux" for c in verb.children)
