"""Rows of the tables into what commands show: a document's entry, and the ids that belong to a finding."""

import json
from typing import TYPE_CHECKING, Any

from accord.model.codes import Basis
from accord.model.document import DocumentId
from accord.model.when import When

if TYPE_CHECKING:
    from accord.model.record import DocumentEntry


def relate(line: dict[str, Any], related: dict[str, list[str]]) -> None:
    """Add the ids of other findings that belong to this one."""
    kind = line["kind"]
    if kind == "engagements":
        line["outcomes"] = list(dict.fromkeys((*related.get("outcome", ()), *related.get("engagement of", ()))))
        within = [other for other in related.get("within", ()) if other != line["id"]]
        line["within"] = within[0] if within else None
    elif kind == "commitments":
        line["engagement"] = next(iter(related.get("engagement", ())), None)
        line["instrument"] = next(iter(related.get("instrument", ())), None)
    elif kind == "bodies":
        sessions = [json.loads(item) for item in related.get("sessions", ())]
        line["sessions"] = [{"engagement": one, "ordinal": ordinal, "date": day} for one, ordinal, day in sessions]
    if kind in ("bodies", "instruments") and not line.get("parent"):
        line["parent"] = next((other for other in related.get("parent", ()) if other != line["id"]), None)


def entry_of(row: tuple[Any, ...], reader: tuple[str, str] | None) -> "DocumentEntry":
    """A document as the record lists it."""
    from accord.model.record import DocumentEntry

    (
        n,
        id_,
        name,
        title,
        outlet,
        url,
        value,
        basis,
        reason,
        language,
        words,
        furniture,
        added,
        because,
        origin,
        origin_n,
        told,
        told_reasons,
        origin_published,
    ) = row
    published, reasons = When(value, Basis(basis), reason), (reason,) if reason else ()
    if value is None or value.startswith("X"):
        if told is not None:
            reasons = (*reasons, *json.loads(told_reasons))
            published = When(told, Basis.INFERRED, "; ".join(reasons))
        elif origin_n is not None and origin_n != n and origin_published and origin_published[0].isdigit():
            reasons = (*reasons, f"it has the text of {origin}, published {origin_published}")
            published = When(origin_published, Basis.INFERRED, "; ".join(reasons))
    return DocumentEntry(
        id=DocumentId(id_),
        name=name,
        title=title,
        outlet=outlet,
        url=url,
        published=published,
        published_reasons=reasons,
        language=language,
        words=words,
        furniture_spans=furniture,
        reprint_of=origin if origin_n is not None and origin_n != n else None,
        sha256=id_,
        reader=reader[0] if reader else None,
        reader_version=reader[1] if reader else None,
        added=added,
        because=tuple(json.loads(because)) if because else (),
    )
