"""Wordings of one deed: the sort and the thing, whatever verb and adjectives they take."""

import pytest

from accord.record.deeds import MEETING, SIGNING, deed_of, shared_things


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("donate 8,000 doses of oral vaccine to its neighbour", "provide 6,000 doses of vaccine"),
        ("give the harbour service three patrol boats", "send three boats for rescue at sea"),
        ("lend 40 tents", "make tents and cold boxes available"),
        ("deliver to Norway three interceptor boats within the year", "hand over two fast ships"),
        ("send a company of 300 soldiers to Cesis", "deploy 250 military personnel to Cesis next year"),
        ("assign 80 police officers", "provide 120 officers"),
    ],
)
def test_two_wordings_of_one_deed_share_a_sort_and_a_thing(one, other):
    first, second = deed_of(one), deed_of(other)
    assert first.sorts & second.sorts
    assert first.things & second.things


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("train 30 officers in Riga", "send three boats"),
        ("open a school for divers", "open a border post"),
        ("deliver the first ship by March", "provide six ships"),
    ],
)
def test_other_deeds_and_one_of_several_are_another_deed(one, other):
    first, second = deed_of(one), deed_of(other)
    assert not (first.sorts & second.sorts and first.things & second.things) or first.turn != second.turn


@pytest.mark.parametrize(
    ("action", "sort"),
    [
        ("hold its first meeting by the end of May", MEETING),
        ("convene in Ventspils before the end of May", MEETING),
        ("sign the agreement in autumn", SIGNING),
        ("hold an exercise in May", "carry"),
    ],
)
def test_what_is_held_is_a_meeting_only_where_people_meet(action, sort):
    assert sort in deed_of(action).sorts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("train 30 border officers", "train 20 river police officers"),
        ("build a maritime centre", "build a customs centre"),
        ("open a river liaison office", "open a customs liaison office"),
    ],
)
def test_things_of_two_kinds_are_not_one_thing(one, other):
    assert not shared_things(deed_of(one), deed_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("open two joint checkpoints north of the town", "have two checkpoints, one on each bank"),
        ("deliver three patrol boats", "hand over two fast boats"),
        ("train river police officers", "train police officers"),
    ],
)
def test_a_thing_told_less_fully_is_the_same(one, other):
    assert shared_things(deed_of(one), deed_of(other))


def test_money_that_no_noun_tells_is_shared_like_any_thing():
    assert shared_things(deed_of("provide $5 million"), deed_of("pay 5 million dollars next year")) == {"money"}
