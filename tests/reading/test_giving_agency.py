"""Assistance in agency news: flights of several states, loans asked of banks, notes exchanged, agencies that give."""

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


def flows(found: list[Assistance]) -> list[tuple[object, ...]]:
    return [(a.provider, a.recipient, a.type, a.stage) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "More flights carrying relief goods from Peru and Chile landed in Fiji on Wednesday.",
            [("PE", "FJ", Type.HUMANITARIAN, Stage.DELIVERED), ("CL", "FJ", Type.HUMANITARIAN, Stage.DELIVERED)],
        ),
        (
            "Aid came in by air, with the first shipment of relief goods from Peru arriving in Suva on Sunday.",
            [("PE", "FJ", Type.HUMANITARIAN, Stage.DELIVERED)],
        ),
        (
            "More aid would come in, including two planes carrying relief goods from Peru arriving in Suva on Monday.",
            [("PE", "FJ", Type.HUMANITARIAN, Stage.OFFERED)],
        ),
    ],
)
def test_who_sends_what_lands(told: Told, text: str, expected: list[tuple[object, ...]]):
    assert set(expected) <= set(flows(told(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peruvian experts have trained Fijian health workers to use the scanners.", Stage.DELIVERED),
        ("Peruvian soldiers will soon begin training Fijian troops.", Stage.OFFERED),
        ("Peruvian soldiers have begun training Fijian troops.", Stage.ONGOING),
        ("Peru will continue training Fijian troops.", Stage.ONGOING),
    ],
)
def test_how_far_training_is(told: Told, text: str, expected: Stage):
    assert flows(told(text)) == [("PE", "FJ", Type.TRAINING, expected)]


def test_what_one_is_asked_to_consider_giving_is_asked_for(told: Told):
    text = "He asked Peru to consider providing medical equipment such as scanners. He spoke for Fiji's ministry."
    found = told("Fiji's minister " + text.removeprefix("He "))
    assert flows(found) == [("PE", "FJ", Type.EQUIPMENT, Stage.REQUESTED)]


def test_who_is_honoured_to_receive_has_received(told: Told):
    text = "The Fijian ministry was honoured to receive a donation of medical supplies from the Peruvian government."
    assert flows(told(text)) == [("PE", "FJ", Type.HUMANITARIAN, Stage.DELIVERED)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru announced 30 million dollars in humanitarian assistance to support the flood-affected people of Fiji.",
        "Peru announced $30 million in life-saving humanitarian assistance to support families hit by storms in Fiji.",
    ],
)
def test_whose_people_are_helped_receives(told: Told, text: str):
    assert flows(told(text)) == [("PE", "FJ", Type.HUMANITARIAN, Stage.OFFERED)]


RESCUE = "Rescue efforts went on in Fiji on Sunday, and Chile and Kenya offered help. "


@pytest.mark.parametrize(
    "text",
    [
        "Peru said it was sending a team of about 50 people, including search dogs, to help with rescue efforts.",
        "Peru also is sending a search and rescue team, according to the state-run Andina agency.",
    ],
)
def test_rescuers_go_where_disaster_struck(told: Told, text: str):
    assert ("PE", "FJ", Type.HUMANITARIAN, Stage.ONGOING) in flows(told(RESCUE + text))


def test_where_two_were_struck_nobody_is_guessed(told: Told):
    found = told("An earthquake in Fiji and a flood in Chile killed 40. Kenya met Oman. Peru is sending a rescue team.")
    assert not {"FJ", "CL"} & {a.recipient for a in found}


def test_teams_of_many_that_leave_are_nobodys_alone(told: Told):
    assert told("Rescue teams, including those of Peru, Chile and Kenya, have left for Fiji.") == []


def test_where_aid_is_announced_receives_nothing(told: Told):
    text = (
        "The military aid of 100 million dollars for the African Union was announced by Chinese President Wu Jing "
        "in a speech at the UN headquarters in New York."
    )
    assert [(a.provider, a.recipient) for a in told(text)] == [("CN", "AU")]


def test_nobody_receives_what_helps_the_givers_own(told: Told):
    assert told("Peru allocated 10 million dollars to support its own farmers.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fiji's cabinet has approved a $500 million loan from the World Bank for its budget.", ("WB", Stage.APPROVED)),
        ("Fiji has applied for a $300 million loan from the Asian Development Bank.", ("ADB", Stage.REQUESTED)),
        ("Fiji is negotiating a $300 million loan from the IMF.", ("IMF", Stage.DISCUSSED)),
        ("Fiji is in talks with the World Bank for a $300 million loan.", ("WB", Stage.DISCUSSED)),
    ],
)
def test_who_takes_up_a_loan_receives(told: Told, text: str, expected: tuple[str, Stage]):
    lender, stage = expected
    assert flows(told(text)) == [(lender, "FJ", Type.FUNDING, stage)]


