"""A line of the record to a row of a list: when, what, who and where, how far, how well supported.

Every list shows findings of a kind alike, whatever page it stands on.
"""

from dataclasses import dataclass
from typing import Any

from accord.views import cells
from accord.views.cells import Line
from accord.views.page import Words, joined, listed, plain, said
from accord.views.plain_text import printable, shortened


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with what it rests on."""

    value: str | None
    basis: str | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One finding in a list. `label` is its sort in a word, `title` says it, `about` adds who and where."""

    id: str
    kind: str
    label: str
    title: str
    about: Words
    date: Dated | None
    parties: tuple[str, ...]
    toward: tuple[str, ...]
    areas: tuple[str, ...]
    status: str | None
    quote: str
    line: Line


_LABELS = {"bodies": "type", "instruments": "type", "engagements": "type", "assistance": "type", "actors": "type"}
# 260 characters: a sentence of 40 words; the page of the finding has all of it
_QUOTE = 260


def row(line: Line) -> Row:
    """The row of a line of any kind of finding."""
    kind = str(line["kind"])
    support = line.get("support") or ()
    return Row(
        id=str(line["id"]),
        kind=kind,
        label=_label(line, kind),
        title=title(line),
        about=_about(line, kind),
        date=_date(line, kind),
        parties=_parties(line, kind),
        toward=tuple(line.get("toward") or ()) if line.get("toward") != line.get("by") else (),
        areas=tuple(line.get("areas") or ()),
        status=_status(line, kind),
        quote=shortened(printable(support[0]["quote"]), _QUOTE) if support else "",
        line=line,
    )


def title(line: Line) -> str:
    """What a finding is called where it stands alone."""
    kind = line.get("kind")
    if kind == "engagements":
        forum = plain(cells.where(line))
        people = plain(cells.names(line.get("participants") or (), most=3))
        sort = cells.spoken(line.get("type")).capitalize()
        return printable(f"{sort}: {people or forum}" if people or forum else sort)
    if kind == "commitments":
        return printable(f"{line.get('strength')} to {line.get('action')}" if _verb(line) else str(line.get("action")))
    if kind == "statements":
        return printable(f"{line.get('speaker')} {cells.spoken(line.get('act'))}")
    if kind == "documents":
        return printable(str(line.get("title") or line.get("name")))
    if kind == "assessments":
        return printable(f"{line.get('by')}: {line.get('subject')}")
    return printable(str(line.get("name") or line.get("item") or line.get("id")))


def _verb(line: Line) -> bool:
    action = str(line.get("action") or "")
    return line.get("strength") not in {None, "shall"} and not action.lower().startswith(("to ", "that "))


def _label(line: Line, kind: str) -> str:
    if kind == "commitments":
        return cells.spoken(line.get("strength"))
    if kind == "statements":
        return "direct" if line.get("direct") else "reported"
    return cells.spoken(line.get(_LABELS.get(kind, ""), ""))


def _about(line: Line, kind: str) -> Words:
    if kind == "engagements":
        # who is there stands in the title already; without names the forum does
        people = line.get("participants") or ()
        return joined((listed(people[3:]), cells.where(line)), " · ") if people else ()
    if kind == "commitments":
        condition = line.get("condition")
        return joined((said(f"if {condition}") if condition else (), said(_links(line))), " · ")
    if kind in {"bodies", "actors"}:
        others = [name for name in line.get("names") or () if name != line.get("name")]
        offices = plain(cells.offices(line)).replace("\n", "; ")
        met = len(line.get("sessions") or ())
        return joined(
            (
                said(shortened(offices, 160)) if offices else (),
                said("also " + "; ".join(others[:3])) if others else (),
                said(cells.count_of(met, "session")) if met else (),
            ),
            " · ",
        )
    if kind == "assistance":
        sides = " → ".join(str(side) for side in (line.get("provider"), line.get("recipient")) if side)
        return joined((said(sides), said(line.get("programme")), said(line.get("amount"))), " · ")
    if kind == "assessments":
        return joined((said("; ".join(line.get("factors") or ())), said(line.get("outcome"))), " · ")
    return ()


def _links(line: Line) -> str:
    parts = []
    if line.get("restates"):
        parts.append(f"restates {len(line['restates'])} earlier")
    if line.get("superseded_by"):
        parts.append("superseded")
    if line.get("proposed_evidence"):
        parts.append("possibly fulfilled")
    return ", ".join(parts)


def _date(line: Line, kind: str) -> Dated | None:
    field = "due" if kind == "commitments" else "date"
    if field in line:
        return Dated(line[field], line.get(f"{field}_basis"), line.get(f"{field}_reason"))
    if kind in {"statements", "assistance", "assessments"}:
        first = line.get("first_report")
        return Dated(first, "reported", "day of the first report") if first else None
    return None


def _parties(line: Line, kind: str) -> tuple[str, ...]:
    if kind == "commitments":
        return tuple(line.get("by") or ())
    if kind == "actors":
        return (line["country"],) if line.get("country") else ()
    found: Any = line.get("parties") or ()
    return tuple(found)


def _status(line: Line, kind: str) -> str | None:
    if kind == "statements":
        return line.get("act")
    value = line.get("status", line.get("stage"))
    return None if value in {"held", "unknown"} else value
