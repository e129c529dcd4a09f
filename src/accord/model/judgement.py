"""What people decide. Judgements are only ever added; taking one back is a judgement too."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.model.document import DocumentId
from accord.model.ids import JudgementId
from accord.model.span import Span


class Verdict(StrEnum):
    """What was decided."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    STATUS = "status"
    TELL = "tell"
    """A fact that no reader found: `field` is its kind, `value` its slots as JSON, its words are what it is about."""
    UNDO = "undo"


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """What a judgement is about, in terms that outlive re-reading: a kind of fact, a document and the words there."""

    kind: str
    document_id: DocumentId
    span: Span


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision: by whom, when (ISO date-time), why, about which words."""

    id: JudgementId
    verdict: Verdict
    about: tuple[tuple[Anchor, ...], ...]
    """One group of anchors for each finding judged, so that a cluster is found again by any of its evidence."""
    who: str
    when: str
    why: str = ""
    field: str | None = None
    value: str | None = None
    undoes: JudgementId | None = None
    quote: Anchor | None = None
    details: tuple[str, ...] = dataclasses.field(default=())


def taken_back(judgements: Sequence[Judgement]) -> frozenset[JudgementId]:
    """The ids of the judgements that are not in force, given all of them oldest first.

    An undo that is itself undone takes nothing back.
    """
    undone: set[JudgementId] = set()
    for judgement in reversed(judgements):
        if judgement.verdict is Verdict.UNDO and judgement.id not in undone and judgement.undoes is not None:
            undone.add(judgement.undoes)
    return frozenset(undone)


def in_force(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements that decide something now, oldest first."""
    undone = taken_back(judgements)
    return [
        judgement for judgement in judgements if judgement.id not in undone and judgement.verdict is not Verdict.UNDO
    ]
