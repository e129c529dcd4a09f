"""The words of assistance load, and each does one thing."""

import pytest

from accord.lexicon.giving import giving_words
from accord.model.codes import AssistanceType, Stage


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("helicopter", AssistanceType.EQUIPMENT),
        ("loan", AssistanceType.FUNDING),
        ("scholarship", AssistanceType.TRAINING),
        ("adviser", AssistanceType.ADVICE),
        ("imagery", AssistanceType.INTELLIGENCE),
        ("hospital", AssistanceType.INFRASTRUCTURE),
        ("vaccine", AssistanceType.HUMANITARIAN),
        ("assistance", AssistanceType.OTHER),
    ],
)
def test_a_noun_tells_the_type_of_what_is_given(noun: str, kind: AssistanceType) -> None:
    assert giving_words().items[noun] is kind


@pytest.mark.parametrize(
    ("verb", "stage"),
    [
        ("hand over", Stage.DELIVERED),
        ("allocate", Stage.APPROVED),
        ("pledge", Stage.OFFERED),
        ("sell", Stage.CONTRACTED),
        ("advise", Stage.ONGOING),
    ],
)
def test_a_verb_tells_how_far_its_past_tense_has_come(verb: str, stage: Stage) -> None:
    assert giving_words().give[verb] is stage


def test_no_verb_both_gives_and_refuses() -> None:
    words = giving_words()
    assert not set(words.give) & words.refuse


def test_every_type_of_assistance_has_nouns() -> None:
    assert set(giving_words().items.values()) == set(AssistanceType)


def test_programmes_name_type_and_giver() -> None:
    assert all(giver.isupper() for _, giver in giving_words().programmes.values())


def test_verbs_that_need_a_receiver_are_verbs_of_giving() -> None:
    words = giving_words()
    assert words.needs_receiver <= set(words.give)
