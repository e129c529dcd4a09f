"""Work given to one's own officials is both sides' undertaking; what a text binds somebody to is theirs."""

from collections.abc import Callable

import pytest

from accord.reading.commitments import find_commitments
from accord.reading.scene import Scene

TALKS = "Oman and Kenya held talks in Muscat on Tuesday.\n\n"

OWN = [
    ("Officials were asked to bring forward proposals on energy by June.", "KE OM", "bring forward proposals"),
    ("The working group was instructed to present its findings by June 30.", "KE OM", "present its findings"),
    ("They also asked the joint committee to look into the matter.", "KE OM", "look into the matter"),
    ("The ministers mandated experts to finalise the text.", "KE OM", "finalise the text"),
    ("The ministers agreed that a joint working group be set up to study the dam.", "KE OM", "a joint working group"),
    ("The deal calls for Oman to deliver 200,000 tonnes of fertiliser by June.", "OM", "deliver 200,000 tonnes"),
    ("The agreement commits Oman to building a refinery in Mombasa.", "OM", "build a refinery"),
    ("The agreement obliges both sides to return stolen cultural property.", "KE OM", "return stolen"),
    ("The memorandum envisages the creation of a joint fund.", "KE OM", "create a joint fund"),
]


@pytest.mark.parametrize(("sentence", "by", "wording"), OWN)
def test_what_is_set_for_ones_own_is_agreed(
    scene_of: Callable[..., Scene], sentence: str, by: str, wording: str
) -> None:
    (found,) = find_commitments(scene_of(TALKS + sentence))
    assert (found.strength, " ".join(found.by)) == ("agrees", by)
    assert wording in found.action


ASKED = [
    ("Omani officials have been asked for data on fish stocks.", ["OM"], "requests"),
    ("Kenya asked Omani experts to look at the dam.", ["OM"], "requests"),
    ("They called on all parties in Sudan to cease hostilities immediately.", ["SD"], "urges"),
    ("They called on the warring parties to cease hostilities immediately.", [], "urges"),
]


@pytest.mark.parametrize(("sentence", "by", "strength"), ASKED)
def test_whoever_else_is_asked_is_to_act(
    scene_of: Callable[..., Scene], sentence: str, by: list[str], strength: str
) -> None:
    (found,) = find_commitments(scene_of(TALKS + sentence))
    assert (list(found.by), found.strength) == (by, strength)


def test_what_talks_are_aimed_at_is_no_plan(scene_of: Callable[..., Scene]) -> None:
    assert not find_commitments(scene_of("Delegations from Kenya and Oman met for talks aimed to reach a settlement."))


def test_police_charged_with_a_crime_promise_nothing(scene_of: Callable[..., Scene]) -> None:
    assert not find_commitments(scene_of(TALKS + "Police officers were charged with beating a man."))
