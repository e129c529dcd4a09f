"""An account into the key of all that tell the same in the same words: they are compared with the rest as one.

Only what agrees in every slot that a comparison looks at has one key, so that whichever is compared, the result is
the same.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from accord.model.span import Span
from accord.model.when import When
from accord.record.keys import by_quarter
from accord.record.nodes import Atom, CommitmentAtom, EngagementAtom, Telling, Topic, digest
from accord.record.tellings import TellingAtom

# 4 accounts in the same words are compared with the rest each, the others as the first of them does: their documents'
# matter and days of publication may tell what the words do not
LEADERS = 4

# 40 characters for contacts, 20 for the rest: shorter words ("the meeting") are repeated by chance
_LENGTH = {"e": 40}
_SHORTEST = 20

_NO_MATTER = frozenset(
    {
        "id",
        "where",
        "evidence",
        "confidence",
        "topic",
        "engagement",
        "lead",
        "said",
        "said_since",
        "mentions",
        "story",
        "towns",
    }
)
"""Slots that hang on the document, or are no part of any comparison."""


def same_words_key(atom: Atom) -> str | None:
    """The key of an account; None where it is short, or depends on others of its document."""
    letter = atom.id[0]
    if isinstance(atom, TellingAtom) or len(atom.text) < _LENGTH.get(letter, _SHORTEST):
        return None
    day = atom.where.published
    if isinstance(atom, EngagementAtom) and (atom.visit is not None or atom.ties):
        return None
    if isinstance(atom, CommitmentAtom):
        day = atom.said
    return f"w|{letter}|{digest(json.dumps(_plain(atom), sort_keys=True, ensure_ascii=False))}|{by_quarter(day)[0][0]}"


def _plain(value: Any) -> Any:
    match value:
        case Span():
            return value.text
        case When():
            return [value.value, str(value.earliest), str(value.latest)]
        case date():
            return value.isoformat()
        case Topic() | Telling():
            return None
        case frozenset():
            return sorted(json.dumps(_plain(one), sort_keys=True) for one in value)
        case Mapping():
            return {str(key): _plain(one) for key, one in value.items()}
        case tuple() | list():
            return [_plain(one) for one in value]
    if is_dataclass(value):
        sort: Any = type(value)
        return {name: _plain(getattr(value, name)) for name in _slots(sort)}
    return value


@cache
def _slots(sort: Any) -> tuple[str, ...]:
    """The slots of a sort of fact that a comparison may look at."""
    return tuple(slot.name for slot in fields(sort) if slot.name not in _NO_MATTER)
