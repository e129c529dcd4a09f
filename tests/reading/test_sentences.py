"""Sentence boundaries."""

import itertools

import pytest

from accord.reading.sentences import sentence_starts


def sentences(text):
    starts = [*sentence_starts(text, ((0, len(text)),)), len(text)]
    return [text[a:b].strip() for a, b in itertools.pairwise(starts)]


@pytest.mark.parametrize(
    "text",
    [
        "Lt. Gen. A. B. Karimi arrived in St. Julian's on Jan. 5 with Mr. Paz.",
        "The U.S. Department of Energy and the U.K. Ministry agreed.",
        "Nursultan A. Bekov met J. P. Reid.",
        "It lies at No. 4, i.e. near the port.",
    ],
)
def test_abbreviations_and_initials_end_no_sentence(text):
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He met the envoy of the U.S. The talks went well.", 2),
        ('"We agreed." The minister left.', 2),
        ("Did they agree? They did! The text was signed.", 3),
        ("The talks began at 9 a.m. The minister spoke first.", 2),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text, count):
    assert len(sentences(text)) == count
