"""Texts that are named only to say that there is none, or that are no text: "a treaty is not on the agenda".

Only a draft all of whose mentions are of that kind is left out.
"""

from accord.reading.scene import Scene
from accord.reading.texts.candidates import Candidate
from accord.reading.texts.draft import Draft

_PLANNED = frozenset({"agenda", "table", "cards", "discussion", "consideration", "planned", "foreseen", "envisaged"})
# "enters into force upon exchange of notes": a step on the way to another text
_UPON = frozenset({"upon", "pending", "after", "following"})


def is_ruled_out(scene: Scene, draft: Draft) -> bool:
    """Whether nothing but a text that is denied or a mere step is meant."""
    return all(_not_planned(scene, c) or _mere_step(scene, c) or _imagined(scene, c) for c in draft.members)


def _imagined(scene: Scene, c: Candidate) -> bool:
    """Whether it is only supposed to be made: "If Peru and Chile were to sign a treaty, trade would grow"."""
    verb = scene.doc[c.head].head
    if c.definite or c.capital or c.year or c.partner or scene.doc[c.head].dep_ not in {"dobj", "nsubjpass"}:
        return False
    clause = verb.head if verb.dep_ == "xcomp" else verb
    return clause.dep_ == "advcl" and any(t.dep_ == "mark" and t.lower_ == "if" for t in clause.children)


def _not_planned(scene: Scene, c: Candidate) -> bool:
    """Whether the text is said not to be planned: "An extradition treaty is not on the agenda"."""
    noun = scene.doc[c.head]
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or not any(t.dep_ == "neg" for t in verb.children):
        return False
    return any(t.lower_ in _PLANNED for t in scene.doc[verb.i : min(verb.i + 6, verb.sent.end)])


def _mere_step(scene: Scene, c: Candidate) -> bool:
    """Whether notes are exchanged only for another text to take effect: "upon exchange of notes"."""
    if scene.doc[c.head].lower_ != "exchange" or c.whole == 0:
        return False
    before = scene.doc[c.whole - 1]
    return before.lower_ in _UPON or (before.lower_ in {"the", "an"} and before.nbor(-1).lower_ in _UPON)
