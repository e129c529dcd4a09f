"""Assistance in the turns of agencies and ministries: loads that arrive, what became of a promise, who teaches whom."""

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
            "Warsaw has promised Chisinau a loan of 20 million euros.",
            ("PL", "MD", Type.FUNDING, Stage.OFFERED),
        ),
        (
            "The Omani ship Al Bushra reached Djibouti on Thursday with 100 tonnes of drinking water.",
            ("OM", "DJ", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "A team of 15 Spanish firefighters arrived in Lisbon on Sunday to help battle the blazes.",
            ("ES", "PT", Type.OTHER, Stage.ONGOING),
        ),
        (
            "Eight Danish engineers will go to Laos to inspect dams.",
            ("DK", "LA", Type.ADVICE, Stage.APPROVED),
        ),
        (
            "Qatar deposited $2 billion in the central bank of Tunisia.",
            ("QA", "TN", Type.FUNDING, Stage.DELIVERED),
        ),
        (
            "The Royal Air Force of New Zealand flew 12 tonnes of supplies to Samoa after the cyclone.",
            ("NZ", "WS", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "The Bulgarian cabinet earmarked 500,000 leva for the people of Moldova.",
            ("BG", "MD", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "Laos expressed thanks to Norway for clearing unexploded ordnance in Xieng Khouang.",
            ("NO", "LA", Type.OTHER, Stage.DELIVERED),
        ),
        (
            "Officers of the Guinean gendarmerie began a three-week course given by instructors of the Spanish police.",
            ("ES", "GN", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "The Omani health minister said 120 Yemeni patients were being treated free of charge in Salalah.",
            ("OM", "YE", Type.HUMANITARIAN, Stage.ONGOING),
        ),
        (
            "Four of the six scanners that Japan pledged have been installed at Zambian border posts.",
            ("JP", "ZM", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Tonga's foreign minister said her country would welcome Dutch assistance in fighting coastal erosion.",
            ("NL", "TO", Type.OTHER, Stage.REQUESTED),
        ),
        (
            "Ethiopia thanked Japan for the 50 motorcycles that it donated to the federal police.",
            ("JP", "ET", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "The U.S. ambassador donated approximately $50,000 of classroom computer equipment to the Armenian police.",
            ("US", "AM", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Tonga signed a $23.1 million grant agreement with the Asian Development Bank on Friday.",
            ("ADB", "TO", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "India pledged Rs 8 billion assistance to Nepal.",
            ("IN", "NP", Type.FUNDING, Stage.OFFERED),
        ),
        (
            "The United States handed over 30 helicopters to Kenya to help fight gangs and provide humanitarian relief.",
            ("US", "KE", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "A Chilean plane touched down in Ecuador with 8 tonnes of emergency aid.",
            ("CL", "EC", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "Iraq's parliament ratified the agreement on Italian military aid.",
            ("IT", "IQ", Type.OTHER, Stage.APPROVED),
        ),
    ],
)
def test_the_turn_tells_sides_type_and_stage(told: Told, text: str, expected: tuple[object, ...]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Oman handed over confiscated boats to Yemen.",
        "The chiefs of the Kenyan and Ugandan railways took delivery of locomotives for the line between the two towns.",
    ],
)
def test_what_was_taken_or_bought_is_no_gift(told: Told, text: str) -> None:
    assert told(text) == []


def test_parts_are_no_second_thing(scene_of: Callable[..., Scene]) -> None:
    (line,) = find_assistance(scene_of("Kenya asked Japan to supply spare parts for its radars."))
    assert line.item == "spare parts"