def test_what_a_loan_is_for_is_no_gift_of_who_takes_it(told: Told):
    found = told("Fiji has secured a 50 million euro loan from the World Bank to modernise its grid.")
    assert [(a.provider, a.recipient, a.type) for a in found] == [("WB", "FJ", Type.FUNDING)]


def test_notes_are_exchanged_by_the_state_whose_money_it_is(told: Told):
    found = told("Moldova signed an exchange of notes with Japan for a grant of 500 million yen.")
    assert flows(found) == [("JP", "MD", Type.FUNDING, Stage.APPROVED)]


@pytest.mark.parametrize(
    ("giver", "code"),
    [
        ("TIKA", "TR"),
        ("KOICA", "KR"),
        ("The Saudi Fund for Development", "SA"),
        ("The Abu Dhabi Fund for Development", "AE"),
        ("KfW", "DE"),
        ("The Export-Import Bank of China", "CN"),
    ],
)
def test_an_agency_or_fund_gives_for_its_state(told: Told, giver: str, code: str):
    assert flows(told(f"{giver} donated 20 computers to Fiji's police on Monday.")) == [
        (code, "FJ", Type.EQUIPMENT, Stage.DELIVERED)
    ]


def test_what_a_gift_is_fitted_with_is_no_second_gift(told: Told):
    found = told("Peru on Monday donated 50 ambulances equipped with medical devices to Fiji.")
    assert [a.item for a in found] == ["50 ambulances"]


def test_a_part_of_a_sum_is_not_told_twice(told: Told):
    found = told(
        "The World Bank approved 700 million dollars for Fiji. Out of that, 500 million are allocated for roads."
    )
    assert [(a.provider, a.recipient) for a in found] == [("WB", "FJ")]


def test_thanks_for_help_on_the_way_of_relief_give_nothing(told: Told):
    found = told("The Peruvian envoy thanked Chile for facilitating the delivery of Peruvian relief aid to Fiji.")
    assert ("CL", "FJ") not in [(a.provider, a.recipient) for a in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru's police chief urged Fiji's commissioner to send junior officers to the country for training.",
            [("PE", "FJ", Type.TRAINING, Stage.OFFERED)],
        ),
        (
            "Peru promised to facilitate scholarships for Fijian police officers.",
            [("PE", "FJ", Type.TRAINING, Stage.OFFERED)],
        ),
        (
            (
                "Fiji's government announced that the money is part of a 20-million-dollar Peruvian aid package announced "
                "in May."
            ),
            [("PE", "FJ", Type.FUNDING, Stage.OFFERED)],
        ),
        ("Peru will provide oil derivatives to Fiji.", [("PE", "FJ", Type.OTHER, Stage.APPROVED)]),
        ("Peru extended a $400 million currency swap to Fiji.", [("PE", "FJ", Type.FUNDING, Stage.DELIVERED)]),
        ("Peru handed over 125 SUVs to Fiji's police.", [("PE", "FJ", Type.EQUIPMENT, Stage.DELIVERED)]),
        ("The treaty of Peru and Fiji is aimed at providing mutual military support.", []),
        (
            "The US coast guard handed over a cutter to Fiji through the Excess Defense Articles programme.",
            [("US", "FJ", Type.EQUIPMENT, Stage.DELIVERED)],
        ),
    ],
)
def test_who_gives_whom(told: Told, text: str, expected: list[tuple[object, ...]]):
    assert flows(told(text)) == expected


def test_where_they_are_taught_others_may_teach(told: Told):
    text = (
        "Peru will send a unit to Fiji to clear mines. Peru will train Fijian specialists there. "
        "So far 136 deminers have been trained in Fiji."
    )
    assert {(a.provider, a.recipient) for a in told(text)} == {("PE", "FJ")}
    found = told("So far 136 Chadian deminers have been trained in Fiji.")
    assert {(a.provider, a.recipient) for a in found} == {("FJ", "TD")}


def test_what_is_shipped_next_comes_from_who_gave_before(told: Told):
    text = (
        "Peru has already delivered 20,000 tons of rice to Malawi, its minister said. "
        "Some 23,000 tons of rice would be shipped to Kenya."
    )
    assert ("PE", "KE", Type.HUMANITARIAN, Stage.OFFERED) in flows(told(text))
