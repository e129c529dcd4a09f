"""What both sides will do is agreed where an agreement is told just before; the next meeting is a plan."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

TOLD = [
    ("Ghana and Togo agreed on joint patrols. The two navies will exchange liaison officers.", Strength.AGREES),
    ("Ghana and Togo held talks. The two navies will exchange liaison officers, the communiqué said.", Strength.AGREES),
    ("Ghana and Togo held talks. The two navies will exchange liaison officers.", Strength.PLANS),
    ("Ghana and Togo agreed on joint patrols. The two navies will meet again in May.", Strength.PLANS),
    (
        "Ghana and Togo agreed on joint patrols. Togo's navy chief Kofi Adom said the two navies would exchange officers.",
        Strength.PLANS,
    ),
    # settled, whoever says so
    (
        "Ghana and Togo will swap officers in May, Togo's minister said. The decision was made in Accra.",
        Strength.AGREES,
    ),
    ("The agreement was reached in Accra. Togo's navy said Ghana and Togo would swap officers.", Strength.AGREES),
    ("Togo's minister said three things were settled: Ghana and Togo will swap officers.", Strength.AGREES),
    ("Ghana and Togo held talks. The plan was not finalised. Both will swap officers.", Strength.PLANS),
    ("Ghana and Togo met. He said all agreed-upon steps will be taken by Ghana and Togo.", Strength.PLANS),
    # a text of long ago
    ("Ghana and Togo met. A protocol was signed in 2017. The two navies will exchange officers.", Strength.PLANS),
    ("JOINT STATEMENT\n\nWe, the ministers of Ghana and Togo, met in Accra. We will swap officers.", Strength.AGREES),
]


@pytest.mark.parametrize(("text", "strength"), TOLD, ids=[text[-60:] for text, _ in TOLD])
def test_how_firm_the_coming_conduct_of_both_is(scene_of, text, strength):
    found = find_commitments(scene_of(text))
    assert (found[-1].by, found[-1].strength) == (("GH", "TG"), strength)


@pytest.mark.parametrize(
    ("text", "by", "action"),
    [
        (
            "Fiji and Samoa agreed to set up a working group on fisheries, which will report by 1 June.",
            ("FJ", "WS"),
            "report by 1 June",
        ),
        ("Fiji's navy chief Ana Tora said a team would survey the reef for ten days.", ("FJ",), "survey the reef"),
        ("Fiji's minister Ana Tora said the boats would be returned to Samoa.", ("FJ",), "return the boats"),
        ('"It could contribute two boats," said Tora.', (), ""),
        ("Fiji replied that it could contribute two boats.", ("FJ",), "contribute two boats"),
    ],
)
def test_whose_the_conduct_is(scene_of, text, by, action):
    found = [one for one in find_commitments(scene_of(text)) if action and action in one.action]
    assert [one.by for one in found] == ([by] if by else [])


SIDES = "Peru's foreign minister Ana Quispe and Chile's foreign minister Luis Rojas held talks in Lima on Tuesday. "


@pytest.mark.parametrize(
    ("text", "by", "action", "due"),
    [
        ("They agreed that the Visviri Border Centre will operate day and night.", "CL PE", "operate", None),
        ("Both agreed that a joint working group should meet by the end of June.", "CL PE", "meet", "../2024-06"),
        ("It was settled that the wounded would be treated without payment.", "CL PE", "treat", None),
        ("Work on the bridge is expected to start in May.", "CL PE", "start", "2024-05"),
        ("Direct flights between Lima and Santiago will begin in May.", "CL PE", "begin", "2024-05"),
        ("Chile announced that it was leaving the pact.", "CL", "leave the pact", None),
        ("Rojas thanked Peru for offering to train ten pilots.", "PE", "train ten pilots", None),
        ("Chile agreed to the creation of a trade zone.", "CL", "create a trade zone", None),
        ("Quispe flew to Santiago to ask Chile for two cranes.", "CL", "provide two cranes", None),
        ("They discussed the opening of a hospital, scheduled for 4 May.", "CL PE", "hold", "2024-05-04"),
    ],
)
def test_more_ways_to_say_what_will_be_done(scene_of, text, by, action, due):
    found = [one for one in find_commitments(scene_of(SIDES + text)) if action in one.action]
    assert [(" ".join(one.by), one.due.value) for one in found] == [(by, due)]


@pytest.mark.parametrize(
    "text",
    [
        "The visit had been planned for July.",
        "A meeting planned for Monday was called off.",
        "Chile will study what it can do.",
        "The army wants to sell the barracks.",
        "By then Chile will have bought the boats.",
        "Chile would neither confirm nor deny the report.",
    ],
)
def test_what_is_dropped_weighed_or_wished_is_no_promise(scene_of, text):
    assert find_commitments(scene_of(SIDES + text)) == ()


@pytest.mark.parametrize(
    ("text", "by", "strength", "action"),
    [
        ("Tonga gave its word that the pilots would be released.", "TO", "commits", "release the pilots"),
        ("Fiji's parliament approved the deployment of 200 troops.", "FJ", "commits", "deploy 200 troops"),
        ("Samoa is to receive two boats from Fiji in March.", "FJ", "plans", "deliver two boats in March"),
        ("Samoa proposed holding talks in Apia.", "WS", "offers", "hold talks in Apia"),
        ("Benin's general repeated its availability to support the school.", "BJ", "offers", "support the school"),
        (
            "Minister Ana Vula of Fiji promised 60 tablets for the school.",
            "FJ",
            "commits",
            "provide 60 tablets for the school",
        ),
        ("Fiji pledged to lift the ban at once, Tonga's trade minister said.", "FJ", "commits", "lift the ban at once"),
    ],
)
def test_whole_families_of_promising(scene_of, text, by, strength, action):
    found = find_commitments(scene_of(text))
    assert [(" ".join(one.by), one.strength.value, one.action) for one in found] == [(by, strength, action)]


def test_a_host_who_receives_guests_promises_it_himself(scene_of):
    found = find_commitments(scene_of("Fiji will receive 60 officers at its school in May."))
    assert [(one.by, one.action) for one in found] == [(("FJ",), "receive 60 officers at its school in May")]


@pytest.mark.parametrize(
    ("text", "by", "action"),
    [
        ("Peruvian officers will be trained at Chile's academy from September.", "CL", "train Peruvian officers"),
        ("Peru will be given access to the port.", "CL", "give Peru access"),
        ("Chile guaranteed that no sailor would be returned.", "CL", "not return"),
        ("Chile insisted that Peru withdraw.", "PE", "withdraw"),
        ("Chile insisted on the withdrawal of the boats.", "PE", "withdraw the boats"),
        ("Chile lobbied Peru to reopen the border.", "PE", "reopen the border"),
        ("The two navies are planning a joint exercise in June.", "CL PE", "hold a joint exercise in June"),
        ("Quispe said they had agreed to meet every six months.", "CL PE", "meet every six months"),
        ('"We will build the road together," Quispe said.', "CL PE", "build the road together"),
        ("The talks are to continue on Thursday.", "CL PE", "continue the talks on Thursday"),
        ("The project, which is to be completed by 2027, is dear.", "CL PE", "complete the project by 2027"),
        ("Chile reassured Peru that the port would stay open.", "CL", "keep the port open"),
    ],
)
def test_who_is_to_do_it(scene_of, text, by, action):
    found = [one for one in find_commitments(scene_of(SIDES + text)) if one.action.startswith(action)]
    assert [" ".join(one.by) for one in found] == [by]


PARTS = (
    ("Peru will supply the boats.", "commits"),
    ("Chile is to train the crews by May.", "commits"),
    ("Peru is going to lend three radars.", "commits"),
    # on the calendar, whoever agreed
    ("Peru's minister will travel to Santiago in May.", "plans"),
    ("Peru will host the next meeting in May.", "plans"),
)


@pytest.mark.parametrize(("words", "strength"), PARTS)
def test_one_sides_part_of_what_both_agreed_is_its_commitment(scene_of, words, strength):
    text = "Peru and Chile agreed on Monday to patrol the lake together. "
    found = find_commitments(scene_of(text + words))
    assert (len(found[-1].by), found[-1].strength.value) == (1, strength)


def test_what_one_side_will_do_without_an_agreement_is_its_plan(scene_of):
    found = find_commitments(scene_of("Peru and Chile held talks on Monday. Peru will supply the boats."))
    assert [one.strength.value for one in found] == ["plans"]
