"""Assistance in wording of its own: costs borne, kits made available, the wounded treated."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Told = Callable[[str], list[Assistance]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    return lambda text: list(find_assistance(scene_of(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Uganda would make available 5,000 test kits to Kenya from its own stock.",
            ("UG", "KE", Type.EQUIPMENT, Stage.OFFERED),
        ),
        (
            "Macedonia offered to bear the cost of electricity at the station in Serbia.",
            ("MK", "RS", Type.FUNDING, Stage.OFFERED),
        ),
        ("Rwanda paid Tanzania 40 percent of the cost of the bridge.", ("RW", "TZ", Type.FUNDING, Stage.DELIVERED)),
        (
            "Croatia will treat five wounded Montenegrin soldiers without charge.",
            ("HR", "ME", Type.HUMANITARIAN, Stage.OFFERED),
        ),
        ("Ethiopia offered Somalia ten places at its Police University.", ("ET", "SO", Type.TRAINING, Stage.OFFERED)),
    ],
)
def test_means_in_wording_of_their_own_are_assistance(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in [(a.provider, a.recipient, a.type, a.stage) for a in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru gave Chile ten days to answer.",
        "Peru will bear the cost of its own crew in Chile.",
        "Peru offered Chile three options in the talks.",
        "Peru handed over two suspects to Chile.",
        "Peru delivered two speeches to Chile's parliament.",
    ],
)
def test_days_options_suspects_and_own_costs_are_none(told: Told, text: str):
    assert told(text) == []
