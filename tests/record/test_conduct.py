import pytest

from accord.record.conduct import conduct_stems, numbers_in, with_its_thing


def test_one_conduct_with_two_dates_has_the_same_stems():
    first = conduct_stems("start joint patrols along the border before the end of June")
    assert first == conduct_stems("begin mixed patrols of their border in August")


def test_numbers_are_told_by_what_they_count():
    assert numbers_in("twenty Jordanian rescuers and 3 boats by 2024") == {"rescu": 20, "boat": 3}


def test_what_is_counted_is_the_thing_not_what_it_is_like():
    assert numbers_in("deliver two fast boats and 2,000 tonnes of maize") == {"boat": 2, "tonn": 2000}
    assert numbers_in("open a one-stop post") == {}


@pytest.mark.parametrize(
    ("action", "words", "conduct"),
    [
        ("reopen in May", "He said on Friday that the border post will reopen in May", "reopen the border post in May"),
        (
            "resume work in May",
            "LIMA (Wire) - Ana Silva said that the one-stop post at Arica, which was to have reopened, would now resume work",
            "resume the one-stop post at Arica work in May",
        ),
        ("arrive in May", "The five radars promised by Peru will arrive in May", "arrive The five radars in May"),
        ("install in May", "They praised the buoys, which Peru is to install in May", "install the buoys in May"),
        ("sign which in May", "the text of the pact, which is scheduled to be signed in May", "sign the text of the pact in May"),
        ("take place in May", "A forum on tuna will take place in May", "hold A forum on tuna in May"),
        ("start work in May", "A Joint Fusion Centre is to start work in May", "start A Joint Fusion Centre work in May"),
    ],
)  # fmt: skip
def test_the_thing_is_taken_from_before_the_verb_where_the_wording_leaves_it_out(action, words, conduct):
    assert with_its_thing(action, words) == conduct


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("arrive in May", "President Ana Silva will arrive in May"),
        ("start in May", "They will start in May"),
        ("start in May", "Both sides will start in May"),
        ("follow in May", "Peru will follow in May"),
        ("deliver two boats in May", "The ministry will deliver two boats in May"),
        ("reopen in May", "will reopen in May"),
    ],
)
def test_who_acts_is_no_thing(action, words):
    assert with_its_thing(action, words) == action


def test_who_said_it_is_no_part_of_the_conduct():
    told = "train 30 officers, a source at the ministry said on Thursday"
    assert conduct_stems(told) == conduct_stems("train 30 officers")


@pytest.mark.parametrize(
    ("action", "words", "conduct"),
    [
        (
            "hold opening off until May",
            "The opening of a joint laboratory with Peru has been put off until May",
            "open a joint laboratory with Peru off until May",
        ),
        ("hold a meeting in May", "A meeting is held in May", "hold a meeting in May"),
        ("hold opening to May", "The opening moves to May", "hold opening to May"),
    ],
)
def test_a_deed_told_by_its_noun_is_told_by_its_verb(action, words, conduct):
    assert with_its_thing(action, words) == conduct


def test_the_remaining_two_are_what_was_counted_before():
    before = "Peru has handed over two of the four field hospitals promised to Chile."
    told = with_its_thing("arrive in May", "The remaining two will arrive in May", before=before)
    assert told == "arrive The remaining two field hospitals in May"


def test_of_an_endless_sentence_only_its_end_is_looked_at():
    words = "It rained, " * 20_000 + "and the border post will reopen in December"
    assert with_its_thing("reopen in December", words) == "reopen the border post in December"
