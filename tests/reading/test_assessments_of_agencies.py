"""Assessments as agencies tell them: who looked at what, what was due to what, which risks a body named."""

import pytest

from accord.reading.assessments import find_assessments
from accord.reading.attribution import attributions
from accord.reading.bodies import find_bodies

TOLD = [
    (
        (
            "A joint team of Kenyan and Ugandan engineers will assess the condition of the bridge, the volume of traffic and"
            " the cost of repairs, the ministry said."
        ),
        ("condition of the bridge", "volume of traffic", "cost of repairs"),
    ),
    (
        (
            "The ministers tasked the joint committee with examining the legal, technical and financial aspects of the"
            " project between Egypt and Cyprus."
        ),
        ("legal", "technical", "financial"),
    ),
    (
        (
            "SADC leaders will consider a report by the assessment mission, which looked at the strength of the insurgents,"
            " the capacity of the Mozambican army and the needs of the displaced."
        ),
        ("strength of the insurgents", "capacity of the Mozambican army", "needs of the displaced"),
    ),
    (
        (
            "The commission concluded that the delays at the crossing were due to faulty scanners, a shortage of officers"
            " and poor roads, Zambia's border authority said."
        ),
        ("faulty scanners", "shortage of officers", "poor roads"),
    ),
    (
        (
            "Poland's decision to reopen the crossing with Belarus would hinge on the number of attempts to cross, the"
            " treatment of the prisoner and the situation at the border, Minister Jan Nowak said."
        ),
        ("number of attempts to cross", "treatment of the prisoner", "situation at the border"),
    ),
    (
        (
            "Defence chiefs of the bloc will meet to evaluate intelligence reports, troop levels and supply lines ahead of a"
            " decision by leaders on whether to send the force into Niger."
        ),
        ("intelligence reports", "troop levels", "supply lines"),
    ),
    (
        (
            "A Japanese survey team will be dispatched to Vanuatu to determine the extent of the damage, urgent needs and"
            " access by sea before Tokyo decides on further aid."
        ),
        ("extent of the damage", "urgent needs", "access by sea"),
    ),
    (
        (
            "In its assessment, the OSCE mission cited weak courts, unpaid salaries and political pressure as the main risks"
            " to the reform in Moldova."
        ),
        ("weak courts", "unpaid salaries", "political pressure"),
    ),
    (
        (
            "In August the two navies will take stock of the patrols: catches seized, fuel burned and complaints from"
            " fishermen, Sri Lanka's navy said."
        ),
        ("catches seized", "fuel burned", "complaints from fishermen"),
    ),
    (
        (
            "Before any reopening, experts of both countries will have to look at the bridge's pillars, at water levels and"
            " at the state of the approach roads."
        ),
        ("bridge's pillars", "water levels", "state of the approach roads"),
    ),
    (
        (
            "The size of the force will be decided once the African Union has reviewed intelligence on the group, the terrain"
            " and available airlift."
        ),
        ("intelligence on the group", "terrain", "available airlift"),
    ),
    (
        (
            "The tripartite committee is due to report in May on whether the quota can be raised; it will look at stocks,"
            " catches and prices."
        ),
        ("stocks", "catches", "prices"),
    ),
    (
        (
            "The two central banks will study the risks of the currency swap, among them inflation, capital flight and"
            " fraud."
        ),
        ("inflation", "capital flight", "fraud"),
    ),
    (
        (
            "A survey by the two border agencies put the drop in crossings down to higher fuel prices, new visas and the"
            " floods."
        ),
        ("higher fuel prices", "new visas", "floods"),
    ),
    (
        (
            "Zambia's decision whether to join the pipeline rests on three things: the tariff, the route and Tanzanian"
            " guarantees, Energy Minister Peter Banda said."
        ),
        ("tariff", "route", "Tanzanian guarantees"),
    ),
    (
        (
            "An expert group of Peru and Chile will look at what a booking system would do to traffic, to emissions and to"
            " the trade of ports."
        ),
        ("traffic", "emissions", "trade of ports"),
    ),
]


@pytest.mark.parametrize(("text", "factors"), TOLD)
def test_who_weighs_what(scene_of, text, factors):
    scene = scene_of(text)
    (found,) = find_assessments(scene, bodies=find_bodies(scene), attributions=attributions(scene))
    assert found.factors == factors


def test_whose_assessment_it_is_where_the_sentence_gives_only_its_words(scene_of):
    scene = scene_of(
        "According to the assessment of the joint monitoring centre, the situation along the border of Peru and Chile"
        " remains calm, but is threatened by smuggling, unmarked minefields and a shortage of guards."
    )
    (found,) = find_assessments(scene, bodies=find_bodies(scene), attributions=attributions(scene))
    assert found.by == "joint monitoring centre"


@pytest.mark.parametrize(
    "text",
    [
        (
            "The police chiefs of Peru and Chile evaluated the cooperation between the two countries, the exchange of"
            " information and joint training positively."
        ),
        "The ministers examined ways to boost cooperation in agriculture, tourism and health between Peru and Chile.",
        "Officials of Peru and Chile determined the date, the place and the agenda of the meeting.",
        "The Peruvian minister cited trade, energy and tourism as promising fields of cooperation with Chile.",
        "They exchanged assessments of the situation in Syria, Libya and Yemen, the Chilean ministry said.",
        "Officials compared notes on migration, smuggling and terrorism, the Peruvian ministry said in Chile.",
        "The programme rests on three pillars: training, equipment and advice, the Chilean embassy in Lima said.",
        "Trains of Peru and Chile were late due to heavy snow, strong winds and fallen trees.",
    ],
)
def test_praise_plans_and_lists_weigh_nothing(scene_of, text):
    scene = scene_of(text)
    assert find_assessments(scene, bodies=find_bodies(scene), attributions=attributions(scene)) == ()
