import pytest

from accord.lexicon.given_names import pronoun_of
from accord.lexicon.load import load, split


def test_no_name_is_listed_for_both():
    data = load("given_names", schema={str: {str: str}})
    women, men = (set(split(data[who]["names"])) for who in ("women", "men"))
    assert not women & men


def test_a_title_or_the_first_listed_name_tells():
    assert pronoun_of((), "Leonor Quintanilla Rey") == "she"
    assert pronoun_of((), "Nguyen Thi Lanh") == "she"
    assert pronoun_of((), "José Maria Paz") == "he"
    assert pronoun_of(("Mrs.",), "Kim Wexford") == "she"
    assert pronoun_of(("Sir",), "Kim Wexford") == "he"
    assert pronoun_of((), "Jean-Marie Lusambo") is None
    assert pronoun_of((), "Aigerim-x Osmon") is None
    assert pronoun_of((), "") is None


@pytest.mark.parametrize("name", ["Sitara Hassan", "Sitara Yusuf Omar", "Wexford Paul"])
def test_a_mans_name_behind_another_may_be_her_fathers(name):
    assert pronoun_of((), name) is None


def test_a_stroke_through_a_letter_is_no_other_letter():
    assert pronoun_of((), "Małgorzata Quintanilla") == "she"
    assert pronoun_of((), "Bjørn Wexford") == "he"
    assert pronoun_of((), "Paweł Quintanilla") == "he"
