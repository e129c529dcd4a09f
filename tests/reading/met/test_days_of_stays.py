"""The days of a visit told in several sentences, and of the talks that are planned in it; whether a guest is there."""

from collections.abc import Callable

import pytest

from accord.model.codes import EngagementStatus as Status
from accord.model.codes import EngagementType as Type
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Danish Defence Minister Ida Krog arrived in Accra on Tuesday. During her two-day stay, the minister is due"
            " to meet Ghanaian Defence Minister Kofi Boateng.",
            [
                (Type.VISIT, Status.ONGOING, "2024-03-05/2024-03-06"),
                (Type.MEETING, Status.PLANNED, "2024-03-05/2024-03-06"),
            ],
            id="a stay is counted from the arrival told elsewhere",
        ),
        pytest.param(
            "Prime Minister Ida Krog of Denmark met President Kofi Boateng of Ghana on Monday. Krog was in Accra for a"
            " one-day visit.",
            [(Type.MEETING, Status.HELD, "2024-03-04"), (Type.VISIT, Status.HELD, "2024-03-04")],
            id="a visit of one day was on the day of its talks",
        ),
        pytest.param(
            "Danish Defence Minister Ida Krog will visit Accra on 8 March to meet Ghana's Defence Minister Kofi Boateng.",
            [(Type.VISIT, Status.PLANNED, "2024-03-08"), (Type.MEETING, Status.PLANNED, "2024-03-08")],
            id="whoever goes somewhere to meet meets on that day",
        ),
        pytest.param(
            "Danish Defence Minister Ida Krog departed from Accra on Friday after holding talks with Ghanaian Defence"
            " Minister Kofi Boateng.",
            [(Type.MEETING, Status.HELD, None)],
            id="the day of leaving is not that of the talks",
        ),
        pytest.param(
            "The foreign ministers of Ghana and Togo met this weekend in Lomé.",
            [(Type.MEETING, Status.HELD, "2024-03-02/2024-03-03")],
            id="this weekend is the last one when they have met",
        ),
        pytest.param(
            "Danish Defence Minister Ida Krog arrived in Accra on Tuesday on a three-day visit during which she will hold"
            " talks with Ghana's Defence Minister Kofi Boateng.",
            [
                (Type.VISIT, Status.ONGOING, "2024-03-05/2024-03-07"),
                (Type.MEETING, Status.PLANNED, "2024-03-05/2024-03-07"),
            ],
            id="the day of arrival is not that of what is still to be discussed",
        ),
        pytest.param(
            "Danish Defence Minister Ida Krog is visiting Ghana from 5 to 7 March. Earlier, Krog met Togo's Foreign"
            " Minister Ali Sama in Lomé.",
            [(Type.VISIT, Status.ONGOING, "2024-03-05/2024-03-07"), (Type.MEETING, Status.HELD, None)],
            id="talks with a third state are not of the stay",
        ),
    ],
)
def test_which_days_a_stay_and_its_talks_have(
    scene_of: SceneOf, text: str, days: list[tuple[Type, Status, str | None]]
):
    assert [(e.type, e.status, e.date.value) for e in find_engagements(scene_of(text))] == days


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
        (
            (
                "Danish Defence Minister Ida Krog arrived in Accra on Monday to meet Ghana's Defence Minister Kofi Boateng."
                " After the meeting, Krog praised the coastguard."
            ),
            Status.HELD,
        ),
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


def test_talks_besides_which_somebody_will_be_called_on_are_still_ahead(scene_of: SceneOf):
    text = (
        "Danish Defence Minister Ida Krog will call on President Kofi Boateng of Ghana apart from holding talks with"
        " Ghana's Foreign Minister Ama Owusu in Accra."
    )
    assert {e.status for e in find_engagements(scene_of(text))} == {Status.PLANNED}
