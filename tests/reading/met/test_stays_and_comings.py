"""Who comes, whom a pronoun means, and until when a visit lasts, as agencies report it, in sentences of our own."""

from collections.abc import Callable

import pytest

from accord.model.reading import Engagement
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

CAME = "Fijian Foreign Minister Ratu Vola arrived in Apia on Sunday for talks with her Samoan counterpart, Sina Leota. "
IN_APIA = "Fijian Foreign Minister Ratu Vola arrived in Apia, Samoa, on Tuesday for a visit. "


def of_kind(scene: Scene, *kinds: str) -> list[Engagement]:
    return [found for found in find_engagements(scene) if found.type.value in kinds]


@pytest.mark.parametrize(
    "told", ["The two ministers met on Monday.", "Vola and Leota held talks on Monday.", "Vola met Leota on Monday."]
)
def test_what_somebody_came_for_is_dated_by_the_day_on_which_it_was_held(scene_of: Callable[..., Scene], told: str):
    (met,) = of_kind(scene_of(CAME + told), "meeting")
    assert (met.status, met.date.value) == ("held", "2024-03-04")


def test_what_somebody_came_for_is_still_to_come(scene_of: Callable[..., Scene]):
    (met,) = of_kind(scene_of(CAME + "Rain fell in Apia."), "meeting")
    assert (met.status, met.date.value) == ("planned", None)


def test_what_somebody_came_for_long_ago_was_held(scene_of: Callable[..., Scene]):
    (met,) = of_kind(scene_of(CAME.replace("on Sunday", "in May 2021")), "meeting")
    assert (met.status, met.date.value) == ("held", "2021-05")


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("She is to leave on Friday.", "2024-03-05/2024-03-08"),
        ("Vola is scheduled to return home on Thursday.", "2024-03-05/2024-03-07"),
        ("The visit will conclude on Friday.", "2024-03-05/2024-03-08"),
        ("Her stay lasts until 9 March.", "2024-03-05/2024-03-09"),
        ("The visit, which ends on Friday, is her first.", "2024-03-05/2024-03-08"),
        ("Samoan Trade Minister Ioane Pita will leave on Friday.", "2024-03-05/.."),
        ("She will travel to Tonga on Friday.", "2024-03-05/.."),
        ("The festival ends on Friday.", "2024-03-05/.."),
    ],
)
def test_a_visit_that_goes_on_has_its_last_day_from_a_later_sentence(
    scene_of: Callable[..., Scene], told: str, value: str
):
    visit = of_kind(scene_of(IN_APIA + told), "visit")[0]
    assert visit.date.value == value


def test_of_a_visit_with_no_first_day_only_the_last_is_said(scene_of: Callable[..., Scene]):
    text = "Fijian Foreign Minister Ratu Vola is on an official visit to Samoa, which will last until Friday."
    (visit,) = of_kind(scene_of(text), "visit")
    assert visit.date.value == "../2024-03-08"


@pytest.mark.parametrize(
    "told",
    [
        "During her visit, the Fijian minister will meet Samoan Speaker Tavita Fono.",
        "During her stay Vola will call on Samoan Speaker Tavita Fono.",
    ],
)
def test_a_pronoun_before_its_name_makes_no_visit_of_another(scene_of: Callable[..., Scene], told: str):
    text = IN_APIA + "Samoan Police Commissioner Lauina Tupua received the delegation. " + told
    (visit,) = of_kind(scene_of(text), "visit")
    assert visit.participants == ("Ratu Vola",)


def test_the_one_who_is_received_is_the_one_who_arrived(scene_of: Callable[..., Scene]):
    text = (
        "Samoan Prime Minister Tavita Fono received Fijian President Jone Ratu at the airport, as he arrived on a "
        "three-day visit to Samoa on Tuesday."
    )
    (visit,) = find_engagements(scene_of(text))
    assert (visit.type, visit.participants, visit.date.value) == ("visit", ("Jone Ratu",), "2024-03-05/2024-03-07")


@pytest.mark.parametrize(
    "told",
    [
        "Upon her arrival, the minister was received by officials of the Samoan foreign ministry.",
        "She was welcomed by Samoan Finance Minister Ioane Pita.",
    ],
)
def test_a_welcome_on_arrival_is_no_meeting(scene_of: Callable[..., Scene], told: str):
    assert not of_kind(scene_of(IN_APIA + told), "meeting")


