"""Words for contacts that tell of none in particular: habits, welcomes at an airport, talks among others, wishes.

Only the words around the cue decide; whatever has a day or a place of its own is left to stand.
"""

from spacy.tokens import Token

from accord.model.codes import EngagementType as Type
from accord.reading.met.draft import TALKS, Cue, Draft
from accord.reading.met.goods import given_goods
from accord.reading.met.guests import at_arrival
from accord.reading.met.rows import run
from accord.reading.met.topics import only_topic
from accord.reading.scene import STANDING_FOR, Scene

_HABITS = frozenset(
    """regular constant frequent continuous continued permanent mutual reciprocal periodic occasional intensive
    intense close good""".split()
)
_OFTEN = frozenset("annually yearly regularly frequently often constantly always".split())
_WELCOMES = frozenset({"receive", "with"})
_HELD = frozenset("hold have conduct during after before following at in".split())
# what may be done with a signing that is no signing yet
_TALKED_OF = frozenset(
    """discuss review explore consider approve authorise authorize facilitate pursue expedite propose urge want
    finalise finalize accelerate speed study examine""".split()
)
_BETWEEN = frozenset({"between", "among", "amongst"})


def no_contact(scene: Scene, cue: Cue, draft: Draft) -> bool:
    """Whether a mention that passed for a contact only speaks of such contacts, or of those of others."""
    undated = draft.date.value is None
    noun = scene.doc[cue.at]
    if cue.is_noun and (_own_meeting(scene, cue) or only_topic(scene, cue, draft)):
        return True
    if cue.frame in _WELCOMES and at_arrival(scene, noun, draft.status):
        return True
    if noun.lower_ == "signature" and noun.head.lower_ == "for" and draft.place is None:
        return True  # "opened for signature", "was submitted for signature"
    if cue.type is Type.SIGNING and cue.is_noun and (_only_talked_of(scene, noun) or _judged(scene, cue, draft)):
        return True
    if cue.type is Type.VISIT and (_thanked_for(noun) or (noun.lower_ == "stop" and noun.dep_ == "attr")):
        return True  # "Suva is its seventh stop"
    drilled = cue.type is Type.TRAINING or (cue.type is Type.EXERCISE and noun.tag_ == "NNS" and not draft.titled)
    if drilled and cue.is_noun and _only_talked_of(scene, noun):
        return True  # "sat down to review the training programme"
    if not cue.is_noun and cue.type in (Type.TRAINING, Type.HANDOVER) and _summed_up(scene, noun):
        return True
    if cue.type is Type.HANDOVER and _only_allowed(noun, noun=cue.is_noun, undated=undated):
        return True
    if not cue.is_noun:
        return draft.group == TALKS and undated and _conditional(noun)
    if undated and draft.place is None and _habit(scene, cue):
        return True
    present = scene.doc[cue.governor].tag_ in ("VBZ", "VBP")
    if undated and present and any(t.lower_ in _OFTEN for t in scene.sentence_of(cue.at)):
        return True  # "soldiers receive training in Fiji annually"
    ahead = scene.doc[cue.start - 1].lower_ if cue.start > 0 else ""
    if undated and draft.place is None and ahead in ("through", "via") and noun.tag_ == "NNS":
        return True  # "peace through negotiations between the two"
    if noun.lower_ == "visits" and noun.dep_ == "dobj" and noun.head.lemma_ == "exchange" and undated:
        return True
    if noun.lower_ in ("dialogue", "dialog") and cue.start == cue.at and not draft.sides and undated:
        return True  # "resolve it through dialogue"
    if not draft.sides and undated and _others_go_on(scene, cue):
        return True
    if not draft.sides and any(t.lower_ == "peace" for t in scene.doc[cue.start : cue.at]):
        return True  # "support for the peace talks": those of others
    return draft.group == TALKS and len(draft.parties) < _PAIR and _of_others(scene, cue)


_TOUCHED = frozenset({"discuss", "touch", "review", "cover", "address", "raise", "centre", "center", "focus"})


def _others_go_on(scene: Scene, cue: Cue) -> bool:
    """Whether talks are what others are at and somebody speaks of: "discussed the ongoing talks on free trade"."""
    ahead = scene.doc[cue.start : cue.at]
    ongoing = any(t.lower_ in ("ongoing", "continuing", "current") for t in ahead)
    on = scene.doc[cue.end : cue.end + 1].text.lower() in ("on", "over", "about")
    return ongoing and on and scene.doc[cue.governor].lemma_ in _TOUCHED


