import pytest

from accord.views.plain_text import printable, shortened


@pytest.mark.parametrize(
    "hostile",
    [
        "Min\x1b[31mister",
        "Min\x1b]0;your terminal\x07ister",
        "Min\x1b]8;;http://example.org\x1b\\ister",
        "Min\x9b2Jister",
        "Min\x1bcister",
        "Min\x07\x08\x00ister",
        "Min\u202eister",
        "Min\u2066\u2069ister",
        "Min\ufeff\u200bister",
        "Min\U000e0041ister",
    ],
)
def test_nothing_that_a_terminal_obeys_is_left(hostile):
    assert printable(hostile) == "Minister"


def test_an_escape_that_never_ends_hides_nothing():
    assert printable("before \x1b]0;after") == "before 0;after"


def test_white_space_becomes_one_space():
    assert printable(" two\r\n\tlines\x85and\u2028more ") == "two lines and more"


def test_a_lone_surrogate_can_be_printed():
    assert printable("a\udc80b").encode() == "a\ufffdb".encode()


def test_letters_of_all_scripts_stay():
    assert printable("اتفاق 協定 Élysée naïve") == "اتفاق 協定 Élysée naïve"


def test_a_short_text_is_not_cut():
    assert shortened("six boats", 9) == "six boats"


def test_a_long_text_is_cut_after_a_whole_word():
    assert shortened("the last of the six boats", 22) == "the last of the six…"


def test_a_long_word_is_cut_within():
    assert shortened("aaaaaaaaaaaaaaaaaaaa", 10) == "aaaaaaaaa…"
