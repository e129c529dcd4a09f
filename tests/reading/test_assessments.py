"""What the reader takes for an assessment: somebody weighs named factors to advise or decide."""

from collections.abc import Callable

import pytest

from accord.model.reading import Assessment
from accord.reading.assessments import find_assessments
from accord.reading.attribution import attributions
from accord.reading.bodies import find_bodies
from accord.reading.scene import Scene


@pytest.fixture(scope="session")
def read(scene_of: Callable[..., Scene]) -> Callable[[str], tuple[Assessment, ...]]:
    """The assessments told in a few sentences."""

    def find(text: str) -> tuple[Assessment, ...]:
        scene = scene_of(text)
        return find_assessments(scene, bodies=find_bodies(scene), attributions=attributions(scene))

    return find


TOLD = [
    (
        (
            "The joint commission will assess the security situation, the needs of refugees and the cost of the operation "
            "before recommending a date for withdrawal, the Chadian ministry said."
        ),
        "joint commission",
        ("security situation", "needs of refugees", "cost of the operation"),
    ),
    (
        (
            "The African Union is evaluating the readiness of the troops, the funding gap and the political climate "
            "to decide whether to extend the mission."
        ),
        "African Union",
        ("readiness of the troops", "funding gap", "political climate"),
    ),
    (
        (
            "NATO will analyse three criteria, the level of the threat, the state of the forces and the budget, "
            "in order to advise the ministers on the deployment."
        ),
        "NATO",
        ("level of the threat", "state of the forces", "budget"),
    ),
    (
        "The working group is to evaluate the feasibility of the bridge on the basis of cost, safety and demand.",
        "working group",
        ("cost", "safety", "demand"),
    ),
    (
        (
            "The joint committee will determine the duration of the mission according to the level of the threat, "
            "the condition of the roads and the capacity of the police, the statement said."
        ),
        "joint committee",
        ("level of the threat", "condition of the roads", "capacity of the police"),
    ),
    (
        "Work stops while a panel of engineers studies its impact on water levels, flooding and farms.",
        "panel of engineers",
        ("water levels", "flooding", "farms"),
    ),
    (
        (
            "The joint commission will review the arrangement in March, looking at the number of inspections, the time lost "
            "and the complaints of carriers."
        ),
        "joint commission",
        ("number of inspections", "time lost", "complaints of carriers"),
    ),
    (
        "An expert team has compared repair costs, crew training and spare parts, and recommends that the boats be pooled.",
        "expert team",
        ("repair costs", "crew training", "spare parts"),
    ),
    (
        "The request will be examined by the Permanent Council in the light of cost, staffing and the views of members.",
        "Permanent Council",
        ("cost", "staffing", "views of members"),
    ),
    (
        (
            "Any extension will depend on the security of the road, the attitude of the tribes and the budget, "
            "the Omani Defence Ministry said."
        ),
        "Omani Defence Ministry",
        ("security of the road", "attitude of the tribes", "budget"),
    ),
    (
        "Oman's navy may buy two more, depending on price, delivery time and the results of the trials.",
        "Oman's navy",
        ("price", "delivery time", "results of the trials"),
    ),
    (
        "A panel of six doctors will assess the exercise – speed, clothing, treatment of travellers – in May.",
        "panel of six doctors",
        ("speed", "clothing", "treatment of travellers"),
    ),
    (
        (
            "The fee is to be fixed by the two general staffs after weighing the threat, the season and "
            "the state of the airfield."
        ),
        "two general staffs",
        ("threat", "season", "state of the airfield"),
    ),
    (
        "Two agencies are checking the store: who guards it, what is inside, whether the roof is sound.",
        "Two agencies",
        ("who guards it", "what is inside", "whether the roof is sound"),
    ),
    (
        (
            "A Fijian survey team came to Apia in May. It is to weigh the height of the mast, the cost of power and "
            "the risk from storms."
        ),
        "Fijian survey team",
        ("height of the mast", "cost of power", "risk from storms"),
    ),
    (
        '"We will assess traffic, noise and environmental impact," the Omani Transport Ministry said.',
        "Omani Transport Ministry",
        ("traffic", "noise", "environmental impact"),
    ),
]


@pytest.mark.parametrize(("sentence", "by", "factors"), TOLD)
def test_factors_are_read_off_the_list_with_whoever_weighs_them(
    read: Callable[[str], tuple[Assessment, ...]], sentence: str, by: str, factors: tuple[str, ...]
) -> None:
    assert [(a.by, a.factors) for a in read(sentence)] == [(by, factors)]


