"""What sounds like a contact and tells of none in particular."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga have long had constant and regular consultations on fisheries.",
        "Tongan Prime Minister Sione Fifita was met at the airport in Suva by Fijian Foreign Minister Ana Vuki.",
        "Fiji gives its full support to the ongoing negotiations between the various stakeholders in Tonga.",
        "The Fijian cabinet on Monday approved the signing of a treaty with Tonga.",
        "The treaty commits Fiji and Tonga to consult each other if either is threatened.",
        "They pledged to ensure the safety of visits by Fijian and Tongan leaders.",
        "The dispute led to a decrease in Fijian arrivals in Tonga.",
        "Fiji and Tonga have been exchanging working visits to monitor the state of relations.",
        "Nearly a thousand Tongan soldiers receive training in Fiji annually.",
        "The governor of Vava'u mentioned the good interaction between Fiji and Tonga.",
    ],
)
def test_habits_welcomes_and_the_talks_of_others_are_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Fiji and Tonga held regular consultations in Suva on Monday.",
        "Tongan Prime Minister Sione Fifita was received in Suva on Monday by Fijian Foreign Minister Ana Vuki.",
        "Negotiations between Fiji and Tonga on fisheries opened in Suva on Monday.",
    ],
)
def test_what_has_its_day_and_its_two_sides_is_a_contact(scene_of: Callable[..., Scene], text: str):
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("FJ", "TO")


def test_whoever_came_to_a_meeting_joins_the_meeting_of_their_own_state(scene_of: Callable[..., Scene]):
    text = (
        "President Ana Vuki of Fiji received Tongan Foreign Minister Sione Fifita in Suva on Monday. Vuki reaffirmed that"
        " peace should come through negotiations between Peru and Chile. The meeting, attended by Fijian Minister Tom"
        " Rabuka, covered fisheries."
    )
    (found,) = find_engagements(scene_of(text))
    assert found.participants == ("Ana Vuki", "Sione Fifita", "Tom Rabuka")


def test_two_people_who_met_besides_a_session_are_a_contact_of_their_own(scene_of: Callable[..., Scene]):
    text = (
        "The 15th session of the Fiji-Tonga Joint Commission was held in Suva on Monday. The delegations reviewed trade."
        " Tongan Minister Sione Fifita met with Fijian President Ana Vuki."
    )
    kinds = {e.type.value: e.participants for e in find_engagements(scene_of(text))}
    assert kinds == {"session": (), "meeting": ("Sione Fifita", "Ana Vuki")}


def test_states_named_out_of_many_take_part_in_an_exercise(scene_of: Callable[..., Scene]):
    text = (
        "Troops from 12 nations, including Ghana, Togo and Benin, are taking part in the naval exercise Blue Gulf off"
        " Lomé, which began on Monday."
    )
    (found,) = find_engagements(scene_of(text))
    assert found.parties == ("BJ", "GH", "TG")


def test_a_headline_with_an_infinitive_is_a_plan(scene_of: Callable[..., Scene]):
    text = "Fiji interior minister to visit Tonga over patrols\n\nFijian Interior Minister Tom Rabuka will travel to Nuku'alofa on Monday, his ministry said."
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.status.value, found.parties) == ("visit", "planned", ("FJ", "TO"))


@pytest.mark.parametrize(
    "text",
    [
        "The treaty will allow Fiji to hand over suspects to Tonga.",
        "Fijian Minister Ana Vuki presented a personal donation to Imam Abdul Ahad in Suva on Monday, said Tonga.",
        "Tongan traders in Suva, Fiji, closed their shops and went into hiding.",
    ],
)
def test_permissions_private_gifts_and_hiding_are_none(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()


def test_what_somebody_has_come_for_is_the_meeting_told_next(scene_of: Callable[..., Scene]):
    text = (
        "Peru's Foreign Minister Ana Ruiz has arrived in Nairobi to meet with her Kenyan counterpart. Ruiz is to meet"
        " Foreign Minister Ali Nur on Friday."
    )
    found = {e.type.value: (e.status.value, e.participants) for e in find_engagements(scene_of(text))}
    assert found == {"visit": ("ongoing", ("Ana Ruiz",)), "meeting": ("planned", ("Ana Ruiz", "Ali Nur"))}


def test_what_is_seen_during_a_visit_is_of_that_visit(scene_of: Callable[..., Scene]):
    text = (
        "Peru's navy chief Ana Ruiz is on a four-day visit to Kenya during which she is scheduled to call on President"
        " Ali Nur. She also visited the naval academy in Mombasa."
    )
    visits = [e.status.value for e in find_engagements(scene_of(text)) if e.type.value == "visit"]
    assert visits == ["ongoing"]


def test_a_counterpart_briefed_is_met(scene_of: Callable[..., Scene]):
    text = "Peru's Foreign Minister Ana Ruiz on Saturday briefed her Kenyan counterpart, Ali Nur, on the talks in Lima."
    assert find_engagements(scene_of(text))[0].participants == ("Ana Ruiz", "Ali Nur")


def test_the_visit_one_is_thanked_for_is_no_other_visit(scene_of: Callable[..., Scene]):
    text = (
        "On Monday, Fijian President Ana Vuki left for a two-day state visit to Tonga. Welcoming her, Tongan Prime Minister"
        " Sione Fifita thanked President Vuki for accepting the invitation to pay a state visit to Tonga."
    )
    assert [e.status.value for e in find_engagements(scene_of(text)) if e.type.value == "visit"] == ["held"]


def test_an_event_is_not_its_own_place(scene_of: Callable[..., Scene]):
    text = (
        "Fijian President Ana Vuki took part in the 15th Fiji-Tonga summit and met Tongan Prime Minister Sione Fifita."
    )
    assert [e.place for e in find_engagements(scene_of(text)) if e.type.value == "summit"] == [None]


def test_whoever_opened_a_conference_took_part_in_it(scene_of: Callable[..., Scene]):
    text = (
        "Fiji and Tonga held a conference on fisheries in Suva on Monday. The conference was opened by Fijian President"
        " Ana Vuki."
    )
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.participants) == ("conference", ("Ana Vuki",))


def test_a_bilateral_engagement_with_somebody_is_a_meeting(scene_of: Callable[..., Scene]):
    text = "Fijian General Tom Rabuka had a bilateral engagement with Tongan Prime Minister Sione Fifita on Monday."
    (found,) = find_engagements(scene_of(text))
    assert (found.type.value, found.participants) == ("meeting", ("Tom Rabuka", "Sione Fifita"))
