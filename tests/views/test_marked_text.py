"""The text of a document in stretches: nothing of it is lost, each stretch knows what it supports."""

from hypothesis import given
from hypothesis import strategies as st

from accord.model.document import Furniture, FurnitureReason
from accord.model.span import Span
from accord.views.marked_text import Mark, marked_text

TEXT = "Ana met Juan in Lima. Share this page."
edges = st.integers(-5, 60)
marks = st.lists(
    st.builds(Mark, edges, edges, st.sampled_from(["engagements", "actors"]), st.sampled_from(["e-1", "p-2"]))
)


@given(st.text("ab \n“é", max_size=50), marks, st.none() | st.tuples(edges, edges))
def test_the_stretches_together_are_the_text(text, found, chosen):
    stretches = marked_text(text, found, chosen=chosen)
    assert "".join(one.text for one in stretches) == text
    assert all(text[one.start : one.end] == one.text for one in stretches)


@given(marks)
def test_each_stretch_knows_all_that_it_supports(found):
    for one in marked_text(TEXT, found):
        over = {mark.finding for mark in found if mark.start <= one.start and one.end <= mark.end}
        assert set(one.findings) == over


def test_marks_that_overlap_share_a_stretch():
    found = [Mark(0, 12, "engagements", "e-1"), Mark(8, 20, "actors", "p-2")]
    assert [(one.text, one.kinds) for one in marked_text(TEXT, found)][:3] == [
        ("Ana met ", ("engagements",)),
        ("Juan", ("engagements", "actors")),
        (" in Lima", ("actors",)),
    ]


def test_furniture_keeps_its_reason():
    furniture = (Furniture(Span(22, 38, TEXT[22:38]), FurnitureReason.SHARE),)
    assert [one.furniture for one in marked_text(TEXT, [], furniture=furniture)] == [None, "share or view counter"]


def test_the_chosen_words_begin_once():
    stretches = marked_text(TEXT, [Mark(4, 7, "engagements", "e-1")], chosen=(0, 12))
    assert [one.text for one in stretches if one.chosen] == ["Ana ", "met", " Juan"]
    assert [one.first for one in stretches if one.chosen] == [True, False, False]
