"""A contact at which something was agreed -> where what was agreed begins: "agreed at a meeting in Lima to open ...".

What stands behind "to" is to come; it dates and places what was agreed, not the contact.
"""

from accord.model.when import When
from accord.reading.met.draft import TALKS, Cue, group_of
from accord.reading.scene import Scene

_AT = frozenset({"at", "during", "in"})
_AGREEING = frozenset("agree decide promise pledge undertake resolve vow consent".split())


def agreed_from(scene: Scene, cue: Cue) -> int | None:
    """The word with which that begins which was agreed at a contact; None if none was agreed at it."""
    doc = scene.doc
    noun = doc[cue.at]
    if not cue.is_noun or noun.dep_ != "pobj" or noun.head.lower_ not in _AT:
        return None
    verb = noun.head.head
    if verb.tag_ not in ("VBD", "VBN") or verb.lemma_ not in _AGREEING or verb.i > cue.at:
        return None
    for token in doc[cue.at + 1 : scene.sentence_of(cue.at).end - 1]:
        if token.lower_ == "that" or (token.lower_ == "to" and token.nbor().tag_ == "VB"):
            return token.i
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in (";", '"'):
            return None
    return None


def agreed_in(scene: Scene, cue: Cue) -> bool:
    """Whether talks are those in which what stands before them was agreed: "agreed on patrols from May in talks"."""
    doc = scene.doc
    if not cue.is_noun or cue.start == 0 or doc[cue.start - 1].lower_ not in _AT or group_of(cue.type) != TALKS:
        return False
    first = scene.sentence_of(cue.at).start
    before = next((t for t in reversed(doc[first : cue.start]) if t.pos_ in ("VERB", "AUX")), None)
    return before is not None and before.tag_ == "VBD" and before.lemma_ in _AGREEING


def dated_before(scene: Scene, cue: Cue, agreed: int, date: When) -> bool:
    """Whether a date stands before what was agreed, or anywhere but in the sentence of the contact."""
    sentence = scene.sentence_of(cue.at)
    told = [
        first for first, _, e in scene.times if e.when.value == date.value and sentence.start <= first < sentence.end
    ]
    return not told or min(told) < agreed
