"""Facts that come without the words that say them: the record holds none of them, and all the others."""

import hashlib

from accord.model.codes import AssistanceType, BodyType, EngagementStatus, EngagementType, Stage, Strength
from accord.model.document import Document, DocumentId
from accord.model.reading import Assistance, Body, Commitment, Engagement, Person, Reading
from accord.model.span import cut
from accord.pipeline.folding import fold_all
from accord.store import open_record

TEXT = "The ministers of Peru and Chile met in Lima."


def _facts(evidence):
    return {
        "people": (Person(evidence, name="Ana Silva", country="PE"),),
        "engagements": (Engagement(evidence, EngagementType.MEETING, EngagementStatus.HELD, ("CL", "PE")),),
        "bodies": (Body(evidence, "Joint Border Committee", None, BodyType.COMMITTEE),),
        "commitments": (Commitment(evidence, ("PE",), ("CL",), Strength.PLANS, "deliver two boats"),),
        "assistance": (Assistance(evidence, "PE", "CL", AssistanceType.EQUIPMENT, "boats", None, Stage.OFFERED),),
    }


def test_only_what_words_of_the_document_say_is_kept():
    id_ = DocumentId(hashlib.sha256(TEXT.encode()).hexdigest())
    said, unsaid = _facts((cut(TEXT, 0, len(TEXT)),)), _facts(())
    facts = {kind: (*unsaid[kind], *said[kind]) for kind in said}
    store = open_record(None)
    store.keep(Document(id_, "a.txt", TEXT, language="en"), original=TEXT.encode(), added="")
    store.keep_reading(id_, Reading(id_, "hand", "1", **facts))
    fold_all(store)
    for kind in ("engagements", "bodies", "commitments", "assistance"):
        (line,) = store.lines(kind)
        assert [piece["quote"] for piece in line["support"]] == [TEXT], kind
