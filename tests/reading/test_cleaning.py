"""Clean text for the parser, and the way back to the document's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.document import Document, DocumentId, Furniture, FurnitureReason
from accord.model.span import Span
from accord.reading.cleaning import clean


def cleaned(text, *furniture):
    marks = tuple(Furniture(Span(text.index(f), text.index(f) + len(f), f), FurnitureReason.SHARE) for f in furniture)
    return clean(Document(DocumentId("x"), "x", text, furniture=marks))


def paragraphs(text, *furniture):
    result = cleaned(text, *furniture)
    return [result.text[start:end] for start, end in result.paragraphs]


def test_hard_wrapped_lines_become_one_paragraph():
    text = (
        "Peru and Chile agreed on Monday to open a second border\npost at Santa Rosa before the end of the year, the two\n"
        "interior ministries said in a joint note that was sent\nto reporters in Lima after the talks."
    )
    assert len(paragraphs(text)) == 1


def test_a_heading_is_not_joined_to_the_wrapped_text_under_it():
    text = (
        "Border talks\nThe two ministers of the interior met on Monday in the\ncity of Tacna, where they spoke of a second post and of\n"
        "the trucks that wait for days at the old one, said the\nPeruvian side."
    )
    assert paragraphs(text)[0] == "Border talks"


def test_furniture_is_read_by_nobody():
    assert paragraphs("Share 12\nPeru and Chile agreed.", "Share 12") == ["Peru and Chile agreed."]


@pytest.mark.parametrize(
    "dateline",
    [
        "TASHKENT, March 3 (Agency) -- ",
        "Lima, Jul 22 (AGN).- ",
        "ASTANA. AGENCY - ",
        "Dar es Salaam. ",
        "MOSCOW, August 14. /AGN/. ",
        "SUVA, Fiji, November 27, 2024. ",
        "Suva, Sep 7, 2024 (AGN) ",
        "Nairobi, 3 Mar. 2024 (AGN): ",
        "KUWAIT - ",
        "Example News / ",
        "Lima / AGN / ",
        "Riyadh, Rajab 21, 1446, January 21, 2025, AGN -- ",
    ],
)
def test_a_dateline_is_set_apart_from_the_report(dateline):
    report = "The two ministers signed a protocol on fisheries after long talks."
    result = cleaned(dateline + report)
    assert [result.text[s:e].strip() for s, e in result.paragraphs] == [dateline.strip(), report]
    assert len(result.datelines) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Foreign Minister Ana Ruiz: Peru will open a second border post before the end of the year.",
        "The treaty was signed on May 3, 2019. Both ministers said that it will be renewed in Suva before long.",
        "The ministers met on Monday - the first such meeting in years - and signed a protocol.",
    ],
)
def test_a_sentence_with_a_colon_or_dash_has_no_dateline(line):
    assert not cleaned(line).datelines


@pytest.mark.parametrize(
    "line",
    [
        "FINAL COMMUNIQUE OF THE ELEVENTH SESSION OF THE JOINT COMMITTEE ON FISHERIES AND RIVERS OF THE TWO NEIGHBOURS",
        "A" * 120,
        "A.A." * 30,
        "1" * 120,
        "N.1 " * 30,
    ],
)
def test_a_row_of_capitals_or_figures_is_read_in_one_way(line):
    # each could once be cut into words in more ways than there is time to try
    assert not cleaned(line).datelines


def test_a_missing_space_after_a_full_stop_is_put_in_without_moving_offsets():
    text = "The talks ended.The minister left for home after that."
    result = cleaned(text)
    at = result.text.index("The minister")
    assert result.span(at, at + 12) == Span(16, 28, "The minister")


def test_odd_spaces_quotes_and_zero_width_characters_do_not_disturb_offsets():
    text = "The\u00a0min\u200bister said \u201cyes\u201d to\u2009Peru."
    result = cleaned(text)
    at = result.text.index('minister said "yes"')
    assert result.text == 'The minister said "yes" to Peru.\n\n'
    assert result.span(at, at + 19).text == "min\u200bister said \u201cyes\u201d"


@given(st.text(alphabet="ab \n\r\t.,\u00a0\u200b\u201cA", max_size=200))
def test_every_span_of_clean_text_is_the_documents_own_words(text):
    result = clean(Document(DocumentId("x"), "x", text))
    assert len(result.text) == len(result.origin)
    for start, end in result.paragraphs:
        span = result.span(start, end)
        assert span.text == text[span.start : span.end]
