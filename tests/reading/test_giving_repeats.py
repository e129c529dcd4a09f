"""A gift that is named again is one line, and what the sentences around an offer settle is approved."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.model.reading import Assistance
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Read = Callable[[str], tuple[Assistance, ...]]


@pytest.fixture
def read(scene_of: Callable[..., Scene]) -> Read:
    return lambda text: find_assistance(scene_of(text))


@pytest.mark.parametrize(
    ("text", "stage", "stretches"),
    [
        (
            (
                "Japan handed over a 30-metre patrol boat to Sri Lanka on Monday. Ambassador Kenji Mori presented the vessel "
                "to Defence Secretary Nimal Perera."
            ),
            Stage.DELIVERED,
            2,
        ),
        (
            (
                "Norway will transfer two Alta-class patrol vessels to Ghana during a ceremony in Bergen on Thursday. "
                "The navy is scheduled to carry out the transfer of two former coast guard cutters at the base. "
                "Norway transfers two boats to Ghana amid rising piracy."
            ),
            Stage.APPROVED,
            3,
        ),
        (
            (
                "Peru approved the donation of ten ambulances to Bolivia in March. "
                "The vehicles were handed over to Bolivian doctors on Friday."
            ),
            Stage.DELIVERED,
            2,
        ),
        (
            (
                "India handed over a Dornier aircraft to Seychelles on Tuesday. "
                "The plane was handed over by High Commissioner Dilip Rao."
            ),
            Stage.DELIVERED,
            2,
        ),
    ],
)
def test_what_is_named_again_is_one_line_with_all_its_stretches(read: Read, text: str, stage: Stage, stretches: int):
    (line,) = read(text)
    assert line.stage is stage
    assert len(line.evidence) == stretches


@pytest.mark.parametrize(
    "text",
    [
        "Japan handed over two patrol boats to Fiji on Monday. Japan will hand over another boat to Fiji in May.",
        "Japan gave Fiji two patrol boats on Monday. Japan had given Fiji two cutters in 2019.",
        "Japan gave Fiji two patrol boats. Japan also gave Fiji the radar for the port.",
        "Japan gave Fiji 12 vehicles. Japan also handed the 30 vehicles for the army to Fiji.",
    ],
)
def test_another_a_former_and_a_different_thing_are_lines_of_their_own(read: Read, text: str):
    assert len(read(text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Norway will lend Latvia two launchers. The arrangement was agreed when the ministers met in Riga on Monday.",
        (
            "NAIROBI - Britain will train 600 Kenyan police officers, the two countries announced on Monday after a "
            "meeting of Home Secretary Ann Green and Kenyan Interior Secretary James Otieno."
        ),
        "The American side will hand over ten ambulances to Mongolia. They were requested by Mongolia in 2015.",
        "Singapore will hold three courses for Lao officers under its cooperation programme.",
        'The Togolese minister asked Benin to train 40 rangers. "We begin in October," the Beninese minister said.',
    ],
)
def test_what_is_agreed_later_told_by_both_or_had_been_asked_for_is_approved(read: Read, text: str):
    (line,) = read(text)
    assert line.stage is Stage.APPROVED


def test_what_is_also_given_is_as_settled_as_the_first(read: Read):
    found = read(
        "South Korea and the Philippines signed an agreement under which Seoul will transfer a corvette to the "
        "Philippine Navy. Seoul will also train its crew."
    )
    assert {a.stage for a in found} == {Stage.APPROVED}


@pytest.mark.parametrize(
    "text",
    [
        "Norway will lend Latvia two launchers. An agreement has yet to be signed.",
        "Norway will lend Latvia two launchers. The agreement was not signed.",
        "Norway said it will lend Latvia two launchers.",
    ],
)
def test_what_no_one_has_agreed_to_stays_offered(read: Read, text: str):
    (line,) = read(text)
    assert line.stage is Stage.OFFERED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two Croatian firefighting planes are on their way to Greece.", ("HR", "GR", Type.EQUIPMENT, Stage.ONGOING)),
        (
            "A team of 40 Hungarian doctors will leave for Chad next week.",
            ("HU", "TD", Type.HUMANITARIAN, Stage.APPROVED),
        ),
        ("Azerbaijan sent humanitarian cargo to Somalia.", ("AZ", "SO", Type.HUMANITARIAN, Stage.DELIVERED)),
        (
            "A convoy of 12 trucks with humanitarian aid from Azerbaijan arrived in Mogadishu on Friday.",
            ("AZ", "SO", Type.HUMANITARIAN, Stage.DELIVERED),
        ),
        (
            "A ceremony to hand over 20 patrol vehicles donated by Kuwait to the Cambodian police was held on Friday.",
            ("KW", "KH", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Estonia is to send ten instructors to Denmark for a winter course.",
            ("DK", "EE", Type.TRAINING, Stage.APPROVED),
        ),
        (
            "New Zealand is giving Fiji $3 million to rebuild schools after the cyclone.",
            ("NZ", "FJ", Type.FUNDING, Stage.ONGOING),
        ),
        (
            (
                "The Council of the European Union adopted an assistance measure worth 40 million euros for the Moldovan army. "
                "The measure will finance radars and vehicles."
            ),
            ("EU", "MD", Type.FUNDING, Stage.APPROVED),
        ),
    ],
)
def test_loads_on_their_way_ceremonies_and_sums_for_a_purpose_are_one_line(
    read: Read, text: str, expected: tuple[object, ...]
):
    assert [(a.provider, a.recipient, a.type, a.stage) for a in read(text)] == [expected]


def test_what_each_brings_to_a_shared_post_is_given_to_neither(read: Read):
    found = read(
        "Senegal and Gambia will open three joint posts. Senegal will equip the posts with radios, while Gambia is to "
        "supply the land and the buildings."
    )
    assert {(a.provider, a.recipient) for a in found} == {("SN", None), ("GM", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United States has donated $3.3 million in equipment to Fiji.",
            ("US", "FJ", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Kuwait has donated $2 million worth of coast guard equipment to Fiji.",
            ("KW", "FJ", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        ("The EU gave 2 million euros in humanitarian aid to Fiji.", ("EU", "FJ", Type.HUMANITARIAN, Stage.DELIVERED)),
        ("Fiji was promised 20 vehicles by Norway.", ("NO", "FJ", Type.EQUIPMENT, Stage.OFFERED)),
        ("Fiji was granted a 50-million-euro loan by France.", ("FR", "FJ", Type.FUNDING, Stage.APPROVED)),
        (
            (
                "Fijian Prime Minister Ratu Vula accepted the boat on behalf of the nation, presented by Japanese Ambassador "
                "Kenji Mori."
            ),
            ("JP", "FJ", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "The minister of Chile said the guards would be equipped with modern Peruvian tools.",
            ("PE", "CL", Type.EQUIPMENT, Stage.OFFERED),
        ),
    ],
)
def test_sums_in_goods_and_what_is_given_in_the_passive_name_giver_and_receiver(
    read: Read, text: str, expected: tuple[object, ...]
):
    assert [(a.provider, a.recipient, a.type, a.stage) for a in read(text)] == [expected]


def test_local_forces_of_no_named_state_are_trained_for_nobody(read: Read):
    assert (
        read("The presidents of France and Chad talked. French troops could be involved in training local forces.")
        == ()
    )
