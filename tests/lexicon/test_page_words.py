"""Every word of a page stands once in the list and can be met in a line."""

from accord.intake.page_talk import _TOKEN
from accord.lexicon.load import load, split
from accord.lexicon.page_words import _SCHEMA, page_words


def test_no_phrase_stands_twice():
    phrases = [phrase for entry in load("page_words", schema=_SCHEMA) for phrase in split(entry["words"])]
    assert sorted(phrases) == sorted(page_words())


def test_every_phrase_is_one_that_the_words_of_a_line_can_make():
    for phrase in page_words():
        tokens = [token.lower() for token in _TOKEN.findall(phrase)]
        assert " ".join(tokens) == phrase
        assert len(tokens) <= 3
