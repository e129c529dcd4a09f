"""Coming days told in other words than "will"."""

import pytest

from accord.reading.commitments import find_commitments

TOLD = [
    ("Italian minister Carla Rossi is expected in Tripoli on March 12.", "IT", "visit Tripoli"),
    ("Kyrgyzstan's foreign minister is due in Dushanbe on March 12 for talks.", "KG", "visit Dushanbe"),
    ("Angola takes over the chair of the commission in June 2024.", "AO", "take over the chair"),
    ("Canada is sending a frigate to Fiji next month.", "CA", "send a frigate"),
    ('"We are going to double our contribution," the Irish defence minister said.', "IE", "double our contribution"),
    ('"We are not opening the border," Haitian minister Jean Paul said.', "HT", "not open the border"),
    ("Bulgaria wants to buy eight helicopters from Italy.", "BG", "buy eight helicopters"),
    ("Chad has no intention of closing its border, its minister said.", "TD", "not close its border"),
    ("Peru does not intend to renew the licences of the trawlers.", "PE", "not renew the licences"),
]


@pytest.mark.parametrize(("text", "by", "words"), TOLD, ids=[text[:50] for text, _, _ in TOLD])
def test_what_is_told_of_a_coming_day_is_planned(scene_of, text, by, words):
    (commitment,) = find_commitments(scene_of(text))
    assert commitment.by == (by,)
    assert words in commitment.action


@pytest.mark.parametrize(
    "text",
    [
        "Canada is facing a drought.",
        "Morocco's navy takes part in the drill every year.",
        "The president praised the troops who will return home from Mali.",
        "Indian minister Ravi Menon is scheduled to return to Delhi on Saturday.",
        "Morocco welcomed the boats it had ordered from France.",
        "Zambia handed over the scanners that it had promised to Malawi.",
        "The minister said his government would consider the request of Armenia for armoured vehicles.",
    ],
)
def test_what_goes_on_or_goes_home_is_no_plan(scene_of, text):
    assert find_commitments(scene_of(text)) == ()


def test_a_deadline_before_an_event_is_the_day_before(scene_of):
    text = "Peru pledged to answer before the summit in Lima on 7 July 2024."
    (commitment,) = find_commitments(scene_of(text))
    assert commitment.due.value == "../2024-07-06"


def test_as_of_a_coming_day_is_the_due_date(scene_of):
    text = "Panama and Costa Rica resolved to share passenger data as of June 1."
    (commitment,) = find_commitments(scene_of(text))
    assert commitment.due.value == "2024-06-01"


def test_what_an_accord_lets_be_done_is_a_term(scene_of):
    text = "Peru and Chile signed an accord. It lets their police share a post at Tacna."
    assert [c.by for c in find_commitments(scene_of(text))] == [("CL", "PE")]
