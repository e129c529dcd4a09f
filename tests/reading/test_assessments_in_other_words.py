"""Assessments without a plain "assess": counted criteria, waiting decisions, findings, causes, frames of a review."""

import pytest

from accord.reading.assessments import find_assessments
from accord.reading.attribution import attributions
from accord.reading.bodies import find_bodies

TOLD = [
    (
        "Two yardsticks will guide the bank's choice among the bids of Peru and Chile: speed and the share of local work.",
        ("speed", "share of local work"),
    ),
    (
        "Brazil will only lend the pilots once its air force has looked at the hangars, the fuel and the pay.",
        ("hangars", "fuel", "pay"),
    ),
    (
        "Before extending the lease, Peru will review the rent, the size of the garrison and the state of the pier.",
        ("rent", "size of the garrison", "state of the pier"),
    ),
    (
        "The loan would be paid out after an evaluation of the debt, the design and the builder, Kuwait's fund said.",
        ("debt", "design", "builder"),
    ),
    (
        (
            "The main obstacles to trade, according to the joint commission's assessment, are old scales, the lack of sheds"
            " and quarrels over tolls."
        ),
        ("old scales", "lack of sheds", "quarrels over tolls"),
    ),
    (
        (
            "The working group of Chad and Libya found that a shortage of guards, broken lamps and contradictory rules hold up"
            " lorries."
        ),
        ("shortage of guards", "broken lamps", "contradictory rules"),
    ),
    (
        (
            "An inquiry by the two coast guards of Malta and Greece blamed the collision on fog, a broken radar and the"
            " tiredness of the helmsman."
        ),
        ("fog", "broken radar", "tiredness of the helmsman"),
    ),
    (
        "The joint team's findings on soil, water and access will determine where Jordan builds the camp.",
        ("soil", "water", "access"),
    ),
    (
        (
            "The panel of Kenya and Uganda will decide in which order villages get light by looking at population, distance"
            " and the presence of a school."
        ),
        ("population", "distance", "presence of a school"),
    ),
    (
        (
            "Officials on both sides want to see how many lorries use the lane, how long they wait and what they carry before"
            " opening it at night."
        ),
        ("how many lorries use the lane", "how long they wait", "what they carry"),
    ),
    (
        "Experts of Oman and India are comparing gauge, gradient and cost before ministers choose a route.",
        ("gauge", "gradient", "cost"),
    ),
    (
        (
            "A working party chaired by Namibia will report on depth, dredging costs and the traffic of the port, so that"
            " Botswana can decide whether to lease a berth."
        ),
        ("depth", "dredging costs", "traffic of the port"),
    ),
    (
        (
            "In the view of the joint staff of Chad and Niger, the ceasefire is endangered by unpaid fighters, a lack of"
            " observers and rumours on the radio."
        ),
        ("unpaid fighters", "lack of observers", "rumours on the radio"),
    ),
]


def _found(scene):
    return find_assessments(scene, bodies=find_bodies(scene), attributions=attributions(scene))


@pytest.mark.parametrize(("text", "factors"), TOLD)
def test_what_is_weighed_in_other_words(scene_of, text, factors):
    (found,) = _found(scene_of(text))
    assert found.factors == factors


@pytest.mark.parametrize(
    "text",
    [
        "The customs chiefs of Chad and Niger compared notes on tobacco, fuel and medicines.",
        "The team of Peru and Chile will test communications, radar and weapons during the drill.",
        "The main results of the commission of Peru and Chile are a new bridge, two schools and a clinic.",
        "Before leaving Lima the Chilean delegation visited a school, a port and a museum.",
        "The commission of Chad and Niger was told how the bridge was built, who paid for it and when it opened.",
        "The ministers of Peru and Chile will report on trade, transport and energy to the next session.",
        "The two sides found common ground on fish, visas and flights, Peru said.",
        "The visit to Chad, including a tour, a dinner and a concert, lasted two days.",
    ],
)
def test_talk_of_several_things_is_no_assessment(scene_of, text):
    assert _found(scene_of(text)) == ()


def test_whose_criteria_guide_a_choice(scene_of):
    (found,) = _found(scene_of(TOLD[0][0]))
    assert found.by == "bank"
