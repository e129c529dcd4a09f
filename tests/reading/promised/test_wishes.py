"""What one side wants done: the conduct is the other's."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

SIDES = "Peru's foreign minister Ana Quispe and Chile's foreign minister Luis Rojas held talks in Lima on Tuesday. "
WANTED = [
    ("Chile called on its neighbour to remove the buoys.", ["PE"], "remove the buoys"),
    ("Chile appealed to the other side to reopen the post.", ["PE"], "reopen the post"),
    ("Chile wants the levies to be lifted before the harvest.", ["PE"], "lift the levies"),
    ("Chile wanted the crossings to reopen.", ["PE"], "reopen the crossings"),
    ("Chile called for the three fishermen to be freed.", ["PE"], "free the three fishermen"),
    ("Chile demanded that each flight be announced.", ["PE"], "announce each flight"),
    ("Quispe asked whether Chilean divers might join the search.", ["CL"], "join the search"),
    ("They spoke about two men held in Arica, whose extradition Peru has requested.", ["CL"], "extradite two men"),
    ("Bolivia has asked to be admitted to the pact.", ["CL", "PE"], "be admitted"),
]


@pytest.mark.parametrize(("text", "by", "words"), WANTED, ids=[text for text, *_ in WANTED])
def test_what_one_side_wants_done_is_asked_of_the_other(scene_of, text, by, words):
    found = find_commitments(scene_of(SIDES + text))
    assert [list(one.by) for one in found if words in one.action] == [by]
    assert all(one.strength in (Strength.REQUESTS, Strength.URGES) for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "Chile wants its own divers to test the wreck first.",
        "The official asked not to be named.",
        "Asked whether the post would be closed, the minister smiled.",
        "Bolivia asked whether it was true.",
    ],
)
def test_a_question_and_a_wish_for_oneself_ask_nobody(scene_of, text):
    assert find_commitments(scene_of(SIDES + text)) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Oman warned Yemen against closing the road.", [(("YE",), "urges", "not close the road")]),
        ("The Omani side proposed that Laos open the road.", [(("LA",), "requests", "open the road")]),
        ("Oman's minister made a request to Kenya for 20 officers.", [(("KE",), "requests", "provide 20 officers")]),
        (
            "Oman and Kenya met. Oman will take delivery of ten tanks from Kenya.",
            [(("KE",), "plans", "deliver ten tanks")],
        ),
        ("Oman thanked Kenya for its promise of 40 buses.", [(("KE",), "commits", "provide 40 buses")]),
        (
            "Oman and Kenya met. Among the results is a commitment by Oman to buy tea.",
            [(("OM",), "commits", "buy tea")],
        ),
        (
            "The ministers of Oman and Kenya urged all parties concerned to avoid taking new steps.",
            [((), "urges", "avoid taking new steps")],
        ),
        (
            "Oman and Kenya met. Oman plans to receive two ships from Kenya by May.",
            [(("KE",), "plans", "deliver two ships")],
        ),
    ],
)
def test_what_another_is_to_do(scene_of, text, told):
    found = find_commitments(scene_of(text))
    assert [(one.by, one.strength.value, one.action.removesuffix(" by May")) for one in found] == told


def test_a_warning_against_a_danger_is_none(scene_of):
    assert find_commitments(scene_of("Oman and Yemen met. The Omani minister warned against complacency.")) == ()


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Georgia expects Armenia to return the land by May, Georgian officials said.", ("AM",)),
        ("Oman and Chad met. The Omani side counted on Chad to reopen the road.", ("TD",)),
    ],
)
def test_what_is_expected_of_another_is_urged(scene_of, text, by):
    assert [(one.by, one.strength) for one in find_commitments(scene_of(text))] == [(by, Strength.URGES)]


@pytest.mark.parametrize(
    "text",
    [
        "Georgia expects trade with Armenia to grow, officials said.",
        "Observers expect Armenia to return the land.",
        "The fans of Oman expect Kenya to win.",
        "Oman relies on Kenya for tea.",
    ],
)
def test_a_forecast_is_none(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
