"""Words that a head takes for contacts -> engagements, where the rules have read none of the sort in the sentence.

It takes two parties and a handle (date, place or a named participant), as everywhere.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.lexicon.contacts import contact_words
from accord.model.codes import EngagementType as Type
from accord.model.reading import Engagement
from accord.reading.met.cues import find_cues, governor, phrase_start
from accord.reading.met.draft import Cue, group_of
from accord.reading.met.moment import time_of
from accord.reading.met.place import place_of
from accord.reading.met.status import status_of
from accord.reading.scene import Scene
from learned_reader.judging import Judged, Told
from learned_reader.overlap import is_told
from learned_reader.spots import Kind

# 0.75: found +.021 on b01 and b08 with right rising too; lower ones find more there and cost gold-dev
LEAST = 0.75
_PART = 0.4
_MOST = 6
# the frame in which the parties of a verb stand, by the type of contact
_FRAMES = {Type.VISIT: "travel", Type.SIGNING: "sign", Type.HANDOVER: "give", Type.CALL: "speak"}
# kinds of contact that a text may call by each other's names
_KIN = {"forum": "talks", "ceremony": "signing", "handover": "signing", "training": "exercise"}


def met(judged: Judged, known: Sequence[Engagement]) -> tuple[Engagement, ...]:
    """The engagements to add."""
    scene, words = judged.scene, contact_words()
    if len({t.lower_ for t in scene.doc if t.lower_ in words.sport}) >= 4:  # as the rules: a match report
        return ()
    cues: list[Cue] = []
    added: list[Engagement] = []
    for told in judged.told(Kind.ENGAGEMENTS, LEAST):
        cues = cues or find_cues(scene, words=words)
        found = _engagement(judged, told, cues, (*known, *added))
        if found is not None:
            added.append(found)
    return tuple(added)


def _kin(kind: Type) -> str:
    return _KIN.get(group_of(kind), group_of(kind))


def _engagement(judged: Judged, told: Told, cues: list[Cue], known: Sequence[Engagement]) -> Engagement | None:
    scene, token, kind = judged.scene, told.token, Type(told.best("engagements.type"))
    sentence = scene.sentence_of(token.i)
    evidence = scene.span(*scene.trim(sentence.start, sentence.end))
    word = scene.span(token.i, token.i + 1)
    here = [e for e in known if is_told(evidence, [e], share=0.01)]
    if any(_kin(e.type) == _kin(kind) for e in here):
        return None
    if any(cue.start <= word.start < cue.end for e in here for cue in e.cues):
        return None
    parties = _parties(judged, told)
    if not 1 < len(parties) <= _MOST:
        return None
    cue = _cue(scene, token, kind)
    status, _ = status_of(scene, cue, words=contact_words())
    date, _ = time_of(scene, cue, [*cues, cue])
    place, _ = place_of(scene, cue, [*cues, cue])
    present = [a.person for a in scene.actors_in(sentence.start, sentence.end) if a.person is not None]
    people = dict.fromkeys(scene.people[p].name for p in present if scene.people[p].country in parties)
    if status is None or not (date.value or place or people):
        return None
    twins = [e for e in known if _kin(e.type) == _kin(kind) and set(e.parties) == set(parties)]
    if any(date.value is None or e.date.value == date.value for e in twins):
        return None
    sure = round(0.3 + 0.4 * told.sure, 2)
    return Engagement(
        (evidence,), kind, status, parties, tuple(people), None, None, date, place, cues=(word,), confidence=sure
    )


def _parties(judged: Judged, told: Told) -> tuple[str, ...]:
    parts = judged.parts(Kind.ENGAGEMENTS, told)
    found = tuple(sorted(c for c, shares in parts.items() if shares.get("in", 0.0) >= _PART))
    sides = judged.scene.sides
    return sides if len(found) < 2 and len(sides) == 2 and set(found) <= set(sides) else found


def _cue(scene: Scene, token: Token, kind: Type) -> Cue:
    if token.pos_ in ("VERB", "AUX"):
        return Cue(token.i, token.i, token.i + 1, kind, _FRAMES.get(kind, "with"), token.i)
    return Cue(token.i, phrase_start(scene, token), token.i + 1, kind, "noun", governor(token))
