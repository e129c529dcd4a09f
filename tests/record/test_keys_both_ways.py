"""Two reports that meet by a key meet whichever of them is read first."""

import pytest

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.document import Document, DocumentId
from accord.model.reading import Engagement
from accord.model.shelf import NodeId
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.record.contact_keys import engagement_keys
from accord.record.nodes import EngagementAtom, Where
from accord.record.places import towns_told

PATROL = "The first joint patrol of Peru and Chile sailed off Arica."


def _told(name, when, text=PATROL, *, type_=EngagementType.EXERCISE, place=None, towns=frozenset()):
    near = (when.earliest, when.latest) if when.earliest and when.latest else None
    fact = Engagement((cut(text, 0, len(text)),), type_, EngagementStatus.HELD, ("CL", "PE"), date=when, place=place)
    return EngagementAtom(
        NodeId(f"e:{name}:0"), Where(name, name, None, None), text.lower(), fact, frozenset({"CL", "PE"}), (),
        frozenset(), when.earliest, when.latest, None, None, None, False, None, None, near, towns=towns,
    )  # fmt: skip


@pytest.mark.parametrize("dated", [When("2024-05-02"), When("2024-05"), UNKNOWN])
def test_an_exercise_without_its_day_is_found_by_what_was_exercised_whichever_report_comes_first(dated):
    one, other = engagement_keys(_told("one", UNKNOWN)), engagement_keys(_told("two", dated))
    assert set(one[0]) & set(other[1])
    assert set(other[0]) & set(one[1])


TALKS = "Peru and Chile held talks on smuggling."


@pytest.mark.parametrize("place", ["Arica", "Lima", "the city of Lima"])
@pytest.mark.parametrize("told", ["to Arica", "in Lima", "according to Lima's police", "to Lima Headquarters"])
@pytest.mark.parametrize("dated", ["there", "told of"])
def test_a_report_of_talks_in_a_town_and_one_that_speaks_of_it_meet_both_ways_or_not_at_all(place, told, dated):
    document = Document(DocumentId("two"), "two", f"A report went {told}. {TALKS}")
    there = _told("one", When("2024-05-02") if dated == "there" else UNKNOWN, TALKS,
                  type_=EngagementType.MEETING, place=place)  # fmt: skip
    told_of = _told("two", When("2024-05-02") if dated == "told of" else UNKNOWN, TALKS,
                    type_=EngagementType.MEETING, towns=towns_told(document))  # fmt: skip
    one, other = engagement_keys(there), engagement_keys(told_of)
    meets = bool(set(one[0]) & set(other[1]))
    assert meets is bool(set(other[0]) & set(one[1]))
    assert meets is (place == "Arica" and told == "to Arica")


def test_what_began_on_a_day_and_a_text_that_speaks_of_its_town_meet_whichever_comes_first():
    document = Document(DocumentId("two"), "two", f"A report went to Arica. {TALKS}")
    begun = _told("one", When("2024-05-02/.."), TALKS, type_=EngagementType.VISIT, place="Arica")
    told_of = _told("two", UNKNOWN, TALKS, type_=EngagementType.VISIT, towns=towns_told(document))
    one, other = engagement_keys(begun), engagement_keys(told_of)
    assert set(one[0]) & set(other[1])
    assert set(other[0]) & set(one[1])
