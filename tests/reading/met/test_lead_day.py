"""The day of the lead, for what the news tells on as done with it, in sentences of our own."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

LEAD = "Fijian Foreign Minister Ratu Vola met her Samoan counterpart, Sina Leota, in Apia on Monday. "


def days(scene: Scene) -> list[str | None]:
    return [found.date.value for found in find_engagements(scene)]


@pytest.mark.parametrize(
    "told",
    [
        "Vola also called on Samoan Speaker Tavita Fono.",
        "She then received Samoan Police Commissioner Lauina Tupua.",
        "Vola and Samoan Fisheries Minister Malo Seve signed a memorandum on tuna.",
        "On the margins of the session, Vola held talks with Tongan Foreign Minister Sione Fonua.",
        "Later she met Samoan Trade Minister Ioane Pita, who will travel to Suva on 9 May.",
    ],
    ids=["call", "then", "signing", "margins", "a later day beside it"],
)
def test_what_is_told_on_as_done_takes_the_day_of_the_lead(scene_of: Callable[..., Scene], told: str):
    assert days(scene_of(LEAD + told))[1] == "2024-03-04"


@pytest.mark.parametrize(
    "told",
    [
        "Vola had met Samoan Speaker Tavita Fono in Suva.",
        "During her three-day stay Vola also met Samoan Speaker Tavita Fono.",
        "Vola previously met Samoan Speaker Tavita Fono.",
        "Rain fell in Apia on Saturday. Vola met Samoan Speaker Tavita Fono at the port.",
        "Kenyan Energy Minister Asha Odhiambo met Malian Mines Minister Issa Keita in Bamako.",
    ],
    ids=["had met", "during a stay", "before", "another day between", "others"],
)
def test_background_and_other_matters_do_not_take_it(scene_of: Callable[..., Scene], told: str):
    assert "2024-03-04" not in days(scene_of(LEAD + told))[1:]


def test_the_day_of_saying_reaches_only_the_next_sentence(scene_of: Callable[..., Scene]):
    lead = "Fiji will lend Samoa a boat, Fijian Foreign Minister Ratu Vola said on Monday. "
    signed = "Vola and her Samoan counterpart, Sina Leota, signed a letter of intent in Apia."
    assert days(scene_of(lead + signed)) == ["2024-03-04"]
    assert days(scene_of(lead + "The boat is old. It needs paint. " + signed)) == [None]


def test_earlier_in_the_day_is_the_day_of_the_lead(scene_of: Callable[..., Scene]):
    text = LEAD + "Earlier in the day, Samoan Speaker Tavita Fono received Vola."
    assert days(scene_of(text)) == ["2024-03-04", "2024-03-04"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Fijian Foreign Minister Ratu Vola cancelled a trip to Samoa on Monday.", None),
        ("On Monday Fijian Foreign Minister Ratu Vola called off her visit to Samoa in protest.", None),
        ("Fijian Foreign Minister Ratu Vola on Monday cancelled a visit to Samoa planned for 9 May.", "2024-05-09"),
        ("Fijian Foreign Minister Ratu Vola cancelled a visit to Samoa that was to begin on 9 May.", "2024-05-09"),
    ],
)
def test_a_dropped_contact_keeps_only_the_day_for_which_it_was_meant(
    scene_of: Callable[..., Scene], text: str, value: str | None
):
    (found,) = find_engagements(scene_of(text))
    assert (found.status, found.date.value) == ("cancelled", value)


def test_a_visitor_still_to_arrive_has_not_stayed_on(scene_of: Callable[..., Scene]):
    text = "Fijian Foreign Minister Ratu Vola will arrive in Samoa this morning."
    assert "/" not in (days(scene_of(text))[0] or "")


@pytest.mark.parametrize("tie", ["after", "before", "following"])
def test_a_weekday_before_the_word_that_ties_it_to_a_meeting_is_of_the_news(scene_of: Callable[..., Scene], tie: str):
    text = (
        f"The agreements were signed in Apia on Monday {tie} the meeting between Fijian Foreign Minister Ratu Vola and"
        " Samoan Foreign Minister Sina Leota."
    )
    assert "2024-03-04" in days(scene_of(text))


def test_who_is_extradited_may_stand_behind_the_state_that_takes_them(scene_of: Callable[..., Scene]):
    (found,) = find_engagements(scene_of("Fiji on Monday extradited to Samoa a man wanted for fraud."))
    assert (found.type, found.parties, found.date.value) == ("handover", ("FJ", "WS"), "2024-03-04")


def test_a_turnover_ceremony_is_a_contact(scene_of: Callable[..., Scene]):
    text = (
        "Samoan Ambassador Sina Leota thanked Fiji during the turnover ceremony in Suva on Monday. The boat was given by"
        " Fijian Defence Minister Ratu Vola."
    )
    assert "handover" in [found.type for found in find_engagements(scene_of(text))]


def test_the_day_on_which_a_visit_ended_is_not_that_of_all_that_was_done_there(scene_of: Callable[..., Scene]):
    ended = "Fijian Foreign Minister Ratu Vola concluded on Monday an official visit to Samoa. "
    found = find_engagements(scene_of(ended + "Vola was also received by Samoan Speaker Tavita Fono."))
    assert found[-1].date.value is None


def test_an_earlier_round_told_after_a_later_one_has_not_its_day(scene_of: Callable[..., Scene]):
    found = find_engagements(
        scene_of(
            "Fijian Minister Ratu Vola came to Apia on Monday for the second round of talks with Samoa. "
            "In the first round, held in Suva, Fiji and Samoa agreed on little."
        )
    )
    assert [one.date.value for one in found if one.ordinal == 1] == [None]
