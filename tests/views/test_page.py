from accord.views.page import Piece, Tone, joined, listed, plain, said, stacked


def test_words_of_a_document_are_made_printable():
    assert said("a\x1b[31m\nb", Tone.QUIET) == (Piece("a b", Tone.QUIET),)


def test_nothing_says_nothing():
    assert said(None) == said("") == said("\x07") == ()


def test_parts_that_say_nothing_leave_no_gap():
    assert plain(joined((said("a"), (), said("b")), ", ")) == "a, b"
    assert plain(stacked(((), said("a"), said(None), said("b")))) == "a\nb"


def test_items_are_listed():
    assert plain(listed(["AO", None, "ZM"], between=" ")) == "AO ZM"
