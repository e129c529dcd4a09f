"""What reports that tell only how a contact ended give as its days."""

from datetime import date

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.shelf import NodeId
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.record.nodes import EngagementAtom, Where
from accord.record.stated_dates import stated_of

ENDED = "The drill of Peru and Chile wound up off Callao."


def _told(name, when, days=None):
    fact = Engagement(
        (cut(ENDED, 0, len(ENDED)),), EngagementType.EXERCISE, EngagementStatus.HELD, ("CL", "PE"), date=when
    )
    return EngagementAtom(
        NodeId(f"e:{name}:0"), Where(name, name, None, None), ENDED.lower(), fact, frozenset({"CL", "PE"}), (),
        frozenset(), when.earliest, when.latest, None, None, None, False, None, None, None, days=days,
    )  # fmt: skip


def test_a_length_and_an_end_of_no_day_give_no_days():
    stated = stated_of([_told("one", UNKNOWN, days=5)], {})
    assert (stated.first, stated.last, stated.when.value) == (None, None, None)


def test_a_length_and_the_day_it_ended_on_give_its_days_whoever_else_tells_of_the_end():
    ended = When("../2025-04-17", Basis.STATED)
    stated = stated_of([_told("one", UNKNOWN, days=5), _told("two", ended), _told("three", UNKNOWN)], {})
    assert (stated.first, stated.last) == (date(2025, 4, 13), date(2025, 4, 17))
