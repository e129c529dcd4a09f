"""What the rules say and what the network says are weighed against each other."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from accord.model.codes import AssistanceType, Stage, Strength
from accord.reading.learned.weighing import ANSWERS, SURE, Worths, weighed, with_kinds, with_strengths, worths
from accord.reading.readers.rules import RulesReader
from mini_reader import document

TEXT = "Fijian minister Rosa Naqasi met Tongan minister Siale Moala on 3 May 2021. Fiji will train ten Tongan divers."


@pytest.fixture
def read():
    return RulesReader().read(document(TEXT))


class Sure:
    """A network with one answer to everything, with a share of it."""

    def __init__(self, answer: str, share: float) -> None:
        self.answer, self.share = answer, share

    def surest(self, _kind, _fact):
        return 0

    def shares(self, _head, _at, answers):
        rest = (1 - self.share) / (len(answers) - 1)
        return {one: self.share if one == self.answer else rest for one in answers}


def test_an_answer_counts_by_who_gives_it_and_by_how_common_it_is():
    some = Worths(1.0, {"a": 2.0, "b": 0.0}, {"a": 0.0, "b": 0.0})
    assert some.likeliest("a", {"a": 0.4, "b": 0.6})[0] == "a"  # the rules are believed
    assert some.likeliest("b", {"a": 0.6, "b": 0.4})[0] == "a"  # these are not
    assert replace(some, answer={"a": -3.0, "b": 0.0}).likeliest("a", {"a": 0.4, "b": 0.6})[0] == "b"
    assert some.likeliest(None, {"a": 0.5, "b": 0.5}) == ("a", 0.5)


def test_the_shares_of_both_together_sum_to_one():
    some = Worths(0.7, {"a": 1.0, "b": 0.5}, {"a": 0.2, "b": -0.1})
    shares = {"a": 0.3, "b": 0.7}
    best, share = some.likeliest("a", shares)
    assert 0.5 < share < 1
    assert best in shares


@pytest.mark.parametrize("head", ANSWERS)
def test_every_answer_has_its_worth(head):
    assert set(worths(head).rules) == set(worths(head).answer) == set(ANSWERS[head])
    assert worths(head).network > 0


@pytest.mark.parametrize("head", ANSWERS)
def test_an_unsure_network_changes_nothing(head):
    answers = ANSWERS[head]
    even = dict.fromkeys(answers, 1 / len(answers))
    assert all(weighed(head, one, even) is None for one in answers)


def test_a_sure_network_tells_the_sort_and_the_rules_stay_where_it_is_unsure(read):
    (one,) = read.assistance
    assert (one.type, one.stage) == (AssistanceType.TRAINING, Stage.APPROVED)
    (changed,) = with_kinds(Sure(AssistanceType.ADVICE, 0.999), [one])
    assert changed.type is AssistanceType.ADVICE
    assert changed.stage is one.stage
    assert SURE["assistance.type"] <= changed.confidence <= one.confidence
    assert with_kinds(Sure(AssistanceType.ADVICE, 0.2), [one]) == (one,)


def test_who_undertakes_does_not_become_one_who_asks(read):
    (one,) = read.commitments
    (agreed,) = with_strengths(Sure(Strength.AGREES, 0.999), [replace(one, strength=Strength.PLANS)])
    assert agreed.strength is Strength.AGREES
    assert with_strengths(Sure(Strength.REQUESTS, 0.9999), [one]) == (one,)
    asked = replace(one, strength=Strength.URGES)
    assert with_strengths(Sure(Strength.COMMITS, 0.9999), [asked]) == (asked,)


def test_what_is_offered_may_be_further_but_not_approved(read):
    offered = replace(read.assistance[0], stage=Stage.OFFERED)
    assert with_kinds(Sure(Stage.APPROVED, 0.9999), [offered]) == (offered,)
    (given,) = with_kinds(Sure(Stage.DELIVERED, 0.9999), [offered])
    assert given.stage is Stage.DELIVERED


def test_a_fact_without_a_word_that_the_network_was_asked_of_stays(read):
    silent = SimpleNamespace(surest=lambda _kind, _fact: None)
    assert with_kinds(silent, read.assistance) == read.assistance
    assert with_strengths(silent, read.commitments) == read.commitments
