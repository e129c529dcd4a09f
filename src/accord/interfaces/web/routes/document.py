"""One document: its text as published with marks where something was read, beside all that was read from it.

`?q=412-468` opens it at these words; offsets that are not in the text are told, never moved to other words.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from starlette.routing import BaseRoute

from accord.interfaces.web.notices import tell as notice
from accord.interfaces.web.routes.lists import TITLES, sheet
from accord.interfaces.web.screens import Answer, Ask, Deed, action, screen
from accord.model.codes import Kind
from accord.model.document import Document
from accord.model.errors import UsageError
from accord.model.lines import FINDING_TYPES, document_to_line
from accord.model.store import Query
from accord.pipeline.telling import blanks, find_words, tell
from accord.views.marked_text import Mark, marked_text
from accord.views.rows import row

_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")


def show(ask: Ask) -> Answer:
    """The page of a document."""
    document = ask.store.document(ask.given("id"))
    entry = ask.store.documents(Query(documents=(document.id,)))[0]
    found = {kind: list(_read(ask, kind, document)) for kind in TITLES if kind in FINDING_TYPES}
    marks = [
        Mark(quote["start"], quote["end"], kind, line["id"])
        for kind, lines in found.items()
        for line in lines
        for quote in line["support"]
        if quote["document_id"] == document.id
    ]
    kinds = [kind for kind in ask.filters.other("show").split() if kind in TITLES] or list(found)
    chosen, problem = _chosen(ask.filters.other("q"), document)
    spans = sorted({(mark.start, mark.end) for mark in marks if mark.kind in kinds})
    reading = ask.store.reading(document.id)
    siblings = [other for other in ask.store.copies(document.id) if other.id != document.id]
    values = {
        "document": document,
        "entry": entry,
        "stretches": marked_text(
            document.text, (mark for mark in marks if mark.kind in kinds), furniture=document.furniture, chosen=chosen
        ),
        "found": {
            kind: [(row(line), _here(line, document)) for line in lines] for kind, lines in found.items() if lines
        },
        "kinds": kinds,
        "titles": TITLES,
        "chosen": chosen,
        "problem": problem,
        "next": next((span for span in spans if chosen is None or span > chosen), None),
        "previous": next((span for span in reversed(spans) if chosen is not None and span < chosen), None),
        "position": spans.index(chosen) + 1 if chosen in spans else None,
        "quotes": len(spans),
        "doubts": reading.doubts if reading else (),
        "reprints": siblings,
        "related": ask.store.related(document.id),
        "furniture_count": len(document.furniture),
        "telling": _telling(ask, document, chosen),
    }
    title = document.title or document.name
    every = [line for lines in found.values() for line in lines]
    return Answer(
        "document.html",
        values,
        title,
        lines=lambda: (document_to_line(entry) | {"text": document.text, "findings": every},),
        rows=lambda: sheet("documents", (document_to_line(entry),)),
    )


def _read(ask: Ask, kind: str, document: Document) -> Iterator[Mapping[str, Any]]:
    lines = list(ask.store.lines(kind, Query(documents=(document.id,), today=ask.today)))
    return iter(sorted(lines, key=lambda line: min((one["start"] for one in _here(line, document)), default=0)))


def _here(line: Mapping[str, Any], document: Document) -> list[Mapping[str, Any]]:
    """The quotes of a finding that stand in this document."""
    return [quote for quote in line["support"] if quote["document_id"] == document.id]


def _chosen(wanted: str, document: Document) -> tuple[tuple[int, int] | None, str]:
    if not wanted:
        return None, ""
    match = _SPAN.fullmatch(wanted)
    if match is None:
        return None, f"“{wanted}” names no words: an address ends in ?q=412-468"
    start, end = int(match[1]), int(match[2])
    if not 0 <= start < end <= len(document.text):
        return None, f"this text has {len(document.text):,} characters, none from {start:,} to {end:,}"
    return (start, end), ""


def _telling(ask: Ask, document: Document, chosen: tuple[int, int] | None) -> Mapping[str, Any]:
    """What the form for a fact that no reader found needs: the kind asked for with its slots, and the words."""
    kind = ask.filters.other("tell")
    kind = kind if kind in set(Kind) else ""
    return {
        "kinds": [one.value for one in Kind],
        "kind": kind,
        "blanks": blanks(Kind(kind)) if kind else (),
        "words": document.text[chosen[0] : chosen[1]] if chosen else "",
        "start": chosen[0] if chosen else "",
    }


def told(deed: Deed) -> str:
    """Keep a fact that somebody tells by hand."""
    id_, kind = str(deed.request.path_params["id"]), deed.text("kind", most=30)
    if kind not in set(Kind):
        raise UsageError("it is not said what kind of fact it is", hint="choose one of the kinds first")
    slots = {blank.name: ", ".join(deed.texts(f"slot-{blank.name}")) for blank in blanks(Kind(kind))}
    start = deed.text("start", most=12)
    quote = deed.data.get("quote")
    with deed.desk.writing() as store:
        document = store.document(id_)
        words = quote.replace("\r\n", "\n") if isinstance(quote, str) else ""
        span = find_words(document, words[:20_000], start=int(start) if start.isdecimal() else None)
        tell(
            document,
            Kind(kind),
            span,
            {name: value for name, value in slots.items() if value},
            store=store,
            who=deed.identity.name,
            now=deed.now,
            why=deed.text("why", most=1000),
        )
    notice(deed, f"Kept: {kind} told by {deed.identity.name}. The history can take it back.")
    return f"/documents/{document.id}?q={span.start}-{span.end}#q"


ROUTES: list[BaseRoute] = [
    *screen("/documents/{id}", show, own=("q", "show", "tell")),
    *action("/documents/{id}/tell", told),
]
