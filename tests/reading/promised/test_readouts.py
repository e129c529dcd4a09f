"""Turns of readouts: who is meant when a minister is named again, when "it" announces, when the ministry helps."""

import pytest

from accord.reading.commitments import find_commitments

CALL = (
    "Ambassador of Azerbaijan to Pakistan, Khazar Farhadov on Thursday called on Federal Minister for Economic "
    "Affairs Ahad Cheema. "
)
MET = "Kenyan Interior Minister John Karanja met Norwegian Ambassador Liv Aune in Nairobi. "
KENYAN = "The Kenyan ministry announced that its agriculture minister will pay a visit to Oman. "
AID = "Chilean aid reached Ecuador and Peru on Monday. Bolivia was spared. "
TOLD = [
    (CALL + "Ahad Cheema and Khazar Farhadov agreed to expedite meetings.", "AZ PK", "agrees", "expedite meetings"),
    (CALL + "Ahad Cheema directed the officials of the division to draft a protocol.", "PK", "commits", "draft"),
    (
        MET + "The Norwegian delegation praised Kenya's efforts and announced that it would continue the course.",
        "NO",
        "plans",
        "continue the course",
    ),
    (
        MET + 'Aune praised the talks, affirming the "continuous commitment of both nations to collaborate further."',
        "KE NO",
        "commits",
        "collaborate further",
    ),
    (
        MET + "The minister assured the ambassador of full cooperation in tracing the ship.",
        "KE",
        "commits",
        "cooperate",
    ),
    (MET + "He stressed the importance of moving forward with the road.", "KE NO", "urges", "move forward"),
    (
        "Peru and Chile have finalised the draft protocol, which will be signed on Friday.",
        "CL PE",
        "plans",
        "sign",
    ),
    (
        KENYAN + "The tourism secretary will visit Oman in July.",
        "KE",
        "plans",
        "visit Oman in July",
    ),
    (
        MET + "He emphasised on enhancing cooperation against piracy.",
        "KE NO",
        "urges",
        "enhance cooperation",
    ),
    (
        MET + "He added that training programmes for officials of the coast guard would continue.",
        "KE",
        "plans",
        "continue training programmes",
    ),
    (
        "Fiji and Tonga held consultations in Suva for the joint talks, due to open on 12 March.",
        "FJ TO",
        "plans",
        "talks",
    ),
    (
        AID + "Quito thanked Chile and asked for more doctors.",
        "CL",
        "requests",
        "more doctors",
    ),
]


@pytest.mark.parametrize(("text", "by", "strength", "words"), TOLD, ids=[row[0][-40:] for row in TOLD])
def test_a_readout_tells_who_undertakes_what(scene_of, text, by, strength, words):
    found = [one for one in find_commitments(scene_of(text)) if words in one.action]
    assert [(" ".join(one.by), one.strength.value) for one in found] == [(by, strength)]


@pytest.mark.parametrize(
    "text",
    [
        MET + "He said he hopes Omani officials will agree in April to create a force.",
        MET + "They met on the sidelines of the Pacific summit due on Monday.",
        "The prime minister of Sri Lanka reached a consensus with India on the declaration to be issued in Galle.",
        MET + "He assured her that all possible measures had been taken to catch the culprits.",
        "The President of Chile praised Peruvian Prime Minister Ruiz's plans to rebuild the town.",
    ],
)
def test_what_was_done_or_is_praised_is_not_promised(scene_of, text):
    assert find_commitments(scene_of(text)) == ()


def test_it_is_neither_of_two_that_stand_in_a_row(scene_of):
    found = find_commitments(scene_of("Italy and Somalia agreed to set up a naval school. It is to open next year."))
    assert [(one.by, one.strength.value) for one in found] == [(("IT", "SO"), "agrees")]
