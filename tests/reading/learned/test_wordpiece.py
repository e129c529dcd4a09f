"""Words cut into pieces as the encoder's own tokenizer cuts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.reading.learned.wordpiece import pieces_of_word

# as the public tokenizer of the base model cuts them
KNOWN = {
    "minister": (2708,),
    "Minister": (2708,),
    "naïve": (15747,),
    "Peru": (7308,),
    "$": (1006,),
    "": (),
    "\u200b": (),
}


@pytest.mark.parametrize(("word", "pieces"), KNOWN.items())
def test_a_word_has_the_pieces_that_the_encoder_learned(word, pieces):
    assert pieces_of_word(word) == pieces


def test_signs_stand_alone_and_what_is_long_beyond_words_is_unknown():
    assert pieces_of_word("Peru's") == (*pieces_of_word("Peru"), *pieces_of_word("'"), *pieces_of_word("s"))
    assert pieces_of_word("x" * 101) == (104,)


def test_a_word_that_is_not_in_the_vocabulary_is_cut_from_the_left():
    pieces = pieces_of_word("weighbridge")
    assert pieces[0] == pieces_of_word("weigh")[0]
    assert len(pieces) > 1


@given(st.text(max_size=40))
def test_any_text_has_pieces_of_the_vocabulary(word):
    assert all(0 <= piece < 30527 for piece in pieces_of_word(word))
