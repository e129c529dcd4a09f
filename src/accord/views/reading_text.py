"""One Reading to a page that a person can hold against the document: every fact with the words it rests on."""

from collections.abc import Callable, Iterable
from typing import Any

from accord.model.codes import Kind
from accord.model.contract import fact_to_json
from accord.model.document import Document
from accord.model.reading import Fact, Reading
from accord.views import cells
from accord.views.areas import explained
from accord.views.cells import Line
from accord.views.dates import readable
from accord.views.page import Block, Heading, Page, Paragraph, Tone, Words, joined, listed, said
from accord.views.plain_text import printable, shortened

# 200 characters: most sentences of news whole, so that the eye can check the fact without the file
_QUOTE = 200


def reading_page(reading: Reading, document: Document) -> Page:
    """The document's head, then each kind of fact that was found in it, then doubts."""
    blocks: list[Block] = [Heading(printable(document.name)), *_head(document, reading)]
    for kind in Kind:
        facts = reading.facts(kind)
        if facts:
            blocks.append(Heading(f"{kind.value.capitalize()} ({len(facts)})"))
            for fact in facts:
                blocks.extend(_fact(kind, fact))
    if reading.doubts:
        blocks.append(Heading(f"Doubts ({len(reading.doubts)})"))
        for doubt in reading.doubts:
            options = f" [{' | '.join(doubt.options)}]" if doubt.options else ""
            blocks.append(Paragraph(said(f"{doubt.what}: {doubt.why}{options}"), indent=2))
    if not any(reading.facts(kind) for kind in Kind):
        blocks.append(Paragraph(said("Nothing of the record's kinds was found in it.", Tone.QUIET), indent=2))
    return tuple(blocks)


def _head(document: Document, reading: Reading) -> Iterable[Block]:
    published = document.published
    reason = f"({published.reason})" if published.reason else ""
    date = joined((said(readable(published.value, published.basis) or "undated"), said(reason, Tone.QUIET)))
    marked = sum(item.span.end - item.span.start for item in document.furniture)
    furniture = ""
    if document.furniture:
        share = round(100 * marked / max(1, len(document.text)))
        furniture = f"{cells.count_of(len(document.furniture), 'stretch', 'stretches')}, {share} % of the text"
    areas = explained(area.value for area in reading.areas)
    rows = (
        ("title", said(document.title)),
        ("outlet", said(document.source.outlet)),
        ("published", date),
        ("furniture", said(furniture)),
        ("areas", said(areas)),
        ("reader", said(f"{reading.reader} {reading.version}", Tone.QUIET)),
    )
    for label, words in rows:
        if words:
            yield Paragraph(joined((said(f"{label}:", Tone.QUIET), words)), indent=2)


def _fact(kind: Kind, fact: Fact) -> Iterable[Block]:
    line = _line(fact)
    yield Paragraph(joined((said("-"), _SENTENCES[kind](line))), indent=2)
    for span in fact.evidence[:2]:
        yield Paragraph(said(f"“{shortened(printable(span.text), _QUOTE)}”", Tone.QUIET), indent=4)


def _line(fact: Fact) -> dict[str, Any]:
    line = fact_to_json(fact)
    for field in ("date", "due"):
        if f"{field}_when" in line:
            line[f"{field}_basis"] = line[f"{field}_when"]["basis"]
    return line


def _person(line: Line) -> Words:
    office = joined((said(line["role"]), said(line["organisation"])), ", ")
    return joined((said(line["name"], Tone.STRONG), office, said(line["country"])), " · ")


def _engagement(line: Line) -> Words:
    head = joined((cells.contact(line), cells.parties(line)))
    return joined((head, cells.day(line), cells.names(line["participants"], most=9), cells.where(line)), " · ")


def _body(line: Line) -> Words:
    name = f"{line['name']} ({line['acronym']})" if line["acronym"] else line["name"]
    return joined((said(name, Tone.STRONG), said(cells.spoken(line["type"])), cells.parties(line)), " · ")


def _instrument(line: Line) -> Words:
    kind = f"{cells.spoken(line['type'])}, {cells.spoken(line['status'])}"
    return joined(
        (said(line["name"], Tone.STRONG), said(kind), cells.parties(line), cells.day(line), listed(line["areas"])),
        " · ",
    )


def _commitment(line: Line) -> Words:
    due = f"due {readable(line['due'], line.get('due_basis'))}" if line["due"] else ""
    what = joined((said(line["strength"], Tone.STRONG), said(line["action"])))
    return joined((joined((cells.sides(line), what), ": "), said(due), listed(line["areas"], between=" ")), " · ")


def _assistance(line: Line) -> Words:
    sides = said(f"{line['provider'] or 'not named'} to {line['recipient'] or 'not named'}")
    what = said(f"{line['type']}: {line['item']}", Tone.STRONG)
    return joined((sides, what, said(line["programme"]), said(line["amount"]), said(line["stage"])), " · ")


def _assessment(line: Line) -> Words:
    factors = f"by {'; '.join(line['factors'])}" if line["factors"] else ""
    return joined((said(line["by"]), said(line["subject"], Tone.STRONG), said(factors), said(line["outcome"])), " · ")


def _statement(line: Line) -> Words:
    return joined(
        (
            said(line["speaker"], Tone.STRONG),
            said(cells.spoken(line["act"])),
            said("direct" if line["direct"] else None),
        ),
        " · ",
    )


_SENTENCES: dict[Kind, Callable[[Line], Words]] = {
    Kind.PEOPLE: _person,
    Kind.ENGAGEMENTS: _engagement,
    Kind.BODIES: _body,
    Kind.INSTRUMENTS: _instrument,
    Kind.COMMITMENTS: _commitment,
    Kind.ASSISTANCE: _assistance,
    Kind.ASSESSMENTS: _assessment,
    Kind.STATEMENTS: _statement,
}
