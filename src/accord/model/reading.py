"""What one reader took from one document: people, facts, statements, doubts. Nothing here stands without its span."""

from dataclasses import dataclass, field
from enum import StrEnum

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
from accord.model.document import DocumentId
from accord.model.span import Span
from accord.model.when import UNKNOWN, When


class MentionKind(StrEnum):
    """What a mention names."""

    PERSON = "person"
    STATE = "state"
    ORGANISATION = "organisation"
    BODY = "body"
    INSTRUMENT = "instrument"
    PLACE = "place"
    COLLECTIVE = "collective"
    OFFICE = "office"
    TIME = "time"


IN_CALENDAR = "dated in the calendar"
"""The reason of the dates that a calendar gives, which has each contact once."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names something; `refers_to` is the fullest name in this document or the code of a party."""

    kind: MentionKind
    span: Span
    refers_to: str


@dataclass(frozen=True, slots=True)
class Fact:
    """What every fact has: the sentences or clauses that say it, its cues, and how sure the reader is."""

    evidence: tuple[Span, ...]
    cues: tuple[Span, ...] = field(default=(), kw_only=True)
    confidence: float = field(default=1.0, kw_only=True)


LIKELIEST = 0.5
"""The confidence of a person whose country is only the likeliest of those that the text names."""


@dataclass(frozen=True, slots=True)
class Person(Fact):
    """A named person who acts, speaks or is acted with. Name without honorifics, role as printed without the name."""

    name: str
    role: str | None = None
    organisation: str | None = None
    country: str | None = None
    names: tuple[str, ...] = ()

    @property
    def settled_country(self) -> str | None:
        """The country where the text settles it; None for one that is only the likeliest: nothing is built on that."""
        return self.country if self.confidence > LIKELIEST else None


@dataclass(frozen=True, slots=True)
class Engagement(Fact):
    """A contact between at least two parties."""

    type: EngagementType
    status: EngagementStatus
    parties: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    body: str | None = None
    ordinal: int | None = None
    date: When = UNKNOWN
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Purpose:
    """What one voice says a body is for: the party that speaks, the purpose in its words, and where."""

    party: str
    purpose: str
    span: Span


@dataclass(frozen=True, slots=True)
class Body(Fact):
    """A standing or temporary institution shared by parties; `names` are the other forms the document uses."""

    name: str
    acronym: str | None
    type: BodyType
    parties: tuple[str, ...] = ()
    mandate: tuple[Span, ...] = ()
    names: tuple[str, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    parent: str | None = None
    """The body it is part of or the text it stands under, by its name in this document."""


@dataclass(frozen=True, slots=True)
class Instrument(Fact):
    """A text that binds or records."""

    name: str
    type: InstrumentType
    status: InstrumentStatus
    parties: tuple[str, ...] = ()
    date: When = UNKNOWN
    areas: tuple[Area, ...] = ()
    parent: str | None = None
    """The text it implements, adds to or stands under, by its name in this document."""


@dataclass(frozen=True, slots=True)
class Commitment(Fact):
    """Future conduct that a third person could check; `by` is whose conduct `action` describes."""

    by: tuple[str, ...]
    toward: tuple[str, ...]
    strength: Strength
    action: str
    due: When = UNKNOWN
    areas: tuple[Area, ...] = ()
    condition: Span | None = None


@dataclass(frozen=True, slots=True)
class Assistance(Fact):
    """Means that one side gives or is asked for."""

    provider: str | None
    recipient: str | None
    type: AssistanceType
    item: str
    programme: str | None
    stage: Stage
    amount: str | None = None


@dataclass(frozen=True, slots=True)
class Assessment(Fact):
    """A body or party evaluates a situation by named factors, to advise or decide."""

    by: str
    subject: str
    factors: tuple[str, ...] = ()
    outcome: str | None = None
    inputs: tuple[str, ...] = ()
    """Whose work it draws on: "expert working groups", "site visits"."""
    recommendation: str | None = None
    timeline: str | None = None
    """The time or the phases that the text gives for what is decided on it."""


@dataclass(frozen=True, slots=True)
class Statement(Fact):
    """Somebody named is reported as saying something; `parties` are those the speaker speaks for."""

    speaker: str
    act: Act
    direct: bool
    parties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something that could not be settled, with the reason and the possible readings."""

    what: str
    why: str
    options: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one reader (name and version) took from one document."""

    document_id: DocumentId
    reader: str
    version: str
    people: tuple[Person, ...] = ()
    engagements: tuple[Engagement, ...] = ()
    bodies: tuple[Body, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    assistance: tuple[Assistance, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    statements: tuple[Statement, ...] = ()
    areas: tuple[Area, ...] = ()
    mentions: tuple[Mention, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    def facts(self, kind: Kind) -> tuple[Fact, ...]:
        """The facts of one kind."""
        facts: tuple[Fact, ...] = getattr(self, kind.value)
        return facts
