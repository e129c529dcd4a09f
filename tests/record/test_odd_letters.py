"""Letters and figures that only look like others: words with them are read, and never stop the fold."""

import re

import pytest

from accord.record.conduct import count_of, numbers_in
from accord.record.counted import counted_in
from accord.record.counting import how_many
from accord.record.frequencies import frequencies_in
from accord.record.off_plan import days_off_plan
from accord.record.words import small


@pytest.mark.parametrize(
    ("word", "meant"), [("FRİDAY", "friday"), ("Frıday", "friday"), ("ſunday", "sunday"), ("wee\u212a", "week")]
)
def test_a_letter_that_stands_for_another_is_read_as_that(word, meant):
    assert re.search(meant, word, re.IGNORECASE)
    assert small(word) == meant


@pytest.mark.parametrize("word", ["10²", "½", "9" * 5000])
def test_figures_that_are_no_number_count_nothing(word):
    assert count_of(word) is None
    assert how_many(word) is None


def test_sentences_with_such_letters_are_read():
    assert [told.number for told in frequencies_in(["The two sides will meet TWİCE A YEAR."])] == [2]
    assert [told.number for told in frequencies_in(["The two sides will meet twice a FORTNİGHT."])] == [52]
    assert days_off_plan("signed two FORTNİGHTS later than planned") is None
    assert days_off_plan("signed a FORTNİGHT later than planned") == (14, "a FORTNİGHT later than planned")


def test_a_row_of_figures_is_no_sum_and_no_count():
    row = "9" * 5000
    assert not list(counted_in([f"Peru will pay ${row} for {row} boats and 10² officers."]))
    assert numbers_in(f"train {row} officers and 10² divers") == {"diver": 102}
