"""Who "the Ghanaian" is that speaks: the one person of that nation told so far; a nation, an army and many are not."""

import pytest

from accord.reading.statements import find_statements

MET = "Bulgarian Foreign Minister Ana Petrova met her Ghanaian counterpart, Kofi Mensah-Boateng, in Accra on Friday. "
RECEIVED = "General Pedro Salas of Peru received Ghana's chief of defence staff, Kofi Mensah-Boateng, on Friday. "
CALLED = (
    "Major General Kofi Mensah-Boateng, the outgoing commander of the Joint Task Force, paid a farewell call on "
    "Peru's defence minister, Pedro Salas, on Monday. "
)


def speakers(scene):
    return [s.speaker for s in find_statements(scene)]


@pytest.mark.parametrize(
    ("told", "said", "who"),
    [
        (MET, "The Ghanaian minister also announced that 30 guards would be trained.", ["Kofi Mensah-Boateng"]),
        (MET, "The Ghanaian said the bridge had been repaired. He thanked Bulgaria.", ["Kofi Mensah-Boateng"] * 2),
        (MET, "The Ghanaian official noted that the talks had been long.", ["Kofi Mensah-Boateng"]),
        (RECEIVED, '"We need a second one," the Ghanaian said.', ["Kofi Mensah-Boateng"]),
        (RECEIVED, "The Peruvian said the radar had been bought.", ["Pedro Salas"]),
        (CALLED, "The Ghanaian general said the force had six boats.", ["Kofi Mensah-Boateng"]),
        # a state, its people, its institutions, another office and another nation are nobody named
        (RECEIVED, "The Ghanaians said they would pay.", ["Ghanaians"]),
        (RECEIVED, "The Gambia said it would pay.", ["Gambia"]),
        (RECEIVED, "The Ghanaian delegation thanked the hosts.", ["Ghanaian delegation"]),
        (RECEIVED, "The Ghanaian government said it would pay.", ["Ghanaian government"]),
        (RECEIVED, "The Ghanaian president said he would pay.", ["Ghanaian president"]),
        (RECEIVED, "A Ghanaian officer said the boats had arrived.", ["Ghanaian officer"]),
        # two of one nation, none of whom has spoken
        (RECEIVED + "Ghanaian Minister Ama Owusu came too. ", '"We need one," the Ghanaian said.', ["Ghanaian"]),
    ],
)
def test_one_of_a_nation_speaks(scene_of, told, said, who):
    assert speakers(scene_of(told + said)) == who


def test_an_office_of_the_lead_is_named_behind_an_opening_clause_and_speaks_on(scene_of):
    scene = scene_of(
        "A senior Peruvian naval commander said on Tuesday that a drill had ended. Addressing reporters in Lima, Rear "
        'Admiral Pedro Salas, the commander of the First Naval Zone, said it took a week. "Our message is peace," the '
        "commander stated."
    )
    assert speakers(scene) == ["Pedro Salas"] * 3
