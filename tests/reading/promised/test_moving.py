"""What is still to be done on a new day."""

import pytest

from accord.reading.commitments import find_commitments

MOVED = [
    ("The two tugs that Peru offered Fiji will not arrive until 2025, she said.", "PE", "deliver the two tugs", "2025"),
    (
        "The trucks promised by Ghana to Togo will not be delivered before May.",
        "GH",
        "deliver the trucks",
        "2024-05/..",
    ),
    ("Chile offered Fiji three boats. The boats will not reach Suva until the end of May.", "CL", "boats", "2024-05"),
    ("Fiji's minister said the jetty would not be ready until July.", "FJ", "complete the jetty", "2024-07"),
    (
        "Oman will lend Chad 300 tonnes of oil. The trucks were to leave. They are now expected in May.",
        "OM",
        "",
        "2024-05",
    ),
    ("Oman promised Chad two radars. Delivery is now expected in May.", "OM", "deliver", "2024-05"),
    ("Work on the cable that Oman and Iran are laying is delayed until 2026.", "IR OM", "complete work on", "2026"),
    (
        "Completion of the canal that Oman and Iran are digging has slipped to 2026.",
        "IR OM",
        "complete the canal",
        "2026",
    ),
    ("Completion of the road between Ghana and Togo has slipped to 2026.", "GH TG", "complete the road", "2026"),
    ("The deployment of Kenyan police in Haiti has been extended until June.", "KE", "extend", "../2024-06"),
    (
        "The opening of the school that Japan is building in Fiji was put off until May.",
        "JP",
        "open the school",
        "2024-05",
    ),
    ("The handover of the Australian boats to Fiji was postponed to next year.", "AU", "hand over", "2025"),
    (
        "Peru and Chile have put off the opening of the border post until May.",
        "CL PE",
        "open the border post",
        "2024-05",
    ),
    ("Egypt delays delivery of gas to Jordan until August.", "EG", "deliver gas", "2024-08"),
]


@pytest.mark.parametrize(("text", "by", "words", "due"), MOVED, ids=[text[:50] for text, *_ in MOVED])
def test_an_act_that_is_moved_is_still_to_be_done_on_its_new_day(scene_of, text, by, words, due):
    found = find_commitments(scene_of(text))[-1]
    assert (" ".join(found.by), found.due.value) == (by, due)
    assert words.lower() in found.action.lower()


@pytest.mark.parametrize(
    "text",
    [
        "Iran has postponed its election to July.",
        "The Rwandan parliament postponed the vote until June.",
        "The train will not leave until Peru pays.",
        "Work on the cable has not been delayed until 2026.",
        "The opening of the season was put off until May.",
        "Results of the census in Ghana are now expected in May.",
        "Peru and Chile held consultations for the drill of 12 May.",
        "Rain delayed work on the cable that Oman is laying.",
    ],
)
def test_what_is_nobodys_or_has_no_new_day_is_none(scene_of, text):
    assert find_commitments(scene_of(text)) == ()


def test_how_often_a_new_body_sits_is_told_beside_that_it_is_set_up(scene_of):
    text = "Oman and Chad decided on Monday to set up a joint committee that would meet once a year."
    found = find_commitments(scene_of(text))
    assert [one.action for one in found] == ["set up a joint committee", "meet once a year"]
    assert [one.strength for one in found] == ["agrees", "agrees"]


def test_what_was_put_off_is_held_on_its_day_and_not_off_it(scene_of):
    (found,) = find_commitments(scene_of("The talks between Peru and Chile have been put off until May."))
    assert (found.action, found.due.value) == ("hold talks until May", "2024-05")
