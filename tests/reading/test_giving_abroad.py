"""Assistance whose sides stand in a capital, an adjective or an organ's seat, and helpers who come and go."""

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji's navy was given two patrol boats by Canberra.", ("AU", "FJ", Type.EQUIPMENT, Stage.DELIVERED)),
        ("Oslo supplied Managua with 50 buses in March.", ("NO", "NI", Type.EQUIPMENT, Stage.DELIVERED)),
        (
            "Niamey's demand for Turkish radars is being examined.",
            ("TR", "NE", Type.EQUIPMENT, Stage.DISCUSSED),
        ),
        (
            "The council of ministers in Rabat authorised the dispatch of a field hospital to Tonga.",
            ("MA", "TO", Type.HUMANITARIAN, Stage.APPROVED),
        ),
        (
            "Jordan, Oman and Qatar have each sent a cargo of medicines to Chad.",
            ("OM", "TD", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "The handover of 30 motorcycles by the Chinese embassy to Fiji's police was attended by the mayor.",
            ("CN", "FJ", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        ("The Kuwait Fund has financed the road in Benin.", ("KW", "BJ", Type.FUNDING, Stage.DELIVERED)),
        (
            "A Saudi deposit of 3 billion dollars with the central bank of Peru was extended for a year.",
            ("SA", "PE", Type.FUNDING, Stage.DELIVERED),
        ),
        (
            "The construction by Kuwait of a children's hospital in Suva, Fiji, is nearing completion.",
            ("KW", "FJ", Type.INFRASTRUCTURE, Stage.ONGOING),
        ),
    ],
)
def test_who_gives_is_told_by_a_capital_a_seat_or_the_money(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The boats were built by Lima's harbour.",
        "Chile's minister left Lima by plane with two radars.",
        "The ministry in Lima approved a budget for its own trucks.",
        "Peru and Chile exchanged views on the training of pilots.",
        "Peru and Chile signed an agreement on a grant for ports.",
    ],
)
def test_a_capital_as_a_place_gives_nothing(told: Told, text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tokyo's agency JICA will dispatch two experts to Fiji.", ("JP", "FJ", Type.ADVICE, Stage.APPROVED)),
        ("The African Union has seconded two mediators to the Comoros.", ("AU", "KM", Type.ADVICE, Stage.DELIVERED)),
        ("Swiss mediation experts assist the Fijian government.", ("CH", "FJ", Type.ADVICE, Stage.ONGOING)),
        (
            "Australian advisers embedded in the Tongan police are helping to draft the law.",
            ("AU", "TO", Type.ADVICE, Stage.ONGOING),
        ),
        ("Belgium withdrew its 90 trainers from Iraq in 2020.", ("BE", "IQ", Type.TRAINING, Stage.ENDED)),
        ("The last Danish instructors left Latvia in June.", ("DK", "LV", Type.TRAINING, Stage.ENDED)),
        (
            "Twenty French police officers will be deployed in Benin from 15 January.",
            ("FR", "BJ", Type.OTHER, Stage.APPROVED),
        ),
        (
            (
                "Hungary will send twenty police officers to Serbia in March to assist in guarding the border, the state "
                "secretary told reporters after talks."
            ),
            ("HU", "RS", Type.OTHER, Stage.OFFERED),
        ),
        (
            "Poland's military mission came home after training 1,200 Iraqi mechanics.",
            ("PL", "IQ", Type.TRAINING, Stage.DELIVERED),
        ),
        ("The Czech-trained dog handlers of Fiji found the drugs.", ("CZ", "FJ", Type.TRAINING, Stage.DELIVERED)),
    ],
)
def test_helpers_who_are_sent_work_and_leave(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Russia withdrew its troops from Kherson.",
        "Three Danish tourists left Latvia in June.",
        "Ten Fijian guards completed a course in Suva.",
        "Turkish experts said the Fijian government was weak.",
    ],
)
def test_soldiers_tourists_and_commentators_help_nobody(told: Told, text: str):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Egypt will supply Kenya with 100,000 vaccine doses.", ("EG", "KE", Type.HUMANITARIAN, Stage.APPROVED)),
        ("Lebanon turned to Kuwait for fuel for its power stations.", ("KW", "LB", Type.OTHER, Stage.REQUESTED)),
        (
            "Fiji applied to the Asian Development Bank for a loan of 300 million dollars.",
            ("ADB", "FJ", Type.FUNDING, Stage.REQUESTED),
        ),
        ("Sudan asked that Egypt waive the debts of its railway.", ("EG", "SD", Type.FUNDING, Stage.REQUESTED)),
        ("Iran has armed the Ethiopian police with riot gear.", ("IR", "ET", Type.EQUIPMENT, Stage.DELIVERED)),
        (
            "Egypt rendered assistance to Chad in the form of 300 tents.",
            ("EG", "TD", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "Berlin has given the green light for the delivery of 40 fighting vehicles to Greece.",
            ("DE", "GR", Type.EQUIPMENT, Stage.APPROVED),
        ),
        ("Egypt consented to train 200 Yemeni coastguards.", ("EG", "YE", Type.TRAINING, Stage.APPROVED)),
        (
            "With technical assistance from Finland, Zambia is mapping its forests.",
            ("FI", "ZM", Type.ADVICE, Stage.ONGOING),
        ),
        (
            "Greek and Romanian firefighting planes arrived in North Macedonia.",
            ("RO", "MK", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        ("Kenya distributed 500 hygiene kits in Burundi.", ("KE", "BI", Type.HUMANITARIAN, Stage.DELIVERED)),
        (
            "The Maldives has sought India's assistance in dredging the harbour.",
            ("IN", "MV", Type.INFRASTRUCTURE, Stage.REQUESTED),
        ),
        (
            "Indian-donated scanners stand idle at the port of Suva in Fiji.",
            ("IN", "FJ", Type.EQUIPMENT, Stage.DELIVERED),
        ),
    ],
)
def test_means_and_deeds_of_many_words(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Fiji turned the two boats over to its museum.",
        "The rule applies to Fiji for vehicles of a certain size.",
        "Iranian missiles reached Israel.",
        "The minister gave a green light to the talks in Fiji.",
    ],
)
def test_turning_applying_and_reaching_ask_and_give_nothing(told: Told, text: str):
    assert told(text) == []
