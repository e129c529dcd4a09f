"""Finds mentions of a body that stand for its meeting: "will host the next JTC", "the Joint Commission in May 2021".

A body that only does or decides something has not met by that.
"""

from spacy.tokens import Token

from accord.lexicon.contacts import contact_words
from accord.model.codes import EngagementType
from accord.reading.met.cues import AT_IT, governor, phrase_start
from accord.reading.met.draft import Cue
from accord.reading.met.ordinals import ordinal_of
from accord.reading.scene import Scene

_HOSTED = frozenset({"host", "hold", "convene", "attend", "chair", "co-chair", "cochair"})
_RUNS = frozenset({"end", "conclude", "open", "begin", "start", "close", "resume", "kick"})
_POSTS = frozenset("chair chairmanship presidency head member secretariat leadership membership seat".split())


def body_cues(scene: Scene, cues: list[Cue], *, named: list[tuple[int, int, str]]) -> list[Cue]:
    """Mentions of a body that stand for its meeting: "will host the next JTC", "the Joint Commission in May 2021"."""
    words = contact_words()
    taken = {i for c in cues for i in range(c.start, c.end)} | {c.at for c in cues}
    begins = {first for first, _, _ in scene.times}
    found = []
    for start, end, _ in named:
        if taken.intersection(range(start, end)):
            continue
        token = scene.doc[start:end].root
        after = end + 3 if scene.doc[end : end + 1].text == "(" else end
        dated = after + 1 < len(scene.doc) and scene.doc[after].lower_ in ("in", "on") and after + 1 in begins
        verb = token.head
        numbered = any(ordinal_of(t) is not None for t in scene.doc[max(0, start - 1) : end])
        told = numbered or (_has_its_day(scene, verb) and scene.doc[end - 1].lower_ in words.standing)
        runs = told and verb.lemma_ in _RUNS and all(c.dep_ != "dobj" for c in verb.children)
        hosted = (token.dep_ in ("dobj", "nsubjpass") and verb.lemma_ in _HOSTED) or (
            token.dep_ == "nsubj" and (verb.lemma_ == "convene" or runs)
        )
        occasion = token.dep_ == "pobj" and token.head.lower_ in AT_IT
        occasion = occasion or (token.dep_ == "pobj" and token.head.head.lower_ in ("end", "close", "opening", "eve"))
        if numbered and occasion:
            hosted = True  # "signed in Lima at the end of the 5th Joint Commission"
        chaired = token.head.lower_ == "of" and token.head.head.lemma_.lower() in _POSTS
        if hosted or (dated and not chaired and token.dep_ in ("pobj", "conj", "appos")):
            first = phrase_start(scene, scene.doc[start])
            found.append(Cue(end - 1, min(first, start), end, EngagementType.SESSION, "noun", governor(token)))
    return found


# tokens: "opened in the port of Arica on Monday"
_NEAR = 8


def _has_its_day(scene: Scene, verb: Token) -> bool:
    """Whether a time stands in the clause behind a verb: "The committee opened in Arica on Monday"."""
    for first, _, _ in scene.times:
        if verb.i < first <= verb.i + _NEAR:
            return all(t.pos_ not in ("VERB", "AUX") and t.text not in ",;" for t in scene.doc[verb.i + 1 : first])
    return False
