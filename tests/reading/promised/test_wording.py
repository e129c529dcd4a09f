"""The wording of an action: the words of the text that are conduct, and no others."""

from collections.abc import Callable

import pytest

from accord.reading.commitments import find_commitments
from accord.reading.scene import Scene

Actions = Callable[[str], list[str]]


@pytest.fixture
def actions(scene_of: Callable[..., Scene]) -> Actions:
    return lambda text: [c.action for c in find_commitments(scene_of(text))]


def test_a_commitment_to_cooperation_is_to_cooperate(actions: Actions):
    text = "Peru and Chile reaffirmed their commitment to security cooperation and common interest in stability."
    assert actions(text) == ["cooperate on security"]


def test_the_writers_gloss_is_no_part_of_what_is_asked(actions: Actions):
    text = (
        "Ghana's Ministry of Defence formalized a request for patrol boats from Norway, signifying a milestone in "
        "their ties."
    )
    assert actions(text) == ["provide patrol boats"]


def test_in_addition_belongs_to_what_follows(actions: Actions):
    text = (
        "Peru and Chile agreed to set up a joint committee on trade, in addition to continuing consultations on "
        "enhancing border security."
    )
    assert actions(text)[0] == "set up a joint committee on trade"


def test_a_second_formula_takes_its_words_out_of_the_first(actions: Actions):
    text = (
        "Peru and Chile agreed to commit to developing Peru's defence capabilities and their determination to deepen "
        "security cooperation."
    )
    assert actions(text)[0] == "develop Peru's defence capabilities"


def test_an_article_inside_an_action_has_a_small_letter(actions: Actions):
    text = "Peru and Chile met on Monday. A joint statement on the border is scheduled to be issued in May."
    assert actions(text) == ["issue a joint statement on the border in May"]


def test_each_field_of_a_list_goes_with_the_cooperation_in_it(actions: Actions):
    text = (
        "Peru and Chile signed a memorandum on Monday. The memorandum includes provisions for cooperation in combating "
        "drug trafficking, border control, extradition of suspects."
    )
    assert actions(text)[1:] == ["cooperate in border control", "cooperate in extradition of suspects"]


@pytest.mark.parametrize(
    ("asked", "action"),
    [
        ("the early conclusion of the treaty", "conclude the treaty early"),
        ("the swift release of all sailors", "swiftly release all sailors"),
        ("the continued implementation of the accord", "continue to implement the accord"),
        ("the physical protection of the site", "ensure the physical protection of the site"),
        ("closer cooperation on fisheries", "cooperate more closely on fisheries"),
        ("restraint", "exercise restraint"),
        ("urgent steps against smuggling", "take urgent steps against smuggling"),
        ("regular talks on fisheries", "hold regular talks on fisheries"),
    ],
)
def test_no_promise_is_a_bare_noun(actions: Actions, asked: str, action: str):
    assert actions(f"Bolivia and Chile called for {asked}.") == [action]


def test_the_one_who_is_to_give_stands_apart(actions: Actions):
    assert actions("Ghana asked Norway for two patrol boats from Norway.") == ["provide two patrol boats"]
    assert actions("Ghana and Norway held talks. Ghana requested his extradition.") == ["extradite him"]
