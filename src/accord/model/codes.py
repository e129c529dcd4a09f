"""The controlled lists: what kinds, types, acts, stages and areas there are, exactly as the contract spells them."""

from enum import StrEnum


class EngagementType(StrEnum):
    """What sort of contact between parties."""

    MEETING = "meeting"
    VISIT = "visit"
    CALL = "call"
    DIALOGUE = "dialogue"
    SESSION = "session"
    SUMMIT = "summit"
    CONFERENCE = "conference"
    SIGNING = "signing"
    EXERCISE = "exercise"
    TRAINING = "training"
    HANDOVER = "handover"
    CEREMONY = "ceremony"
    NEGOTIATION = "negotiation"
    OTHER = "other"


class EngagementStatus(StrEnum):
    """Whether the contact took place; `proposed` is only called for or invited to."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    PROPOSED = "proposed"


class BodyType(StrEnum):
    """What sort of institution shared by parties."""

    COMMISSION = "commission"
    COMMITTEE = "committee"
    DIALOGUE = "dialogue"
    WORKING_GROUP = "working_group"
    COALITION = "coalition"
    TASK_FORCE = "task_force"
    MISSION = "mission"
    COUNCIL = "council"
    OFFICE = "office"
    OTHER = "other"


class InstrumentType(StrEnum):
    """What sort of text that binds or records."""

    TREATY = "treaty"
    AGREEMENT = "agreement"
    MOU = "mou"
    JOINT_STATEMENT = "joint_statement"
    DECLARATION = "declaration"
    PROTOCOL = "protocol"
    PLAN = "plan"
    LETTER = "letter"
    ARRANGEMENT = "arrangement"
    CONTRACT = "contract"
    RESOLUTION = "resolution"
    OTHER = "other"


class InstrumentStatus(StrEnum):
    """How far a text has come, as the document tells it."""

    PROPOSED = "proposed"
    NEGOTIATING = "negotiating"
    SIGNED = "signed"
    ISSUED = "issued"
    IN_FORCE = "in_force"
    RATIFIED = "ratified"
    AMENDED = "amended"
    SUSPENDED = "suspended"
    TERMINATED = "terminated"
    UNKNOWN = "unknown"


class Strength(StrEnum):
    """How firmly an undertaking is worded, from an appeal to binding text."""

    URGES = "urges"
    REQUESTS = "requests"
    OFFERS = "offers"
    PLANS = "plans"
    COMMITS = "commits"
    AGREES = "agrees"
    SHALL = "shall"


class AssistanceType(StrEnum):
    """What means one side gives another."""

    TRAINING = "training"
    EQUIPMENT = "equipment"
    FUNDING = "funding"
    ADVICE = "advice"
    INTELLIGENCE = "intelligence"
    INFRASTRUCTURE = "infrastructure"
    HUMANITARIAN = "humanitarian"
    OTHER = "other"


class Stage(StrEnum):
    """How far assistance has come; a sentence sets at most the stage it states."""

    REQUESTED = "requested"
    OFFERED = "offered"
    APPROVED = "approved"
    CONTRACTED = "contracted"
    DELIVERED = "delivered"
    ONGOING = "ongoing"
    ENDED = "ended"
    DISCUSSED = "discussed"


class Act(StrEnum):
    """What a speaker does by saying it."""

    REPORTS = "reports"
    COMMITS = "commits"
    OPINION = "opinion"
    CALLS_FOR = "calls_for"
    PRAISES = "praises"
    DENIES = "denies"
    CRITICISES = "criticises"


class Area(StrEnum):
    """The fields of cooperation, top level."""

    POL = "POL"
    CT = "CT"
    MIL = "MIL"
    EQP = "EQP"
    TRN = "TRN"
    CAP = "CAP"
    INT = "INT"
    BRD = "BRD"
    DRG = "DRG"
    CRM = "CRM"
    JUS = "JUS"
    CYB = "CYB"
    HUM = "HUM"
    ECO = "ECO"
    NUC = "NUC"


class Basis(StrEnum):
    """What a date rests on."""

    STATED = "stated"  # the text gives it
    RELATIVE = "relative"  # the text gives it relative to the date of publication or another stated date
    INFERRED = "inferred"  # reasoned from other documents or from bounds
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """The kinds of fact a Reading holds and of finding a Record holds, by the contract's plural names."""

    PEOPLE = "people"
    ENGAGEMENTS = "engagements"
    BODIES = "bodies"
    INSTRUMENTS = "instruments"
    COMMITMENTS = "commitments"
    ASSISTANCE = "assistance"
    ASSESSMENTS = "assessments"
    STATEMENTS = "statements"


STATUSES = (
    "reported", "corroborated", "pending", "overdue", "in progress", "stalled", "kept", "partly kept", "contradicted",
    "superseded", "lapsed", "withdrawn", "disputed", "unverifiable",
)  # fmt: skip
"""The statuses of a commitment that a person may set; the machine sets only the first four."""

NEED_A_QUOTE = frozenset({"kept", "partly kept", "contradicted"})
"""Statuses that stand on words in a document of the record."""
