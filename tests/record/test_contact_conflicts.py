"""One matter on which reports of a contact disagree is shown once, with all who tell of it."""

import pytest

from accord.model.codes import Basis, EngagementStatus, EngagementType
from accord.model.ids import FindingId
from accord.model.reading import Engagement
from accord.model.shelf import NodeId
from accord.model.span import cut
from accord.model.when import When
from accord.record.contact_conflicts import conflicts_of
from accord.record.context import Context
from accord.record.dates import Dated
from accord.record.nodes import EngagementAtom, Where

TOLD = "Peru and Chile signed a memorandum on tugs."
TWO_DAYS = {"2024-05-02": {"a.txt"}, "2024-05-03": {"b.txt"}}


def _of(name, day, basis=Basis.STATED):
    when = When(day, basis)
    fact = Engagement(
        (cut(TOLD, 0, len(TOLD)),), EngagementType.MEETING, EngagementStatus.HELD, ("CL", "PE"), date=when
    )
    return EngagementAtom(
        NodeId(f"e:{name}:0"), Where(name, name, None, None), TOLD.lower(), fact, frozenset({"CL", "PE"}), (),
        frozenset(), when.earliest, when.latest, None, None, None, False, None, None, (when.earliest, when.latest),
    )  # fmt: skip


def _shown(told, *also):
    day = When("2024-05-02")
    values = tuple((value, tuple(sorted(names))) for value, names in TWO_DAYS.items())
    dated = Dated(day, (), values, day.earliest, day.latest)
    members = [_of("a.txt", "2024-05-02"), _of("b.txt", "2024-05-03"), *also]
    found = conflicts_of(FindingId("e-1"), members, dated, told, Context())
    conflicts = [(one.field, {value.value: value.documents for value in one.values}) for one, _ in found]
    return conflicts, [support.why for _, minority in found for support in minority]


@pytest.mark.parametrize("also", ["a.txt", "c.txt"])
def test_two_days_of_a_signing_that_are_those_of_the_talks_are_told_once(also):
    conflicts, minority = _shown([("date", {**TWO_DAYS, "2024-05-02": {also}})])
    assert conflicts == [("date", {"2024-05-02": tuple(sorted({"a.txt", also})), "2024-05-03": ("b.txt",)})]
    assert len(minority) == 1


def test_the_term_of_what_came_of_it_is_another_matter():
    term = {"by the end of May": {"a.txt"}, "in June": {"b.txt"}}
    conflicts, _ = _shown([("date", term), ("items", {"two tugs": {"a.txt"}, "three tugs": {"b.txt"}})])
    assert [field for field, _ in conflicts] == ["date", "date", "items"]


def test_what_is_only_told_around_the_contact_is_shown_too():
    conflicts, _ = _shown([("place", {"Arica": {"a.txt"}, "Tacna": {"b.txt"}})])
    assert [field for field, _ in conflicts] == ["date", "place"]


def test_a_day_that_a_reader_inferred_is_no_word_against_the_one_shown():
    _, minority = _shown([], _of("c.txt", "2024-05-06", Basis.INFERRED))
    assert minority == ["date: says 3 May 2024, shown is 2 May 2024"]
    _, minority = _shown([], _of("c.txt", "2024-05-06"))
    assert len(minority) == 2
