"""Contacts as agencies tell them: which day is whose, who met whom one by one, whom a drill brings together, and what
is still to come, in sentences of our own.
"""

from collections.abc import Callable

import pytest

from accord.model.reading import Engagement
from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

# the scenes are published on Wednesday, 6 March 2024
MET = "Samoan President Sina Leota met with Fijian Foreign Minister Ratu Vola on Monday. "


def of_kind(scene: Scene, *kinds: str) -> list[Engagement]:
    return [found for found in find_engagements(scene) if found.type.value in kinds]


def test_the_day_of_a_visit_that_somebody_recalls_is_not_that_of_the_meeting(scene_of: Callable[..., Scene]):
    told = (
        "During the meeting, President Leota recalled Fijian Prime Minister Jone Tuwai's visit to Samoa last November."
    )
    scene = scene_of(MET + told)
    assert [m.date.value for m in of_kind(scene, "meeting")] == ["2024-03-04"]
    assert [v.date.value for v in of_kind(scene, "visit")] == ["2023-11"]


def test_the_day_of_a_visit_praised_during_talks_is_not_that_of_the_talks(scene_of: Callable[..., Scene]):
    text = (
        "The visit of the President of Samoa to Fiji in May 2023 was praised during the talks with Minister Ratu Vola."
    )
    assert all(m.date.value is None for m in of_kind(scene_of(text), "meeting"))


@pytest.mark.parametrize("day", ["on March 4", "on Monday", "on 4 March"])
def test_a_day_between_the_verb_and_whom_was_received_is_that_of_the_meeting(scene_of: Callable[..., Scene], day: str):
    text = f"Samoan Defence Minister Sina Leota received {day} Vice Defence Minister of the Republic of Fiji Ratu Vola."
    (met,) = of_kind(scene_of(text), "meeting")
    assert met.date.value == "2024-03-04"


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("discussing Fijian Prime Minister Jone Tuwai's state visit to Samoa later this year.", "planned"),
        ("recalling Fijian Prime Minister Jone Tuwai's state visit to Samoa earlier this year.", "held"),
    ],
)
def test_a_visit_later_this_year_is_still_to_come(scene_of: Callable[..., Scene], told: str, status: str):
    text = f"Samoan President Sina Leota met with Fijian Foreign Minister Ratu Vola on Monday, {told}"
    assert [v.status for v in of_kind(scene_of(text), "visit")] == [status]


def test_the_host_of_guests_is_of_the_state_where_they_were_received(scene_of: Callable[..., Scene]):
    text = (
        "Colonel Ratu Vola, deputy director of the department of science, held a working session with a visiting "
        "delegation from the Kenyan Senate in Suva on Monday."
    )
    (met,) = find_engagements(scene_of(text))
    assert met.parties == ("FJ", "KE")


def test_a_minister_is_of_no_organisation_that_the_text_names(scene_of: Callable[..., Scene]):
    text = (
        "Deputy Minister of Defence Ratu Vola hosted a reception for Kenyan Assistant Secretary Asha Odhiambo in Suva on "
        "Monday. At the event, Vola praised the cooperation in UN peacekeeping."
    )
    assert [m.parties for m in find_engagements(scene_of(text))] == [("FJ", "KE")]


def test_whose_somebody_is_another_contact_may_tell(scene_of: Callable[..., Scene]):
    text = (
        "A Fijian delegation led by Deputy Defence Minister Ratu Vola attended a security conference in Nairobi, Kenya, "
        "on Sunday. Deputy Defence Minister Ratu Vola had a bilateral meeting with General Asha Odhiambo, secretary of "
        "the Kenyan Ministry of Defence, in Nairobi on Monday."
    )
    assert [m.parties for m in of_kind(scene_of(text), "meeting")] == [("FJ", "KE")]


