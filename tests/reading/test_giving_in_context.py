"""Assistance whose sides stand elsewhere: police who are deployed, who gives others, whose make it was."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.attribution import attributions
from accord.reading.scene import Scene

Told = Callable[[str], list[Assistance]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    def find(text: str) -> list[Assistance]:
        scene = scene_of(text)
        return list(find_assistance(scene, attributions=attributions(scene)))

    return find


def flows(found: list[Assistance]) -> list[tuple[object, ...]]:
    return [(a.provider, a.recipient, a.type, a.stage) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru has deployed 37 police personnel to Chile to help contain the unrest.",
            ("PE", "CL", Type.OTHER, Stage.DELIVERED),
        ),
        (
            "A total of 37 police personnel of Peru were deployed to Chile to assist in light of the unrest.",
            ("PE", "CL", Type.OTHER, Stage.DELIVERED),
        ),
        (
            "President Ana Ruiz of Peru has announced the deployment of a 35-member security team to Chile.",
            ("PE", "CL", Type.OTHER, Stage.OFFERED),
        ),
        (
            "Peru will send twenty police officers to Chile to guard the border, a minister told reporters after talks.",
            ("PE", "CL", Type.OTHER, Stage.OFFERED),
        ),
    ],
)
def test_police_sent_to_keep_order_are_help(told: Told, text: str, expected: tuple[object, ...]):
    assert flows(told(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A Peruvian coast guard cutter, promised in 2017 and repaired since, was handed over to Chile.",
            ("PE", "CL", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Peru is handing Chile two launchers and 40 tanks. Chile will also receive 20,000 shells.",
            ("PE", "CL", Type.EQUIPMENT, Stage.APPROVED),
        ),
        (
            "Under the agreement with Peru, the government in Santiago will receive 105 million euros.",
            ("PE", "CL", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "Peru is considering up to 900 million euros in macro-financial assistance for Chile.",
            ("PE", "CL", Type.FUNDING, Stage.DISCUSSED),
        ),
        (
            "Fifteen Chilean experts had completed master's degrees in Peru.",
            ("PE", "CL", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "Peru has provided five search and rescue vessels to the Chilean coast guard.",
            ("PE", "CL", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Peru gave Chile two boats. Eight more scholarships are on offer.",
            ("PE", "CL", Type.TRAINING, Stage.OFFERED),
        ),
        (
            "Peruvian Minister Luis Vega met Chilean Minister Ana Soto. Vega said his ministry approved the donation of 12 ambulances.",
            ("PE", "CL", Type.EQUIPMENT, Stage.APPROVED),
        ),
    ],
)
def test_a_side_told_elsewhere_is_filled(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in flows(told(text))


@pytest.mark.parametrize(
    "text",
    [
        "Chile's army received 20 new trucks.",
        "Peru deployed 200 police officers to its border with Chile.",
        "The talks in Lima ended in light rain, the Chilean minister said.",
        "Chile will receive the Peruvian minister in May.",
        "Courses are on offer in Santiago.",
        "Peru will finance the equipment of its own teams, Chile announced.",
    ],
)
def test_own_means_and_visits_are_no_help(told: Told, text: str):
    assert told(text) == []
