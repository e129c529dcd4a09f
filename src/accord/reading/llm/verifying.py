"""A model's answer and the document -> a Reading: what the words bear out becomes fact, the rest a Doubt that says why.

Nothing is repaired in a model's favour: an item with one slot that the document does not bear out is refused whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar

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
from accord.model.reading import (
    Assessment,
    Assistance,
    Body,
    Commitment,
    Doubt,
    Engagement,
    Fact,
    Instrument,
    Person,
    Reading,
    Statement,
)
from accord.model.span import Span
from accord.model.when import UNKNOWN, When
from accord.reading.llm.grounds import Grounds
from accord.reading.llm.quoting import Unfound, find_quote
from accord.reading.llm.schema import SLOTS
from accord.reading.mentions import find_mentions
from accord.reading.scene import Scene

UNVERIFIED = "Unverified"
"""How the reason of every Doubt about a refused item begins."""

_BROKE_OFF = Doubt(
    "the model's answer",
    f"{UNVERIFIED}: it broke off before its end, so what it would have said after is missing;"
    " ask a model with a larger window",
)

# Two quotations are asked for; more than four is a text, no evidence.
_MOST_QUOTES = 4

# So many letters of a refused item are shown.
_SHOWN = 160

Code = TypeVar("Code", bound=StrEnum)


class Refused(Exception):
    """An item that the document does not bear out; the message says why."""

    def __init__(self, why: str, quotes: tuple[Span, ...] = ()) -> None:
        super().__init__(why)
        self.quotes = quotes


@dataclass(slots=True)
class _Verified:
    """What of an answer holds, and what does not."""

    facts: dict[Kind, list[Fact]] = field(default_factory=lambda: {kind: [] for kind in Kind})
    doubts: list[Doubt] = field(default_factory=list)


def reading_of(
    answers: Sequence[Mapping[str, Any]], scene: Scene, *, reader: str, version: str, broke_off: bool = False
) -> Reading:
    """The Reading that the answers (one a piece of the document) come to; `broke_off`: one of them is not whole."""
    grounds = Grounds(scene)
    held = _Verified()
    if broke_off:
        held.doubts.append(_BROKE_OFF)
    for answer in answers:
        for kind, item in _items(answer):
            try:
                fact = _fact(kind, item, grounds)
            except Refused as refused:
                held.doubts.append(_doubt(kind, item, str(refused), refused.quotes))
            else:
                if fact not in held.facts[kind]:
                    held.facts[kind].append(fact)
    areas = {_area(code) for answer in answers for code in _list(answer.get("areas"))} - {None}
    bodies = tuple(fact for fact in held.facts[Kind.BODIES] if isinstance(fact, Body))
    ordered = {kind.value: tuple(sorted(facts, key=lambda fact: fact.evidence)) for kind, facts in held.facts.items()}
    return Reading(
        document_id=scene.document.id,
        reader=reader,
        version=version,
        areas=tuple(area for area in Area if area in areas),
        mentions=find_mentions(scene, bodies=bodies),
        doubts=tuple(held.doubts),
        **ordered,  # type: ignore[arg-type]
    )


def _items(answer: Mapping[str, Any]) -> Iterator[tuple[Kind, Mapping[str, Any]]]:
    for kind in Kind:
        for item in _list(answer.get(kind.value)):
            if isinstance(item, Mapping):
                yield kind, item


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _area(code: object) -> Area | None:
    return Area(code) if isinstance(code, str) and code in set(Area) else None


def _doubt(kind: Kind, item: Mapping[str, Any], why: str, quotes: tuple[Span, ...]) -> Doubt:
    said = "; ".join(
        f"{slot} {', '.join(map(str, value)) if isinstance(value, list) else value}"
        for slot in SLOTS[kind]
        if (value := item.get(slot)) not in (None, [], "")
    )
    said = " ".join(said.split())
    return Doubt(
        f"{kind.value}: {said[:_SHOWN]}{'...' if len(said) > _SHOWN else ''}", f"{UNVERIFIED}: {why}", (), quotes
    )


def _fact(kind: Kind, item: Mapping[str, Any], grounds: Grounds) -> Fact:
    quotes = _quotes(item, grounds)
    try:
        return _MAKERS[kind](_Slots(item, grounds, quotes))
    except Refused as refused:
        raise Refused(str(refused), refused.quotes or quotes) from None


def _quotes(item: Mapping[str, Any], grounds: Grounds) -> tuple[Span, ...]:
    given = [quote for quote in _list(item.get("quotes")) if isinstance(quote, str) and quote.strip()][:_MOST_QUOTES]
    if not given:
        raise Refused("no quotation is given")
    found: list[Span] = []
    for quote in given:
        span = find_quote(quote, grounds.scene.document)
        if isinstance(span, Unfound):
            raise Refused(span.why, tuple(found))
        found.append(span)
    return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class _Slots:
    """The slots of one item, each held against the document when it is asked for."""

    item: Mapping[str, Any]
    grounds: Grounds
    quotes: tuple[Span, ...]

    def code(self, slot: str, codes: type[Code]) -> Code:
        value = self.item.get(slot)
        if value not in {code.value for code in codes}:
            raise Refused(f"there is no {slot} {value!r}")
        return codes(value)

    def text(self, slot: str) -> str | None:
        value = self.item.get(slot)
        return " ".join(value.split()) or None if isinstance(value, str) else None

    def name(self, slot: str) -> str | None:
        """Words that stand in the document as they are."""
        value = self.text(slot)
        if value is not None and not self.grounds.stands(value):
            raise Refused(f"{slot} {value!r} does not stand in the document")
        return value

    def needed(self, slot: str) -> str:
        value = self.name(slot)
        if value is None:
            raise Refused(f"there is no {slot}")
        return value

    def names(self, slot: str) -> tuple[str, ...]:
        given = [
            " ".join(name.split()) for name in _list(self.item.get(slot)) if isinstance(name, str) and name.strip()
        ]
        for name in given:
            if not self.grounds.stands(name):
                raise Refused(f"{name!r} does not stand in the document")
        return tuple(dict.fromkeys(given))

    def phrase(self, slot: str) -> str:
        """Words that are those of the quotations but for their endings."""
        value = self.text(slot)
        if value is None:
            raise Refused(f"there is no {slot}")
        if not self.grounds.borne_out(value, self.quotes):
            raise Refused(f"{slot} {value!r} is not what the quotation says")
        return value

    def party(self, slot: str) -> str | None:
        value = self.text(slot)
        if value is None:
            return None
        if value not in self.grounds.parties:
            raise Refused(f"the document names no {value}")
        return value

    def parties(self, slot: str) -> tuple[str, ...]:
        codes = sorted({code.strip() for code in _list(self.item.get(slot)) if isinstance(code, str) and code.strip()})
        for code in codes:
            if code not in self.grounds.parties:
                raise Refused(f"the document names no {code}")
        return tuple(codes)

    def when(self, slot: str) -> When:
        words = self.text(slot)
        if words is None:
            return UNKNOWN
        found = self.grounds.when(words, self.quotes)
        if found is None:
            raise Refused(f"{words!r} does not stand in the document")
        return found

    def ordinal(self) -> int | None:
        value = self.item.get("ordinal")
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        if not self.grounds.numbered(value, self.quotes):
            raise Refused(f"the quotation does not say which round it is ({value})")
        return value

    def areas(self) -> tuple[Area, ...]:
        given = {_area(code) for code in _list(self.item.get("areas"))}
        return tuple(area for area in Area if area in given)

    def quoted(self, slot: str) -> Span | None:
        value = self.text(slot)
        if value is None:
            return None
        span = find_quote(value, self.grounds.scene.document)
        if isinstance(span, Unfound):
            raise Refused(f"{slot}: {span.why}")
        return span


def _person(of: _Slots) -> Person:
    role = of.text("role")
    if role is not None and not of.grounds.stands(role):
        # "foreign ministers of Peru and Chile", taken in the singular
        role = of.phrase("role")
    return Person(
        of.quotes, name=of.needed("name"), role=role, organisation=of.name("organisation"), country=of.party("country")
    )


def _engagement(of: _Slots) -> Engagement:
    parties, participants = of.parties("parties"), of.names("participants")
    if len(parties) + len(participants) < 2:
        raise Refused("a contact has at least two parties")
    body, place, date, ordinal = of.name("body"), of.name("place"), of.when("date_words"), of.ordinal()
    if not (participants or body or place or ordinal or date.value):
        raise Refused("a contact needs a date, place, body or participant")
    return Engagement(
        of.quotes,
        type=of.code("type", EngagementType),
        status=of.code("status", EngagementStatus),
        parties=parties,
        participants=participants,
        body=body,
        ordinal=ordinal,
        date=date,
        place=place,
    )


def _body(of: _Slots) -> Body:
    mandate = of.quoted("mandate")
    return Body(
        of.quotes,
        name=of.needed("name"),
        acronym=of.name("acronym"),
        type=of.code("type", BodyType),
        parties=of.parties("parties"),
        mandate=(mandate,) if mandate else (),
    )


def _instrument(of: _Slots) -> Instrument:
    return Instrument(
        of.quotes,
        name=of.needed("name"),
        type=of.code("type", InstrumentType),
        status=of.code("status", InstrumentStatus),
        parties=of.parties("parties"),
        date=of.when("date_words"),
        areas=of.areas(),
    )


def _commitment(of: _Slots) -> Commitment:
    return Commitment(
        of.quotes,
        by=of.parties("by"),
        toward=of.parties("toward"),
        strength=of.code("strength", Strength),
        action=of.phrase("action"),
        due=of.when("due_words"),
        areas=of.areas(),
        condition=of.quoted("condition"),
    )


def _assistance(of: _Slots) -> Assistance:
    provider, recipient = of.party("provider"), of.party("recipient")
    if provider is None and recipient is None:
        raise Refused("nobody gives and nobody gets")
    return Assistance(
        of.quotes,
        provider=provider,
        recipient=recipient,
        type=of.code("type", AssistanceType),
        item=of.phrase("item"),
        programme=of.name("programme"),
        stage=of.code("stage", Stage),
        amount=of.name("amount"),
    )


def _assessment(of: _Slots) -> Assessment:
    factors = of.names("factors")
    outcome = of.text("outcome")
    return Assessment(
        of.quotes,
        by=of.needed("by"),
        subject=of.phrase("subject"),
        factors=factors,
        outcome=of.phrase("outcome") if outcome else None,
    )


def _statement(of: _Slots) -> Statement:
    speaker = of.needed("speaker")
    people = {name: person for person in of.grounds.scene.people for name in (person.name, *person.names)}
    known = people.get(speaker)
    direct = any(mark in quote.text for quote in of.quotes for mark in '"“”«»„')
    return Statement(
        of.quotes,
        speaker=known.name if known else speaker,
        act=of.code("act", Act),
        direct=direct,
        parties=(known.country,) if known and known.country else (),
    )


_MAKERS = {
    Kind.PEOPLE: _person,
    Kind.ENGAGEMENTS: _engagement,
    Kind.BODIES: _body,
    Kind.INSTRUMENTS: _instrument,
    Kind.COMMITMENTS: _commitment,
    Kind.ASSISTANCE: _assistance,
    Kind.ASSESSMENTS: _assessment,
    Kind.STATEMENTS: _statement,
}
