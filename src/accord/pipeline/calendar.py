"""A calendar of dated visits and sessions as one more source: each row of a CSV file, each event of an iCalendar file.

Each is one contact with its own words as evidence.

Columns (by their heading, in any order): `date` (EDTF), `type`, `parties` (codes), `participants`, `place`, `body`,
`ordinal`; several values of one cell are parted by semicolons. Only `date` and `parties` are needed.
iCalendar files are read by `calendar_ics`.
"""

import csv
import hashlib
import io
from datetime import datetime
from pathlib import Path

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.document import Document, DocumentId, Source
from accord.model.edtf import is_valid
from accord.model.errors import EmptySource, UnreadableSource, UnsupportedContent
from accord.model.reading import IN_CALENDAR, Doubt, Engagement, Reading
from accord.model.shelf import Shelf
from accord.model.span import Span, cut
from accord.model.when import When
from accord.pipeline.calendar_ics import is_ics, read_ics
from accord.pipeline.folding import fold_all
from accord.pipeline.progress import Progress, Summary

_VERSION = "1"


def add_calendar(path: Path, *, store: Shelf, now: datetime, progress: Progress | None = None) -> Summary:
    """Add a calendar file to the record and fold it in. Raises UnreadableSource, EmptySource, UnsupportedContent."""
    try:
        original = path.read_bytes()
        text = original.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableSource(f"{path} cannot be read ({error.strerror})", hint="check the name") from error
    except UnicodeDecodeError as error:
        raise UnsupportedContent(f"{path} is not in UTF-8", hint="save it as CSV or iCalendar in UTF-8") from error
    id_ = DocumentId(hashlib.sha256(original).hexdigest())
    media_type = "text/calendar" if is_ics(text) else "text/csv"
    document = Document(id_, path.name, text, media_type, f"Calendar {path.name}", "en", source=Source(path.stem))
    if store.holds(id_):
        return Summary(already=(path.name,))
    reading = read_calendar(document)
    with store.transaction():
        store.keep(document, original=original, added=now.isoformat(timespec="seconds"))
        store.keep_reading(id_, reading)
    fold_all(store, progress=progress)
    return Summary(added=(path.name,), ids=(id_,))


def read_calendar(document: Document) -> Reading:
    """The contacts of a calendar; a row that cannot be used is a doubt. Raises EmptySource, UnsupportedContent."""
    if is_ics(document.text):
        found, open_ = read_ics(document)
        return Reading(document.id, "calendar", _VERSION, engagements=tuple(found), doubts=tuple(open_))
    rows = _rows(document.text)
    if not rows:
        raise EmptySource(f"{document.name} is empty", hint="give a CSV file with a heading")
    heading = [cell.strip().lower() for cell in rows[0][1]]
    if "date" not in heading or "parties" not in heading:
        raise UnsupportedContent(
            f"{document.name} has no columns `date` and `parties`", hint="name them in the first line"
        )
    engagements, doubts = [], []
    for span, cells in rows[1:]:
        row = dict(zip(heading, (cell.strip() for cell in cells), strict=False))
        try:
            engagements.append(_engagement(span, row))
        except ValueError as error:
            doubts.append(Doubt("a row of the calendar", str(error), (), (span,)))
    return Reading(document.id, "calendar", _VERSION, engagements=tuple(engagements), doubts=tuple(doubts))


def _rows(text: str) -> list[tuple[Span, list[str]]]:
    """Each line that is not blank, with its cells."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((cut(text, at, at + len(line)), next(csv.reader(io.StringIO(line)))))
        at += len(line)
    return found


def _engagement(span: Span, row: dict[str, str]) -> Engagement:
    date, parties = row["date"], _several(row["parties"])
    if not is_valid(date):
        raise ValueError(f"{date!r} is no date")
    if len(parties) < 2:
        raise ValueError("fewer than two parties")
    return Engagement(
        (span,),
        EngagementType(row.get("type") or "meeting"),
        EngagementStatus.HELD,
        tuple(sorted(parties)),
        _several(row.get("participants", "")),
        row.get("body") or None,
        int(row["ordinal"]) if row.get("ordinal") else None,
        When(date, Basis.STATED, IN_CALENDAR, (span,)),
        row.get("place") or None,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())
