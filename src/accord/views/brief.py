"""Sentences and the findings behind them to a brief: paragraphs with numbered footnotes, and an annex of what is open.

Every sentence with a finding has a footnote, and a footnote whose finding or document is gone says so.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote as percent
from urllib.parse import urlsplit

from accord.model.brief import Brief, Cited, Part
from accord.views import cells
from accord.views.dates import readable
from accord.views.parties import party_name
from accord.views.plain_text import printable, shortened, visible
from accord.views.rows import row

Line = Mapping[str, Any]
# 3 quotes a note: as many voices as a reader weighs; the finding's page has all of them
_QUOTES = 3
# 400 characters: two long sentences
_QUOTE = 400
GONE = "no longer in the record"


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quote of a note. `address` leads to the words, `source` to where they were published; `gone` if it is so."""

    words: str
    told_by: str
    address: str
    source: str = ""
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: the finding's support in words, its quotes, and what there is to say against relying on it."""

    number: int
    finding: str
    address: str
    support: str
    quotes: tuple[Quoted, ...]
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words as they were written; `note` is the number of the footnote after them."""

    text: str
    note: int | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """What is not settled about a finding: a doubt, or a field that reports give in different ways."""

    note: int
    what: str
    words: str


@dataclass(frozen=True, slots=True)
class BuiltBrief:
    """A whole brief, ready for any form."""

    title: str
    by: str
    day: str
    record: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    doubts: tuple[Open, ...]
    conflicts: tuple[Open, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the record holds of a brief's findings now: explained lines by the id that was asked for, and documents.

    `documents` maps the ids of those that are there to the address they were published at, or None.
    """

    lines: Mapping[str, Line]
    documents: Mapping[str, str | None]


def picked(line: Line) -> Part:
    """A finding as a part of a brief: a sentence that says it, and the words it stands on now."""
    return Part(sentence(line), str(line["id"]), tuple(_cited(one) for one in _chosen(line.get("support") or ())))


def sentence(line: Line) -> str:
    """A finding in a sentence, as precise as the record and no more."""
    shown = row(line)
    who = ", ".join(party_name(code) for code in shown.parties)
    said = shown.title
    about = printable(_place(line))
    when = readable(shown.date.value, shown.date.basis) if shown.date and shown.date.basis != "reported" else ""
    status = cells.spoken(shown.status) if shown.status and line.get("kind") == "commitments" else ""
    head = f"{who}: {said}" if who else said
    tail = ", ".join(part for part in (about, when.replace("~", "inferred to be ") if when else "", status) if part)
    return f"{head} ({tail})." if tail else f"{head.rstrip('.')}."


def build(brief: Brief, known: Known, *, record: str, day: str, address: str) -> BuiltBrief:
    """The brief with its footnotes; `address` is where the application is, e.g. `http://127.0.0.1:8123`."""
    paragraphs: list[Paragraph] = []
    notes: list[Note] = []
    doubts: list[Open] = []
    conflicts: list[Open] = []
    for part in brief.parts:
        text = visible(part.text).strip()
        if part.finding is None:
            if text:
                paragraphs.append(Paragraph(text))
            continue
        number = len(notes) + 1
        line = known.lines.get(part.finding)
        notes.append(_note(number, part, line, known, address))
        paragraphs.append(Paragraph(text or GONE.capitalize(), number))
        if line is not None:
            doubts += [Open(number, cells.spoken(one["what"]), printable(one["why"])) for one in line["doubts"]]
            conflicts += [
                Open(number, cells.spoken(one["field"]), printable(_values(one))) for one in line.get("conflicts") or ()
            ]
    return BuiltBrief(
        printable(brief.title),
        printable(brief.who),
        day,
        printable(record),
        tuple(paragraphs),
        tuple(notes),
        tuple(doubts),
        tuple(conflicts),
    )


