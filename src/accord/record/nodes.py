"""What gets compared: facts of one document with all that a comparison needs, computed once.

Pure functions of document and reading.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from accord.model.document import Document
from accord.model.reading import Assessment, Assistance, Commitment, Engagement, Fact, Purpose, Statement
from accord.model.shelf import LETTERS, NodeId
from accord.model.when import Step
from accord.record.accounts import Account
from accord.record.words import plain

KINDS = {letter: kind for kind, letter in LETTERS.items()}


def short(document_id: str) -> str:
    """The part of a document's id that stands in the ids of its nodes."""
    return document_id[:20]


def digest(text: str) -> str:
    """Ten hex digits of a text."""
    return hashlib.sha1(text.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:10]


def atom_id(kind: str, document_id: str, fact: Fact, turn: int) -> NodeId:
    """The id of a fact: kind, document, and where it stands; `turn` tells apart facts of one kind on the same words."""
    stands = ";".join(f"{span.start}-{span.end}" for span in sorted(fact.evidence))
    return f"{LETTERS[kind]}:{short(document_id)}:{digest(f'{stands}#{turn}')}"


def profile_id(kind: str, key: str) -> NodeId:
    """The id of a profile: kind and what it is called."""
    return f"{LETTERS[kind]}::{digest(key)}"


@dataclass(frozen=True, slots=True)
class Where:
    """The document a fact stands in, as far as comparisons need it."""

    id: str
    name: str
    outlet: str | None
    published: date | None
    """The last day on which it may have come out, as it says itself."""
    since: date | None = None
    """The first such day."""
    value: str | None = None
    """The date it gives itself, as it gives it."""


def where_of(document: Document) -> Where:
    """The place of all facts of a document."""
    when = document.published
    return Where(document.id, document.name, document.source.outlet, when.latest, when.earliest, when.value)


class Topic:
    """What a document is about: stems without states, offices, names and the words of every meeting.

    Made when first asked for, since most comparisons end before.
    """

    __slots__ = ("_make", "_words")

    def __init__(self, make: Callable[[], frozenset[str]]) -> None:
        self._make = make
        self._words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """The stems."""
        if self._words is None:
            self._words = self._make()
            # what they are made of is a whole document
            self._make = frozenset
        return self._words

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """What goes to another process: the stems, not the document."""
        return None, {"_words": self.words, "_make": frozenset}


NO_TOPIC = Topic(frozenset)


class Telling:
    """The document's account of what stands around its contacts, made when first asked for."""

    __slots__ = ("_account", "_make")

    def __init__(self, make: Callable[[], Account]) -> None:
        self._make = make
        self._account: Account | None = None

    @property
    def account(self) -> Account:
        """The account."""
        if self._account is None:
            self._account = self._make()
            self._make = Account
        return self._account

    def __getstate__(self) -> tuple[None, dict[str, object]]:
        """What goes to another process: the account, not the document."""
        return None, {"_account": self.account, "_make": Account}


NOTHING_TOLD = Telling(Account)


@dataclass(frozen=True, slots=True)
class Who:
    """A participant: name as in the document, state and office if the document gives them."""

    name: str
    country: str | None = None
    office: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Atom:
    """A fact with its id and its place; `text` is its evidence in plain form."""

    id: NodeId
    where: Where
    text: str


@dataclass(frozen=True, slots=True)
class Tie:
    """From `low` to `high` days after another contact of the same document (None: open), or `inside` its days."""

    target: NodeId
    words: str
    low: int | None = None
    high: int | None = None
    from_first: bool = False
    """Counted from its first day, where it takes several; else from its last."""
    inside: bool = False
    named: bool = False
    """Whether the words name it, not just what was told before."""
    weekday: int | None = None
    """The day of the week it falls on (1 is Monday), if that is said."""
    step: Step = Step.DAY
    """What is counted in: "in the same week in which" counts none of weeks."""
    sharp: bool = False
    """Whether months or years are told to the day: "three months to the day after"."""
    weeks: int = 0
    """So many weeks and no "some eight weeks": on a day of the week that is told they leave one day."""

    def excludes(self, other: "Tie") -> bool:
        """Whether two counts from one contact leave no day: the day before the talks, and the day after them."""
        if self.target != other.target or self.inside or other.inside:
            return False
        return any(
            one.low is not None and two.high is not None and one.low > two.high
            for one, two in ((self, other), (other, self))
        )


