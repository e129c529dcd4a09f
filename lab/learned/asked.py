"""All that the network is taught to answer of a word: kinds of fact, the answers of each head, the parts of mentions.

The reader asks those that `export.py` keeps; the others are learned beside them, for what they teach the encoder. Nouns
that name a text or a body are learned anew by `nouns.py`, over the encoder as it is shipped.
"""

from collections.abc import Mapping
from enum import StrEnum

from accord.model.codes import (
    Act,
    AssistanceType,
    BodyType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Strength,
)


class Kind(StrEnum):
    """What is asked about."""

    COMMITMENTS = "commitments"
    ASSISTANCE = "assistance"
    ENGAGEMENTS = "engagements"
    STATEMENTS = "statements"
    INSTRUMENTS = "instruments"
    BODIES = "bodies"
    PEOPLE = "people"
    COMMITMENT_SENTENCES = "commitment_sentences"
    ASSISTANCE_SENTENCES = "assistance_sentences"
    ENGAGEMENT_SENTENCES = "engagement_sentences"


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
    "instruments.is": _IS,
    "instruments.type": tuple(map(str, InstrumentType)),
    "instruments.status": tuple(map(str, InstrumentStatus)),
    "bodies.is": _IS,
    "bodies.type": tuple(map(str, BodyType)),
    **{f"{kind}.is": _IS for kind in (Kind.COMMITMENT_SENTENCES, Kind.ASSISTANCE_SENTENCES, Kind.ENGAGEMENT_SENTENCES)},
}
"""The answers of each head, in the order of its numbers."""

PARTS: Mapping[Kind, tuple[str, ...]] = {
    Kind.COMMITMENTS: ("", "by", "toward"),
    Kind.ASSISTANCE: ("", "provider", "recipient"),
    Kind.ENGAGEMENTS: ("", "parties"),
    Kind.PEOPLE: ("", "country"),
}
"""The parts a mention may have, none first."""

SENTENCES: Mapping[Kind, Kind] = {
    Kind.COMMITMENT_SENTENCES: Kind.COMMITMENTS,
    Kind.ASSISTANCE_SENTENCES: Kind.ASSISTANCE,
    Kind.ENGAGEMENT_SENTENCES: Kind.ENGAGEMENTS,
}
"""What is asked of whole sentences: whether they tell a fact of a kind."""
