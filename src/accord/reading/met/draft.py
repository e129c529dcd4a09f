"""What one mention says of a contact, before mentions of the same contact are put together. Nothing is settled here.

Positions are token indices of the scene, end-exclusive.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.when import UNKNOWN, When

TALKS = "talks"
_GROUPS = {
    EngagementType.MEETING: TALKS,
    EngagementType.CALL: TALKS,
    EngagementType.DIALOGUE: TALKS,
    EngagementType.SESSION: TALKS,
    EngagementType.NEGOTIATION: TALKS,
    EngagementType.SUMMIT: "forum",
    EngagementType.CONFERENCE: "forum",
}


def group_of(kind: EngagementType) -> str:
    """The group within which two mentions may be of one contact: a "meeting" may be called "talks", never a "visit"."""
    return _GROUPS.get(kind, kind.value)


@dataclass(frozen=True, slots=True)
class Cue:
    """A contact word: verb or noun at token `at`; `start`/`end` is its phrase, `governor` the verb around it."""

    at: int
    start: int
    end: int
    type: EngagementType
    frame: str
    governor: int
    inner: int | None = None
    anew: bool = False
    """Whether it is one more of a kind told before: "the next one"."""

    @property
    def is_noun(self) -> bool:
        """Whether the cue is a noun."""
        return self.frame == "noun"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contact: the codes it stands for, its people's full names, an office that nobody named holds."""

    parties: frozenset[str] = frozenset()
    people: tuple[str, ...] = ()
    office: str = ""

    def __bool__(self) -> bool:
        return bool(self.parties or self.people)


def codes_of(sides: Iterable[Side]) -> frozenset[str]:
    """The codes that any of the sides stands for."""
    return frozenset().union(*(side.parties for side in sides))


@dataclass(frozen=True, slots=True)
class Draft:
    """One mention of a contact.

    `bare`: it names no party of its own; `takes_up`: it may mean one told before ("the meeting");
    `weak`: it names a standing dialogue without saying that it met; `fresh`: it says that it is another one;
    `aside`: it is told beside the matter, in a relative clause or after "including";
    `verb`: a verb tells it; `counted_from`: another is counted from it ("on the eve of the talks").
    """

    type: EngagementType
    status: EngagementStatus
    sides: tuple[Side, ...]
    at: int
    sentence: int
    evidence: tuple[tuple[int, int], ...]
    cues: tuple[tuple[int, int], ...]
    date: When = UNKNOWN
    day_words: str = ""
    place: str | None = None
    state: str | None = None
    body: str | None = None
    ordinal: int | None = None
    bare: bool = False
    takes_up: bool = False
    weak: bool = False
    fresh: bool = False
    aside: bool = False
    firm: bool = True
    within: int | None = None
    heading: bool = False
    titled: bool = False
    anchor: bool | None = None
    """Whether a day is counted from it (True), or its own from another (False)."""
    courtesy: bool = False
    """Whether it is a call that somebody paid on somebody."""
    loose: bool = False
    """Whether its sides are only "they" or "the delegations", which may leave some of many out."""
    past: bool = False
    """Whether its date is long before the news."""
    verb: bool = False
    counted_from: bool = False
    people_of: tuple[tuple[str, str], ...] = ()
    coming: bool = False
    """Whether it is told as what somebody came for, so that the day is that of coming."""
    days: int | None = None
    """How many days it lasts, by its own words."""
    pointed: bool = False
    """Whether its word is known from elsewhere to tell of a contact."""
    sure: float = 1.0
    """How sure it may be at most, by who points at it."""
    vouched: bool = False
    """Whether such a word is one of contacts by the lexicon too, so that it needs no day, place or person."""
    another: bool = False
    """Whether it tells of one that nothing before has told of: "signed an agreement", "held a meeting"."""
    apart: bool = False
    """Whether it is one of several told in one breath: "met her Peruvian and Chilean counterparts"."""
    another_day: bool = False
    """Whether its sentence opens with how many days it lies from what was told before."""
    begins: bool = False
    """Whether its words tell of its first day: "arrived", "began"."""

    @property
    def group(self) -> str:
        """The group of its type."""
        return group_of(self.type)

    @property
    def parties(self) -> frozenset[str]:
        """The codes of all sides."""
        return codes_of(self.sides)

    @property
    def with_host(self) -> frozenset[str]:
        """The codes of all sides, and that of the state it takes place in."""
        return self.parties | ({self.state} if self.state is not None else frozenset())

    @property
    def people(self) -> tuple[str, ...]:
        """The names of all sides, each once."""
        return tuple(dict.fromkeys(name for side in self.sides for name in side.people))


def split_by_counterpart(draft: Draft, counterparts: list[Side]) -> list[Draft]:
    """One mention for each named counterpart: "held talks with A and B" without a word that they met together."""
    host = draft.sides[0]
    return [
        replace(
            draft,
            sides=(host, other),
            people_of=tuple(p for p in draft.people_of if p[1] in host.people or p[1] in other.people),
            apart=True,
        )
        for other in counterparts
    ]
