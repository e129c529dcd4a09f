"""Texts that speak by a pronoun, and what their terms do."""

import pytest

from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru and Oman met under an arrangement signed in May. It says neither side shall send aircraft alone.",
            [("arrangement", "commits")],
        ),
        (
            "Peru and Oman have a technical arrangement on rescue at sea. It says Peru will pay for the boats.",
            [("technical arrangement", "commits")],
        ),
        (
            "An operating manual for the post was signed in May. It stipulates that lorries shall be inspected once.",
            [("operating manual", "commits")],
        ),
        (
            "The ministers signed the minutes. They also say that the codes are to be handed over within two weeks.",
            [("minutes", "commits")],
        ),
        ("According to the letter, fingerprints are to be compared within an hour.", [("letter", "commits")]),
        ("The minutes say that the next round is to be held in May.", [("minutes", "reports")]),
        # an institution speaks, and one that spoke goes on
        ("Oman's navy has two ships. It says that it needs a third.", [("Oman's navy", "reports")]),
        (
            "Oman's navy said a memorandum had been signed. It says that the port was closed.",
            [("Oman's navy", "reports"), ("Oman's navy", "reports")],
        ),
        ("Peru and Oman signed a memorandum. They say the port is open.", None),
    ],
)
def test_it_that_stipulates_or_says_is_the_text_told_before(scene_of, text, expected):
    found = told(scene_of(text))
    assert "memorandum" not in [who for who, _ in found] if expected is None else found == expected
