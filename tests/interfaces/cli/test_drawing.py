import io

import pytest
from rich.console import Console

from accord.interfaces.cli.drawing import Need, drawn, shared_out
from accord.views.page import Column, Heading, Note, Paragraph, Piece, Table, Tone, said

LONG = "the ministers agreed to open two crossings before the end of the year and to meet again"


def terminal(width=80, *, colour=True):
    return Console(
        file=io.StringIO(),
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )


def table(*rows, notes=()):
    columns = (Column("ID"), Column("What", weight=1), Column("Areas", from_width=110), Column("Reports", right=True))
    return Table(columns, rows, notes)


ROW = (said("e-3f9a01c2d4"), said(LONG), said("MIL"), said("2"))


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_line_is_wider_than_the_page_and_no_id_is_broken(width):
    text = drawn((table(ROW),), console=terminal(width, colour=False))
    assert max(map(len, text.splitlines())) <= width
    assert "e-3f9a01c2d4" in text
    assert " ".join(LONG.split()) in " ".join(text.replace("e-3f9a01c2d4", "").replace("2\n", "\n").split())


def test_a_narrow_page_leaves_out_what_may_be_left_out_with_its_note():
    page = (table(ROW, notes=(Note("Areas: MIL military cooperation.", "Areas"), Note("always"))),)
    narrow, wide = (drawn(page, console=terminal(width, colour=False)) for width in (80, 140))
    assert "MIL" not in narrow
    assert "always" in narrow
    assert "military cooperation" in wide


def test_a_pipe_marks_the_quote_with_signs_and_a_terminal_with_colour():
    page = (Paragraph((Piece("they "), Piece("met", Tone.QUOTE))),)
    assert drawn(page, console=terminal(colour=False)) == "they »met«\n"
    coloured = drawn(page, console=terminal())
    assert "\x1b[" in coloured
    assert "»" not in coloured


def test_without_colour_the_terminal_marks_with_signs_too():
    console = Console(file=io.StringIO(), width=80, force_terminal=True, no_color=True, legacy_windows=False)
    assert "»met«" in drawn((Paragraph((Piece("met", Tone.QUOTE),)),), console=console)


def test_markup_and_emoji_codes_are_only_text():
    page = (
        Heading("[bold]a[/bold] :smile:"),
        Paragraph(said("[red]b[/red]")),
        table((said("[i]x[/i]"), said(":boom:"), (), ())),
    )
    text = drawn(page, console=terminal(colour=False))
    for part in ("[bold]a[/bold] :smile:", "[red]b[/red]", "[i]x[/i]", ":boom:"):
        assert part in text


def test_a_paragraph_keeps_its_indent():
    text = drawn((Paragraph(said(LONG), indent=4),), console=terminal(50, colour=False))
    assert all(line.startswith("    ") for line in text.splitlines())
    assert len(text.splitlines()) > 1


def test_tall_rows_are_set_apart():
    assert "\n\n" in drawn((table(ROW, ROW),), console=terminal(60, colour=False))
    assert "\n\n" not in drawn((table(ROW, ROW),), console=terminal(140, colour=False))


def test_columns_of_words_share_what_is_left_by_weight():
    columns = (Column("ID"), Column("A", weight=1), Column("B", weight=3))
    widths = shared_out(columns, [Need(12, 12), Need(90, 8), Need(90, 8)], width=80)
    assert widths[0] == 12
    assert sum(widths) == 80 - 2 * 2
    assert widths[2] > 2 * widths[1]


def test_a_column_that_needs_little_leaves_the_rest_to_others():
    columns = (Column("ID"), Column("A", weight=1), Column("B", weight=1))
    assert shared_out(columns, [Need(12, 12), Need(15, 8), Need(90, 8)], width=80) == [12, 15, 49]


def test_a_long_word_is_not_broken_where_there_is_room():
    columns = (Column("ID"), Column("Speaker", weight=1), Column("Words", weight=9))
    assert shared_out(columns, [Need(12, 12), Need(40, 15), Need(90, 8)], width=80)[1] == 15
