"""Words that a head takes for conduct undertaken -> commitments, where the rules have read none.

Whose conduct it is the parse tells; where it does not, the head for parts; without a doer nothing is said.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from accord.model.codes import Strength
from accord.model.reading import Commitment
from accord.reading.attribution import Attribution, attribution_at
from accord.reading.commitments import filled, not_promised
from accord.reading.promised.conduct import is_action_noun, reach, trimmed
from accord.reading.promised.parties import addressed, analyst, doers, possessor
from accord.reading.promised.undertaking import Conduct, Undertaking
from accord.reading.scene import Actor, ActorKind, Scene, parties_of
from learned_reader.judging import Judged, Told
from learned_reader.overlap import is_told
from learned_reader.spots import Kind

# 0.5: on b08 4 of the 5 added are found in gold; at 0.3 9 of 14, and 4 to 5 wrong ones on gold-dev
LEAST = 0.5
_BY = 0.4
_TOWARD = 0.5
# more than these together are guests of a forum, not doers of one deed
_MOST = 3
_ASKED = frozenset({Strength.REQUESTS, Strength.URGES})


def promised(judged: Judged, known: Sequence[Commitment], said: Sequence[Attribution]) -> tuple[Commitment, ...]:
    """The commitments to add."""
    added: list[Commitment] = []
    for told in judged.told(Kind.COMMITMENTS, LEAST):
        undertaking = _undertaking(judged, told)
        if undertaking is None or (said and not_promised(attribution_at(said, told.token.i), undertaking)):
            continue
        found = filled(judged.scene, undertaking)
        if not is_told(found.evidence[0], (*known, *added), share=0.3):
            added.append(found)
    return tuple(added)


def _undertaking(judged: Judged, told: Told) -> Undertaking | None:
    scene, head, strength = judged.scene, told.token, Strength(told.best("commitments.strength"))
    verb = head.pos_ in ("VERB", "AUX")
    if not verb and not is_action_noun(head):
        return None
    actors = _whose(scene, head, strength)
    if any(analyst(scene, actor) for actor in actors):
        return None
    parts = judged.parts(Kind.COMMITMENTS, told)
    by = parties_of(actors) or tuple(sorted(c for c, shares in parts.items() if shares.get("by", 0.0) >= _BY))
    if not 0 < len(by) <= _MOST:
        return None
    start = head.i if verb else head.left_edge.i
    end = trimmed(scene, head.i, reach(scene, head))
    negated = any(child.dep_ == "neg" for child in head.children)
    toward = tuple(sorted(c for c, s in parts.items() if s.get("toward", 0.0) >= _TOWARD and c not in by))
    sure = round(0.4 + 0.3 * told.sure, 2)  # below what any rule is sure of
    conduct = Conduct(head.i, start, end, noun=not verb, negated=negated)
    return Undertaking("learned", strength, conduct, by, start, (head.i, head.i + 1), sure, toward)


def _whose(scene: Scene, head: Token, strength: Strength) -> list[Actor]:
    if strength in _ASKED:
        # "asked Ethiopia for a loan": whose conduct it is stands between the asking and the thing
        above = head.head
        asked = addressed(scene, above.i + 1, head.i) if above.i < head.i and above.pos_ == "VERB" else []
        return [actor for actor in asked if actor.parties]
    actors = doers(scene, head) if head.pos_ in ("VERB", "AUX") else possessor(scene, head)
    return [actor for actor in actors if actor.parties and actor.kind is not ActorKind.TEXT]
