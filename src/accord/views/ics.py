"""Commitments to an iCalendar file of tasks (VTODO), with the words behind each and a link to its page.

A task has a DUE only where the deadline is a day: a month or a year is told in words, never made a day. RFC 5545.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime

from accord.model.codes import Basis
from accord.views.cells import Line
from accord.views.dates import readable
from accord.views.parties import party_name
from accord.views.plain_text import printable, shortened

_DAY = re.compile(r"(?:[^/]*/)?(\d{4})-(\d\d)-(\d\d)")
_STATES = {
    "kept": "COMPLETED", "partly kept": "IN-PROCESS", "in progress": "IN-PROCESS", "stalled": "IN-PROCESS",
    "superseded": "CANCELLED", "lapsed": "CANCELLED", "withdrawn": "CANCELLED", "contradicted": "CANCELLED",
}  # fmt: skip
# 75 octets: the longest line of RFC 5545, 3.1; the space that opens a folded one counts
_LINE = 75


def calendar(lines: Iterable[Line], *, name: str, made: datetime, address: Callable[[str], str]) -> str:
    """The calendar of these commitments. `address` gives the page of an id, `made` is when this was asked."""
    stamp = made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    parts = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//accord//commitments//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_text(name)}",
    ]
    for line in lines:
        parts.extend(_task(line, stamp, address))
    parts.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for part in parts for folded in _folded(part))


def due_day(line: Line) -> str | None:
    """The day of a deadline as iCalendar writes it; None where the text names no day, or it was only inferred."""
    match = _DAY.fullmatch(str(line.get("due") or ""))
    if match is None or line.get("due_basis") == Basis.INFERRED:
        return None
    return "".join(match.groups())


def _task(line: Line, stamp: str, address: Callable[[str], str]) -> Iterator[str]:
    id_ = str(line["id"])
    by = ", ".join(party_name(code) for code in line.get("by") or ()) or "Not named"
    day = due_day(line)
    due = readable(str(line.get("due") or ""), line.get("due_basis"))
    yield "BEGIN:VTODO"
    yield f"UID:{id_}@accord"
    yield f"DTSTAMP:{stamp}"
    ends = f" ({due if due.startswith(('by', 'from')) else f'due {due}'})" if due and day is None else ""
    action = shortened(printable(str(line.get("action") or "")), 120)
    yield f"SUMMARY:{_text(f'{by}: {action}{ends}')}"
    if day is not None:
        yield f"DUE;VALUE=DATE:{day}"
    yield f"STATUS:{_STATES.get(str(line.get('status')), 'NEEDS-ACTION')}"
    yield f"DESCRIPTION:{_text(_described(line, due))}"
    yield f"URL:{address(id_)}"
    if areas := line.get("areas"):
        yield f"CATEGORIES:{','.join(_text(area) for area in areas)}"
    if line.get("due"):
        yield f"X-ACCORD-DUE:{_text(str(line['due']))}"
        yield f"X-ACCORD-DUE-BASIS:{_text(str(line.get('due_basis')))}"
    yield "END:VTODO"


def _described(line: Line, due: str) -> str:
    parts = []
    if line.get("toward"):
        parts.append(f"Toward {', '.join(party_name(code) for code in line['toward'])}")
    if due:
        rests = ", ".join(str(part) for part in (line.get("due_basis"), line.get("due_reason")) if part)
        parts.append(f"Deadline: {due} ({rests})" if rests else f"Deadline: {due}")
    if line.get("condition"):
        parts.append(f"If {printable(str(line['condition']))}")
    parts.append(f"Status: {line.get('status')}")
    for one in (line.get("support") or ())[:3]:
        told = ", ".join(str(part) for part in (one.get("outlet") or one.get("document"), one.get("published")) if part)
        parts.append(f"“{shortened(printable(one['quote']), 300)}” ({printable(told)})")
    return "\n".join(parts)


def _text(value: str) -> str:
    """The value as RFC 5545, 3.3.11 writes a text."""
    plain = "\n".join(printable(part) for part in value.split("\n"))
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, each after the first opened by a space; no character is cut."""
    piece, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _LINE:
            yield piece
            piece, size = " ", 1
        piece += sign
        size += octets
    yield piece
