"""Assistance in police and troops sent, in access and use granted, and in what another state has paid for."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Told = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    return lambda text: [(a.provider, a.recipient, a.type, a.stage) for a in find_assistance(scene_of(text))]


def test_officers_of_one_of_the_two_go_to_the_other(scene_of: Callable[..., Scene]):
    text = "Fiji and Samoa agreed on Monday on their border. {} police officers will be deployed at the airport in May."
    (sent,) = find_assistance(scene_of(text.format("Ten Fijian")))
    assert (sent.provider, sent.recipient) == ("FJ", "WS")
    assert find_assistance(scene_of(text.format("Four hundred"))) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya offered to send 1,000 police officers to Haiti.", ("KE", "HT", Type.OTHER, Stage.OFFERED)),
        (
            "Fiji sent 40 police officers to Tonga in June as part of a regional mission.",
            ("FJ", "TO", Type.OTHER, Stage.DELIVERED),
        ),
        (
            "Estonia decided to send ten police officers to Latvia for one month to help guard the border.",
            ("EE", "LV", Type.OTHER, Stage.APPROVED),
        ),
        (
            "Rwanda sent 1,000 troops to Mozambique in 2021 to help fight insurgents.",
            ("RW", "MZ", Type.OTHER, Stage.DELIVERED),
        ),
        ("The European Union ended its training mission in Niger.", ("EU", "NE", Type.TRAINING, Stage.ENDED)),
        (
            "French soldiers are in Ivory Coast to train the local army.",
            ("FR", "CI", Type.TRAINING, Stage.ONGOING),
        ),
    ],
)
def test_police_troops_and_missions_sent_to_another_state_help_it(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru would give Chilean officers access to its vessel tracking platform.",
            ("PE", "CL", Type.INTELLIGENCE, Stage.OFFERED),
        ),
        (
            "Peru has opened its database of stolen vehicles to Chile.",
            ("PE", "CL", Type.INTELLIGENCE, Stage.DELIVERED),
        ),
        (
            "Senegal has offered Gambia the use of its sniffer dogs.",
            ("SN", "GM", Type.OTHER, Stage.OFFERED),
        ),
        (
            "Nigeria offered the use of its surveillance system. Benin and Togo accepted the offer with gratitude.",
            ("NG", None, Type.INTELLIGENCE, Stage.APPROVED),
        ),
        (
            "Finland said its request for access to Sweden's register of suspects had been granted.",
            ("SE", "FI", Type.INTELLIGENCE, Stage.APPROVED),
        ),
    ],
)
def test_access_and_use_are_of_the_type_of_what_is_used(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Samoa opened a Chinese-funded hospital in Apia on Monday.",
            ("CN", "WS", Type.INFRASTRUCTURE, Stage.DELIVERED),
        ),
        (
            "Lithuania signed a contract last year with a Norwegian manufacturer for two missile batteries.",
            ("NO", "LT", Type.EQUIPMENT, Stage.CONTRACTED),
        ),
        (
            "The first four of 20 armoured vehicles that Latvia ordered from Denmark in May were handed over on Friday.",
            ("DK", "LV", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "The United States signed an agreement to provide Jordan with $1.45 billion a year in economic aid.",
            ("US", "JO", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "The Danish Home Guard will train 120 members of Estonia's Defence League, under an agreement signed on Monday.",
            ("DK", "EE", Type.TRAINING, Stage.APPROVED),
        ),
    ],
)
def test_who_pays_and_what_the_paper_binds_to_are_told(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria will send two ministers to Benin next month.",
        "Russia sent 100,000 troops to the border with Ukraine.",
        "Russia sent 10,000 soldiers to Georgia in 2008.",
        "Fiji sent 40 police officers to Tonga for a joint exercise.",
        "Peru gave Chilean firms access to its market.",
        "India gave Pakistan the names of 340 prisoners.",
    ],
)
def test_envoys_invaders_exercises_and_markets_are_none(told: Told, text: str):
    assert told(text) == []
