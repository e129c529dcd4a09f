"""Spans."""

from accord.model.span import Span, cut


def test_a_cut_has_no_white_space_at_its_edges():
    assert cut("  Peru \n", 0, 8) == Span(2, 6, "Peru")


def test_a_span_with_other_words_than_the_text_does_not_hold():
    assert not Span(0, 4, "Cuba").holds_in("Peru and Chile")
    assert Span(0, 4, "Peru").holds_in("Peru and Chile")


def test_spans_that_touch_do_not_overlap():
    assert not Span(0, 4, "Peru").overlaps(Span(4, 5, " "))
