"""Dates that say little or nothing: the fold goes on, and tells no day that no report gives."""

import hashlib

import pytest

from accord.model.codes import Area, Basis, EngagementStatus, EngagementType, Strength
from accord.model.document import Document, DocumentId, Source
from accord.model.reading import Commitment, Engagement, Reading
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.pipeline.folding import fold_all
from accord.store import open_record


def _stated(value):
    return When(value, Basis.STATED) if value else UNKNOWN


def _keep(store, name, text, published, *, engagements=(), commitments=()):
    text += " " + " ".join(hashlib.sha256(f"{name} {word}".encode()).hexdigest()[:7] for word in range(60))
    id_ = DocumentId(hashlib.sha256(text.encode()).hexdigest())
    document = Document(id_, name, text, language="en", published=_stated(published), source=Source(name))
    store.keep(document, original=text.encode(), added="")
    span = (cut(text, 0, text.index(".") + 1),)
    store.keep_reading(id_, Reading(
        id_, "hand", "1",
        engagements=tuple(Engagement(span, *rest[:3], date=_stated(rest[3])) for rest in engagements),
        commitments=tuple(
            Commitment(span, ("PE",), ("CL",), Strength.PLANS, action, _stated(due), (Area.EQP,))
            for action, due in commitments
        ),
    ))  # fmt: skip


def _met(value, status=EngagementStatus.HELD):
    return (EngagementType.MEETING, status, ("CL", "PE"), value)


@pytest.mark.parametrize("value", ["2024-05-05/2024-05-01", "0001-01-01", "9999-12-31", "../.."])
@pytest.mark.parametrize("published", ["2024-05-06", "0001-01-01", "9999-12-31", None])
def test_a_date_that_says_nothing_gives_no_days(value, published):
    store = open_record(None)
    _keep(store, "a.txt", "The ministers of Peru and Chile met in Lima.", published, engagements=[_met(value)])
    _keep(store, "b.txt", "Ministers of Peru and Chile will meet in Lima.", published,
          engagements=[_met(None, EngagementStatus.PLANNED)])  # fmt: skip
    fold_all(store)
    held = [line for line in store.lines("engagements") if line["status"] == "held"]
    # news that opens a report is of the week before
    assert [line["date"] for line in held] == ["2024-04-29/2024-05-06" if published == "2024-05-06" else value]


def test_of_terms_that_disagree_those_without_a_last_day_may_outweigh_the_others():
    store = open_record(None)
    told = (
        ("a.txt", "in May", "2024-05"), ("b.txt", "in August", "2024-08"),
        ("c.txt", "from March on", "2024-03/.."), ("d.txt", "beginning in March", "2024-03/.."),
    )  # fmt: skip
    for name, when, due in told:
        _keep(store, name, f"Peru will deliver two patrol boats to Chile {when}.", "2024-02-01",
              commitments=[("deliver two patrol boats to Chile", due)])  # fmt: skip
    fold_all(store)
    (line,) = store.lines("commitments")
    assert line["due"] == "2024-03/.."
