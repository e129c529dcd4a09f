"""A brief to one HTML file that needs nothing else: no script, no picture, nothing fetched; made for print too."""

import re
from collections.abc import Iterator
from html import escape

from accord.views.brief import BuiltBrief, Note, Open

_STYLE = """
body { max-width: 42rem; margin: 3rem auto; padding: 0 1rem; color: #1c1b18;
  font: 1.05rem/1.55 Charter, Georgia, serif; }
h1 { font-size: 1.7rem; line-height: 1.2; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.by, .notes { color: #55524a; } .notes { font-size: 0.875rem; border-top: 1px solid #dcd8cd; margin-top: 2.5rem; }
.notes li { margin: 0.4rem 0; overflow-wrap: anywhere; } .gone { color: #8f2d14; } a { color: #14537a; }
@media print { body { margin: 0; max-width: none; } .notes li { break-inside: avoid; } }
"""


def html(brief: BuiltBrief) -> str:
    """The whole brief."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: BuiltBrief) -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield "<meta http-equiv=\"content-security-policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(brief.title)}</title><style>{_STYLE}</style></head><body>"
    yield f"<h1><bdi>{escape(brief.title)}</bdi></h1>"
    yield f'<p class="by"><bdi>{escape(brief.by)}</bdi>, {escape(brief.day)}</p>'
    for paragraph in brief.paragraphs:
        number = paragraph.note
        mark = f'<sup id="to-{number}"><a href="#note-{number}">{number}</a></sup>' if number else ""
        blocks = [f"<bdi>{escape(block)}</bdi>" for block in re.split(r"\n\s*\n", paragraph.text)]
        yield "".join(f"<p>{block}</p>" for block in blocks[:-1]) + f"<p>{blocks[-1]}{mark}</p>"
    yield from _annex("Not settled", brief.doubts)
    yield from _annex("Where reports differ", brief.conflicts)
    if brief.notes:
        yield '<ol class="notes">'
        yield from (
            f'<li id="note-{note.number}">{"; ".join(_note(note))}. <a href="#to-{note.number}">back</a></li>'
            for note in brief.notes
        )
        yield "</ol>"
    yield "</body></html>"


def _annex(title: str, items: tuple[Open, ...]) -> Iterator[str]:
    if items:
        yield f"<h2>{title}</h2><ul>"
        for one in items:
            yield f"<li>To note {one.note}, {escape(one.what)}: <bdi>{escape(one.words)}</bdi></li>"
        yield "</ul>"


def _note(note: Note) -> Iterator[str]:
    if note.warning:
        yield f'<strong class="gone">{escape(note.warning)}</strong>'
    if note.address:
        yield f'<a href="{escape(note.address)}">{escape(note.finding)}</a>, {escape(note.support)}'
    for quote in note.quotes:
        words = f"\u201c<bdi>{escape(quote.words)}</bdi>\u201d, <bdi>{escape(quote.told_by)}</bdi>"
        links = [f'<a href="{escape(quote.address)}">the words</a>'] if quote.address else []
        links += [f'<a href="{escape(quote.source)}" rel="noreferrer">published</a>'] if quote.source else []
        yield ", ".join((words, *links, *([f'<span class="gone">{escape(quote.gone)}</span>'] if quote.gone else [])))
