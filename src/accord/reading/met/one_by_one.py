"""Whether talks with several others were talks with each: "met A, B and C", "individual talks with the ministers of".

A word that they met together, or a later "the three ministers", keeps them one contact.
"""

from accord.lexicon.contacts import ContactWords
from accord.reading.met.draft import TALKS, Cue, Draft, codes_of
from accord.reading.met.facing_or_afar import MARGINS
from accord.reading.met.noun_senses import in_talks
from accord.reading.naming import is_organisation
from accord.reading.scene import Scene

# said of the noun itself, these make one contact for each state: "bilateral meetings with the ministers of A and B"
_EACH = frozenset("individual separate bilateral similar one-on-one back-to-back respective such".split())
_MANY = frozenset({"talks", "meetings", "consultations", "discussions", "calls", "conversations", "negotiations"})


def goes_apart(scene: Scene, cue: Cue, draft: Draft, words: ContactWords) -> bool:
    """Whether one person met several named others one by one: "held talks with A, B and C"."""
    if draft.group != TALKS or len(draft.sides) < 2 or draft.body is not None or cue.frame in ("receive", "gather"):
        return False
    others = [name for side in draft.sides[1:] for name in side.people]
    apart = any(t.lower_ in words.apart for t in scene.sentence_of(cue.at)) or _of_each(scene, cue)
    to_each = cue.frame in ("speak", "phone") and len(draft.sides) == 2 and not others
    if to_each and len(draft.sides[0].parties) == 1 and not draft.sides[0].parties & draft.sides[1].parties:
        return len(draft.sides[1].parties) == 2  # "spoke by phone with both sides"
    if apart and not others and len(draft.sides) == 2 and len(draft.sides[1].parties) > 1:
        return True
    if _each_official(scene, cue, draft, words) or _negotiates_with_each(scene, cue, draft, words):
        return True
    alone = len(draft.sides[0].people) == 1 or (apart and not draft.sides[0].people)
    if len(others) < 2 or not alone or len(draft.sides) > 2:
        return False
    if any(t.lower_ in words.together for t in scene.sentence_of(cue.at)):
        return False
    if not apart and _as_one(scene, cue, draft, others):
        return False
    return not _later_together(scene, cue)


def _each_official(scene: Scene, cue: Cue, draft: Draft, words: ContactWords) -> bool:
    """Whether one official met those of several states, none by name, on the margins of what brought all of them there,
    or separately by a later sentence: "held talks with her Fijian and Tongan counterparts on the sidelines of".
    """
    host, met = draft.sides[0], draft.sides[1]
    if len(draft.sides) > _BOTH or len(host.people) != 1 or met.people or len(met.parties) < _BOTH:
        return False
    if host.parties & met.parties or any(is_organisation(p) for p in met.parties) or _later_together(scene, cue):
        return False
    behind = scene.doc[cue.at + 1 : scene.sentence_of(cue.at).end]
    officials = any(t.lower_ in _OFFICIALS for t in behind)
    number = scene.sentence_number(cue.at)
    later = {t.lower_ for sentence in scene.sentences[number + 1 : number + 4] for t in sentence}
    told = any(t.lower_ in MARGINS for t in behind) or bool(later & {"separate", "separately"})
    return told and officials and not any(t.lower_ in words.together for t in scene.sentence_of(cue.at))


def _negotiates_with_each(scene: Scene, cue: Cue, draft: Draft, words: ContactWords) -> bool:
    """Whether one state is at talks with several: "is in talks with Fiji and Tonga on cables"."""
    host, met = draft.sides[0], draft.sides[1]
    if not cue.is_noun or not in_talks(scene.doc[cue.at]) or len(draft.sides) > _BOTH or met.people:
        return False
    if len(host.parties) != 1 or len(met.parties) < _BOTH or host.parties & met.parties:
        return False
    return not any(t.lower_ in words.together for t in scene.sentence_of(cue.at))


_BOTH = 2
_OFFICIALS = frozenset(
    "counterparts ministers presidents chiefs commanders ambassadors envoys premiers secretaries".split()
)


def _later_together(scene: Scene, cue: Cue) -> bool:
    """Whether the next sentences speak of them as of so many: "The three ministers"."""
    number = scene.sentence_number(cue.at)
    later = [t for sentence in scene.sentences[number + 1 : number + 3] for t in sentence]
    return any(t.lower_ in ("three", "four") and t.i + 1 < len(scene.doc) and t.nbor(1).tag_ == "NNS" for t in later)


def _of_each(scene: Scene, cue: Cue) -> bool:
    """Whether the phrase of the noun speaks of many talks, each with one other: "one-on-one meetings with"."""
    if not cue.is_noun or scene.doc[cue.at].lower_ not in _MANY:
        return False
    first = max(scene.sentence_of(cue.at).start, min(cue.start, cue.at - _BEFORE))
    phrase = scene.text(first, cue.at).lower().replace(" - ", "-").split()
    own = scene.text(cue.start, cue.at).lower().split()
    return any(word in _EACH for word in own) or phrase[-1:] == ["one-on-one"]


# "one", "-", "on", "-", "one" before the noun
_BEFORE = 5


_HEADS = frozenset("president premier king queen emir amir sultan chancellor speaker prime".split())


def _as_one(scene: Scene, cue: Cue, draft: Draft, others: list[str]) -> bool:
    """Whether those met are of one state and came together: "his meeting with Minister A and General B"."""
    if len(codes_of(draft.sides[1:]) - draft.sides[0].parties) > 1:
        return False
    if cue.is_noun:
        return scene.doc[cue.at].tag_ in ("NN", "NNP") and scene.doc[cue.at].lower_ not in _MANY
    if cue.frame != "with" or sum(t.lower_ == "with" for t in scene.doc[cue.at : scene.sentence_of(cue.at).end]) > 1:
        return False
    roles = [(p.role or "").lower().split() for p in scene.people if p.name in others]
    return not any(_HEADS.intersection(role[:3]) for role in roles)