def test_counterparts_met_on_the_margins_are_met_one_by_one(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Foreign Minister Ratu Vola held talks on Monday with her Kenyan and Malian counterparts on the sidelines "
        "of a forum in Apia. In a separate meeting, Vola and her Malian counterpart Issa Keita agreed on visas."
    )
    met = {m.parties: m for m in of_kind(scene_of(text), "meeting")}
    assert set(met) == {("FJ", "KE"), ("FJ", "ML")}
    assert met["FJ", "ML"].date.value == "2024-03-04"
    assert "Issa Keita" in met["FJ", "ML"].participants


def test_a_trilateral_meeting_on_the_margins_is_one(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Foreign Minister Ratu Vola held a trilateral meeting with her Kenyan and Malian counterparts on the "
        "sidelines of a forum in Apia on Monday."
    )
    assert [m.parties for m in of_kind(scene_of(text), "meeting")] == [("FJ", "KE", "ML")]


def test_a_tour_of_meetings_is_no_visit(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Foreign Minister Ratu Vola held a tour of meetings with Kenyan Foreign Minister Asha Odhiambo and Malian "
        "Foreign Minister Issa Keita on Monday."
    )
    found = find_engagements(scene_of(text))
    assert [(e.type.value, e.parties) for e in found] == [("meeting", ("FJ", "KE")), ("meeting", ("FJ", "ML"))]


def test_talks_foreseen_for_a_week_are_those_told_with_their_day(scene_of: Callable[..., Scene]):
    text = (
        "Fiji and Samoa will hold annual defence talks next week. Fiji's defence ministry said that Minister Ratu Vola of "
        "Fiji and Minister Sina Leota of Samoa will hold the annual talks in Apia on March 13."
    )
    (met,) = find_engagements(scene_of(text))
    assert (met.date.value, met.participants) == ("2024-03-13", ("Ratu Vola", "Sina Leota"))


def test_those_who_take_part_in_the_meeting_hold_no_other(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Defence Minister Ratu Vola and Samoan Defence Minister Sina Leota are holding talks in Apia on Wednesday. "
        "Officials are taking part in the meeting, including General Jone Tuwai and his Samoan counterpart Tavita Fa."
    )
    assert len(find_engagements(scene_of(text))) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fijian Minister Ratu Vola has been in Samoa since March 3 to attend a forum.", "2024-03-03/.."),
        ("Fijian Minister Ratu Vola has been in Apia since Monday for talks.", "2024-03-04/.."),
        ("Fiji's ambassador Ratu Vola has been in Samoa since 2019.", None),
    ],
)
def test_who_has_been_somewhere_since_a_day_is_on_a_visit(scene_of: Callable[..., Scene], text: str, found: str | None):
    visits = [v.date.value for v in of_kind(scene_of(text), "visit")]
    assert visits == ([found] if found else [])


@pytest.mark.parametrize(
    "drill",
    [
        "A two-week joint exercise that involves naval forces from Fiji, Samoa and Kenya began off Suva on Monday.",
        "The joint drill, featuring troops from Fiji, Samoa and Kenya, started off Suva on Monday.",
        "The four-nation drill began off Suva on Monday. It sees the participation of forces from Fiji, Samoa and Kenya.",
    ],
)
def test_whom_a_drill_brings_together_takes_part_in_it(scene_of: Callable[..., Scene], drill: str):
    (found,) = of_kind(scene_of(drill), "exercise")
    assert found.parties[:1] == ("FJ",)
    assert (found.date.value or "").startswith("2024-03-04")


def test_a_conference_is_that_which_drew_the_ministers(scene_of: Callable[..., Scene]):
    text = (
        "Ministers of the region said at a conference in Suva on Monday that they would cooperate. The two-day conference "
        "brought together the interior ministers of Fiji, Samoa and Kenya."
    )
    (found,) = of_kind(scene_of(text), "conference")
    assert (found.parties, found.place) == (("FJ", "KE", "WS"), "Suva")


