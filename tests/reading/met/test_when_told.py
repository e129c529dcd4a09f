"""Days that the words around a contact give it, in sentences of our own; printed on Wednesday, 6 March 2024."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def told(scene: Scene) -> set[tuple[str, str | None]]:
    return {(found.status.value, found.date.value) for found in find_engagements(scene)}


DAYS = [
    # the first of its kind is no first plan
    (
        "Fiji and Samoa set up a joint committee on fishing. Its first meeting is scheduled for May.",
        "planned",
        "2024-05",
    ),
    ("Fiji and Samoa said the meeting, first scheduled for May, would be held in June.", "planned", "2024-06"),
    # a clause between the noun and its time
    (
        (
            "The two governments of Fiji and Samoa will hold the next meeting of the Joint Commission on Fisheries, which"
            " follows up on these programmes, in Apia in May."
        ),
        "planned",
        "2024-05",
    ),
    (
        (
            "They will be signed during the visit of Fiji's prime minister to Apia, which is expected in the second half of"
            " the year."
        ),
        "planned",
        "2024-07/2024-12",
    ),
    # said as they met
    (
        (
            "Visas will be free, Fijian Foreign Minister Ratu Vola said in Apia on 4 March as he met with Samoan Foreign"
            " Minister Sina Leota."
        ),
        "held",
        "2024-03-04",
    ),
    (
        (
            "Fijian Foreign Minister Ratu Vola announced the gift yesterday after he had talks in Apia with Samoan Foreign"
            " Minister Sina Leota."
        ),
        "held",
        "2024-03-05",
    ),
    # a part of a day told before
    (
        (
            "The police chiefs of Fiji and Samoa opened a joint post in Apia on Monday. The post has two doors. In the"
            " afternoon the two chiefs sat down with fishermen of Tonga."
        ),
        "held",
        "2024-03-04",
    ),
    # so many days
    (
        "Fiji and Samoa seized nets in a three-day joint operation in the strait that ended on Monday night.",
        "held",
        "2024-03-02/2024-03-04",
    ),
    (
        (
            "The Fijian navy and the Samoan navy closed their 12th staff talks in Suva today. Admiral Ratu Vola, who hosted"
            " the four-day talks, spoke to the press."
        ),
        "held",
        "2024-03-03/2024-03-06",
    ),
    (
        "Fijian Defence Minister Ratu Vola is due in Samoa on Sunday for a six-day visit, the ministry said.",
        "planned",
        "2024-03-10/2024-03-15",
    ),
    ("Fijian Defence Minister Ratu Vola will visit Samoa on Sunday, the ministry said.", "planned", "2024-03-10"),
    # the present of what is to come
    ("Fijian Defence Minister Ratu Vola leaves for Samoa tonight.", "planned", "2024-03-06"),
    ("Fijian Defence Minister Ratu Vola heads a delegation to Samoa today.", "held", "2024-03-06"),
    (
        "On Friday morning Fijian envoy Ratu Vola is received by Samoan Foreign Minister Sina Leota in Apia.",
        "planned",
        "2024-03-08",
    ),
    ("Fijian envoy Ratu Vola is in Tonga. On Friday he continues to Samoa.", "planned", "2024-03-08"),
    ("Fijian envoy Ratu Vola was received by Samoan Foreign Minister Sina Leota on Friday.", "held", "2024-03-01"),
    # signed at the talks of the report
    (
        (
            "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on Monday. They spoke of"
            " fish. Trade has grown. Boats are built. Fiji sends cod. The ministers also signed a protocol on fishing."
        ),
        "held",
        "2024-03-04",
    ),
    # only the week is told
    ("Fijian Foreign Minister Ratu Vola visited Samoa this week, the ministry said.", "held", "2024-03-04/2024-03-10"),
    # another time in the sentence
    (
        (
            "Fiji will lead the mission until the end of March 2026, Fijian Minister Ratu Vola announced during a visit"
            " to Samoa on Monday."
        ),
        "held",
        "2024-03-04",
    ),
    # two times that are one
    (
        "Fiji handed over 107 men to Samoa on two planes in January and February.",
        "held",
        "2024-01/2024-02",
    ),
]


@pytest.mark.parametrize(("text", "status", "date"), DAYS, ids=[text[:60] for text, _, _ in DAYS])
def test_when_a_contact_is_told_to_be(scene_of: SceneOf, text: str, status: str, date: str):
    assert (status, date) in told(scene_of(text))


def test_a_visit_ahead_dates_no_meeting_held(scene_of: SceneOf):
    text = "Fijian envoy Ratu Vola, who is expected in Tonga on Friday, met Samoan Foreign Minister Sina Leota in Apia."
    assert all(status != "held" or date is None for status, date in told(scene_of(text)))


def test_the_guest_meets_his_hosts_within_a_stay_told_as_planned(scene_of: SceneOf):
    text = (
        "Fijian Foreign Minister Ratu Vola will travel to Samoa from March 27 to April 2. In Apia, he will meet with"
        " Samoan Foreign Minister Sina Leota."
    )
    assert told(scene_of(text)) == {("planned", "2024-03-27/2024-04-02")}


def test_a_week_of_travel_under_way_is_not_still_to_come(scene_of: SceneOf):
    found = told(scene_of("Fijian Foreign Minister Ratu Vola is travelling in Samoa this week."))
    assert {status for status, _ in found} == {"ongoing"}


def test_what_was_signed_before_is_not_signed_at_the_talks(scene_of: SceneOf):
    text = (
        "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on Monday. They spoke of fish."
        " Trade has grown. Boats are built. Fiji sends cod. The ministers had already signed a protocol on fishing."
    )
    days = [f.date.value for f in find_engagements(scene_of(text)) if f.type.value == "signing"]
    assert days in ([], [None])


def test_of_two_days_of_talks_none_is_that_of_the_signing(scene_of: SceneOf):
    text = (
        "Fijian Foreign Minister Ratu Vola met Samoan Foreign Minister Sina Leota in Apia on Monday. On Tuesday he held"
        " talks with Samoan Police Minister Tui Faleolo in Apia. Trade has grown. Boats are built. Fiji sends cod. Cod"
        " is dear. Fishermen wait. Salt is cheap. The sun shines. The ministers signed a protocol on fishing."
    )
    days = [f.date.value for f in find_engagements(scene_of(text)) if f.type.value == "signing"]
    assert days in ([], [None])