def _only_talked_of(scene: Scene, noun: Token) -> bool:
    """Whether a signing is what somebody discusses or approves: "on Monday approved the signing of the treaty"."""
    if noun.dep_ != "dobj" or noun.head.lemma_.lower() not in _TALKED_OF:
        return False
    days = [first for first, _, _ in scene.times if noun.i < first < noun.sent.end]
    return all(scene.doc[first - 1].lower_ not in ("on", "in") for first in days)


_MAKES_POSSIBLE = frozenset("allow enable permit empower entitle oblige obligate require bind".split())


def _only_allowed(word: Token, *, noun: bool, undated: bool) -> bool:
    """Whether handing over is only made possible or spoken of: "will allow Chad to extradite", "on their return"."""
    if not noun:
        return word.tag_ == "VB" and word.head.lemma_ in _MAKES_POSSIBLE
    return undated and word.dep_ == "pobj" and word.head.lower_ in ("for", "on", "about", "regarding", "concerning")


_OWN = frozenset({"government", "cabinet", "parliament", "board", "senate", "party"})


def _own_meeting(scene: Scene, cue: Cue) -> bool:
    """Whether it is that of one state's own body: "At its meeting today the Government approved"."""
    if scene.doc[cue.start].lower_ != "its" or cue.type is not Type.MEETING:
        return False
    verb = scene.doc[cue.governor]
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in _OWN for c in verb.children)


def _summed_up(scene: Scene, verb: Token) -> bool:
    """Whether the perfect sums up what was done over years: "has trained 26 specialists since 2017".

    People sent back are counted so in the news: "has extradited nine since 2023".
    """
    helpers = {c.lower_ for c in verb.children}
    perfect = bool(helpers & {"has", "have"}) and "being" not in helpers
    start, end = scene.clause(verb)
    since = any(t.lower_ == "since" for t in scene.doc[start:end])
    taught = verb.lemma_ in ("train", "teach", "instruct", "coach") or given_goods(verb)
    return perfect and since and taught


def _thanked_for(word: Token) -> bool:
    """Whether a visit is the one that a guest is thanked for, or thanks for: "thanked him for the invitation to"."""
    at, invited = word, False
    for _ in range(6):
        at = at.head
        invited = invited or at.lemma_ == "invitation"
        if at.lemma_ in ("thank", "gratitude", "appreciation"):
            return invited
    return False


def _judged(scene: Scene, cue: Cue, draft: Draft) -> bool:
    """Whether a signing is only spoken of, in the present: "The signing is proof of", "The signing aims to"."""
    verb = scene.doc[cue.governor]
    own = draft.sides or draft.place or draft.date.value
    if scene.doc[cue.start].lower_ == "its" and not draft.date.value:
        return True  # "eleven years after its signing"
    return not own and verb.i > cue.at and verb.tag_ in ("VBZ", "VBP")


def _conditional(verb: Token) -> bool:
    """Whether it is only for a case that may come: "to consult each other if either is threatened"."""
    return verb.tag_ == "VB" and any(
        c.dep_ == "advcl" and any(m.dep_ == "mark" and m.lower_ in ("if", "unless") for m in c.children)
        for c in verb.children
    )


def _habit(scene: Scene, cue: Cue) -> bool:
    """Whether a plural speaks of what goes on all the time: "regular consultations", "safety of visits by leaders"."""
    noun = scene.doc[cue.at]
    ahead = scene.doc[cue.start : cue.at]
    if noun.lemma_ == "interaction":
        return noun.head.lemma_.lower() not in _HELD or any(t.lower_ in _HABITS for t in ahead)
    if noun.tag_ != "NNS":
        return False
    if noun.lower_ == "visits" and cue.start == cue.at:
        return True
    return any(t.lower_ in _HABITS for t in ahead) and noun.dep_ != "nsubjpass"


def _of_others(scene: Scene, cue: Cue) -> bool:
    """Whether talks are said to be between some who are no two parties: "negotiations between the stakeholders"."""
    behind = scene.doc[cue.end : cue.end + 1]
    if not behind or behind[0].lower_ not in _BETWEEN:
        return False
    last = scene.sentence_of(cue.at).end
    found = run(scene, cue.end + 1, last)
    parties = {p for a in found for p in a.parties}
    many = any(a.kind in STANDING_FOR for a in found)
    people = sum(a.person is not None for a in found)
    named = any(t.lower_ in ("two", "both", "sides", "them", "three") for t in scene.doc[cue.end : cue.end + 4])
    return len(parties) < _PAIR and not many and people < _PAIR and not named


_PAIR = 2
