""" "Here" is the town of the dateline that stands above it."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

MET = "Peru's defence minister, Ana Vega, met Norway's defence minister, Ole Berg,"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"LIMA, March 6 (ANP) - {MET} here on Tuesday.", "Lima"),
        (f"PUERTO SECO, March 6 (ANP) -- {MET} here on Tuesday.", "Puerto Seco"),
        (f"Lima, March 6, 2024, ANP -- {MET} here on Tuesday.", "Lima"),
        ("LIMA - The police chiefs of Peru and Chile signed here on Tuesday an accord on pursuit.", "Lima"),
        (f"OSLO - Prices rose.\n\nLIMA - {MET} here on Tuesday.", "Lima"),
        (f"LIMA, March 6 (ANP) - {MET} in Arica on Tuesday, it was said here.", "Arica"),
        (f"LIMA, March 6 (ANP) - {MET} on Tuesday.", None),
        (f"Vega: we are here\n\n{MET} here on Tuesday.", None),
    ],
)
def test_here_is_the_town_of_the_dateline(scene_of: Callable[..., Scene], text: str, place: str | None):
    assert [e.place for e in find_engagements(scene_of(text))] == [place]
