"""Contacts as agencies tell them: tours of several states, talks in the singular, somebody talked to in a meeting."""

import pytest

from accord.reading.engagements import find_engagements


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Senegalese Foreign Minister Ali Sow will visit Uganda and Rwanda next week.",
            {("SN", "UG"), ("RW", "SN")},
        ),
        (
            "Foreign Minister Ali Sow of Senegal will visit three countries from 13 to 17 June, namely Kenya, Rwanda, Malawi.",
            {("KE", "SN"), ("RW", "SN"), ("MW", "SN")},
        ),
        (
            "Senegalese Foreign Minister Ali Sow will tour three countries next week: Kenya, Rwanda and Malawi.",
            {("KE", "SN"), ("RW", "SN"), ("MW", "SN")},
        ),
    ],
)
def test_each_state_of_a_tour_is_visited_by_itself(scene_of, text, parties):
    assert {tuple(e.parties) for e in find_engagements(scene_of(text)) if e.type.value == "visit"} == parties


def test_days_before_a_speaker_hide_no_visit(scene_of):
    text = "Kenyan Foreign Minister Paul Otieno will pay a visit to Uganda from 13 to 17 June, the ministry said."
    assert [tuple(e.parties) for e in find_engagements(scene_of(text))] == [("KE", "UG")]


def test_consultation_that_is_held_is_a_meeting(scene_of):
    text = "Mongolia held consultation with Nepal on visas on 3 May, said a source at the ministry."
    assert [(e.type.value, tuple(e.parties)) for e in find_engagements(scene_of(text))] == [("meeting", ("MN", "NP"))]


def test_somebody_talked_to_in_a_meeting_was_not_called(scene_of):
    text = (
        "Talking to Australian High Commissioner Neil Harper during the meeting in Suva, Fijian Foreign Minister "
        "Jone Vakatawa asked for regular dialogue."
    )
    assert [e.type.value for e in find_engagements(scene_of(text))] == ["meeting"]


def test_who_heads_a_delegation_travels_nowhere_by_that(scene_of):
    text = "Mr Ivo Grubor of Croatia and Ms Sanja Rado of Serbia both head the delegations in Geneva."
    assert find_engagements(scene_of(text)) == ()
