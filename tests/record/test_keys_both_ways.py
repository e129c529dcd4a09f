"""Two reports that meet by a key meet whichever of them is read first."""

import pytest

from accord.model.codes import EngagementStatus, EngagementType
from accord.model.reading import Engagement
from accord.model.shelf import NodeId
from accord.model.span import cut
from accord.model.when import UNKNOWN, When
from accord.record.contact_keys import engagement_keys
from accord.record.nodes import EngagementAtom, Where

PATROL = "The first joint patrol of Peru and Chile sailed off Arica."


def _told(name, when):
    near = (when.earliest, when.latest) if when.earliest and when.latest else None
    fact = Engagement(
        (cut(PATROL, 0, len(PATROL)),), EngagementType.EXERCISE, EngagementStatus.HELD, ("CL", "PE"), date=when
    )
    return EngagementAtom(
        NodeId(f"e:{name}:0"), Where(name, name, None, None), PATROL.lower(), fact, frozenset({"CL", "PE"}), (),
        frozenset(), when.earliest, when.latest, None, None, None, False, None, None, near,
    )  # fmt: skip


@pytest.mark.parametrize("dated", [When("2024-05-02"), When("2024-05"), UNKNOWN])
def test_an_exercise_without_its_day_is_found_by_what_was_exercised_whichever_report_comes_first(dated):
    one, other = engagement_keys(_told("one", UNKNOWN)), engagement_keys(_told("two", dated))
    assert set(one[0]) & set(other[1])
    assert set(other[0]) & set(one[1])
