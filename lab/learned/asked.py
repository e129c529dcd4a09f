"""All that the network is taught to answer of a word: kinds of fact, the answers of each head, the parts of mentions.

The reader asks two of them, the act of a statement and whose a person is; the others are learned beside them, for what
they teach the encoder.
"""

from collections.abc import Mapping
from enum import StrEnum

from spacy.tokens import Token

from accord.model.codes import (
    Act,
    AssistanceType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    Stage,
    Strength,
)
from accord.reading.learned.spots import Spot
from accord.reading.scene import Scene


class Kind(StrEnum):
    """What is asked about."""

    COMMITMENTS = "commitments"
    ASSISTANCE = "assistance"
    ENGAGEMENTS = "engagements"
    STATEMENTS = "statements"
    INSTRUMENTS = "instruments"
    PEOPLE = "people"


_IS = ("no", "yes")
ANSWERS: Mapping[str, tuple[str, ...]] = {
    "commitments.is": _IS,
    "commitments.strength": tuple(map(str, Strength)),
    "assistance.is": _IS,
    "assistance.stage": tuple(map(str, Stage)),
    "assistance.type": tuple(map(str, AssistanceType)),
    "engagements.is": _IS,
    "engagements.type": tuple(map(str, EngagementType)),
    "engagements.status": tuple(map(str, EngagementStatus)),
    "statements.is": _IS,
    "statements.act": tuple(map(str, Act)),
    "instruments.status": tuple(map(str, InstrumentStatus)),
}
"""The answers of each head, in the order of its numbers."""

PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.COMMITMENTS: ("", "by", "toward"),
    Kind.ASSISTANCE: ("", "provider", "recipient"),
    Kind.ENGAGEMENTS: ("", "parties"),
    Kind.PEOPLE: ("", "country"),
}
"""The parts a mention may have, none first."""

_CANDIDATES = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
# words of a stretch that are looked at
_LONGEST = 60


def candidates_of(scene: Scene) -> tuple[Token, ...]:
    """The words that are asked about: they have content and stand in a sentence, not in a heading."""
    return tuple(t for t in scene.doc if _is_candidate(t) and scene.sentence_number(t.i) not in scene.headings)


def _is_candidate(token: Token) -> bool:
    return token.pos_ in _CANDIDATES and token.is_alpha and token.dep_ not in ("aux", "auxpass", "compound")


def spot_at(scene: Scene, token: Token) -> Spot:
    """The word with its clause or phrase."""
    if token.pos_ in ("VERB", "AUX"):
        start, end = scene.clause(token)
    else:
        start, end = token.left_edge.i, token.right_edge.i + 1
    start, end = min(start, token.i), max(end, token.i + 1)
    return Spot(token.i, tuple(range(max(start, token.i - _LONGEST // 2), min(end, token.i + _LONGEST // 2))))
