"""What a thing of the sides is to be by a day."""

import pytest

from accord.reading.commitments import find_commitments

SIDES = "Peru and Chile held talks in Lima on Tuesday. "
TOLD = [
    (SIDES + "A shared border post will open in June.", "CL PE", "open A shared border post in June", "2024-06"),
    (SIDES + "A detailed plan is to be ready by June.", "CL PE", "have A detailed plan ready by June", "../2024-06"),
    (SIDES + "The twelve gauges are due before July.", "CL PE", "twelve gauges", "../2024-06"),
    (
        SIDES + "A customs brigade will take up duty at the post as of 1 July.",
        "CL PE",
        "have A customs brigade take up duty",
        "2024-07-01",
    ),
    (
        SIDES
        + "They visited the post of Visviri, the entry into service of which is foreseen for the month of June 2024.",
        "CL PE",
        "open the post of Visviri",
        "2024-06",
    ),
    (SIDES + "Work on the bridge should begin next year.", "CL PE", "begin work on the bridge", "2025"),
    (SIDES + "The study should be completed within a year, he said.", "CL PE", "complete the study", "../2025-03"),
    (SIDES + "The fibre link should open in June.", "CL PE", "open The fibre link", "2024-06"),
    (SIDES + "Its first sitting, in Arica, is planned for June.", "CL PE", "hold Its first sitting", "2024-06"),
    (
        "Two patrol boats promised to Fiji will now be delivered by June 2025, Samoan minister Ana Leota said.",
        "WS",
        "deliver Two patrol boats",
        "../2025-06",
    ),
    (
        SIDES
        + "Asked about the drill that was to precede the round, a Chilean official said it had been moved to the autumn.",
        "CL PE",
        "drill",
        "2024-23",
    ),
]


@pytest.mark.parametrize(("text", "by", "words", "due"), TOLD, ids=[text[-50:] for text, *_ in TOLD])
def test_what_is_to_be_there_by_a_day_is_planned(scene_of, text, by, words, due):
    found = [one for one in find_commitments(scene_of(text)) if words.lower() in one.action.lower()]
    assert [(" ".join(one.by), one.due.value) for one in found] == [(by, due)]


@pytest.mark.parametrize(
    "text",
    [
        SIDES + "A film festival will open in June.",
        SIDES + "The school year will begin in September.",
        SIDES + "A shared border post will open one day.",
        "A border post will open in June.",
        "The Peruvian rescue service employs 900 people, maintains six aircraft and offers training to partner states.",
    ],
)
def test_what_is_nobodys_or_has_no_day_is_not(scene_of, text):
    assert find_commitments(scene_of(text)) == ()
