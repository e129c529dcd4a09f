"""A brief to a Word document with real footnotes, which stay with their sentence when somebody edits it further.

Words of documents go in as text only; a link is an address of the record or of a published page, never one of theirs.

Footnotes are a part of their own (ECMA-376 Part 1, 17.11); python-docx writes none, so that part is made here.
"""

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from accord.views.brief import BuiltBrief, Note, Open

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
# what XML 1.0 cannot hold
_FORBIDDEN = re.compile("[^\\t\\n\\r -\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def docx(brief: BuiltBrief) -> bytes:
    """The whole brief."""
    from docx import Document
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from docx.oxml import parse_xml

    made = Document()
    # the same brief gives the same words; python-docx would put its own name and a day of 2013 there
    made.core_properties.author, made.core_properties.title = _clean(brief.by), _clean(brief.title)
    made.core_properties.comments = ""
    made.core_properties.created = made.core_properties.modified = datetime(2000, 1, 1, tzinfo=UTC)
    made.add_heading(_clean(brief.title), 0)
    made.add_paragraph(_clean(f"{brief.by}, {brief.day}"))
    for paragraph in brief.paragraphs:
        *before, last = re.split(r"\n\s*\n", paragraph.text)
        for block in before:
            made.add_paragraph(_clean(block))
        words = made.add_paragraph(_clean(last))
        if paragraph.note:
            words._p.append(parse_xml(_reference(paragraph.note)))  # noqa: SLF001 - there is no public way
    _annex(made, "Not settled", brief.doubts)
    _annex(made, "Where reports differ", brief.conflicts)
    notes = Part(PackURI("/word/footnotes.xml"), _TYPE, _footnotes(brief.notes).encode(), made.part.package)
    made.part.relate_to(notes, _RELATION)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _annex(made: Any, title: str, items: tuple[Open, ...]) -> None:
    if items:
        made.add_heading(title, 1)
        for one in items:
            made.add_paragraph(_clean(f"To note {one.note}, {one.what}: {one.words}"), style="List Bullet")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)


def _reference(number: int) -> str:
    raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    return f'<w:r xmlns:w="{_W}">{raised}<w:footnoteReference w:id="{number}"/></w:r>'


def _footnotes(notes: tuple[Note, ...]) -> str:
    """The part: the two separators that Word wants, then a footnote for each note."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{mark}/></w:r></w:p></w:footnote>'
        for number, kind, mark in (
            (-1, "separator", "separator"),
            (0, "continuationSeparator", "continuationSeparator"),
        )
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:footnotes xmlns:w="{_W}">{separators}'
        + "".join(_footnote(note) for note in notes)
        + "</w:footnotes>"
    )


def _footnote(note: Note) -> str:
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    return f'<w:footnote w:id="{note.number}"><w:p>{mark}{"".join(_pieces(note))}</w:p></w:footnote>'


def _pieces(note: Note) -> Iterator[str]:
    yield _text(" ")
    if note.warning:
        yield _text(f"{note.warning}; ", bold=True)
    if note.address:
        yield _link(note.finding, note.address)
        yield _text(f", {note.support}; " if note.quotes else f", {note.support}")
    for number, quote in enumerate(note.quotes):
        yield _text(f"{'; ' if number else ''}\u201c{quote.words}\u201d, {quote.told_by}")
        for words, address in (("the words", quote.address), ("published", quote.source)):
            if address:
                yield _text(", ")
                yield _link(words, address)
        if quote.gone:
            yield _text(f", {quote.gone}", bold=True)
    yield _text(".")


def _text(words: str, *, bold: bool = False) -> str:
    small = f'<w:rPr>{"<w:b/>" if bold else ""}<w:sz w:val="18"/></w:rPr>'
    return f'<w:r>{small}<w:t xml:space="preserve">{escape(_clean(words))}</w:t></w:r>'


def _link(words: str, address: str) -> str:
    # a field, not a relationship: the part then needs none of its own; no address of ours holds a quotation mark
    instruction = quoteattr(f'HYPERLINK "{address.replace(chr(34), "%22").replace(chr(92), "%5C")}"')
    return f"<w:fldSimple w:instr={instruction}>{_text(words)}</w:fldSimple>"