@pytest.mark.parametrize("name", ["Blue Reef-2024", "Blue Reef 2024"])
def test_the_year_of_a_name_dates_no_exercise(scene_of: Callable[..., Scene], name: str):
    text = f"The Fiji-Samoa joint exercise {name} was flagged off in Suva on Monday."
    (found,) = of_kind(scene_of(text), "exercise")
    assert (found.date.value or "").startswith("2024-03-04")


def test_an_edition_of_an_exercise_has_the_day_and_place_of_its_verb(scene_of: Callable[..., Scene]):
    text = "The ninth edition of the Fiji-Samoa joint military exercise Blue Reef commenced in Suva on Tuesday."
    (found,) = of_kind(scene_of(text), "exercise")
    assert (found.date.value, found.place) == ("2024-03-05/..", "Suva")


def test_war_games_are_an_exercise_and_games_are_none(scene_of: Callable[..., Scene]):
    assert len(of_kind(scene_of("The navies of Fiji and Samoa held war games off Suva on Monday."), "exercise")) == 1
    assert not find_engagements(scene_of("The crews of Fiji and Samoa held friendly games in Suva on Monday."))


def test_a_text_signed_during_a_visit_was_signed_on_its_days(scene_of: Callable[..., Scene]):
    text = (
        "Recalling the state visit of President Ratu Vola of Fiji to Samoa on February 19-21, 2020, Minister Sina Leota of "
        "Samoa praised the joint declaration signed during the visit."
    )
    (signed,) = of_kind(scene_of(text), "signing")
    assert signed.date.value == "2020-02-19/2020-02-21"


def test_the_years_that_a_text_runs_in_a_headline_date_no_signing(scene_of: Callable[..., Scene]):
    text = (
        "Fijian, Samoan ministers sign plan of cooperation for 2025-2027\n\nFijian Minister Ratu Vola and Samoan Minister "
        "Sina Leota signed a plan of cooperation in Apia on Monday."
    )
    assert [s.date.value for s in of_kind(scene_of(text), "signing")] == ["2024-03-04"]


def test_a_visit_that_will_be_successful_is_that_of_the_guest_just_met(scene_of: Callable[..., Scene]):
    told = "Leota expressed confidence that the Fijian minister's visit to Samoa will be successful."
    assert [v.status for v in of_kind(scene_of(MET + told), "visit")] == ["ongoing"]


def test_a_visit_that_will_open_a_new_chapter_is_to_come(scene_of: Callable[..., Scene]):
    text = "The visit of Samoan President Sina Leota to Fiji will open a new chapter, the ministry said on Monday."
    assert [v.status for v in of_kind(scene_of(text), "visit")] == ["planned"]


def test_one_envoy_is_not_another_for_being_called_ambassador(scene_of: Callable[..., Scene]):
    text = (
        "Fijian Parliament Speaker Ratu Vola held a meeting with the new Samoan envoy to Suva. The office of the speaker "
        "said that Fijian Parliament Speaker Ratu Vola received the new Samoan ambassador for talks."
    )
    assert len(of_kind(scene_of(text), "meeting")) == 1


@pytest.mark.parametrize("verb", ["embarked on a two-day visit to Samoa", "left for Apia"])
def test_what_somebody_set_out_for_is_still_to_come(scene_of: Callable[..., Scene], verb: str):
    text = f"Fijian Army Chief Ratu Vola on Monday {verb} to hold talks with Samoan Defence Minister Sina Leota."
    (met,) = of_kind(scene_of(text), "meeting")
    assert (met.status, met.date.value) == ("planned", None)


def test_who_honours_a_guest_pays_no_visit(scene_of: Callable[..., Scene]):
    text = (
        "Fiji's army chief General Ratu Vola will pay a visit to Samoa next month. During the visit, General Vola will be "
        "conferred with an honorary rank by President Sina Leota."
    )
    (visit,) = of_kind(scene_of(text), "visit")
    assert visit.participants == ("Ratu Vola",)