def _note(number: int, part: Part, line: Line | None, known: Known, address: str) -> Note:
    if line is None:
        quotes = tuple(_old(one, known, address, GONE) for one in part.cited)
        return Note(
            number, str(part.finding), "", "", quotes, f"this finding is {GONE}; what is quoted stood behind it"
        )
    quotes = tuple(_quoted(_cited(one), known, address) for one in _chosen(line.get("support") or ()))
    lost = [one for one in part.cited if one.document_id not in known.documents]
    gone = tuple(_old(one, known, address, f"this document is {GONE}") for one in lost)
    warning = ""
    if line.get("decision") == "rejected":
        warning = "this finding was rejected by a person"
    elif not quotes:
        warning = "nothing in the record stands behind this any more"
    elif lost:
        warning = (
            f"{cells.count_of(len(lost), 'document')} it was picked from {'is' if len(lost) == 1 else 'are'} {GONE}"
        )
    where = f"{address}/{line['kind']}/{percent(str(line['id']), safe='')}"
    return Note(number, str(line["id"]), where, _support(line), (*quotes, *gone), warning)


def _chosen(support: Iterable[Line]) -> list[Line]:
    """One quote of each document, the same words once: a reprint adds nothing to a note."""
    found: dict[str, Line] = {}
    documents: set[str] = set()
    for one in support:
        key = " ".join(str(one["quote"]).split()).casefold()
        if key not in found and one["document_id"] not in documents:
            found[key] = one
            documents.add(one["document_id"])
    return list(found.values())[:_QUOTES]


def _cited(one: Line) -> Cited:
    return Cited(
        str(one["document_id"]),
        str(one["document"]),
        int(one["start"]),
        int(one["end"]),
        str(one["quote"]),
        one.get("outlet"),
        one.get("published"),
    )


def _quoted(one: Cited, known: Known, address: str) -> Quoted:
    where = f"{address}/documents/{percent(one.document_id, safe='')}?q={one.start}-{one.end}"
    return Quoted(_words(one), _told_by(one), where, public(known.documents.get(one.document_id)))


def _old(one: Cited, known: Known, address: str, why: str) -> Quoted:
    if one.document_id in known.documents:
        return _quoted(one, known, address)
    return Quoted(_words(one), _told_by(one), "", "", why)


def public(url: str | None) -> str:
    """The address of a published page if it is one that a browser opens safely; else nothing."""
    parts = urlsplit(url or "") if (url or "").isprintable() else urlsplit("")
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return ""
    return percent(url or "", safe=":/?#[]@!$&'*+,;=%-._~")


def _words(one: Cited) -> str:
    return shortened(printable(one.quote), _QUOTE)


def _told_by(one: Cited) -> str:
    return f"{printable(one.outlet or one.document)}, {readable(one.published) or 'undated'}"


def _support(line: Line) -> str:
    return f"{cells.count_of(line['reports'], 'report')}, {line['independent']} independent"


def _place(line: Line) -> str:
    return str(line.get("place") or "") if line.get("kind") == "engagements" else ""


def _values(conflict: Line) -> str:
    dated = conflict["field"] in {"date", "due"}
    return "; ".join(
        f"{readable(one['value']) if dated else one['value']} ({', '.join(one['documents'])})"
        for one in conflict["values"]
    )


def wanted_documents(brief: Brief, lines: Iterable[Line]) -> set[str]:
    """The ids of all documents that a brief cites or cited."""
    cited = {one.document_id for part in brief.parts for one in part.cited}
    return cited | {str(one["document_id"]) for line in lines for one in line.get("support") or ()}


def gather(
    brief: Brief,
    *,
    explain: Callable[[str], Line | None],
    addresses: Callable[[Collection[str]], Mapping[str, str | None]],
) -> Known:
    """What the record holds of a brief's findings: `explain` gives a line or None, `addresses` the documents."""
    lines: dict[str, Line] = {}
    for part in brief.parts:
        if part.finding is not None and part.finding not in lines and (line := explain(part.finding)) is not None:
            lines[part.finding] = line
    return Known(lines, addresses(wanted_documents(brief, lines.values())))


def moved(parts: Sequence[Part], place: int, by: int) -> tuple[Part, ...]:
    """The parts with one moved up or down."""
    found = list(parts)
    target = place + by
    if 0 <= place < len(found) and 0 <= target < len(found):
        found[place], found[target] = found[target], found[place]
    return tuple(found)
