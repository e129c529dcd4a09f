"""What stands in quotation marks."""

import pytest
import spacy

from accord.reading.saying.quotes import quotations


@pytest.fixture(scope="module")
def quoted():
    nlp = spacy.blank("en")

    def find(text):
        doc = nlp(text)
        return [(doc[q.start : q.end].text, q.worded) for q in quotations(doc)]

    return find


def test_a_run_of_words_is_a_quotation(quoted):
    assert quoted('He said "the road is open" on Friday.') == [('"the road is open"', True)]


def test_a_title_or_number_in_marks_quotes_nobody(quoted):
    assert quoted('They held "Steppe Shield 9" near the lake.') == [('"Steppe Shield 9"', False)]


def test_a_quotation_left_open_ends_with_its_paragraph(quoted):
    found = quoted('"We will pay. We will pay in full.\n\nThe talks went on.')
    assert [text.strip() for text, _ in found] == ['"We will pay. We will pay in full.']


def test_an_apostrophe_opens_no_quotation(quoted):
    assert quoted("The ministers' talks and Peru's plan went well.") == []


def test_single_marks_around_words_are_a_quotation(quoted):
    assert quoted("He called it 'a good start' in March.") == [("'a good start'", True)]
