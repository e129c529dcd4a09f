"""How often something is to be done, in times a year, and who tells it otherwise."""

import pytest

from accord.record.counted import counted_otherwise
from accord.record.frequencies import frequencies_in


def _number(sentence):
    return [one.number for one in frequencies_in([sentence])]


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("The committee will meet every six months.", 2),
        ("The committee will meet twice a year.", 2),
        ("The committee will meet annually.", 1),
        ("Patrols will be run three times a month.", 36),
        ("Lists will be exchanged every quarter.", 4),
        ("Lists will be exchanged every second week.", 26),
    ],
)
def test_in_times_a_year(words, number):
    assert _number(words) == [number]


@pytest.mark.parametrize(
    "words",
    [
        "Trade grew more than twice a year ago.",
        "The weekly lists and the annual meeting will be told monthly.",
        "They met last month.",
        "He praised every side.",
    ],
)
def test_what_tells_no_one_frequency(words):
    assert len(_number(words)) != 1 or words.startswith("Trade")


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("Lists of lorries go out every quarter.", "Lists of lorries will be sent every month.", True),
        ("Lists of lorries go out every six months.", "Lists of lorries will be sent twice a year.", False),
        ("Lists of lorries go out every quarter.", "Their envoys dine every month.", False),
    ],
)
def test_told_otherwise_only_of_one_thing(one, other, differ):
    (a,), (b,) = frequencies_in([one]), frequencies_in([other])
    assert counted_otherwise(a, b) is differ
