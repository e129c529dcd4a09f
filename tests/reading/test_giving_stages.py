"""How far assistance has come: what is scheduled, what another tells, who learns or comes, and what became of a request."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.attribution import attributions
from accord.reading.scene import Scene

Told = Callable[[str], list[Assistance]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    def find(text: str) -> list[Assistance]:
        scene = scene_of(text)
        return list(find_assistance(scene, attributions=attributions(scene)))

    return find


def stages(found: list[Assistance]) -> list[Stage]:
    return [a.stage for a in found]


def flows(found: list[Assistance]) -> list[tuple[object, ...]]:
    return [(a.provider, a.recipient, a.type, a.stage) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary will give two vans to Serbia.",
        "Hungary will give two vans to Serbia, the Serbian minister Anna Vukić said.",
        "The Serbian minister Anna Vukić said that Hungary would give two vans to Serbia.",
        "Hungary is to provide two vans to Serbia, the Hungarian minister Judit Kardos said.",
        "Hungary will pay for two vans for Serbia, the Hungarian minister Judit Kardos said.",
    ],
)
def test_what_is_told_as_settled_is_approved(told: Told, text: str):
    assert stages(told(text)) == [Stage.APPROVED]


@pytest.mark.parametrize(
    "text",
    [
        "Hungary will give two vans to Serbia, the Hungarian minister Judit Kardos said.",
        "The Hungarian minister Judit Kardos said that Hungary would give two vans to Serbia.",
        "According to the Hungarian embassy, Hungary will give two vans to Serbia.",
        "Hungary will give two vans to Serbia if the parliament agrees.",
        "If the talks succeed, Hungary is to lend Serbia two vans.",
        "Hungary will give two vans to Serbia. The agreement has yet to be signed.",
        "Hungary offered to give two vans to Serbia.",
        "Hungary would pay for two vans for Serbia if the parliament agrees.",
    ],
)
def test_what_a_giver_announces_or_ties_to_something_is_offered(told: Told, text: str):
    assert stages(told(text)) == [Stage.OFFERED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve Cape Verdean sailors will go to Lisbon to learn how to run the boat.", ("PT", "CV", Stage.APPROVED)),
        ("Some 90 Fijian sailors are in Townsville for a course on the new boats.", ("AU", "FJ", Stage.ONGOING)),
        (
            "A group of 50 Afghan recruits will fly to Turkey on June 25 for training at the police school in Sivas.",
            ("TR", "AF", Stage.APPROVED),
        ),
        ("Ten Moldovan officers left for Bucharest on Monday to study at the academy.", ("RO", "MD", Stage.ONGOING)),
        ("Eighteen Peruvian pilots are to begin training in Denmark in January.", ("DK", "PE", Stage.APPROVED)),
        ("He announced that 30 Omani guards would be trained in Lisbon from March.", ("PT", "OM", Stage.APPROVED)),
        ("Two Tongan crews have completed four months of instruction in Turkey.", ("TR", "TO", Stage.DELIVERED)),
        ("He toured the academy in Kigali, where 28 Mozambican cadets are studying.", ("RW", "MZ", Stage.ONGOING)),
        ("Twelve Chilean guards were in Peru for a course on search dogs.", ("PE", "CL", Stage.DELIVERED)),
    ],
)
def test_who_goes_to_learn_is_trained_where_he_goes(told: Told, text: str, expected: tuple[object, ...]):
    assert [(a.provider, a.recipient, a.stage) for a in told(text) if a.type is Type.TRAINING] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Forty Kenyan soldiers are in Uganda for a joint exercise.",
        "Ten Chilean officials are in Lima for a meeting.",
        "Ten Polish officers went to Lithuania to study the effects of the flood.",
        "Kenyan and Ugandan soldiers will train together in Nairobi in June.",
    ],
)
def test_who_goes_to_meet_to_exercise_or_to_inspect_learns_nothing(told: Told, text: str):
    assert told(text) == []


def test_who_flies_out_to_teach_gives(told: Told):
    found = told("Ten French officers flew to Bamako for the training of Malian recruits.")
    assert {(a.provider, a.recipient) for a in found} <= {("FR", "ML")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kosovo asked Austria for expertise in securing depots. Experts will travel to Prizren for it in July.",
            [Stage.APPROVED],
        ),
        (
            "Lebanon asked Italy for bomb disposal robots. Two robots will be shipped from La Spezia in September.",
            [Stage.APPROVED],
        ),
        (
            "The Afghan commander asked Tajikistan to lend his men a boat. He was given one the same evening.",
            [Stage.DELIVERED],
        ),
        ("Chad asked France for 20 instructors. The minister gave a favourable answer.", [Stage.APPROVED]),
        ("Chad asked France for 20 instructors. France has already agreed.", [Stage.APPROVED]),
        ("Peru asked Chile for four scanners, saying they would be installed at the border.", [Stage.REQUESTED]),
        ("Peru asked Chile for four scanners. They would be useful at the border.", [Stage.REQUESTED]),
    ],
)
def test_a_request_is_as_far_as_the_text_tells_of_the_thing_itself(told: Told, text: str, expected: list[Stage]):
    assert stages(told(text)) == expected


def test_two_things_asked_for_have_each_their_answer(told: Told):
    found = told(
        "Iraq asked Turkey for X-ray scanners and for the training of 200 border guards. The Turkish minister answered "
        "that the training could start in November, while the scanners would be considered by the Trade Ministry."
    )
    assert {a.type: a.stage for a in found if a.stage is not Stage.ONGOING} == {
        Type.EQUIPMENT: Stage.DISCUSSED,
        Type.TRAINING: Stage.APPROVED,
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway lends Malawi two helicopters.", Stage.APPROVED),
        ("Norway contributes 2 million dollars to the police of Malawi.", Stage.APPROVED),
        ("Norway still gives 2 million dollars each year to the police of Malawi.", Stage.ONGOING),
        ("Norway gives Malawi ten places a year.", Stage.ONGOING),
    ],
)
def test_the_present_tells_what_is_taken_on_or_goes_on(told: Told, text: str, expected: Stage):
    assert stages(told(text)) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will finance the bridge in Malawi.", ("NO", "MW", Type.FUNDING, Stage.APPROVED)),
        ("Norway will fund the training of 120 Malawian nurses.", ("NO", "MW", Type.TRAINING, Stage.APPROVED)),
        ("Norway has equipped two field hospitals in Malawi.", ("NO", "MW", Type.EQUIPMENT, Stage.DELIVERED)),
        ("Norway handed over a vehicle workshop to Malawi.", ("NO", "MW", Type.INFRASTRUCTURE, Stage.DELIVERED)),
        ("Malawi requested the loan of two repeaters from Norway.", ("NO", "MW", Type.EQUIPMENT, Stage.REQUESTED)),
    ],
)
def test_the_verb_decides_the_type_where_the_thing_may_be_two(told: Told, text: str, expected: tuple[object, ...]):
    assert flows(told(text)) == [expected]


def test_what_is_given_to_a_joint_post_is_no_sides_alone(told: Told):
    found = told("Peru and Chile will open a joint post. The European Union will equip the joint post with radars.")
    assert [(a.provider, a.recipient) for a in found if a.type is Type.EQUIPMENT] == [("EU", None)]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("said", Stage.APPROVED),
        ("affirmed", Stage.OFFERED),  # an office tells of its own side: an offer
    ],
)
def test_what_an_office_tells_of_its_own_side_is_an_offer(told: Told, verb: str, expected: Stage):
    found = told(
        f"The Norwegian prime minister {verb} that ties with Malawi were close. Norway will lend Malawi two boats."
    )
    assert stages(found) == [expected]
