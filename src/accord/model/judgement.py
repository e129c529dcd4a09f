"""What people decide. Judgements are only ever added; taking one back is a judgement too."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from accord.model.document import DocumentId
from accord.model.record import JudgementId
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
