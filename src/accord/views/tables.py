"""Lines of the record to a table for the eye: which columns a kind has, in which order, and what a footer must explain.

Every table opens with the id that `explain` takes; at 80 columns it holds what decides, in a wider window more.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from accord.views import cells
from accord.views.areas import explained
from accord.views.cells import Line
from accord.views.dates import INFERRED_MARK, readable
from accord.views.page import Column, Note, Page, Paragraph, Table, Tone, Words, joined, listed, said, stacked

Cell = Callable[[Line, date | None], Words]


@dataclass(frozen=True, slots=True)
class _Shown:
    column: Column
    cell: Cell


def _of(
    title: str, cell: Callable[[Line], Words], *, weight: int = 0, from_width: int = 0, right: bool = False
) -> _Shown:
    return _Shown(Column(title, weight, from_width, right), lambda line, _: cell(line))


def _field(title: str, name: str, *, weight: int = 0, from_width: int = 0) -> _Shown:
    return _of(title, lambda line: said(line.get(name)), weight=weight, from_width=from_width)


def _code(title: str, name: str) -> _Shown:
    return _of(title, lambda line: said(cells.spoken(line.get(name))))


def _areas(line: Line) -> Words:
    return listed(line.get("areas") or (), between=" ")


def _contact_people(line: Line) -> Words:
    return stacked(cells.details(line))


def _given(line: Line) -> Words:
    sides = (said(line.get("provider") or "not named"), said(line.get("recipient") or "not named"))
    return joined(sides, " to ")


def _means(line: Line) -> Words:
    head = joined((said(cells.spoken(line.get("type")), Tone.STRONG), said(line.get("item"))))
    return stacked(
        (head, cells.lines_of(("programme", line.get("programme")), ("amount", line.get("amount"))), cells.marks(line))
    )


def _assessed(line: Line) -> Words:
    parts = (
        ("weighs", "; ".join(line.get("factors") or ())),
        ("outcome", line.get("outcome")),
        ("by when", line.get("timeline")),
    )
    positions = (
        joined((said(f"{position.get('party')} says it is for", Tone.QUIET), said(position.get("purpose"))))
        for position in line.get("positions") or ()
    )
    return stacked((said(line.get("subject"), Tone.STRONG), cells.lines_of(*parts), *positions, cells.marks(line)))


def _text_areas(line: Line) -> Words:
    """The areas of a text; where claimants differ, each one's list."""
    claims = line.get("areas_by_claimant") or ()
    if len(claims) < 2:
        return _areas(line)
    return stacked(
        joined((said(f"{c.get('claimant')}:", Tone.QUIET), listed(c.get("areas") or (), between=" "))) for c in claims
    )


def _document(line: Line) -> Words:
    reader = line.get("reader")
    return stacked(
        (
            said(line.get("name"), Tone.STRONG),
            said(line.get("title")),
            said(f"repeats {line['reprint_of']}", Tone.QUIET) if line.get("reprint_of") else (),
            said(f"not read (language: {line.get('language') or 'unknown'})", Tone.WARNING) if not reader else (),
        )
    )


def _outlet(line: Line) -> Words:
    return said(line.get("outlet"))


def _values(line: Line) -> Words:
    return stacked(
        joined(
            (said(_value(line, value), Tone.STRONG), said(", ".join(value.get("documents") or ()), Tone.QUIET)), "  "
        )
        for value in line.get("values") or ()
    )


def _value(line: Line, value: Line) -> str:
    return readable(value.get("value")) if line.get("field") in _DATES else str(value.get("value"))


_DATES = frozenset({"date", "due", "published", "established"})


def _disputed(line: Line) -> Words:
    """The finding in a line, where whoever asked has put it beside the conflict as `about`."""
    about = line.get("about") or {}
    return stacked((said(line.get("finding"), Tone.QUIET), said(cells.headline(about)) if about else ()))


def _why_asked(line: Line) -> Words:
    return stacked(
        (
            *(said(reason) for reason in line.get("because") or ()),
            joined((said("answers:", Tone.QUIET), listed(line.get("options") or (), between=" | ")))
            if line.get("options")
            else (),
            *(said(command, Tone.QUIET) for command in line.get("commands") or ()),
        )
    )


_ID = _of("ID", cells.identity)
_REPORTS = _of("Reports", cells.reports, right=True)
_AREAS = _of("Areas", _areas, from_width=110)

