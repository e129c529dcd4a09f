"""What the Record holds: findings and entries, each with the evidence for it and against it.

Made by folding, never edited.

Field names are those that the commands print (`docs/record-lines.md`), so that a view has nothing to translate.
"""

from dataclasses import dataclass, field

from accord.model.codes import (
    Act,
    Area,
    AssistanceType,
    BodyType,
    EngagementStatus,
    EngagementType,
    InstrumentStatus,
    InstrumentType,
    Stage,
    Strength,
)
from accord.model.document import DocumentId
from accord.model.ids import FindingId, JudgementId
from accord.model.span import Span
from accord.model.when import UNKNOWN, When


@dataclass(frozen=True, slots=True, order=True)
class Support:
    """One piece of evidence: the words, where they stand, who says them, in which act, who published them and when."""

    document_id: DocumentId
    document: str
    span: Span
    speaker: str | None = None
    act: Act | None = None
    outlet: str | None = None
    published: str | None = None
    why: str | None = None
    """For evidence against: what it contradicts and how."""


@dataclass(frozen=True, slots=True)
class OpenDoubt:
    """A question about a finding that is not settled, with the possible answers."""

    what: str
    why: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What every finding and entry has. `because` gives the reason of each merge, one sentence each."""

    id: FindingId
    support: tuple[Support, ...]
    against: tuple[Support, ...] = field(default=(), kw_only=True)
    reports: int = field(default=1, kw_only=True)
    independent: int = field(default=1, kw_only=True)
    doubts: tuple[OpenDoubt, ...] = field(default=(), kw_only=True)
    judgements: tuple[JudgementId, ...] = field(default=(), kw_only=True)
    because: tuple[str, ...] = field(default=(), kw_only=True)
    confidence: float = field(default=1.0, kw_only=True)
    decision: str | None = field(default=None, kw_only=True)
    """`accepted` or `rejected` by a person; None while nobody decided."""
    first_report: str | None = field(default=None, kw_only=True)
    latest_report: str | None = field(default=None, kw_only=True)


@dataclass(frozen=True, slots=True)
class EngagementFinding(Finding):
    """A contact, as all reports together tell it."""

    type: EngagementType
    status: EngagementStatus
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    body: str | None = None
    ordinal: int | None = None
    date: When = UNKNOWN
    date_reasons: tuple[str, ...] = ()
    place: str | None = None
    areas: tuple[Area, ...] = ()
    outcomes: tuple[FindingId, ...] = ()
    within: FindingId | None = None
    """The visit or event it took place in."""
    signed: tuple[str, ...] = ()
    """What was signed there, as reports call it."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another undertaking that belongs to this one: what this one is to it (`restates`, `extended by` ...), and why."""

    kind: str
    to: FindingId
    because: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """One deadline as it was stated: its date, when and in which documents, for which finding, in which words.

    `slip_least` and `slip_most` are days after the deadline that was stated first; negative where it is earlier.
    """

    date: str
    said: str | None
    documents: tuple[str, ...]
    finding: FindingId
    quote: str
    slip_least: int | None = None
    slip_most: int | None = None


@dataclass(frozen=True, slots=True)
class CommitmentFinding(Finding):
    """An undertaking. `status` is one of reported, corroborated, pending, overdue unless a person decided otherwise."""

    by: tuple[str, ...]
    toward: tuple[str, ...]
    strength: Strength
    action: str
    due: When = UNKNOWN
    condition: str | None = None
    areas: tuple[Area, ...] = ()
    status: str = "reported"
    restates: tuple[FindingId, ...] = ()
    superseded_by: FindingId | None = None
    engagement: FindingId | None = None
    instrument: FindingId | None = None
    proposed_evidence: tuple[Support, ...] = ()
    links: tuple[Related, ...] = ()
    """Every undertaking that this one restates, narrows, extends or takes the place of, and those that do so to it."""
    deadlines: tuple[Deadline, ...] = ()
    """All deadlines stated for it and for what it is linked with."""
    conditions: tuple[Support, ...] = ()
    """Each condition in the words of the document that states it."""


@dataclass(frozen=True, slots=True)
class Session:
    """One session of a body or round of a dialogue."""

    engagement: FindingId
    ordinal: int | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Position:
    """What one party says a body or an assessment is for, in which document and in which words."""

    party: str
    purpose: str
    document: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class BodyEntry(Finding):
    """An institution shared by parties, with every name it goes by."""

    name: str
    names: tuple[str, ...]
    acronyms: tuple[str, ...]
    type: BodyType
    parties: tuple[str, ...]
    mandate: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    sessions: tuple[Session, ...] = ()
    established: str | None = None
    parent: FindingId | None = None
    """The body it is part of, or the text it stands under."""
    positions: tuple[Position, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimedAreas:
    """What areas one claimant says a text covers, in the claimant's order, with the words of each item."""

    claimant: str
    areas: tuple[Area, ...]
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InstrumentEntry(Finding):
    """A text that binds or records, with every name it goes by."""

    name: str
    names: tuple[str, ...]
    type: InstrumentType
    status: InstrumentStatus
    parties: tuple[str, ...]
    date: When = UNKNOWN
    areas: tuple[Area, ...] = ()
    areas_by_claimant: tuple[ClaimedAreas, ...] = ()
    parent: FindingId | None = None


@dataclass(frozen=True, slots=True)
class StageTold:
    """A stage that a document states, and in which words."""

    stage: Stage
    told: str | None
    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class AssistanceFinding(Finding):
    """Means given or asked for."""

    provider: str | None
    recipient: str | None
    type: AssistanceType
    item: str
    programme: str | None
    stage: Stage
    amount: str | None = None
    stages: tuple[StageTold, ...] = ()
    """Every stage that a document states, in the order of its telling."""


@dataclass(frozen=True, slots=True)
class AssessmentFinding(Finding):
    """A situation evaluated by named factors."""

    by: str
    subject: str
    factors: tuple[str, ...]
    outcome: str | None = None
    timeline: str | None = None
    positions: tuple[Position, ...] = ()
    inputs: tuple[str, ...] = ()
    recommendation: str | None = None


@dataclass(frozen=True, slots=True)
class StatementFinding(Finding):
    """Somebody said something."""

    speaker: str
    act: Act
    direct: bool
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office somebody held, with the bounds that the reports give."""

    role: str
    organisation: str | None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class ActorEntry(Finding):
    """A person, organisation or state; `type` says which."""

    name: str
    names: tuple[str, ...]
    type: str
    country: str | None = None
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that reports give, and the documents that give it."""

    value: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which reports of one finding disagree."""

    finding: FindingId
    field: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document as the record lists it.

    `reprint_of` is the name of the document it repeats; `reader` is None if unread.
    """

    id: DocumentId
    name: str
    title: str | None
    outlet: str | None
    url: str | None
    published: When
    published_reasons: tuple[str, ...]
    language: str | None
    words: int
    furniture_spans: int
    reprint_of: str | None
    sha256: str
    reader: str | None = None
    reader_version: str | None = None
    added: str | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something only a person can settle. `weight` orders the queue: how much of the record hangs on it."""

    id: str
    question: str
    about: tuple[FindingId, ...]
    options: tuple[str, ...]
    because: tuple[str, ...]
    weight: float = 0.0
    commands: tuple[str, ...] = ()
    """The command lines that answer it, one for each option."""