def test_the_spokesman_who_told_of_a_visit_does_not_meet_anybody(scene_of: Callable[..., Scene]):
    text = (
        IN_APIA + "The Fijian minister will tour the port, a spokesman for the foreign ministry said. "
        "She will also call on Samoan Prime Minister Tavita Fono and Speaker Malo Seve."
    )
    met = of_kind(scene_of(text), "meeting")
    assert [m.participants for m in met] == [("Ratu Vola", "Tavita Fono"), ("Ratu Vola", "Malo Seve")]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("She also spoke with Samoan Prime Minister Tavita Fono.", "meeting"),
        ("She also spoke by telephone with Samoan Prime Minister Tavita Fono.", "call"),
        ("She also spoke with Tongan Prime Minister Sione Fonua.", "call"),
    ],
)
def test_a_visitor_who_also_spoke_with_a_host_met_him(scene_of: Callable[..., Scene], told: str, kind: str):
    visit = "Fijian Foreign Minister Ratu Vola visited Samoa in May 2023. "
    (spoke,) = of_kind(scene_of(visit + told), "meeting", "call")
    assert spoke.type == kind
    if kind == "meeting":
        assert spoke.date.value == "2023-05"


def test_a_text_signed_long_ago_is_not_the_one_signed_now(scene_of: Callable[..., Scene]):
    text = (
        "In 2013 the defence ministries of Fiji and Samoa signed a memorandum. Samoan Defence Minister Sina Leota "
        "received her Fijian counterpart, Ratu Vola, in Apia on Monday. Following the talks the two ministers signed "
        "an agreement on patrols."
    )
    assert [s.date.value for s in of_kind(scene_of(text), "signing")] == ["2013", "2024-03-04"]
    again = "In 2013 the defence ministries of Fiji and Samoa signed a memorandum. The ministers signed it in Apia."
    assert [s.date.value for s in of_kind(scene_of(again), "signing")] == ["2013"]


@pytest.mark.parametrize(
    "told", ["He had talks with Samoan Defence Minister Sina Leota.", "The ministers signed a roadmap."]
)
def test_who_speaks_abroad_was_there_on_that_day(scene_of: Callable[..., Scene], told: str):
    lead = "Fiji will lend Samoa a boat, Fijian Defence Minister Ratu Vola told reporters in {} on Monday. It is old. "
    more = "Vola praised the crew. " if "talks" in told else "Samoan Defence Minister Sina Leota thanked him. "
    assert of_kind(scene_of(lead.format("Apia") + more + told), "meeting", "signing")[0].date.value == "2024-03-04"
    at_home = of_kind(scene_of(lead.format("Suva") + more + told), "meeting", "signing")
    assert [e.date.value for e in at_home] in ([None], [])


def test_a_guest_with_the_delegation_headed_by_him(scene_of: Callable[..., Scene]):
    text = (
        "On 4 March Fijian Interior Minister Jone Ratu arrived in Samoa on a two-day visit. On the same day, Samoan "
        "Interior Minister Malo Seve received his Fijian counterpart and the delegation headed by him."
    )
    (met,) = of_kind(scene_of(text), "meeting")
    assert (met.parties, met.date.value) == (("FJ", "WS"), "2024-03-04")


def test_a_visit_begun_today_has_the_days_that_are_told(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Army Chief Jone Ratu today reached Samoa on a four-day official visit. Ratu's visit to Samoa from "
        "7 to 10 March will strengthen ties."
    )
    (visit,) = of_kind(scene_of(text), "visit")
    assert (visit.status, visit.date.value) == ("ongoing", "2024-03-07/2024-03-10")


def test_the_first_day_of_a_visit_is_the_day_of_the_news(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Army Chief Jone Ratu met Samoa's top police commanders on Tuesday on the first day of his visit. "
        "Ratu arrived in Apia on a three-day visit at the invitation of Commissioner Malo Seve."
    )
    scene = scene_of(text)
    assert [v.date.value for v in of_kind(scene, "visit")] == ["2024-03-05/2024-03-07"]
    assert [m.date.value for m in of_kind(scene, "meeting")] == ["2024-03-05"]


def test_an_honour_conferred_is_no_meeting(scene_of: Callable[..., Scene]):
    text = "Fijian Army Chief Jone Ratu was conferred with an honorary rank by Samoan Defence Minister Malo Seve on Monday."
    assert not of_kind(scene_of(text), "meeting")


def test_the_inaugural_session_of_a_session_is_not_the_first_of_all(scene_of: Callable[..., Scene]):
    text = (
        "The 8th session of the Joint Fisheries Commission of Fiji and Samoa opened in Apia on Monday. The inaugural "
        "session was attended by officials of both sides."
    )
    (session,) = of_kind(scene_of(text), "session")
    assert session.ordinal == 8


def test_goods_handed_to_a_state_are_handed_over(scene_of: Callable[..., Scene]):
    text = "The Fijian government bought two patrol boats. The boats were handed to Samoa on Monday."
    (given,) = of_kind(scene_of(text), "handover")
    assert (given.parties, given.date.value) == (("FJ", "WS"), "2024-03-04")


def test_talks_during_a_past_visit_are_not_dated_by_the_day_of_telling(scene_of: Callable[..., Scene]):
    text = (
        "The announcement was made by Fijian Prime Minister Jone Ratu at a press conference on Monday. Ratu said the "
        "boats were secured following discussions with officials during his state visit to Japan."
    )
    assert {e.date.value for e in find_engagements(scene_of(text))} == {None}


