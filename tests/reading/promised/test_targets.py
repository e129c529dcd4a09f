"""Goals that sides set themselves, what talks came to, how often a body sits, and what somebody calls necessary."""

from collections.abc import Callable

import pytest

from accord.reading.commitments import find_commitments
from accord.reading.scene import Scene

TALKS = "Oman and Kenya held talks in Muscat on Tuesday.\n\n"

TOLD = [
    ("The two sides set a target of increasing trade to 5 billion dollars by 2030.", "agrees", "KE OM", "../2030"),
    ("They set themselves the goal of doubling trade within five years.", "agrees", "KE OM", "../2029"),
    ("Kenya set a goal to plant a million trees by 2026.", "plans", "KE", "../2026"),
    ("The talks ended with an agreement to exchange liaison officers.", "agrees", "KE OM", None),
    ("The talks produced a commitment to cut tariffs by half within two years.", "agrees", "KE OM", "../2026"),
    ("Ministers of Oman and Kenya ended a session with a pledge to swap officers.", "agrees", "KE OM", None),
    ("Oman informed Kenya of its intention to open a consulate in May.", "plans", "OM", "2024-05"),
    ("The joint committee will meet twice a year.", "agrees", "KE OM", None),
    ("They appointed a task force, which will meet every two months.", "agrees", "KE OM", None),
    ("The commission shall convene at least once a year.", "shall", "KE OM", None),
    ("They said it was essential to implement the accord in full.", "urges", "KE OM", None),
    ("Sources said that Oman will hold consultations with Peru in May.", "plans", "OM", "2024-05"),
]


@pytest.mark.parametrize(("sentence", "strength", "by", "due"), TOLD)
def test_each_is_one_undertaking(
    scene_of: Callable[..., Scene], sentence: str, strength: str, by: str, due: str | None
) -> None:
    *_, found = find_commitments(scene_of(TALKS + sentence))
    assert (found.strength, " ".join(found.by), found.due.value) == (strength, by, due)


@pytest.mark.parametrize(
    "sentence",
    [
        "The talks ended without an agreement to cut tariffs.",
        "The committee will discuss the dam.",
        "Observers say that Oman will hold consultations with Peru in May.",
    ],
)
def test_what_failed_is_discussed_or_foreseen_is_none(scene_of: Callable[..., Scene], sentence: str) -> None:
    assert not find_commitments(scene_of(TALKS + sentence))


def test_so_as_to_tells_a_purpose(scene_of: Callable[..., Scene]) -> None:
    text = TALKS + "They agreed to widen dialogue on regional and global issues so as to consolidate their partnership."
    (found,) = find_commitments(scene_of(text))
    assert found.action.startswith("widen dialogue")


@pytest.mark.parametrize("met", ["called on", "held talks with", "spoke by phone with"])
def test_they_are_the_two_who_met(scene_of: Callable[..., Scene], met: str) -> None:
    text = (
        "Kenyan Foreign Minister Paul Otieno received ambassadors from Peru, Oman and Chad on Thursday.\n\n"
        f"Chadian Ambassador Idriss Movlam {met} Otieno. They expressed the resolve to open a new consulate."
    )
    (found,) = find_commitments(scene_of(text))
    assert found.by == ("KE", "TD")
