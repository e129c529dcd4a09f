"""Texts that hold, run out, are still to enter into force or to be exchanged, and letters that are their sender's."""

from collections.abc import Callable

import pytest

from accord.reading.instruments import find_instruments
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]
_DAY = "2024-05-16"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru and Chile signed the Protocol on Pilot Licences, which will enter into force in June.", "signed"),
        ("Peru and Chile ratified an extradition treaty in March; it will enter into force in June.", "ratified"),
        (
            (
                "Peru and Chile signed a Memorandum of Understanding on Ports on Thursday. The MOU renews for three years a"
                " programme of 2007."
            ),
            "signed",
        ),
        ("Peru and Chile decided that their agencies shall begin talks on a working arrangement on drugs.", "proposed"),
        ("Peru and Chile have begun talks on a working arrangement on drugs.", "negotiating"),
        ("The governments of Peru and Chile are discussing an agreement on the transfer of prisoners.", "negotiating"),
        ("Talks of Peru and Chile on the renewal of the bilateral agreement on mines are to begin in May.", "in_force"),
        ("The present agreement between Peru and Chile, which was concluded in 2015, runs out in October.", "in_force"),
        ("The pact between Peru and Bolivia ran out last year.", "terminated"),
        (
            "The post was provided for in a memorandum that Peru and Chile signed in Lima in May 2022.",
            "in_force",
        ),
        (
            "The training of Peru and Chile follows from an agreement signed during a visit in November 2016.",
            "in_force",
        ),
        (
            "The agreement he spoke of was signed in 2018 by Peru and Chile. It binds them to give access to maps.",
            "in_force",
        ),
        ("In 2012 Peru and Chile signed an agreement on transit. It was a long day.", "signed"),
        ("Peru and Chile met. The exchange of notes will take place on June 24 in Santiago.", "proposed"),
        ("Peru and Chile met. An exchange of notes would be concluded in January.", "proposed"),
        ("Peru and Chile met. The two sides reviewed the cooperation plan for 2024.", "in_force"),
        ("Peru and Chile met. The ministers noted the fulfilment of the road map for 2021-2022.", "in_force"),
        ("The contract for the ship between Peru and Chile is being drawn up.", "negotiating"),
        (
            "Policemen came under a declaration of the police directors of Peru and Chile adopted in Lima on May 3.",
            "issued",
        ),
    ],
)
def test_what_a_text_does_tells_how_far_it_has_come(scene_of: SceneOf, text: str, status: str) -> None:
    assert [i.status.value for i in find_instruments(scene_of(text, published=_DAY))] == [status]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru and Chile differ. Bolivia had requested observer status from Peru in a letter of July 30.", ("BO",)),
        ("Peru's police sent Chile a letter on Friday asking for two divers.", ("PE",)),
    ],
)
def test_a_letter_is_its_senders(scene_of: SceneOf, text: str, parties: tuple[str, ...]) -> None:
    assert [i.parties for i in find_instruments(scene_of(text, published=_DAY))] == [parties]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("JOINT PRESS RELEASE", ["joint_statement"]),
        ("FINAL COMMUNIQUÉ OF THE BORDER COMMITTEE", ["joint_statement"]),
        ("PRESS RELEASE", []),
    ],
)
def test_a_document_that_several_put_out_is_a_text_itself(scene_of: SceneOf, title: str, kind: list[str]) -> None:
    text = f"{title}\n\nThe ministers of Peru and Chile met in Lima today. They talked about the border.\n"
    assert [i.type.value for i in find_instruments(scene_of(text, published=_DAY))] == kind
