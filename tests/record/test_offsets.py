from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement, Reading
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import document

TEXT = "Two days before the ministers met in Lima, experts of BR and AR met at Tacna."


def _record(days: str):
    told = document(TEXT, name="a.txt")
    here = TEXT.index(", experts")
    talks = Engagement(
        (cut(TEXT, 16, here),), EngagementType.MEETING, EngagementStatus.HELD, ("AR", "BR"), (),
        date=When("2024-05-10", Basis.STATED), place="Lima",
    )  # fmt: skip
    experts = Engagement(
        (cut(TEXT, here + 2, len(TEXT)),), EngagementType.TRAINING, EngagementStatus.HELD, ("AR", "BR"), (),
        date=UNKNOWN, place="Tacna",
    )  # fmt: skip
    store = open_record(None)
    store.keep(told, original=TEXT.encode(), added="")
    store.keep_reading(told.id, Reading(told.id, "hand", "1", engagements=(talks, experts)))
    fold_all(store)
    return {line["place"]: line for line in store.lines("engagements")}[days]


def test_days_are_counted_from_the_contact_that_the_same_words_name():
    line = _record("Tacna")
    assert (line["date"], line["date_basis"]) == ("2024-05-08", "inferred")
    assert any("two days before" in reason for reason in line["date_reasons"])
