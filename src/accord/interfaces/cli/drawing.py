"""Pages to a terminal or a pipe. Colour and emphasis only on a terminal; in a pipe the same page gives the same bytes.

Widths are shared out here and not by the table library, so that an id is never broken and a sentence always has room.
"""

import io
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

import click
from rich.box import SIMPLE_HEAD, Box
from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.table import Table as RichTable
from rich.text import Text

from accord.views.page import Column, Heading, Page, Paragraph, Table, Tone, Words

Colours = Literal["standard", "256", "truecolor", "windows"]
# 100 columns in a pipe: what a page of a document holds in a small fixed font; COLUMNS says otherwise
PIPE_WIDTH = 100
_GAP = 2
# below 12 characters a column of words is a column of syllables
_LEAST = 12
# 13 characters: "by 2024-09-30" on one line
_LEAST_FIXED = 13
_STYLES = {
    Tone.PLAIN: Style.null(),
    Tone.STRONG: Style(bold=True),
    Tone.QUIET: Style(dim=True),
    Tone.QUOTE: Style(bold=True, color="cyan"),
    Tone.WARNING: Style(color="yellow"),
    Tone.GOOD: Style(color="green"),
}


def show(page: Page) -> None:
    """Write the page to standard output."""
    click.echo(drawn(page, console=console()), nl=False, color=True)


def console() -> Console:
    """The terminal as it is, or a fixed width without colour. `NO_COLOR` and `COLUMNS` are respected."""
    measured = Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
    width = measured.width if measured.is_terminal else _asked_width()
    return Console(
        file=io.StringIO(),
        width=max(40, width),
        height=10_000,
        force_terminal=measured.is_terminal,
        color_system=_colours(measured),
        no_color=measured.no_color,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def _colours(measured: Console) -> Colours | None:
    return cast("Colours | None", measured.color_system) if measured.is_terminal else None


def _asked_width() -> int:
    import os

    given = os.environ.get("COLUMNS", "")
    return int(given) if given.isdigit() and int(given) else PIPE_WIDTH


def drawn(page: Page, *, console: Console) -> str:
    """The page as text for this console, without spaces at line ends."""
    plain_marks = console.no_color or not console.is_terminal
    with console.capture() as captured:
        for number, block in enumerate(page):
            if isinstance(block, Heading):
                if number:
                    console.print()
                console.print(Text(block.text, style=_STYLES[Tone.STRONG]), soft_wrap=False)
            elif isinstance(block, Paragraph):
                _paragraph(block, console, plain_marks=plain_marks)
            else:
                _table(block, console, plain_marks=plain_marks)
    lines = (line.rstrip(" ") for line in captured.get().split("\n"))
    return _fit("\n".join(lines))


def _fit(text: str) -> str:
    """What the output's encoding cannot hold, replaced by a question mark rather than an error."""
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def _text(words: Words, *, plain_marks: bool) -> Text:
    text = Text(overflow="fold")
    for piece in words:
        if piece.tone is Tone.QUOTE and plain_marks:
            text.append(f"»{piece.text}«", style=_STYLES[piece.tone])
        else:
            text.append(piece.text, style=_STYLES[piece.tone])
    return text


def _paragraph(block: Paragraph, console: Console, *, plain_marks: bool) -> None:
    margin = " " * block.indent
    text = _text(block.words, plain_marks=plain_marks)
    for number, line in enumerate(text.wrap(console, max(20, console.width - block.indent - 2))):
        line.rstrip()
        console.print(Text.assemble(margin + ("  " if number and block.indent else ""), line), soft_wrap=True)


def _table(block: Table, console: Console, *, plain_marks: bool) -> None:
    kept = [place for place, column in enumerate(block.columns) if column.from_width <= console.width]
    columns = [block.columns[place] for place in kept]
    rows = [[_text(row[place], plain_marks=plain_marks) for place in kept] for row in block.rows]
    needs = [needs_of(column, [row[at].plain for row in rows]) for at, column in enumerate(columns)]
    widths = shared_out(columns, needs, width=console.width)
    table = RichTable(
        box=_box(), show_edge=False, pad_edge=False, padding=(0, _GAP - 1, 0, 0), leading=_leading(rows, widths)
    )
    for column, width in zip(columns, widths, strict=True):
        table.add_column(
            Text(column.title),
            width=width,
            justify="right" if column.right else "left",
            header_style="bold",
            overflow="fold",
        )
    for row in rows:
        table.add_row(*row)
    console.print(table)
    shown = {column.title for column in columns}
    notes = [note.text for note in block.notes if note.column is None or note.column in shown]
    if notes:
        console.print()
        for note in notes:
            console.print(Text(note, style=_STYLES[Tone.QUIET]), width=console.width)


def _box() -> Box:
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    return (
        SIMPLE_HEAD
        if encoding.startswith("utf")
        else Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
    )


def _leading(rows: Sequence[Sequence[Text]], widths: Sequence[int]) -> int:
    """A blank line between rows as soon as half of them take two lines or more."""
    tall = sum(any(_is_tall(cell, width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return 1 if len(rows) > 1 and tall * 2 >= len(rows) else 0


def _is_tall(cell: Text, width: int) -> bool:
    return "\n" in cell.plain or cell_len(cell.plain) > width


@dataclass(frozen=True, slots=True)
class Need:
    """What a column would like: the width of its longest line and of its longest word."""

    line: int
    word: int


def needs_of(column: Column, cells: Sequence[str]) -> Need:
    """What a column with these cells would like."""
    lines = [line for cell in (column.title, *cells) for line in cell.split("\n")]
    return Need(max(map(cell_len, lines)), max((cell_len(word) for line in lines for word in line.split()), default=0))


def shared_out(columns: Sequence[Column], needs: Sequence[Need], *, width: int) -> list[int]:
    """The width of each column: up to a cap what it needs where its weight is 0; the others share what is left."""
    weights = [column.weight for column in columns]
    # an id is 12 characters and never broken; no other narrow column takes more than a seventh of the page
    cap = max(_LEAST_FIXED, width // 7)
    widths = [
        0 if weight else need.line if place == 0 else min(need.line, cap)
        for place, (need, weight) in enumerate(zip(needs, weights, strict=True))
    ]
    left = width - _GAP * (len(columns) - 1) - sum(widths)
    flexible = [place for place, weight in enumerate(weights) if weight]
    while flexible:
        shares = _shares(left, {place: weights[place] for place in flexible}, needs)
        content = [place for place in flexible if needs[place].line <= shares[place]]
        for place in content or flexible:
            widths[place] = needs[place].line if content else shares[place]
        left -= sum(needs[place].line for place in content)
        flexible = [place for place in flexible if place not in content] if content else []
    return widths


def _shares(room: int, weights: dict[int, int], needs: Sequence[Need]) -> dict[int, int]:
    """The room by weight, but for each at least its longest word, up to a third of the room."""
    total = sum(weights.values())
    least = {place: max(_LEAST, min(needs[place].word, room // 3)) for place in weights}
    shares = {place: max(least[place], room * weight // total) for place, weight in weights.items()}
    over = sum(shares.values()) - room
    widest = max(shares, key=lambda place: (shares[place], place))
    shares[widest] = max(least[widest], shares[widest] - over)
    return shares