NONE = [
    "The ministers reviewed trade, energy and security cooperation.",
    "The two sides discussed water, energy and food security.",
    "The IMF considered inflation, growth and debt in its report.",
    "Experts measured rainfall, wind and temperature.",
    "The Security Council reviewed the situation in Mali, Niger and Chad.",
    "The ministers assessed the situation in Gaza, Lebanon and Syria.",
    "Minister Juan Perez considered the talks fruitful, frank and useful.",
    "The court examined the evidence, heard witnesses and set a date.",
    "The joint committee met to assess progress, challenges and opportunities.",
    "The council set the price, the volume and the dates for deliveries.",
    "The delegation reviewed the implementation of the agreement and the plans for next year.",
    "The two leaders reviewed three areas: trade, energy and security.",
    "Peru and Chile will develop relations on the basis of equality, mutual trust and respect for sovereignty.",
    "The minister said prices vary depending on season, size and colour.",
    "The team will not assess the cost, the threat or the state of the road.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_talks_lists_and_measurements_are_no_assessment(
    read: Callable[[str], tuple[Assessment, ...]], sentence: str
) -> None:
    assert read(sentence) == ()


@pytest.mark.parametrize(
    ("sentence", "factors"),
    [
        (
            (
                "An expert group is preparing a paper on three questions: status of personnel, liability for damage, and use "
                "of bases."
            ),
            ("status of personnel", "liability for damage", "use of bases"),
        ),
        (
            "Peru is studying the tunnel from the point of view of geology, traffic forecasts and safety.",
            ("geology", "traffic forecasts", "safety"),
        ),
        (
            (
                "NATO said the timing of the withdrawal will be determined by the security situation and the readiness of "
                "local forces."
            ),
            ("security situation", "readiness of local forces"),
        ),
        (
            (
                "The joint commission evaluated the state of the border, the number of crossings and the needs of traders and "
                "proposed two new posts."
            ),
            ("state of the border", "number of crossings", "needs of traders"),
        ),
        (
            (
                "The agency will examine three factors - the reactor's safety, the cost and the storage of waste - before it "
                "decides."
            ),
            ("reactor's safety", "cost", "storage of waste"),
        ),
        (
            "The committee's assessment will be based on the security situation, the local forces and the needs of traders.",
            ("security situation", "local forces", "needs of traders"),
        ),
    ],
)
def test_papers_points_of_view_and_what_a_decision_is_determined_by_name_factors(
    read: Callable[[str], tuple[Assessment, ...]], sentence: str, factors: tuple[str, ...]
) -> None:
    (found,) = read(sentence)
    assert found.factors == factors


def test_what_the_assessment_serves_is_its_subject(read: Callable[[str], tuple[Assessment, ...]]) -> None:
    (found,) = read(
        "The African Union is evaluating the readiness of the troops and the funding gap to decide "
        "whether to extend the mission."
    )
    assert found.subject == "whether to extend the mission"


def test_the_object_weighed_on_a_basis_is_the_subject(read: Callable[[str], tuple[Assessment, ...]]) -> None:
    (found,) = read("The working group will evaluate the bridge on the basis of cost, safety and demand.")
    assert found.subject == "bridge"


def test_the_evidence_is_the_sentence(read: Callable[[str], tuple[Assessment, ...]]) -> None:
    sentence = TOLD[3][0]
    (found,) = read(f"The envoys met on Monday. {sentence} Talks go on.")
    assert [span.text for span in found.evidence] == [sentence]


@pytest.mark.parametrize(
    ("text", "factors"),
    [
        (
            (
                "Peru and Kenya will consult on how the mission is to evolve according to the following factors: "
                "the threat from pirates, the needs of the ports, and the readiness of the coast guard."
            ),
            ("threat from pirates", "needs of the ports", "readiness of the coast guard"),
        ),
        (
            (
                "The number of instructors will be based on three criteria: the threat level, the terrain and the budget, "
                "Peru's defence ministry said."
            ),
            ("threat level", "terrain", "budget"),
        ),
        (
            (
                "The two committees discussed the assessment of the threat of piracy, the state of the coast and the "
                "capabilities of the navy."
            ),
            ("threat of piracy", "state of the coast", "capabilities of the navy"),
        ),
        (
            (
                "Peru's foreign ministry said the situation could deteriorate because of the drought, the closure of the "
                "road and the fighting in the north."
            ),
            ("drought", "closure of the road", "fighting in the north"),
        ),
        (
            (
                "The pace of the withdrawal will depend on the threat and the readiness of the local force, the Kenyan "
                "army said."
            ),
            ("threat", "readiness of the local force"),
        ),
    ],
)
def test_factors_that_no_verb_of_evaluating_governs(read, text, factors):
    (assessment,) = read(text)
    assert assessment.factors == factors


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Kenya should set their patrols as a model for the fight against piracy and for better trade.",
        "The two sides discussed three questions: trade, energy and security.",
        "Peru's ministry said trade had grown due to lower tariffs, new roads and better ports.",
        "The pace of the withdrawal will be determined by conditions on the ground, Peru's defence ministry said.",
        "The ministry had come to look at the new roof, its press officer said, and not at the football.",
    ],
)
def test_lists_that_weigh_nothing(read, text):
    assert read(text) == ()
