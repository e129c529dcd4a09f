"""Lines become paragraphs again, and each keeps its place in the text."""

from accord.intake.units import reads_like_prose, tidy, units


def _lines(text: str) -> list[str]:
    return [unit.line for unit in units(text)]


def test_hard_wrapped_lines_are_one_paragraph():
    text = (
        "Prime Minister Amina Sow met on Monday with the King of\nTonga and his ministers "
        "about the\nfisheries of the two states.\n\nNext steps\n"
    )
    assert _lines(text) == [
        (
            "Prime Minister Amina Sow met on Monday with the King of Tonga and his ministers "
            "about the fisheries of the two states."
        ),
        "Next steps",
    ]


def test_lines_of_a_menu_stay_apart():
    assert _lines("Home\nWorld\nSport") == ["Home", "World", "Sport"]


def test_offsets_are_those_of_the_text():
    text = "\r\n\xa0 First line here \r\n\r\nSecond"
    assert [text[unit.start : unit.end] for unit in units(text)] == ["First line here", "Second"]


def test_a_unit_knows_whether_a_blank_line_stands_before_it():
    assert [unit.close for unit in units("One\nTwo\n\nThree\r\nFour\r\n\r\nFive")] == [False, True, False, True, False]


def test_a_line_of_no_break_spaces_is_blank():
    assert [unit.close for unit in units("One\n\xa0\nTwo")] == [False, False]


def test_sentences_are_prose_and_headings_are_not():
    assert reads_like_prose("The talks between the two sides ended late.")
    assert not reads_like_prose("Ministers of Fiji and Tonga meet in Suva")
    assert not reads_like_prose("Read more")


def test_a_long_paragraph_in_another_script_is_prose():
    assert reads_like_prose("التقى وزير الخارجية نظيره في الرباط أمس وبحثا التعاون.")
    assert reads_like_prose(
        "两国外长在北京举行会谈，双方签署了安全合作协议。中方表示将继续推动合作，并愿意尽快举行下一轮磋商。"
    )


def test_bullets_and_invisible_characters_are_tidied_away():
    assert tidy("• \u200bShare  this\xa0page ›") == "Share this page"
