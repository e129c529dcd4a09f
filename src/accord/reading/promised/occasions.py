"""When that is due which is told to happen on an occasion: "During the visit she will meet ...", "There he will sign".

The day is that of the visit or meeting told before, of the same side where it is a visit; else it stays open.
"""

from collections.abc import Sequence
from dataclasses import replace

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.reading.promised.undertaking import Undertaking
from accord.reading.scene import Scene

_LINKS = frozenset({"during", "on", "in", "at", "within", "throughout", "amid"})
_POINTING = frozenset({"the", "his", "her", "their", "this", "that", "its", "these"})
_TRIPS = frozenset({"visit", "trip", "tour", "stay", "journey", "stop"})
_GATHERINGS = frozenset(
    {"meeting", "summit", "session", "conference", "forum", "talks", "event", "round", "gathering", "ceremony"}
)
_SIDELINES = frozenset({"sidelines", "margins", "sideline", "margin"})
_TOLD_BY = frozenset(
    "visit travel pay go arrive come fly hold meet attend host receive make take convene head embark kick".split()
)
_BACK = 4

Told = tuple[Undertaking, Commitment]


def with_occasions(scene: Scene, found: Sequence[Told]) -> list[Told]:
    """The commitments, those without a day of their own with that of the occasion that their sentence names."""
    out: list[Told] = []
    for undertaking, commitment in found:
        day = None if commitment.due.value is not None else _day_of(scene, undertaking, commitment, out)
        out.append((undertaking, commitment if day is None else replace(commitment, due=day.due)))
    return out


def _day_of(
    scene: Scene, undertaking: Undertaking, commitment: Commitment, before: Sequence[Told]
) -> Commitment | None:
    head = undertaking.conduct.head
    kind = _occasion(scene, head)
    if kind is None or (kind in _GATHERINGS and commitment.strength is not Strength.PLANS):
        return None
    number = scene.sentence_number(head)
    for earlier, told in reversed(before):
        if number - scene.sentence_number(earlier.conduct.head) > _BACK:
            return None
        if told.due.value is None or told.action.split()[0].lower() not in _TOLD_BY:
            continue
        named = scene.doc[earlier.conduct.head : earlier.conduct.end].text.lower()
        if kind in _GATHERINGS and kind.removesuffix("s").removesuffix("ing") not in told.action.lower() + named:
            continue
        if kind in _GATHERINGS or set(told.by) & set(commitment.by):
            return told
    return None


def _occasion(scene: Scene, head: int) -> str | None:
    """ "during his visit", "on the sidelines of the summit", "there": the word that names the occasion."""
    sentence = scene.sentence_of(head)
    doc = scene.doc
    for at in range(sentence.start, min(sentence.end, head + 14)):
        word = doc[at].lower_
        if word == "there" and doc[at].dep_ == "advmod":
            return "visit"
        if word not in _LINKS or at + 2 >= sentence.end or doc[at + 1].lower_ not in _POINTING:
            continue
        if doc[at + 2].lower_ in _SIDELINES:
            return next((t.lower_ for t in doc[at + 3 : at + 8] if t.lower_ in _GATHERINGS | _TRIPS), None)
        for token in doc[at + 2 : min(at + 7, sentence.end)]:
            if token.lower_ in _TRIPS or token.lower_ in _GATHERINGS:
                return token.lower_ if word in {"during", "throughout", "at"} or token.lower_ in _TRIPS else None
            if token.pos_ in ("VERB", "ADP", "PUNCT"):
                break
    return None
