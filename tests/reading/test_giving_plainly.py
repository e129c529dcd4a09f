"""Assistance as agencies tell it: air-drops, loads in transit, plans approved, sums committed, who paid for the gift."""

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
        ("Peru airdropped food and medicine into Chile on Monday.", ("PE", "CL", Type.HUMANITARIAN, Stage.DELIVERED)),
        (
            "Peruvian military planes air-dropped 26 tonnes of humanitarian aid over northern Chile.",
            ("PE", "CL", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "A Kuwaiti plane loaded with food arrived at an airport in Jordan, carrying 45 tons to be distributed in Syria.",
            ("KW", "SY", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "The second Kuwaiti plane, carrying 10 tons of relief aid, headed to Jordan to provide relief to Syria.",
            ("KW", "SY", Type.HUMANITARIAN, Stage.OFFERED),
        ),
        (
            "Peru will provide food aid to Chile through the World Food Programme.",
            ("PE", "CL", Type.HUMANITARIAN, Stage.APPROVED),
        ),
    ],
)
def test_what_is_dropped_or_passes_through_goes_where_it_is_meant_for(
    told: Told, text: str, expected: tuple[object, ...]
):
    assert expected in flows(told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru has approved a plan to send $8 million in humanitarian aid to Chile, the minister said.",
            ("PE", "CL", Type.HUMANITARIAN, Stage.APPROVED),
        ),
        (
            "The Peruvian cabinet on Tuesday approved a plan to lend Chile $300 million.",
            ("PE", "CL", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "Peru's government has given the green light to a mission to train Chilean troops.",
            ("PE", "CL", Type.TRAINING, Stage.APPROVED),
        ),
        ("Peru committed to a further 20 million euros for Chile.", ("PE", "CL", Type.FUNDING, Stage.APPROVED)),
        (
            "Chile's parliament has ratified two loan agreements with the World Bank for 45 million euros.",
            ("WB", "CL", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "The EU's first two assistance packages for Chile, worth 46 million euros each, were pledged in October 2008.",
            ("EU", "CL", Type.FUNDING, Stage.OFFERED),
        ),
        (
            "Peru has signed a contract to supply Chile with six patrol vessels.",
            ("PE", "CL", Type.EQUIPMENT, Stage.CONTRACTED),
        ),
        ("Peru has agreed to roll over a $2 billion loan to Chile.", ("PE", "CL", Type.FUNDING, Stage.APPROVED)),
        ("Peru wrote off $20 million of Chile's debt.", ("PE", "CL", Type.FUNDING, Stage.DELIVERED)),
        (
            "Australia would continue to support NATO in its mission to train Chilean forces.",
            ("AU", "CL", Type.TRAINING, Stage.ONGOING),
        ),
    ],
)
def test_plans_papers_and_debts_are_as_far_as_who_decides_says(told: Told, text: str, expected: tuple[object, ...]):
    assert expected in flows(told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chile's border police received 38 cars on Monday. They were purchased with the financial support of Peru.",
            ("PE", "CL", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "A ceremony to hand over vehicles purchased at the expense of Peru will take place in Chile, the police said.",
            ("PE", "CL", Type.EQUIPMENT, Stage.OFFERED),
        ),
        (
            "The ambassador joined a ceremony to mark the handover of 25 vehicles from Peru to the police of Chile.",
            ("PE", "CL", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Chile's navy has taken delivery of a patrol vessel built and donated by Peru.",
            ("PE", "CL", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "On behalf of the Peruvian government, Ambassador Luis Vega handed over 50 tents to the mayor of Maule in Chile.",
            ("PE", "CL", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "The laboratory in Santiago, funded by Peru, was opened on Friday.",
            ("PE", "CL", Type.FUNDING, Stage.DELIVERED),
        ),
        (
            "Peru wrapped up a two-week training course for Chilean coast guard officers.",
            ("PE", "CL", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "A training for Chilean customs officers organised by the embassy of Peru ended in Santiago on Friday.",
            ("PE", "CL", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "Prime Minister Ana Ruiz of Peru announced a $50 million defence credit line facility for Chile.",
            ("PE", "CL", Type.FUNDING, Stage.OFFERED),
        ),
        (
            "Peru has given over one lakh doses of the vaccine to Chile.",
            ("PE", "CL", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
    ],
)
def test_who_paid_for_it_or_held_it_gives(told: Told, text: str, expected: tuple[object, ...]):
    assert flows(told(text)) == [expected]


def test_a_sum_for_each_of_two_is_given_to_both(told: Told):
    text = "Peru plans to offer $300,000 to Bolivia as well as $100,000 each to Chile and Ecuador."
    assert ("PE", "CL", Type.FUNDING, Stage.OFFERED) in flows(told(text))


def test_scholarships_told_without_whom_are_for_the_other_side(told: Told):
    text = (
        "The Peruvian president met his Chilean counterpart in Lima. Peru also announced 100 scholarships in medicine."
    )
    assert ("PE", "CL", Type.TRAINING, Stage.OFFERED) in flows(told(text))


def test_what_a_package_includes_tells_of_what_kind_it_is(told: Told):
    text = "Peru announced a $60 million military aid package for Chile that includes missiles and ammunition."
    assert flows(told(text)) == [("PE", "CL", Type.EQUIPMENT, Stage.OFFERED)]
    text = "The aid, including tents and blankets, was handed over to Chilean officials by the Peruvian consul."
    assert flows(told(text)) == [("PE", "CL", Type.HUMANITARIAN, Stage.DELIVERED)]


def test_a_thing_called_after_its_payer_is_one_thing(told: Told):
    text = "A Peruvian-funded hospital is being built in northern Chile."
    assert flows(told(text)) == [("PE", "CL", Type.INFRASTRUCTURE, Stage.ONGOING)]


@pytest.mark.parametrize(
    "text",
    [
        "Peru called on Chile to open its border crossings.",
        "Prices dropped in Chile, the Peruvian minister said.",
        "Peru's debt to Chile grew to $20 million.",
        "Peru approved a plan to send its minister to Chile.",
        "Peru committed to a peaceful settlement with Chile.",
        "Chile's parliament ratified the border agreement with Peru.",
        "Peru wrote off the idea of a visit to Chile.",
        "A ceremony to hand over the chair to Chile will take place in Lima, Peru said.",
    ],
)
def test_crossings_prices_chairs_and_peace_are_no_means(told: Told, text: str):
    assert told(text) == []


def test_who_is_thanked_for_granting_gave(told: Told):
    text = (
        "The Chilean minister expressed appreciation to the Peruvian government for granting support for two projects."
    )
    assert ("CL", "PE") not in [(a.provider, a.recipient) for a in told(text)]
    text = "The Chilean minister expressed appreciation to the Peruvian government for granting financial support to ports."
    assert flows(told(text)) == [("PE", "CL", Type.FUNDING, Stage.DELIVERED)]
