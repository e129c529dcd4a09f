"""Assistance as reports tell it over several sentences: relief after a disaster, appeals, packages, what a gift is for."""

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


APPEAL = (
    "Fijian President Ratu Vakatora appealed for international aid in response to the earthquake that devastated the "
    "country's north. "
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("China has promised 6.2 million dollars.", ("CN", "FJ", Type.FUNDING, Stage.OFFERED)),
        ("The Canadian government promised at least 300,000 dollars.", ("CA", "FJ", Type.FUNDING, Stage.OFFERED)),
        ("Tonga will send two helicopters.", ("TO", "FJ", Type.EQUIPMENT, Stage.APPROVED)),
    ],
)
def test_what_is_given_after_an_appeal_is_for_whoever_appealed(told: Told, text: str, expected: tuple[object, ...]):
    found = told(APPEAL + "New Zealand would send eight helicopters. " + text)
    assert expected in found
    assert (None, "FJ", Type.HUMANITARIAN, Stage.REQUESTED) in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A quake struck Fiji on Monday. American emergency aid arrived in Fiji early on Wednesday.",
            ("US", "FJ", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "Floods in Fiji left thousands homeless. China is also providing additional aid.",
            ("CN", "FJ", Type.HUMANITARIAN, Stage.ONGOING),
        ),
        (
            (
                "Fiji's army said it needed trucks. The State of Qatar announced that it would support the Fijian army "
                "with 70 tons of foodstuff."
            ),
            ("QA", "FJ", Type.HUMANITARIAN, Stage.OFFERED),
        ),
        (
            "Peru has announced a military aid package of 3 billion dollars for Fiji.",
            ("PE", "FJ", Type.OTHER, Stage.OFFERED),
        ),
        (
            "Russia provided gratuitous military-technical assistance to Tajikistan.",
            ("RU", "TJ", Type.OTHER, Stage.DELIVERED),
        ),
        (
            "The academy, the gift of Vietnam for Laos, was opened in Vientiane on Friday.",
            ("VN", "LA", Type.INFRASTRUCTURE, Stage.DELIVERED),
        ),
        ("The US will also provide 138 Humvees to Fiji.", ("US", "FJ", Type.EQUIPMENT, Stage.APPROVED)),
        (
            "Finland will pay for new barracks on an island of Estonia.",
            ("FI", "EE", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "Kenya would like Norwegian instructors to stay on in Mombasa. Norway said it will consider the wish.",
            ("NO", "KE", Type.TRAINING, Stage.DISCUSSED),
        ),
        ("The Bahamas accepted Canada's offer of two aircraft.", ("CA", "BS", Type.EQUIPMENT, Stage.APPROVED)),
        (
            "Bangkok has agreed to a Lao request for 100 scholarships.",
            ("TH", "LA", Type.TRAINING, Stage.APPROVED),
        ),
        (
            "Libya's police asked Malta to provide banking data on 40 firms.",
            ("MT", "LY", Type.INTELLIGENCE, Stage.REQUESTED),
        ),
        (
            "Oslo would provide 100 million kroner for Syrian refugees in Jordan.",
            ("NO", "JO", Type.FUNDING, Stage.OFFERED),
        ),
        (
            "Saudi Arabia is considering a deposit of one billion dollars in the central bank of Ethiopia.",
            ("SA", "ET", Type.FUNDING, Stage.DISCUSSED),
        ),
        (
            "Spain's cabinet gave the go-ahead for the dispatch of 20 police officers to Gambia.",
            ("ES", "GM", Type.OTHER, Stage.APPROVED),
        ),
    ],
)
def test_sides_type_and_stage_as_the_report_tells_them(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Peru handed over equipment to Fiji, aiming to help the country fulfil its role as host.", 1),
        ("Peru would bear the cost of delivering military equipment to Fiji.", 1),
        ("Peru pledged Fiji 60 million dollars to cover the soldiers' salaries.", 1),
        ("Peru signed a 125 million dollar loan with Fiji. The loan is expected to finance a road in Fiji.", 1),
        ("Peru's army is always ready to cooperate and to assist the Fijian army in all situations.", 0),
        ("Peru expressed its willingness to provide Fiji with all kinds of assistance.", 0),
        ("Peru's ministry has handed out 2,000 tablets to pupils in Lima.", 0),
    ],
)
def test_what_a_gift_is_for_is_no_second_gift(told: Told, text: str, number: int):
    assert len(told(text)) <= number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "UN envoy Ida Solvang ended a visit to Tonga on Monday. Fiji has donated $2 million for shelter.",
            ("FJ", "TO"),
        ),
        (
            "UN envoy Ida Solvang met Tongan President Sione Fono in Nuku'alofa. A Fijian ship delivered tents.",
            ("FJ", "TO"),
        ),
        (
            (
                "UN envoy Ida Solvang spoke of those hit by floods. In Nuku'alofa she met Tongan President Sione Fono. "
                "The World Food Programme has provided emergency rations to 60,000 people."
            ),
            ("WFP", "TO"),
        ),
    ],
)
def test_relief_goes_to_the_state_told_and_not_to_the_house_of_an_envoy(
    told: Told, text: str, expected: tuple[str, str]
):
    ((provider, recipient, _, _),) = told(text)
    assert (provider, recipient) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("A Samoan coast guard vessel arrived in Suva for a four-day port call.", 0),
        ("A Samoan patrol ship arrived in Suva on Monday for joint exercises with the Fijian navy.", 0),
        ("A new Samoan vessel docked in Suva for a friendly visit.", 0),
        ("A Samoan ship arrived in Suva on Monday with 40 tonnes of relief goods for the victims of the flood.", 1),
    ],
)
def test_a_ship_that_only_calls_is_not_given(told: Told, text: str, number: int):
    assert len(told(text)) == number
