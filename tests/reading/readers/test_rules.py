"""The rules reader as a whole."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.model.codes import Kind
from accord.model.contract import reading_from_json, reading_to_json
from accord.model.document import Document, DocumentId
from accord.reading.readers.rules import RulesReader

PIECES = [
    "Peruvian Interior Minister Rosa Quispe met her Chilean counterpart, Luis Lyon, in Lima on Monday.",
    "The two sides agreed to open a joint post by June.",
    "“We will train 40 officers,” Quispe told reporters.",
    "Share 12",
    "\n\n",
    "\n",
    "A memorandum of understanding on fisheries was signed in 2014.",
    "Chile asked Peru for two patrol boats",
    "\u200b",
    "LIMA, March 3 (AGN) -- ",
    "The Joint Border Committee (JBC) will assess the threat, the cost and the readiness of the police to advise the ministers.",
    "= = = 🇵🇪 [[",
]


@pytest.fixture(scope="module")
def reader():
    return RulesReader()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=14), glue=st.sampled_from([" ", "", "\n", "\r\n"]))
def test_every_span_of_any_reading_is_the_documents_own_words(reader, pieces, glue):
    text = glue.join(pieces)
    reading = reader.read(Document(DocumentId("x"), "x", text, language="en"))
    for kind in Kind:
        for fact in reading.facts(kind):
            assert fact.evidence
            assert all(span.holds_in(text) for span in (*fact.evidence, *fact.cues))
    assert all(m.span.holds_in(text) for m in reading.mentions)


def test_the_same_document_gives_the_same_reading(reader):
    document = Document(DocumentId("x"), "x", " ".join(PIECES), language="en")
    assert reader.read(document) == reader.read(document)


def test_reading_many_at_once_gives_what_reading_one_by_one_gives(reader):
    documents = [Document(DocumentId(str(n)), str(n), " ".join(PIECES[n:]), language="en") for n in range(4)]
    assert list(reader.read_many(documents)) == [reader.read(d) for d in documents]


def test_a_reading_survives_the_way_to_json_and_back(reader):
    document = Document(DocumentId("x"), "x", " ".join(PIECES), language="en")
    reading = reader.read(document)
    assert reading_from_json(reading_to_json(reading, document), document.text) == reading


def test_an_empty_text_has_an_empty_reading(reader):
    reading = reader.read(Document(DocumentId("x"), "x", "", language="en"))
    assert not any(reading.facts(kind) for kind in Kind)


def test_the_version_names_the_rules_and_the_model(reader):
    assert "+" in reader.version
