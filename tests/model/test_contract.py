"""Readings to JSON and back."""

import json

from accord.model.codes import Act, Area, Basis, EngagementStatus, EngagementType, Strength
from accord.model.contract import reading_from_json, reading_to_json
from accord.model.document import Document, DocumentId
from accord.model.reading import Commitment, Doubt, Engagement, Mention, MentionKind, Person, Reading, Statement
from accord.model.span import Span
from accord.model.when import When

TEXT = "Minister Ana Ruiz met Elena Paz on 4 May. Peru will train 40 officers by June, Ruiz said."


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


READING = Reading(
    DocumentId("d1"),
    "rules",
    "1",
    people=(Person((span("Minister Ana Ruiz"),), name="Ana Ruiz", role="Minister", country="PE", names=("Ruiz",)),),
    engagements=(
        Engagement(
            (span("Minister Ana Ruiz met Elena Paz on 4 May."),),
            type=EngagementType.MEETING,
            status=EngagementStatus.HELD,
            parties=("CL", "PE"),
            participants=("Ana Ruiz", "Elena Paz"),
            date=When("2024-05-04", Basis.RELATIVE, "the year of publication", (span("4 May"),)),
            cues=(span("met"),),
        ),
    ),
    commitments=(
        Commitment(
            (span("Peru will train 40 officers by June"),),
            by=("PE",),
            toward=(),
            strength=Strength.PLANS,
            action="train 40 officers",
            due=When("../2024-06", Basis.RELATIVE),
            areas=(Area.TRN,),
            condition=span("by June"),
            confidence=0.9,
        ),
    ),
    statements=(Statement((span("Ruiz said"),), speaker="Ana Ruiz", act=Act.COMMITS, direct=False),),
    areas=(Area.TRN,),
    mentions=(Mention(MentionKind.PERSON, span("Ruiz"), "Ana Ruiz"),),
    doubts=(Doubt("who", "two of that name", ("a", "b"), (span("Ruiz"),)),),
)


def test_a_reading_survives_the_way_to_json_and_back():
    document = Document(DocumentId("d1"), "a.txt", TEXT, language="en")
    plain = json.loads(json.dumps(reading_to_json(READING, document)))
    assert reading_from_json(plain, TEXT) == READING


def test_dates_stand_as_plain_edtf_with_their_reasons_beside():
    engagement = reading_to_json(READING, Document(DocumentId("d1"), "a.txt", TEXT))["engagements"][0]
    assert engagement["date"] == "2024-05-04"
    assert engagement["date_when"]["reason"] == "the year of publication"
    assert engagement["date_when"]["earliest"] == "2024-05-04"


def test_the_document_keeps_the_name_it_was_given_by():
    plain = reading_to_json(READING, Document(DocumentId("d1"), "folder/a.txt", TEXT))
    assert plain["document"]["name"] == "folder/a.txt"
