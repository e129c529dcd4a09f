"""Talks with several others: one contact for each of them, or one for all who came together."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            (
                "Kenyan Foreign Minister Amina Sow held individual talks with her counterparts from Peru, Chile and Fiji"
                " in Suva on Wednesday."
            ),
            [("CL", "KE"), ("FJ", "KE"), ("KE", "PE")],
        ),
        ("Kenya will hold similar consultations with Uganda and Rwanda on Friday.", [("KE", "RW"), ("KE", "UG")]),
        (
            (
                "The Colombian president will have one-on-one meetings with the leaders of Panama, Ecuador and Peru in Lima"
                " on 5 May."
            ),
            [("CO", "EC"), ("CO", "PA"), ("CO", "PE")],
        ),
        (
            (
                "Norwegian Defence Minister Ilse Brandt held bilateral meetings with the defence ministers of Ghana and"
                " Togo in Accra on Tuesday."
            ),
            [("GH", "NO"), ("NO", "TG")],
        ),
    ],
)
def test_talks_told_as_one_by_one_are_a_contact_with_each(
    scene_of: Callable[..., Scene], text: str, pairs: list[tuple[str, str]]
):
    assert sorted(e.parties for e in find_engagements(scene_of(text))) == pairs


def test_counterparts_met_in_one_breath_are_met_together(scene_of: Callable[..., Scene]):
    text = "Norwegian Defence Minister Ilse Brandt met her Ghanaian and Togolese counterparts in Accra on Tuesday."
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("GH", "NO", "TG")


@pytest.mark.parametrize(
    "text",
    [
        (
            "This came during his meeting with Fijian Foreign Minister Ana Vuki and Fijian Interior Minister Tom Rabuka,"
            " said Tongan Prime Minister Sione Fifita in Suva."
        ),
        (
            "In Suva on Monday, Tongan Prime Minister Sione Fifita met with Fijian Minister of Defence Ana Vuki and the"
            " Chief of the Fijian Armed Forces General Tom Rabuka."
        ),
    ],
)
def test_two_officials_of_one_state_who_are_met_at_one_meeting_are_one_contact(
    scene_of: Callable[..., Scene], text: str
):
    (found,) = find_engagements(scene_of(text))
    assert {"Ana Vuki", "Tom Rabuka"} <= set(found.participants)


def test_a_president_and_a_minister_are_met_one_after_the_other(scene_of: Callable[..., Scene]):
    text = (
        "Tongan Foreign Minister Sione Fifita met Fijian President Ana Vuki and Fijian Interior Minister Tom Rabuka in"
        " Suva on Monday."
    )
    found = find_engagements(scene_of(text))
    assert [e.participants[1:] for e in found] == [("Ana Vuki",), ("Tom Rabuka",)]


def test_a_list_parted_by_semicolons_is_one_list(scene_of: Callable[..., Scene]):
    text = (
        "Peru's Deputy Prime Minister Ana Ruiz held work meetings with the Kenyan heads of Health, Ali Nur; Agriculture,"
        " Paul Otieno; and Energy, Amina Sow, in Nairobi on Monday."
    )
    found = find_engagements(scene_of(text))
    assert [e.participants[1:] for e in found] == [("Ali Nur",), ("Paul Otieno",), ("Amina Sow",)]
    assert {(e.place, e.date.value) for e in found} == {("Nairobi", "2024-03-04")}


def test_a_semicolon_before_another_sentence_ends_the_list(scene_of: Callable[..., Scene]):
    text = (
        "Peru's Deputy Prime Minister Ana Ruiz met Kenyan Minister Ali Nur on Monday; Chilean Ambassador Luis Paz said the"
        " talks were useful."
    )
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("KE", "PE")


def test_a_tour_goes_to_each_state_it_takes_somebody_to(scene_of: Callable[..., Scene]):
    text = (
        "The head of Peruvian diplomacy, Ana Ruiz, will make a tour that will take her to Kenya, Ghana and Togo in May."
    )
    assert {e.parties for e in find_engagements(scene_of(text))} == {("KE", "PE"), ("GH", "PE"), ("PE", "TG")}


def test_a_visit_that_frames_the_talks_brings_nobody_else_to_them(scene_of: Callable[..., Scene]):
    text = (
        "Kenyan Deputy Interior Minister Ali Nur held talks with his Peruvian counterpart Luis Paz in Lima on Monday,"
        " within the framework of the Peru visit by Prime Minister Amina Sow."
    )
    met = [e.participants for e in find_engagements(scene_of(text)) if e.type.value == "meeting"]
    assert met == [("Ali Nur", "Luis Paz")]