def test_an_office_that_begins_with_its_service_is_one_person(scene_of: Callable[..., Scene]):
    text = "Fijian Army Chief Jone Ratu met Samoan Navy chief Admiral Tavita Fono in Apia on Monday."
    (met,) = of_kind(scene_of(text), "meeting")
    assert met.participants == ("Jone Ratu", "Tavita Fono")


@pytest.mark.parametrize(
    ("told", "value"),
    [
        ("Fiji and Samoa began a joint exercise off Apia on Tuesday.", "2024-03-05/.."),
        (
            "Fiji and Samoa began a joint exercise off Apia on Tuesday. The drill will run until 15 March.",
            "2024-03-05/2024-03-15",
        ),
        (
            "Fiji and Samoa began a joint exercise off Apia on Tuesday. This year's exercise, due to last until 15 March,",
            "2024-03-05/2024-03-15",
        ),
    ],
)
def test_an_exercise_that_has_just_begun_goes_on(scene_of: Callable[..., Scene], told: str, value: str):
    exercise = of_kind(scene_of(told), "exercise")[0]
    assert (exercise.status, exercise.date.value) == ("ongoing", value)


def test_an_exercise_that_began_long_ago_does_not_go_on(scene_of: Callable[..., Scene]):
    (exercise,) = of_kind(scene_of("Fiji and Samoa began a joint exercise off Apia on 4 February."), "exercise")
    assert (exercise.status, exercise.date.value) == ("held", "2024-02-04")


def test_this_years_exercise_is_the_one_that_began(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa began a joint exercise off Apia today. Some 900 soldiers take part in this year's drill."
    assert len(of_kind(scene_of(text), "exercise")) == 1


def test_talks_held_with_others_are_those_of_whom_the_sentence_before_tells(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Foreign Minister Ratu Vola met Tongan Prime Minister Sione Fonua. Discussions were also held with Kenyan "
        "Foreign Minister Asha Odhiambo and Malian Foreign Minister Issa Keita."
    )
    met = of_kind(scene_of(text), "meeting")
    assert [m.parties for m in met] == [("FJ", "TO"), ("FJ", "KE"), ("FJ", "ML")]


def test_the_day_of_a_statement_is_not_that_of_the_talks_behind_it(scene_of: Callable[..., Scene]):
    text = (
        "Samoa's defence ministry said in a statement Tuesday the talks with Fiji will be held Friday morning in Apia. "
        "The meeting will be the second this month."
    )
    assert [e.date.value for e in find_engagements(scene_of(text))] == ["2024-03-08"]


def test_the_day_of_saying_does_not_date_what_is_told_two_sentences_later(scene_of: Callable[..., Scene]):
    text = (
        "Fiji and Samoa have agreed to keep the ferry open, the Fijian Interior Ministry announced on Monday. The "
        "decision was made at a meeting of the Border Commission in Apia on March 1-2. Minister Ratu Vola thanked his "
        "hosts for the lamps. The protocol was signed at the end of the talks."
    )
    assert all(signed.date.value != "2024-03-04" for signed in of_kind(scene_of(text), "signing"))


@pytest.mark.parametrize(
    ("told", "value"),
    [
        (
            "Fijian Defence Minister Ratu Vola, who is on a two-day visit to Samoa through Thursday, saw a radar site.",
            "2024-03-06/2024-03-07",
        ),
        ("Fijian Defence Minister Ratu Vola is on a three-day visit to Samoa until Friday.", "2024-03-06/2024-03-08"),
        ("Fijian Defence Minister Ratu Vola is on a working visit to Samoa until Friday.", "../2024-03-08"),
    ],
)
def test_a_stay_of_so_many_days_is_counted_back_from_its_last(scene_of: Callable[..., Scene], told: str, value: str):
    (visit,) = of_kind(scene_of(told), "visit")
    assert visit.date.value == value


@pytest.mark.parametrize(
    "told",
    [
        "Fiji and Samoa signed a treaty in Suva on Monday in the framework of the visit that Samoan President Sione Fono is paying to Fiji.",
        "As part of the state visit being paid by Samoan President Sione Fono to Fiji, the two sides signed a treaty on Monday.",
    ],
)
def test_a_visit_that_is_being_paid_goes_on_and_has_more_days_than_that_of_an_act(
    scene_of: Callable[..., Scene], told: str
):
    (visit,) = of_kind(scene_of(told), "visit")
    assert (visit.status.value, visit.date.value) == ("ongoing", None)


@pytest.mark.parametrize("text", ["a plan for 2025-2027", "a protocol on fisheries for 2024-2026"])
def test_the_years_of_a_text_date_no_talks(scene_of: Callable[..., Scene], text: str):
    told = (
        "Fijian Foreign Minister Ratu Vola met with Samoan Foreign Minister Sione Fono in Apia on Monday. After the talks, "
        f"the two ministers signed {text}."
    )
    (talks,) = of_kind(scene_of(told), "meeting")
    assert talks.date.value == "2024-03-04"
