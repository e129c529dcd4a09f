"""Texts that break off, begin with a time or count beyond all bounds are read like any other."""

import pytest

from accord.model.codes import Basis
from accord.model.document import Document, DocumentId
from accord.model.when import When
from accord.reading.readers.rules import RulesReader

ODD = [
    "",
    "Minister Ana Ruiz of Peru has been now to Lima",
    "Minister Ana Ruiz of Peru had been already to",
    "Days after the floods, Peru gives Chile two boats.",
    "Year after year Peru gives Chile two boats.",
    "Minister Ana Ruiz of Chile will visit Peru on Monday for 99999999999 days.",
    "Minister Ana Ruiz of Chile will leave for Peru on 11 March on a 9999999-day visit.",
    "The talks between Peru and Chile began on Monday in Lima and ran for 99999999999 days.",
    "The minister of Peru has been in Santiago since ² March.",
    "Peru and Chile will set up a joint commission of judges and officials",
    "Minister Ana Ruiz of Peru said that Kenya had made a request",
    "Peru's minister announced 300",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_texts_are_read(text):
    published = When("2024-03-06", Basis.STATED)
    reading = RulesReader().read(Document(DocumentId("odd.txt"), "odd.txt", text, language="en", published=published))
    assert all(one.date.value is None or len(one.date.value) <= 21 for one in reading.engagements)
    assert all(one.due.value is None or len(one.due.value) <= 21 for one in reading.commitments)
