"""Markdown gives its words; the marks go, the front matter speaks."""

import time

from accord.intake.markdown import extract, words_of


def test_front_matter_gives_title_date_and_outlet():
    found = extract(
        b'---\ntitle: "Fiji and Tonga sign"\ndate: 2024-03-05\npublisher: Harbor Wire\n---\n\nThe two sides met.\n'
    )
    assert found.text == "The two sides met."
    assert (found.metadata.title, found.metadata.published, found.metadata.outlet) == (
        "Fiji and Tonga sign",
        "2024-03-05",
        "Harbor Wire",
    )


def test_marks_go_and_words_stay():
    text = (
        "# Fiji and Tonga *sign*\n\n> The **two sides** met [in Suva](https://x.example/a_b).\n"
        "\n- one `item`\n- two\n\n![map](m.png)\n***\n**<u>Next</u>**\n\\###"
    )
    assert words_of(text) == "Fiji and Tonga sign\n\nThe two sides met in Suva.\n\none item\ntwo\n\nNext\n###"


def test_underscores_inside_words_stay():
    assert words_of("the file_name_here and 2*3*4") == "the file_name_here and 2*3*4"


def test_a_text_of_marks_only_takes_no_longer_than_its_length():
    started = time.process_time()
    words_of("*_[" * 100_000)
    words_of("[" * 100_000 + "](" * 1000)
    assert time.process_time() - started < 5
