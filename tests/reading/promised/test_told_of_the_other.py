"""Whose an undertaking is where the grammar turns to the other side: what is asked, got, sent there or taught there."""

import pytest

from accord.reading.commitments import find_commitments

TALKS = "Malta and Tunisia held talks in Valletta on Monday. "

TURNED = (
    # both settle what is done
    ("The sides agreed that ten Tunisian officers will be enrolled for the course.", "MT TN", "agrees", "enrol ten"),
    ("They agreed that the cadets would be treated in Valletta.", "MT TN", "agrees", "treat the cadets"),
    # asked of the other
    ("Tunisia has asked for their transfer.", "MT", "requests", "transfer"),
    ("Malta requested the extradition of its citizens from Tunis.", "TN", "requests", "extradite"),
    ("Tunisia would like Malta to lift its ban on the import of oil.", "MT", "requests", "lift its ban"),
    ("Malta would like the crossing to be reopened by May.", "TN", "requests", "reopen the crossing"),
    ("Malta had received a request from Tunisia for assistance in tracing two men.", "MT", "requests", "assistance"),
    # taken on
    ("Tunisia accepted to pay half of the costs.", "TN", "commits", "pay half"),
    ("Tunisia accepted to name a point of contact, and to open a line within a month.", "TN", "commits", "name a"),
    ("Malta offered that Tunisia use its dock free of charge.", "TN", "offers", "use its dock"),
    ("Tunisia has given notice that the accord will not be renewed.", "TN", "commits", "not renew the accord"),
    # got from the other
    ("Malta's minister had also secured from his Tunisian hosts a promise to open the gate.", "TN", "commits", "open"),
    ("Malta obtained a pledge to keep the road open.", "TN", "commits", "keep the road open"),
    ("Malta received an assurance that the men would be freed.", "TN", "commits", "free the men"),
    # who is sent where, and taught where
    ("The Tunisian minister said three instructors would go to Tunis in May.", "MT", "plans", "go to Tunis"),
    ("The Maltese minister said eight engineers would train in Tunis in November.", "MT", "plans", "train in Tunis"),
    ("Ten instructors leave for Tunis on 2 June, the Tunisian minister said.", "MT", "plans", "leave for Tunis"),
    ("The Maltese minister said ten divers would be trained in Tunis in May.", "TN", "plans", "train ten divers"),
    ("Malta will also receive a delegation from the Tunisian police in May.", "MT", "plans", "receive a delegation"),
    ("On that occasion the two states want to sign a trade agreement.", "MT TN", "plans", "sign a trade agreement"),
)

AS_BEFORE = (
    ("Tunisia agreed that its officers will be enrolled for the course.", "TN", "enrol its officers"),
    ("Tunisia has asked for Malta's help with the search.", "MT", "help"),
    ("Tunisian divers will travel to Tunis in May.", "TN", "travel to Tunis"),
    ("The Tunisian minister said three instructors would go to Valletta in May.", "TN", "go to Valletta"),
    ("Ten Tunisian divers will be trained in Tunis in May.", "MT", "train ten"),
    ("Malta gave an assurance that the men would be freed.", "MT", "free the men"),
    ("Malta will receive ten tractors from Tunisia in May.", "TN", "deliver ten tractors"),
)

NOTHING = (
    "Malta would like its force to take part in Tunisian missions.",
    "Malta would like to lease a store at the port.",
    "Malta accepted the terms of the deal.",
    "Malta did not receive an assurance that the men would be freed.",
)


@pytest.mark.parametrize(("words", "by", "strength", "action"), TURNED)
def test_the_side_that_grammar_turns_to(scene_of, words, by, strength, action):
    first = find_commitments(scene_of(TALKS + words))[0]
    assert (first.by, first.strength.value) == (tuple(by.split()), strength)
    assert action in first.action


@pytest.mark.parametrize(("words", "by", "action"), AS_BEFORE)
def test_what_does_not_turn(scene_of, words, by, action):
    first = find_commitments(scene_of(TALKS + words))[0]
    assert first.by == tuple(by.split())
    assert action in first.action


@pytest.mark.parametrize("words", NOTHING)
def test_a_wish_of_ones_own_is_none(scene_of, words):
    assert find_commitments(scene_of(TALKS + words)) == ()


GAPPED = (
    ("Under the deal Malta supplies the scanner and Tunisia the power.", "supply the power"),
    ("Malta will buy the diesel and Tunisia the crew's food.", "buy the crew's food"),
    ("It was settled that Malta will send the chief inspector and Tunisia a deputy.", "send a deputy"),
)


@pytest.mark.parametrize(("words", "action"), GAPPED)
def test_the_verb_said_once(scene_of, words, action):
    first, second = find_commitments(scene_of(TALKS + words))
    assert (first.by, second.by) == (("MT",), ("TN",))
    assert second.action == action
