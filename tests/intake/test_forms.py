"""The printed form of a line tells menus, buttons, counters and ways to other pages from words."""

import time

import pytest

from accord.intake.forms import Form, counters_at_end, form_of


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("Home  Politics  Roads  Football  Donate", Form.MENU),
        ("News · Courts · Weather · Shop", Form.MENU),
        ("— random page — index — who am I? —", Form.MENU),
        ("[Log in] [Dark mode] [Español]", Form.BUTTONS),
        ("[your e-mail]  [Sign me up]", Form.FIELDS),
        ("Name ______ E-mail ______", Form.FIELDS),
        ("♥ 77   💬 9   ⤴ 15", Form.COUNTERS),
        ("Reactions: 👍 301 😢 12", Form.COUNTERS),
        ("14 comments · 231 shares", Form.COUNTERS),
        ("« older    newer »", Form.PAGER),
        ("<< Older post: the ferry opens", Form.PAGER),
        ("Next: a recipe for plums →", Form.PAGER),
    ],
)
def test_a_line_of_the_site_shows_by_its_form(line: str, form: Form):
    assert form_of(line) is form


@pytest.mark.parametrize(
    "line",
    [
        "Ministers meet in Arica",
        "Press release | Ministry of Defence | 2 February 2023, 11:40",
        "DIGEST | Tuesday, 5 March 2024",
        "For the Government of Chile: ______",
        "41 communities visited (23 in Peru, 18 in Colombia)",
        "He paid €120 for it",
        "«The talks went well», the minister said.",
        "next week the two sides will meet → in Lima",
        "",
    ],
)
def test_words_have_no_form(line: str):
    assert form_of(line) is None


def test_of_a_row_of_author_and_counters_only_the_counters_go():
    line = "by Ana on a rainy evening | 6 min read | 1.2K views"
    found = counters_at_end(line)
    assert found is not None
    assert line[slice(*found)] == "| 6 min read | 1.2K views"
    assert counters_at_end("by Ana on a rainy evening") is None
    assert counters_at_end("14 comments · 231 shares") is None


def test_a_line_in_another_script_and_a_row_of_headlines_are_no_part_of_an_english_report():
    assert form_of("Ваш комментарий") is Form.FOREIGN
    assert (
        form_of(
            "Ferry line opens again in Arica • Mayor of Tacna resigns after vote • Copper price falls to a low • "
            "Two boats found adrift off Ilo"
        )
        is Form.TICKER
    )
    assert form_of("Ana Sólová met Ivan Петров") is None
    assert form_of("Patrols on the lake; • Radio links between posts; • Training of the crews; • A hotline.") is None


def test_a_line_of_blanks_takes_no_longer_than_its_length():
    started = time.process_time()
    assert form_of("a" + " " * 200_000 + "b") is None
    assert time.process_time() - started < 5
