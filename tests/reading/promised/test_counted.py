"""Whose conduct it is where a number or "we" stands for the doers."""

import pytest

from accord.reading.commitments import find_commitments


def by(scene_of, text):
    return [c.by for c in find_commitments(scene_of(text))]


@pytest.mark.parametrize("noun", ["two", "pair"])
def test_the_two_are_those_who_met_last(scene_of, noun):
    text = (
        "Indian External Affairs Minister Arvind Nair met his Omani counterpart Said al-Harthy in New York. He separately "
        f"met Kenyan Foreign Minister Grace Wanjiru, and the {noun} agreed to open a post in Nairobi."
    )
    assert by(scene_of, text) == [("IN", "KE")]


def test_the_trio_is_three(scene_of):
    text = (
        "The defence ministers of Estonia, Latvia and Lithuania signed a paper in Riga with their Polish counterpart "
        "looking on. The trio agreed to buy launchers."
    )
    assert by(scene_of, text) == [("EE", "LT", "LV")]


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ('"We are going to widen the road together," he said.', ("KE", "UG")),
        ('"We are going to widen the road," he said.', ("UG",)),
    ],
)
def test_we_together_are_the_speaker_and_whom_he_met(scene_of, said, who):
    text = f"Mr Okello, Uganda's works minister, met his Kenyan counterpart in Busia. {said} Togo and Mali were silent."
    assert by(scene_of, text) == [who]


def test_we_agreed_after_talks_with_another(scene_of):
    text = (
        "After talks with the Finnish president in Helsinki, Latvian President Ieva Kalnina said: "
        '"We agreed to build a wall." Estonia is also interested.'
    )
    assert by(scene_of, text) == [("FI", "LV")]


@pytest.mark.parametrize(
    ("told", "what"),
    [
        (
            "Costa Rica and Nicaragua ended talks with the help of Guatemala and Mexico.",
            "The next round will be held in June.",
        ),
        (
            "Costa Rica and Nicaragua signed a deal while Guatemala and Mexico looked on.",
            "Under the deal, a bridge will be built.",
        ),
        ("Costa Rica and Nicaragua held talks. Guatemala and Mexico share the river.", "It was agreed to open a post."),
        (
            "Costa Rica and Nicaragua held talks. Guatemala and Mexico mediated.",
            "A joint working group will be set up.",
        ),
    ],
)
def test_what_is_agreed_in_a_text_of_many_is_of_those_who_met(scene_of, told, what):
    assert by(scene_of, f"{told} {what}")[-1] == ("CR", "NI")


def test_what_all_agreed_on_is_of_all(scene_of):
    text = "Costa Rica, Nicaragua and Honduras signed a deal. Nicaragua then met Honduras. The next round will be held in June."
    assert by(scene_of, text)[-1] == ("CR", "HN", "NI")


def test_both_are_nobody_where_no_two_are_told_of(scene_of):
    assert by(scene_of, "Mali is poor. Chad and Niger are dry. Togo is not. Both promised to dig wells.") in (
        [],
        [("NE", "TD")],
    )


def test_we_agreed_before_it_is_said_with_whom(scene_of):
    text = (
        '"We agreed to open a rail link," Uzbek Transport Minister Ilhom Rasulov said after talks with his Afghan '
        "counterpart in Termez. Turkmenistan has such a link."
    )
    assert by(scene_of, text) == [("AF", "UZ")]
