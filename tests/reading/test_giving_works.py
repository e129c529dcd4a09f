"""Assistance told by works, courses, packages, shares, contents and people who are sent."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Told = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    def flows(text: str) -> list[tuple[object, ...]]:
        found = find_assistance(scene_of(text))
        return [(a.provider, a.recipient, a.type, a.stage) for a in found]

    return flows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The ministers welcomed the construction of a coast guard hangar in Dili with financial support from Korea.",
            ("KR", "TL", Type.INFRASTRUCTURE, Stage.ONGOING),
        ),
        (
            "The project is financed by Japan and includes the construction of two schools in Tonga.",
            ("JP", "TO", Type.INFRASTRUCTURE, Stage.ONGOING),
        ),
        (
            "Both sides also reviewed capacity building projects being implemented in Bhutan with India's assistance.",
            ("IN", "BT", Type.OTHER, Stage.ONGOING),
        ),
        (
            "A workshop on cyber defence for Albanian officers opened in Tirana with the support of Estonia.",
            ("EE", "AL", Type.TRAINING, Stage.ONGOING),
        ),
        (
            "Ireland will launch a training programme for Zambian prosecutors in September.",
            ("IE", "ZM", Type.TRAINING, Stage.APPROVED),
        ),
    ],
)
def test_works_and_courses_name_whose_means_they_are(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The construction of the new parliament building in Harare was completed by a Chinese firm.",
        "Algeria is carrying out the construction of an army barracks in Oran.",
        "The minister instructed the Chadian forces to be vigilant along the border with Libya.",
        "French troops killed ten militants in Mali on Friday.",
        "The visitor came to Suva to seek his guidance on ties between Fiji and Tonga.",
    ],
)
def test_own_works_orders_and_fighting_give_nothing(told: Told, text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Finnish government will present a new support package for Moldova worth 25 million euros this week.",
            ("FI", "MD", Type.FUNDING, Stage.OFFERED),
        ),
        ("Slovenia plans to buy 500 drones for Ukraine.", ("SI", "UA", Type.EQUIPMENT, Stage.OFFERED)),
        (
            "Estonia, Latvia and Finland have together provided Moldova with about 200 million euros in aid.",
            (None, "MD", Type.FUNDING, Stage.DELIVERED),
        ),
        (
            "Australia is providing 19 patrol boats to Pacific island nations.",
            ("AU", None, Type.EQUIPMENT, Stage.ONGOING),
        ),
        (
            "Two patrol boats gifted by Japan will be handed over to Sri Lanka's coast guard next month.",
            ("JP", "LK", Type.EQUIPMENT, Stage.APPROVED),
        ),
        (
            "Officers of the Gambian police are keen to receive training from Portugal's gendarmerie.",
            ("PT", "GM", Type.TRAINING, Stage.REQUESTED),
        ),
    ],
)
def test_packages_purchases_and_wishes_have_their_sides_and_stage(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


def test_a_sum_told_in_shares_is_one_gift_for_each_receiver(told: Told):
    found = told(
        "The EU announced humanitarian aid of 20 million euros, including 12 million euros for Chad and 8 "
        "million euros for Sudan."
    )
    assert found == [
        ("EU", "TD", Type.HUMANITARIAN, Stage.OFFERED),
        ("EU", "SD", Type.HUMANITARIAN, Stage.OFFERED),
    ]


def test_bare_numbers_of_others_are_of_the_same_thing(told: Told):
    found = told("Finland handed over 25 snowmobiles to Mongolia's border guards and Sweden ten.")
    assert found == [
        ("FI", "MN", Type.EQUIPMENT, Stage.DELIVERED),
        ("SE", "MN", Type.EQUIPMENT, Stage.DELIVERED),
    ]


def test_what_a_gift_consists_of_is_no_second_gift_and_tells_its_kind(told: Told):
    found = told(
        "Liberia has again benefited from military aid from China. The military aid includes 20 heavy duty trucks and "
        "40 tents."
    )
    assert found == [("CN", "LR", Type.EQUIPMENT, Stage.DELIVERED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norwegian police are to go to Haiti to help rebuild the national police.", ("NO", "HT", Stage.APPROVED)),
        (
            "Rwanda sent 1,000 troops to Cabo Delgado in 2021 at the request of Mozambique.",
            ("RW", "MZ", Stage.DELIVERED),
        ),
        ("Bangladesh is ready to send peacekeepers to Haiti.", ("BD", "HT", Stage.OFFERED)),
    ],
)
def test_police_and_soldiers_who_come_to_help_are_assistance(told: Told, text: str, expected: tuple[object, ...]):
    assert [(p, r, stage) for p, r, _, stage in told(text)] == [expected]


def test_a_second_help_and_a_second_infinitive_are_the_first_giver_s(told: Told):
    found = told(
        "Sweden has promised to help Moldova modernise its electricity grid and to supply Chisinau with 40 transformers."
    )
    assert found == [("SE", "MD", Type.OTHER, Stage.OFFERED), ("SE", "MD", Type.EQUIPMENT, Stage.OFFERED)]


def test_whoever_is_taught_receives_not_the_host(told: Told):
    found = told("Latvia is also sending its instructors to Poland to help train Ukrainian soldiers.")
    assert ("LV", "UA", Type.TRAINING, Stage.ONGOING) in found
    assert all(recipient != "PL" for _, recipient, _, _ in found)
