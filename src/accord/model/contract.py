"""Readings to and from the JSON object of the contract (`docs/reading.schema.json`). Going there and back loses
nothing.
"""

from collections.abc import Callable
from dataclasses import fields
from enum import Enum
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from accord.model.codes import Area, Basis, Kind
from accord.model.document import Document, DocumentId
from accord.model.reading import (
    Assessment,
    Assistance,
    Body,
    Commitment,
    Doubt,
    Engagement,
    Fact,
    Instrument,
    Mention,
    Person,
    Purpose,
    Reading,
    Statement,
)
from accord.model.span import Span
from accord.model.when import Distance, Step, When, iso_day

FACT_TYPES: dict[Kind, type[Fact]] = {
    Kind.PEOPLE: Person,
    Kind.ENGAGEMENTS: Engagement,
    Kind.BODIES: Body,
    Kind.INSTRUMENTS: Instrument,
    Kind.COMMITMENTS: Commitment,
    Kind.ASSISTANCE: Assistance,
    Kind.ASSESSMENTS: Assessment,
    Kind.STATEMENTS: Statement,
}
"""Which class holds the facts of a kind."""

_HINTS: dict[type, dict[str, Any]] = {
    cls: get_type_hints(cls) for cls in (*FACT_TYPES.values(), Mention, Doubt, Purpose)
}


def _plain(value: Any) -> Any:
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if isinstance(value, When):
        return value.value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Purpose):
        return {slot.name: _plain(getattr(value, slot.name)) for slot in fields(value)}
    return value


def _when_to_json(when: When) -> dict[str, Any]:
    return {
        "value": when.value,
        "earliest": iso_day(when.earliest),
        "latest": iso_day(when.latest),
        "basis": when.basis.value,
        "reason": when.reason,
        "evidence": _plain(when.evidence),
        **({"distance": _distance_to_json(when.distance)} if when.distance else {}),
    }


def _distance_to_json(distance: Distance) -> dict[str, Any]:
    return {
        "step": distance.step.value,
        "low": distance.low,
        "high": distance.high,
        "weekday": distance.weekday,
    }


def _distance_from_json(plain: dict[str, Any] | None) -> Distance | None:
    return Distance(Step(plain["step"]), plain["low"], plain["high"], plain.get("weekday")) if plain else None


def fact_to_json(item: Fact | Mention | Doubt) -> dict[str, Any]:
    """One fact, mention or doubt as a JSON object; a When `date` stands as its EDTF value, with `date_when` beside
    it.
    """
    plain: dict[str, Any] = {}
    for slot in fields(item):
        value = getattr(item, slot.name)
        plain[slot.name] = _plain(value)
        if isinstance(value, When):
            plain[f"{slot.name}_when"] = _when_to_json(value)
    return plain


def reading_to_json(reading: Reading, document: Document) -> dict[str, Any]:
    """The Reading of `document` as the contract's JSON object."""
    return {
        "document": {
            "name": document.name,
            "published": document.published.value,
            "language": document.language,
            "id": document.id,
            "title": document.title,
            "outlet": document.source.outlet,
            "url": document.source.url,
        },
        "reader": {"name": reading.reader, "version": reading.version},
        "furniture": [{"start": f.span.start, "end": f.span.end, "reason": f.reason.value} for f in document.furniture],
        **{kind.value: [fact_to_json(fact) for fact in reading.facts(kind)] for kind in Kind},
        "areas": [area.value for area in reading.areas],
        "mentions": [fact_to_json(mention) for mention in reading.mentions],
        "doubts": [fact_to_json(doubt) for doubt in reading.doubts],
    }


_Reviver = Callable[[Any, str], Any]
"""A value of a JSON object and the text of its document into what a slot holds."""


def _span(value: dict[str, Any], text: str) -> Span:
    start, end = value["start"], value["end"]
    return Span(start, end, text[start:end])


def _as_it_is(value: Any, _: str) -> Any:
    return value


def _reviver(hint: Any) -> _Reviver:
    """How values of a type are revived; worked out once for each slot."""
    if isinstance(hint, UnionType):
        inner = _reviver(next(arg for arg in get_args(hint) if arg is not type(None)))
        return lambda value, text: None if value is None else inner(value, text)
    if get_origin(hint) is tuple:
        each = _reviver(get_args(hint)[0])
        if each is _as_it_is:
            return lambda value, _: tuple(value)
        return lambda value, text: tuple([each(item, text) for item in value])
    if hint is Span:
        return _span
    if isinstance(hint, type) and issubclass(hint, Enum):
        return lambda value, _: hint(value)
    if hint is Purpose:
        return lambda value, text: _revive_item(Purpose, value, text)
    return _as_it_is


_SLOTS: dict[type, tuple[tuple[str, _Reviver | None], ...]] = {
    cls: tuple((slot.name, None if hints[slot.name] is When else _reviver(hints[slot.name])) for slot in fields(cls))
    for cls, hints in _HINTS.items()
}
"""The slots of each class; a When has no reviver, it stands under two names."""


def _revive_item(cls: Any, plain: dict[str, Any], text: str) -> Any:
    slots: dict[str, Any] = {}
    for name, revive in _SLOTS[cls]:
        if revive is None:
            w = plain.get(f"{name}_when") or {}
            evidence = tuple([_span(item, text) for item in w.get("evidence", ())])
            slots[name] = When(
                plain.get(name),
                Basis(w.get("basis", "unknown")),
                w.get("reason", ""),
                evidence,
                _distance_from_json(w.get("distance")),
            )
        elif name in plain:
            slots[name] = revive(plain[name], text)
    return cls(**slots)


def fact_from_json(kind: Kind, plain: dict[str, Any], text: str) -> Fact:
    """The fact of a kind that `plain` spells; `text` is the text of its document.

    Raises KeyError, ValueError or TypeError if it does not fit.
    """
    fact: Fact = _revive_item(FACT_TYPES[kind], plain, text)
    return fact


def reading_from_json(plain: dict[str, Any], text: str) -> Reading:
    """The Reading that `plain` spells; `text` is the text of its document. Raises KeyError, ValueError or TypeError
    if it does not fit.
    """
    return Reading(
        document_id=DocumentId(plain["document"].get("id", "")),
        reader=plain.get("reader", {}).get("name", ""),
        version=plain.get("reader", {}).get("version", ""),
        **{
            kind.value: tuple(_revive_item(cls, item, text) for item in plain.get(kind.value, []))
            for kind, cls in FACT_TYPES.items()
        },
        areas=tuple(Area(area) for area in plain.get("areas", [])),
        mentions=tuple(_revive_item(Mention, item, text) for item in plain.get("mentions", [])),
        doubts=tuple(_revive_item(Doubt, item, text) for item in plain.get("doubts", [])),
    )
