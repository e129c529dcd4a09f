"""What people decided on a finding, laid over what the fold made of it: corrections, statuses, acceptance.

The evidence stays as it is.
"""

from dataclasses import replace
from typing import Any

from accord.model.edtf import bounds, is_valid
from accord.model.judgement import Judgement, Verdict
from accord.model.shelf import Kept
from accord.record.context import Context

_LISTS = frozenset({"parties", "participants", "by", "toward", "areas", "names", "acronyms", "factors"})
_DATES = frozenset({"date", "due"})
_NUMBERS = frozenset({"ordinal"})


def decide(kept: Kept, context: Context) -> Kept:
    """The finding as people decided it; without decisions as it is."""
    judgements = {j.id: j for node in kept.nodes for j in context.judged.get(node, ())}
    for judgement in sorted(judgements.values(), key=lambda one: (one.when, one.id)):
        kept = _laid_over(kept, judgement)
    return kept


def _laid_over(kept: Kept, judgement: Judgement) -> Kept:
    line = dict(kept.line)
    if judgement.verdict in (Verdict.ACCEPT, Verdict.REJECT):
        line["decision"] = "accepted" if judgement.verdict is Verdict.ACCEPT else "rejected"
        return replace(kept, line=line)
    if judgement.verdict is Verdict.STATUS and judgement.value:
        line["status"] = judgement.value
        return replace(kept, line=line, status=judgement.value)
    if judgement.verdict is Verdict.CORRECT and judgement.field and judgement.value is not None:
        return _corrected(kept, line, judgement.field, judgement.value, judgement)
    return kept


def corrected_value(field: str, value: str) -> Any:
    """A corrected value in the form its field has; raises ValueError if it does not fit."""
    if field in _LISTS:
        return [part.strip() for part in value.split(",") if part.strip()]
    if value in ("", "null", "none"):
        return None
    if field in _NUMBERS:
        return int(value)
    if field in _DATES and not is_valid(value):
        raise ValueError(f"{value} is no date")
    return value


def _corrected(kept: Kept, line: dict[str, Any], field: str, value: str, judgement: Judgement) -> Kept:
    try:
        line[field] = corrected_value(field, value)
    except ValueError:
        return kept
    reason = f"{judgement.who} corrected the {field} to {value}" + (f": {judgement.why}" if judgement.why else "")
    line["because"] = [*line.get("because", []), reason]
    changed = replace(kept, line=line)
    if field in _DATES:
        line[f"{field}_basis"] = "stated"
        line[f"{field}_reason"] = reason
        if "date_reasons" in line and field == "date":
            line["date_reasons"] = [reason, *line["date_reasons"]]
        first, last = bounds(line[field])
        if field == "due":
            return replace(changed, due=last.isoformat() if last else None)
        return replace(changed, first=first.isoformat() if first else None, last=last.isoformat() if last else None)
    if field == "status":
        return replace(changed, status=line[field])
    if field == "parties":
        return replace(changed, parties=tuple(line[field]))
    if field == "areas":
        return replace(changed, areas=tuple(line[field]))
    return changed
