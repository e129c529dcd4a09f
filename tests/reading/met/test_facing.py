"""Whose official is met where the words do not say, and who else came by a sentence of its own."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

LEAD = "Peruvian Defence Minister Ana Vega arrived in Oslo, Norway, on Tuesday for talks with Norway's government. "


@pytest.mark.parametrize(
    "text",
    [
        "Vega called on the Prime Minister.",
        "Vega paid a courtesy call on the President of the Senate.",
        "Vega met the Minister for Trade in Oslo.",
        "Vega was received by the Speaker of the Storting.",
    ],
)
def test_an_official_without_a_state_is_of_the_other_of_two(scene_of: Callable[..., Scene], text: str):
    met = [e for e in find_engagements(scene_of(LEAD + text)) if e.type.value == "meeting"]
    assert met
    assert {e.parties for e in met} == {("NO", "PE")}


def test_in_a_text_on_three_states_nobody_is_filled_in(scene_of: Callable[..., Scene]):
    text = (
        "Peru, Chile and Norway met in Lima on Monday. Peruvian Defence Minister Ana Vega called on the Prime Minister."
    )
    assert {e.parties for e in find_engagements(scene_of(text))} == {("CL", "NO", "PE")}


def test_both_counterparts_are_called_one_by_one(scene_of: Callable[..., Scene]):
    text = (
        "Fijian and Samoan patrol boats collided off Apia, Fiji and Samoa said. Fiji blamed Samoa. "
        "Tonga's foreign minister spoke by phone with both of his counterparts on Monday."
    )
    assert {e.parties for e in find_engagements(scene_of(text))} == {("FJ", "TO"), ("TO", "WS")}


def test_a_sentence_on_who_took_part_adds_parties(scene_of: Callable[..., Scene]):
    text = (
        "The border chiefs of Peru, Chile and Bolivia met in Lima on Monday. "
        "Delegations from Ecuador and Colombia also took part."
    )
    (met,) = find_engagements(scene_of(text))
    assert met.parties == ("BO", "CL", "CO", "EC", "PE")


def test_who_took_part_in_something_else_adds_none(scene_of: Callable[..., Scene]):
    text = "Peru and Chile signed a pact in Lima on Monday. Ecuador and Colombia did not take part in its drafting."
    assert {e.parties for e in find_engagements(scene_of(text))} == {("CL", "PE")}
