"""Texts dated by the contact that made them, texts that ran out, and look-alikes that are no text."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.instruments import find_instruments
from accord.reading.scene import Scene

Found = list[tuple[str, str, str | None]]


def texts(scene_of: Callable[..., Scene], text: str) -> Found:
    scene = scene_of(text, published="2025-03-14")
    found = find_instruments(scene, engagements=find_engagements(scene))
    return [(i.type.value, i.status.value, i.date.value) for i in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "General Juan Rios of Peru and General Pedro Lobo of Chile met in Arica on Tuesday. The two put their names to "
                "an action plan for 2026."
            ),
            [("plan", "signed", "2025-03-11")],
        ),
        (
            "Ministers of Peru and Chile met in Arica on Tuesday. The meeting ended with a declaration of 110 commitments.",
            [("declaration", "issued", "2025-03-11")],
        ),
        (
            "Peru and Chile are bound by an agreement on investment protection that dates back to 2012.",
            [("agreement", "in_force", "2012")],
        ),
        (
            "The post of Peru and Chile was opened under an exchange of notes of 1980.",
            [("arrangement", "in_force", "1980")],
        ),
    ],
)
def test_a_text_has_its_day_and_status(scene_of: Callable[..., Scene], text: str, expected: Found):
    assert texts(scene_of, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru has no wish to talk. An extradition treaty with Chile is not on the agenda, the minister said.", []),
        (
            (
                "Peru and Chile signed a treaty on rivers in Arica on Tuesday. The text enters into force upon exchange of "
                "notes."
            ),
            [("treaty", "signed", "2025-03-11")],
        ),
    ],
)
def test_what_is_not_planned_or_a_mere_step_is_no_text(scene_of: Callable[..., Scene], text: str, expected: Found):
    assert texts(scene_of, text) == expected
