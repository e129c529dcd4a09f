"""A brief to Markdown with footnotes, for editors and for pandoc; nothing in a quote becomes markup."""

import re
from collections.abc import Iterator

from accord.views.brief import BuiltBrief, Note, Open

# what CommonMark, its tables, footnotes and links of bare addresses give a meaning; "<" and "&" would begin HTML
_SIGNS = re.compile(r"([\\`*_{}\[\]<>|~^$&@]|:(?=//)|(?<=www)\.|^[#+=-]|(?<=^\d)[.)]|(?<=^\d\d)[.)])", re.IGNORECASE)


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly it, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))


def markdown(brief: BuiltBrief) -> str:
    """The whole brief."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: BuiltBrief) -> Iterator[str]:
    yield f"# {escaped(brief.title)}"
    yield ""
    yield f"{escaped(brief.by)}, {escaped(brief.day)}"
    for paragraph in brief.paragraphs:
        yield ""
        mark = f"[^{paragraph.note}]" if paragraph.note else ""
        blocks = [escaped(block) for block in re.split(r"\n\s*\n", paragraph.text)]
        yield "\n\n".join(blocks) + mark
    yield from _annex("Not settled", brief.doubts)
    yield from _annex("Where reports differ", brief.conflicts)
    for note in brief.notes:
        yield ""
        yield f"[^{note.number}]: {'; '.join(_note(note))}."


def _annex(title: str, items: tuple[Open, ...]) -> Iterator[str]:
    if items:
        yield ""
        yield f"## {title}"
        yield ""
        yield from (f"- To note {one.note}, {escaped(one.what)}: {escaped(one.words)}" for one in items)


def _note(note: Note) -> Iterator[str]:
    if note.warning:
        yield f"**{escaped(note.warning)}**"
    if note.address:
        yield f"[{escaped(note.finding)}](<{note.address}>), {escaped(note.support)}"
    for quote in note.quotes:
        words = f"\u201c{escaped(quote.words)}\u201d, {escaped(quote.told_by)}"
        links = [f"[the words](<{quote.address}>)"] if quote.address else []
        links += [f"[published](<{_angled(quote.source)}>)"] if quote.source else []
        yield ", ".join((words, *links, *([escaped(quote.gone)] if quote.gone else [])))


def _angled(url: str) -> str:
    return url.replace("<", "%3C").replace(">", "%3E")
