"""Findings and entries to and from the objects that `--json` prints, one object a line.

Going there and back loses nothing.

Names are those of `docs/record-lines.md`; fields may be added there, never renamed.
"""

from dataclasses import fields
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from accord.model.codes import Basis
from accord.model.record import (
    ActorEntry,
    AssessmentFinding,
    AssistanceFinding,
    BodyEntry,
    ClaimedAreas,
    CommitmentFinding,
    Conflict,
    ConflictValue,
    Deadline,
    DocumentEntry,
    EngagementFinding,
    Finding,
    InstrumentEntry,
    Office,
    OpenDoubt,
    Position,
    Question,
    Related,
    Session,
    StageTold,
    StatementFinding,
    Support,
)
from accord.model.span import Span
from accord.model.when import When

FINDING_TYPES: dict[str, type[Finding]] = {
    "engagements": EngagementFinding,
    "commitments": CommitmentFinding,
    "bodies": BodyEntry,
    "instruments": InstrumentEntry,
    "assistance": AssistanceFinding,
    "assessments": AssessmentFinding,
    "statements": StatementFinding,
    "actors": ActorEntry,
}
"""Which class holds the findings of a kind."""

KIND_OF: dict[type[Finding], str] = {cls: kind for kind, cls in FINDING_TYPES.items()}

_NESTED = (ClaimedAreas, ConflictValue, Deadline, Office, OpenDoubt, Position, Related, Session, StageTold)
_HINTS: dict[type, dict[str, Any]] = {
    cls: get_type_hints(cls) for cls in (*FINDING_TYPES.values(), *_NESTED, Support, Conflict, Question, DocumentEntry)
}


def support_to_line(support: Support) -> dict[str, Any]:
    """One piece of evidence as the record's lines have it."""
    line: dict[str, Any] = {
        "document": support.document,
        "document_id": support.document_id,
        "start": support.span.start,
        "end": support.span.end,
        "quote": support.span.text,
        "speaker": support.speaker,
        "act": support.act.value if support.act else None,
        "outlet": support.outlet,
        "published": support.published,
    }
    if support.why is not None:
        line["why"] = support.why
    return line


def _plain(value: Any) -> Any:
    if value is None or type(value) is str:
        # most slots hold nothing or a word
        return value
    if isinstance(value, Support):
        return support_to_line(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, _NESTED):
        sort: Any = type(value)
        return {name: _plain(getattr(value, name)) for name in _names(sort)}
    return value


def finding_to_line(finding: Finding) -> dict[str, Any]:
    """The finding as one object: id, kind, its own fields, then support, against, reports, independent and the rest."""
    return {"id": finding.id, "kind": KIND_OF[type(finding)], **_slots(finding)}


@cache
def _names(sort: Any) -> tuple[str, ...]:
    """The names of the slots of a noun, looked up once: a fold writes tens of thousands of nouns of ten sorts."""
    return tuple(slot.name for slot in fields(sort))


def _slots(noun: Any) -> dict[str, Any]:
    line: dict[str, Any] = {}
    sort: Any = type(noun)
    for name in _names(sort):
        value = getattr(noun, name)
        if isinstance(value, When):
            line[name] = value.value
            line[f"{name}_basis"] = value.basis.value
            line[f"{name}_reason"] = value.reason
            line[f"{name}_spans"] = [{"start": s.start, "end": s.end, "quote": s.text} for s in value.evidence]
        elif name != "id":
            line[name] = _plain(value)
    return line


def document_to_line(entry: DocumentEntry) -> dict[str, Any]:
    """The document as one object."""
    line = {"id": entry.id, "kind": "documents", **_slots(entry)}
    del line["published_spans"], line["published_reason"]
    return line


def conflict_to_line(conflict: Conflict) -> dict[str, Any]:
    """The conflict as one object."""
    values = [{"value": v.value, "documents": list(v.documents)} for v in conflict.values]
    return {"kind": "conflicts", "finding": conflict.finding, "field": conflict.field, "values": values}


def question_to_line(question: Question) -> dict[str, Any]:
    """The open question as one object."""
    return {"id": question.id, "kind": "review", **_slots(question)}


def _revive(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(hint, UnionType):
        return _revive(next(arg for arg in get_args(hint) if arg is not type(None)), value)
    if get_origin(hint) is tuple:
        return tuple(_revive(get_args(hint)[0], item) for item in value)
    if hint is Support:
        return support_from_line(value)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hint in _NESTED:
        return _noun(hint, value)
    return value


def support_from_line(line: dict[str, Any]) -> Support:
    """The piece of evidence that `line` spells."""
    hints = _HINTS[Support]
    span = Span(line["start"], line["end"], line["quote"])
    rest = {name: _revive(hints[name], line.get(name)) for name in ("speaker", "act", "outlet", "published", "why")}
    return Support(line["document_id"], line["document"], span, **rest)


def _noun(cls: Any, line: dict[str, Any]) -> Any:
    slots: dict[str, Any] = {}
    for slot in fields(cls):
        hint = _HINTS[cls][slot.name]
        if hint is When:
            spans = tuple(Span(s["start"], s["end"], s["quote"]) for s in line.get(f"{slot.name}_spans", ()))
            basis = Basis(line.get(f"{slot.name}_basis", "unknown"))
            slots[slot.name] = When(line.get(slot.name), basis, line.get(f"{slot.name}_reason", ""), spans)
        elif slot.name in line:
            slots[slot.name] = _revive(hint, line[slot.name])
    return cls(**slots)


def finding_from_line(line: dict[str, Any]) -> Finding:
    """The finding that `line` spells."""
    finding: Finding = _noun(FINDING_TYPES[line["kind"]], line)
    return finding


def conflict_from_line(line: dict[str, Any]) -> Conflict:
    """The conflict that `line` spells."""
    values = tuple(ConflictValue(v["value"], tuple(v["documents"])) for v in line["values"])
    return Conflict(line["finding"], line["field"], values)


def question_from_line(line: dict[str, Any]) -> Question:
    """The question that `line` spells."""
    question: Question = _noun(Question, line)
    return question