def test_on_friday_what_somebody_will_do_is_the_next_one(scene_of: Callable[..., Scene]):
    text = "Fijian Foreign Minister Ratu Vola will hold talks with Sina Leota, Samoa's envoy, on Friday, the agency reported."
    (met,) = of_kind(scene_of(text), "meeting")
    assert met.date.value == "2024-03-08"


def test_a_clause_on_what_was_then_has_that_time(scene_of: Callable[..., Scene]):
    text = (
        "It will be the first talks between the two since December 2012, when the Fijian foreign minister held a meeting "
        "with his Samoan counterpart in Apia."
    )
    assert [m.date.value for m in of_kind(scene_of(text), "meeting") if m.status == "held"] == ["2012-12"]


def test_a_session_is_told_by_its_closing_ceremony_and_by_what_came_of_it(scene_of: Callable[..., Scene]):
    text = (
        "This is to review the implementation of the 7th session of the Fiji-Samoa Joint Commission, Minister Ratu Vola of "
        "Fiji said at the closing ceremony of the 7th session of the Fiji-Samoa Joint Commission in Suva on Monday."
    )
    sessions = of_kind(scene_of(text), "session")
    assert [(s.status, s.date.value, s.ordinal) for s in sessions] == [("held", "2024-03-04", 7)]


def test_a_forum_of_others_that_is_spoken_of_is_to_come_and_their_negotiations_are_none(
    scene_of: Callable[..., Scene],
):
    text = (
        "Talks between President Ratu Vola of Fiji and President Sina Leota of Samoa on Monday touched on the forthcoming "
        "African Union (AU) Summit in Addis Ababa and the ongoing negotiations on the free trade area."
    )
    found = find_engagements(scene_of(text))
    assert not [e for e in found if e.type.value == "negotiation"]
    assert [e.status for e in found if e.type.value == "summit"] in ([], ["planned"])


def test_talks_of_a_day_are_those_held_on_it(scene_of: Callable[..., Scene]):
    text = (
        "Samoan President Sina Leota met Fijian Admiral Ratu Vola on Tuesday. On Monday, Vola visited Nairobi, where he met "
        "with Kenyan Minister Asha Odhiambo. Tuesday's talks came after a storm."
    )
    days = {m.parties: m.date.value for m in of_kind(scene_of(text), "meeting")}
    assert days == {("FJ", "WS"): "2024-03-05", ("FJ", "KE"): "2024-03-04"}


@pytest.mark.parametrize(
    "told",
    [
        "The drills will last until March 13.",
        "The exercise, which opened with a parade, will conclude on March 13.",
        "The drill will run through March 13.",
    ],
)
def test_a_drill_just_begun_goes_on_to_the_day_that_is_told_of_it(scene_of: Callable[..., Scene], told: str):
    text = "Fijian and Samoan soldiers began joint tactical drills near Apia on Tuesday. "
    (found,) = of_kind(scene_of(text + told), "exercise")
    assert (found.status, found.date.value) == ("ongoing", "2024-03-05/2024-03-13")


def test_a_working_meeting_of_today_is_no_session_of_years_ago(scene_of: Callable[..., Scene]):
    text = (
        "Fiji and Samoa held their fourth binational cabinet in Apia in May 2022. Ministers Ratu Vola of Fiji and Sina "
        "Leota of Samoa participated in a working meeting in Suva."
    )
    assert {e.place for e in find_engagements(scene_of(text))} == {"Apia", "Suva"}


def test_the_days_of_a_drill_are_not_those_of_leaving_for_it(scene_of: Callable[..., Scene]):
    text = (
        "A Fijian contingent left for Samoa on Tuesday to participate in the joint military exercise Blue Reef, scheduled "
        "from March 8 to 20."
    )
    (found,) = of_kind(scene_of(text), "exercise")
    assert (found.status, found.date.value) == ("planned", "2024-03-08/2024-03-20")
