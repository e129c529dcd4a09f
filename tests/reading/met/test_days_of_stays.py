"""The days of a visit told in several sentences, and of the talks that are planned in it; whether a guest is there."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def test_a_stay_is_counted_from_the_arrival_told_elsewhere(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog arrived in Accra on Tuesday. During her two-day stay, the minister is due to meet"
        " Ghanaian Defence Minister Kofi Boateng."
    )
    found = {e.type: e for e in find_engagements(scene_of(text))}
    assert found[Type.VISIT].date.value == "2024-03-05/2024-03-06"
    assert found[Type.MEETING].status is Status.PLANNED
    assert found[Type.MEETING].date.value == "2024-03-05/2024-03-06"


def test_a_visit_of_one_day_was_on_the_day_of_its_talks(scene_of: SceneOf):
    text = (
        "Prime Minister Ida Krog of Denmark met President Kofi Boateng of Ghana on Monday. Krog was in Accra for a"
        " one-day visit."
    )
    found = {e.type: e for e in find_engagements(scene_of(text))}
    assert found[Type.VISIT].date.value == "2024-03-04"


def test_whoever_goes_somewhere_to_meet_meets_on_that_day(scene_of: SceneOf):
    text = "Danish Defence Minister Ida Krog will visit Accra on 8 March to meet Ghana's Defence Minister Kofi Boateng."
    assert {e.date.value for e in find_engagements(scene_of(text))} == {"2024-03-08"}


@pytest.mark.parametrize(
    "text",
    [
        "Danish Defence Minister Ida Krog has arrived in Accra.",
        "Danish Defence Minister Ida Krog arrived in Accra on Monday to begin an official visit to Ghana.",
        "Danish Defence Minister Ida Krog is on a visit to Ghana during which she is scheduled to see a shipyard.",
        "The announcement comes during a visit to Ghana by Danish Defence Minister Ida Krog.",
        "Ida Krog, the Danish defence minister, has been in Accra since Monday on a visit to Ghana.",
    ],
)
def test_a_guest_who_has_come_is_there(scene_of: SceneOf, text: str):
    assert {e.status for e in find_engagements(scene_of(text))} == {Status.ONGOING}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Danish Defence Minister Ida Krog has arrived in Accra to meet Ghana's Defence Minister Kofi Boateng.",
            Status.PLANNED,
        ),
        ("Ghana on Monday proposed a delay in talks with Togo in Lomé.", Status.PLANNED),
        ("The talks between Ghana and Togo were to have gone ahead on Monday in Lomé.", Status.PLANNED),
        ("The recent meeting of the ministers of Ghana and Togo in Lomé will deepen ties.", Status.HELD),
    ],
)
def test_whether_talks_were_held(scene_of: SceneOf, text: str, status: Status):
    talks = [e for e in find_engagements(scene_of(text)) if e.type is Type.MEETING]
    assert [e.status for e in talks] == [status]


def test_who_is_only_met_at_the_airport_has_no_meeting_yet(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog arrived in Accra on Monday. She was met at the airport by Ghanaian Defence"
        " Minister Kofi Boateng."
    )
    assert [e.type for e in find_engagements(scene_of(text))] == [Type.VISIT]


def test_the_day_of_leaving_is_not_that_of_the_talks(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog departed from Accra on Friday after holding talks with Ghanaian Defence"
        " Minister Kofi Boateng."
    )
    talks = [e for e in find_engagements(scene_of(text)) if e.type is Type.MEETING]
    assert [e.date.value for e in talks] == [None]


def test_this_weekend_is_the_last_one_when_they_have_met(scene_of: SceneOf):
    (talks,) = find_engagements(scene_of("The foreign ministers of Ghana and Togo met this weekend in Lomé."))
    assert talks.date.value == "2024-03-02/2024-03-03"
    assert talks.status is Status.HELD


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Togo and Ghana will hold a joint military exercise near the border with Benin on 9 May.", {"TG", "GH"}),
        (
            "On Monday Ghana's Kofi Boateng met Togo's minister Ali Sama as well as the ministers of Mali and Chad.",
            {"GH", "TG", "ML", "TD"},
        ),
    ],
)
def test_who_takes_part(scene_of: SceneOf, text: str, parties: set[str]):
    (contact,) = find_engagements(scene_of(text))
    assert set(contact.parties) == parties


def test_a_courtesy_visit_to_somebody_is_a_meeting(scene_of: SceneOf):
    text = "Danish Ambassador Ida Krog paid a courtesy visit to Ghana's Police Chief Kofi Boateng in Accra on Monday."
    (contact,) = find_engagements(scene_of(text))
    assert contact.type is Type.MEETING


def test_talks_that_a_guest_came_for_were_held_where_the_text_goes_on_from_them(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog arrived in Accra on Monday to meet Ghana's Defence Minister Kofi Boateng."
        " After the meeting, Krog praised the coastguard."
    )
    talks = [e for e in find_engagements(scene_of(text)) if e.type is Type.MEETING]
    assert [e.status for e in talks] == [Status.HELD]


def test_a_visit_behind_the_arrival_is_over(scene_of: SceneOf):
    text = "Danish Defence Minister Ida Krog arrived in Accra on Monday after a visit to Togo."
    statuses = {e.place: e.status for e in find_engagements(scene_of(text))}
    assert statuses["Togo"] is Status.HELD


def test_ongoing_talks_of_others_are_no_part_of_the_contact(scene_of: SceneOf):
    text = (
        "Prime Minister Ida Krog of Denmark met President Kofi Boateng of Ghana in Accra on Monday. They backed the"
        " ongoing peace talks in Juba."
    )
    assert [e.status for e in find_engagements(scene_of(text))] == [Status.HELD]


def test_the_day_of_arrival_is_not_that_of_what_is_still_to_be_discussed(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog arrived in Accra on Tuesday on a three-day visit during which she will hold"
        " talks with Ghana's Defence Minister Kofi Boateng."
    )
    found = {e.type: e.date.value for e in find_engagements(scene_of(text))}
    assert found == {Type.VISIT: "2024-03-05/2024-03-07", Type.MEETING: "2024-03-05/2024-03-07"}


def test_talks_with_a_third_state_are_not_of_the_stay(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog is visiting Ghana from 5 to 7 March. Earlier, Krog met Togo's Foreign Minister"
        " Ali Sama in Lomé."
    )
    found = {e.type: e.date.value for e in find_engagements(scene_of(text))}
    assert found[Type.MEETING] is None


def test_talks_besides_which_somebody_will_be_called_on_are_still_ahead(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog will call on President Kofi Boateng of Ghana apart from holding talks with"
        " Ghana's Foreign Minister Ama Owusu in Accra."
    )
    assert {e.status for e in find_engagements(scene_of(text))} == {Status.PLANNED}
