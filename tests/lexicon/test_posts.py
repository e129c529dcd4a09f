"""Offices that only some states have."""

import pytest

from accord.lexicon.load import Fields, load
from accord.lexicon.posts import has_no_such_post
from accord.lexicon.states import state_index


@pytest.mark.parametrize(
    ("code", "role", "expected"),
    [
        ("US", "Prime Minister", True),
        ("JP", "Prime Minister", False),
        ("PE", "King", True),
        ("JO", "King", False),
        ("JP", "President", True),
        ("PE", "President", False),
        ("US", "former Prime Minister", False),
        ("PE", "President of the Supreme Court", False),
        ("US", "Minister of Trade", False),
        ("EU", "King", False),
        ("US", None, False),
    ],
)
def test_a_state_without_an_office_has_no_holder_of_it(code, role, expected):
    assert has_no_such_post(code, role) is expected


def test_every_code_of_the_posts_is_a_state():
    data = load("posts", schema=Fields(required={"only": {str: str}, "never": {str: str}}))
    codes = {code for group in data.values() for line in group.values() for code in line.split()}
    assert codes <= set(state_index().states)
