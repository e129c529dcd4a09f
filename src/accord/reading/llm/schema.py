"""What a model may answer, as a JSON schema made from the controlled lists of the contract.

Times are asked for in the document's words, never as dates: our own normaliser makes the value of them.
"""

from enum import StrEnum
from typing import Any

from accord.model.codes import (
    Act,
    Area,
    AssistanceType,
    BodyType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Kind,
    Stage,
    Strength,
)

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_TEXT_OR_NONE: Schema = {"type": ["string", "null"]}
_NUMBER_OR_NONE: Schema = {"type": ["integer", "null"]}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_QUOTES: Schema = {"type": "array", "items": _TEXT}


def _one_of(codes: type[StrEnum]) -> Schema:
    return {"type": "string", "enum": [code.value for code in codes]}


_AREAS: Schema = {"type": "array", "items": _one_of(Area)}

SLOTS: dict[Kind, dict[str, Schema]] = {
    Kind.PEOPLE: {"name": _TEXT, "role": _TEXT_OR_NONE, "organisation": _TEXT_OR_NONE, "country": _TEXT_OR_NONE},
    Kind.ENGAGEMENTS: {
        "type": _one_of(EngagementType),
        "status": _one_of(EngagementStatus),
        "parties": _TEXTS,
        "participants": _TEXTS,
        "body": _TEXT_OR_NONE,
        "ordinal": _NUMBER_OR_NONE,
        "date_words": _TEXT_OR_NONE,
        "place": _TEXT_OR_NONE,
    },
    Kind.BODIES: {
        "name": _TEXT,
        "acronym": _TEXT_OR_NONE,
        "type": _one_of(BodyType),
        "parties": _TEXTS,
        "mandate": _TEXT_OR_NONE,
    },
    Kind.INSTRUMENTS: {
        "name": _TEXT,
        "type": _one_of(InstrumentType),
        "status": _one_of(InstrumentStatus),
        "parties": _TEXTS,
        "date_words": _TEXT_OR_NONE,
        "areas": _AREAS,
    },
    Kind.COMMITMENTS: {
        "by": _TEXTS,
        "toward": _TEXTS,
        "strength": _one_of(Strength),
        "action": _TEXT,
        "due_words": _TEXT_OR_NONE,
        "condition": _TEXT_OR_NONE,
        "areas": _AREAS,
    },
    Kind.ASSISTANCE: {
        "provider": _TEXT_OR_NONE,
        "recipient": _TEXT_OR_NONE,
        "type": _one_of(AssistanceType),
        "item": _TEXT,
        "programme": _TEXT_OR_NONE,
        "stage": _one_of(Stage),
        "amount": _TEXT_OR_NONE,
    },
    Kind.ASSESSMENTS: {"by": _TEXT, "subject": _TEXT, "factors": _TEXTS, "outcome": _TEXT_OR_NONE},
    Kind.STATEMENTS: {"speaker": _TEXT, "act": _one_of(Act)},
}
"""The slots of an item of each kind; every item has `quotes` besides."""


def answer_schema() -> Schema:
    """The schema of the whole answer: one list for each kind, and the areas."""
    kinds = {
        kind.value: {"type": "array", "items": _closed({**slots, "quotes": _QUOTES})} for kind, slots in SLOTS.items()
    }
    return _closed({**kinds, "areas": _AREAS})


def _closed(properties: dict[str, Schema]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
