"""Acts that what is said tells rather than the verb: means announced, refusals, hopes, likings; each row is our own."""

import pytest

from accord.reading.statements import find_statements

MINISTER = "Bulgarian Foreign Minister Ana Petrova"


@pytest.mark.parametrize(
    ("said", "act"),
    [
        # means and money that are announced are promised
        ("announced $300,000 from the emergency fund.", "commits"),
        ("announced 3.5 million euros for a regional centre in Accra.", "commits"),
        ("announced in Accra $87 million in additional assistance for Ghana.", "commits"),
        ("announced the gift of 20 ambulances to the hospitals.", "commits"),
        ("announced the sending of two officers as advisers.", "commits"),
        ("announced the assistance yesterday.", "reports"),
        ("announced losses of 3 million euros.", "reports"),
        ("announced the arrest of two men.", "reports"),
        ("announced lower fees for lorries.", "reports"),
        # what the own side is about to do, what only comes about
        ("said Bulgaria is buying two radars from a Ghanaian firm.", "commits"),
        ("said the Bulgarian force would shrink from 29 to 12 by June.", "reports"),
        ("said Bulgaria would increase its share to two million.", "commits"),
        ("said 30 officers would start a course in May.", "reports"),
        ("said a battalion is already committed to the brigade in Ghana.", "reports"),
        ("said Bulgaria is committed to peace.", "commits"),
        ("said she would have to speak to her cabinet first.", "reports"),
        # refusals
        ("said Sofia has not requested additional troops.", "denies"),
        ("said Sofia has not yet requested troops.", "reports"),
        ("said the agency has not received a request to stay.", "denies"),
        ("said that was not so.", "denies"),
        ("said that was so.", "reports"),
        ("answered that she could not promise that.", "denies"),
        ("insisted that there is no provision for troops to cross the border.", "denies"),
        ("admitted that Bulgaria had received no such request.", "reports"),
        ("rejected any timetable longer than six months.", "denies"),
        ("rejected the comparison.", "denies"),
        ("rejected the blockade of the island.", "criticises"),
        ("dismissed the talks as theatre.", "criticises"),
        ("dismissed talk of a deal.", "denies"),
        ("said no alliance was intended by this.", "denies"),
        ("said that Bulgaria does not take part in the operations.", "denies"),
        ("said that Bulgaria does not support the plan.", "reports"),
        # meetings, courses and signings are announced
        ("said that they would meet again in Athens in February.", "reports"),
        ("said that Bulgaria and Ghana would sign an agreement by the end of the month.", "reports"),
        ("said that Bulgaria would sign the contract.", "commits"),
        ("said that ten inspectors would take a two-month course in Accra.", "reports"),
        ("said that the training ship will call at Tema in April.", "reports"),
        ("said that this would require a new mandate.", "opinion"),
        ("said that Ghana requires a new bridge.", "calls_for"),
        # hopes, wishes and favour
        ("hoped that Ghana would join one day.", "opinion"),
        ("said that Bulgaria looked forward to its implementation.", "opinion"),
        ("said that she looked forward to working with Ghana.", "commits"),
        ("said Sofia was in favour, provided that partners paid.", "opinion"),
        ("said she would like a Bulgarian firm.", "calls_for"),
        ("hinted that such a visit might be repeated.", "opinion"),
        ("came to the conclusion that the aims could not be reached.", "opinion"),
        ("gave an undertaking that 14 checkpoints would be lifted.", "commits"),
        ("let it be known that the port had reopened.", "reports"),
        ("reported on the collection of small arms.", "reports"),
    ],
)
def test_the_act_is_told_by_what_is_said(scene_of, said, act):
    assert [s.act.value for s in find_statements(scene_of(f"{MINISTER} {said}"))] == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (f'"We looked at it with respect and said no," {MINISTER} told the press.', "denies"),
        (f'"We did not have the fuel," {MINISTER} admitted.', "reports"),
        (f'"They\'d like to be with us," {MINISTER} said.', "reports"),
        (f"Bulgaria has ten officers near Tamale and is leaving them there, {MINISTER} said.", "commits"),
    ],
)
def test_quotations_and_formulas_behind(scene_of, text, act):
    assert [s.act.value for s in find_statements(scene_of(text))] == [act]


def test_an_idea_that_was_rejected_is_denied(scene_of):
    scene = scene_of(f"{MINISTER} said that Sofia had proposed a truce, an idea Accra rejected.")
    assert ("Accra", "denies") in [(s.speaker, s.act.value) for s in find_statements(scene)]


@pytest.mark.parametrize(
    "text",
    [
        "The Bulgarian delegation took note of the request.",
        "The Bulgarian minister directed the customs office to open the gate.",
        "The two ministers touched on the harvest.",
        "The two ministers spoke about the harvest.",
        "The Bulgarian minister endorsed a checklist.",
    ],
)
def test_orders_and_topics_are_no_statements(scene_of, text):
    assert find_statements(scene_of(text)) == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The dhow was stopped on Tuesday night, the Peruvian gendarmerie announced.", ["Peruvian gendarmerie"]),
        ("The talks were long, a member of the Peruvian delegation confided.", ["member of the Peruvian delegation"]),
        ("The ministers signed a text in which both pledge to bring deaths to zero.", ["both"]),
    ],
)
def test_more_who_speak(scene_of, text, who):
    assert [s.speaker for s in find_statements(scene_of(text))] == who