SHOWN: dict[str, tuple[_Shown, ...]] = {
    "timeline": (_ID, _of("When", cells.when), _of("What", cells.event, weight=1), _AREAS, _REPORTS),
    "engagements": (
        _ID,
        _of("When", cells.when),
        _of("Contact", cells.contact),
        _of("Parties", cells.parties),
        _of("Who and where", _contact_people, weight=1),
        _AREAS,
        _REPORTS,
    ),
    "commitments": (
        _ID,
        _of("By, to whom", cells.sides),
        _of("Undertaking", cells.undertaking, weight=1),
        _of("Due", lambda line: cells.day(line, "due")),
        _of("Status", cells.status),
        _AREAS,
        _REPORTS,
    ),
    "due": (
        _ID,
        _Shown(Column("Due"), lambda line, today: stacked((cells.day(line, "due"), cells.left(line, today)))),
        _of("By, to whom", cells.sides),
        _of("Undertaking", cells.undertaking, weight=1),
        _of("Status", cells.status),
        _of("Reports", cells.reports, right=True, from_width=100),
    ),
    "bodies": (
        _ID,
        _of("Body", cells.named, weight=1),
        _code("Type", "type"),
        _of("Parties", cells.parties),
        _of("Sessions", cells.sessions),
        _field("Since", "established", from_width=110),
        _REPORTS,
    ),
    "instruments": (
        _ID,
        _of("Text", cells.named, weight=1),
        _code("Type", "type"),
        _of("Status", cells.status),
        _of("Parties", cells.parties),
        _of("Date", cells.day),
        _of("Areas", _text_areas, from_width=110),
        _REPORTS,
    ),
    "assistance": (_ID, _of("From, to", _given), _of("Means", _means, weight=1), _code("Stage", "stage"), _REPORTS),
    "assessments": (_ID, _field("By", "by", weight=1), _of("What is assessed", _assessed, weight=3), _REPORTS),
    "statements": (
        _ID,
        _field("Speaker", "speaker", weight=1),
        _code("Act", "act"),
        _of("Words", cells.quote, weight=3),
        _of("Told by", cells.told_by, weight=1, from_width=100),
    ),
    "actors": (
        _ID,
        _of("Name", cells.named, weight=1),
        _code("Type", "type"),
        _field("Of", "country"),
        _of("Offices", cells.offices, weight=1),
        _REPORTS,
    ),
    "documents": (
        _of("ID", lambda line: said(str(line.get("id"))[:10], Tone.QUIET)),
        _of("Published", lambda line: cells.when(line, "published")),
        _of("Outlet", _outlet, weight=1),
        _of("Document", _document, weight=3),
        _of("Words", lambda line: said(f"{line.get('words', 0):,}"), right=True, from_width=90),
    ),
    "conflicts": (
        _of("Finding", _disputed, weight=1),
        _code("Field", "field"),
        _of("What the reports say", _values, weight=2),
    ),
    "review": (
        _ID,
        _code("Question", "question"),
        _of("About", lambda line: stacked(said(i) for i in line.get("about") or ())),
        _of("Why it is asked, and what answers it", _why_asked, weight=1),
    ),
}
"""The columns of each kind."""

NOTHING = {
    "conflicts": "No reports disagree.",
    "review": "Nothing is open.",
    "due": "No commitment with a deadline fits.",
}

QUOTING = frozenset({"statements", "timeline", "engagements"})
"""The kinds whose table shows words behind its lines, that of contacts where nothing else is told."""


def table(kind: str, lines: Sequence[Line], *, today: date | None = None, more: bool = False) -> Page:
    """The lines of a kind as a page: the table and what its signs mean. `more` says that there are lines not shown."""
    if not lines:
        return (Paragraph(said(NOTHING.get(kind, f"No {kind} fit." if kind != "timeline" else "No engagements fit."))),)
    shown = SHOWN[kind]
    rows = tuple(tuple(one.cell(line, today) for one in shown) for line in lines)
    # a column in which nothing stands takes room from the others
    filled = [place for place in range(len(shown)) if any(row[place] for row in rows)]
    shown, rows = tuple(shown[place] for place in filled), tuple(tuple(row[place] for place in filled) for row in rows)
    return (Table(tuple(one.column for one in shown), rows, _notes(kind, lines, rows, more=more)),)


def _notes(kind: str, lines: Sequence[Line], rows: Sequence[Sequence[Words]], *, more: bool) -> tuple[Note, ...]:
    notes: list[Note] = []
    if more:
        notes.append(Note(f"The first {len(lines):,}; narrow it (--party, --since ...), or --limit 0 for all."))
    if any(cell and cell[0].text.startswith(INFERRED_MARK) for row in rows for cell in row):
        notes.append(Note(f"{INFERRED_MARK} inferred: `accord explain ID` gives the reasons."))
    if any(line.get("reports", 1) != line.get("independent", 1) for line in lines):
        notes.append(Note("Reports: in brackets the independent ones, without reprints.", "Reports"))
    if any(one.column.title == "Areas" for one in SHOWN[kind]):
        codes = explained(code for line in lines for code in line.get("areas") or ())
        notes.extend([Note(f"Areas: {codes}.", "Areas")] if codes else [])
    return tuple(notes)