@dataclass(frozen=True, slots=True)
class Story:
    """What the document of a contact tells of as a whole: between which states, and the surnames of whom."""

    states: frozenset[str]
    people: frozenset[str]


@dataclass(frozen=True, slots=True)
class EngagementAtom(Atom):
    """A contact as one document tells it."""

    fact: Engagement
    parties: frozenset[str]
    people: tuple[Who, ...]
    offices: frozenset[str]
    first: date | None
    last: date | None
    month: int | None
    """Set when the text names a month and leaves the year open."""
    weekday: int | None
    """Monday is 0; set when the text names a weekday only."""
    acronym: str | None
    lead: bool
    """Whether it is what the document reports first, as news."""
    looks_back_to: date | None
    """The end of the latest dated earlier contact that the document looks back on."""
    visit: NodeId | None
    """The visit it took place in, by the document's own words."""
    near: tuple[date, date] | None
    """Its days where the document dates it, or else the days that weekday and publication leave for news."""
    topic: Topic = NO_TOPIC
    """What the document is about."""
    made: frozenset[str] = frozenset()
    """What sort of texts were signed or issued there."""
    moved: bool = False
    """Whether it is told as put off."""
    signed: tuple[str, ...] = ()
    """What was signed there, as the document calls it."""
    ties: tuple["Tie", ...] = ()
    """The contacts of the same document that its day is counted from."""
    referred: bool = False
    """Whether it is only told as what the day of another is counted from: "on the eve of the talks in Lima"."""
    occasion: bool = False
    """Whether the reading tells of no such contact, and it is only looked for in other documents."""
    called: frozenset[str] = frozenset()
    """The names of its own that an event has: "caspian lifeline"."""
    hosts: tuple[Who, ...] = ()
    """Of a lead contact without names: the one official of each side that the document names."""
    telling: Telling = NOTHING_TOLD
    """What the document tells around it."""
    story: Story | None = None
    """Set on the contact that stands first in its document."""
    towns: frozenset[str] = frozenset()
    """Of a contact told without its place the towns that the document speaks of."""
    days: int | None = None
    """How many days it took, where the document says so."""

    @property
    def dated(self) -> bool:
        """Whether the document dates it to a year or better."""
        return self.first is not None and self.last is not None


@dataclass(frozen=True, slots=True)
class CommitmentAtom(Atom):
    """An undertaking as one document tells it."""

    fact: Commitment
    by: frozenset[str]
    stems: frozenset[str]
    negative: bool
    engagement: NodeId | None
    said: date | None
    """When it was made: the day of the engagement it comes of, or of publication."""
    parties: frozenset[str] = frozenset()
    """Those who act and those toward whom, or those of the contact it comes of."""
    numbers: tuple[tuple[str, int], ...] = ()
    """What is counted in it, and how many."""
    said_since: date | None = None
    """The first day on which it may have been made, where that is not known to the day; `said` is then the last."""
    conduct: str = ""
    """What is to be done, with its thing also where the reading's wording leaves it out, and without the condition."""


@dataclass(frozen=True, slots=True)
class AssistanceAtom(Atom):
    """Means given, as one document tells it."""

    fact: Assistance
    stems: frozenset[str]
    parties: frozenset[str] = frozenset()
    """Giver and receiver; where one is left out and the document is about two states, these."""


@dataclass(frozen=True, slots=True)
class AssessmentAtom(Atom):
    """An assessment, as one document tells it."""

    fact: Assessment
    stems: frozenset[str]
    by: str
    purposes: tuple[Purpose, ...] = ()
    """What voices of the document say that it is for."""


@dataclass(frozen=True, slots=True)
class StatementAtom(Atom):
    """A statement; `quote` is set for ten words or more in quotation marks."""

    fact: Statement
    quote: str | None


def evidence_text(fact: Fact) -> str:
    """The words of the evidence in plain form."""
    return " / ".join(plain(span.text) for span in fact.evidence)
