"""Agency news: who is meant by "both sides", where a reporter's tail begins, rows of verbs, times told before the verb."""

import pytest

from accord.model.codes import Strength
from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments


def read(scene_of, text, **more):
    scene = scene_of(text, **more)
    return find_commitments(scene, attributions=attributions(scene))


# Each: the sentence; the wordings of all undertakings in it.
WORDED = [
    (
        (
            "Peru and Chile agreed upon the need to conduct regular drills but subdue their promotion, "
            "according to ministry spokesperson Ana Ruiz."
        ),
        ["conduct regular drills", "subdue their promotion"],
    ),
    (
        "The Kenyan military will hold over 60 joint events with Uganda in 2025, a Kenyan spokesman has said.",
        ["hold over 60 joint events with Uganda in 2025"],
    ),
    (
        "Kenyan forces plan to hold seven drills with Uganda, Commander Col. Gen. Paul Otieno said in an interview.",
        ["hold seven drills with Uganda"],
    ),
    (
        '"Japan will proceed with deliberations with Oman," read the joint statement issued after the meeting.',
        ["proceed with deliberations with Oman"],
    ),
    (
        '"Peru will widen communication with Chile," Ruiz, who is a former chief of the Peruvian Army, emphasized.',
        ["widen communication with Chile"],
    ),
    (
        (
            "Peru and Chile will enhance the exchange of data; coordinate to run campaigns against fraud; "
            "jointly organise training courses for officers."
        ),
        ["enhance the exchange of data", "coordinate to run campaigns", "organise training courses for officers"],
    ),
    (
        (
            "In talks with Omani envoy Ali Saleh, Peruvian minister Ana Ruiz suggested establishing a mechanism for "
            "exchanging data, and a coordinated mechanism to ensure the security of delegations."
        ),
        ["establish a mechanism for exchanging data"],
    ),
    (
        "Indonesia, Malaysia and the Philippines reached agreement at a special meeting here to run patrols in their waters.",
        ["run patrols in their waters"],
    ),
    ("Peru and Chile were in agreement to create a joint task force.", ["create a joint task force"]),
    (
        (
            "The three nations, Chile, Ecuador and Peru, agreed to:\n\n  • provide aid to people in distress,\n"
            "  • establish a focal point, and\n  • set up a hotline among the three."
        ),
        ["provide aid to people in distress", "establish a focal point", "set up a hotline"],
    ),
    ("Ghana will welcome any assistance from Peru, its minister said.", []),
    ("Peru and Chile met. The two sides agreed that they would not be arrested.", ["not arrest them"]),
]


@pytest.mark.parametrize(("text", "wordings"), WORDED)
def test_an_undertaking_ends_where_the_reporter_goes_on(scene_of, text, wordings):
    found = [c.action for c in read(scene_of, text)]
    assert len(found) == len(wordings)
    assert all(action.startswith(wording) for action, wording in zip(found, wordings, strict=True))
    assert not any(
        word in action for action in found for word in ("according", "spokesman", "Col", "Ruiz", "statement")
    )


def test_both_sides_are_those_of_whom_was_told_last(scene_of):
    text = (
        "Korean Foreign Minister Kim Chul of South Korea met Iranian Foreign Minister Reza Ahmadi in Oslo. "
        "South Korea and Iran agreed to raise trade. Iran and South Korea discussed ships.\n"
        "Kim also held talks with Australian Foreign Minister Jane Wood. Both sides agreed to enhance cooperation."
    )
    assert [c.by for c in read(scene_of, text)] == [("IR", "KR"), ("AU", "KR")]


@pytest.mark.parametrize(
    "aside",
    [
        "The talks came as Oman and Chile deepened ties.",
        "Peru fears that trade between Oman and Chile will grow.",
        "Oman was not at the table.",
    ],
)
def test_whom_an_aside_names_is_not_both_sides(scene_of, aside):
    text = f"Peru and Chile met in Lima. Peru's and Chile's ministers spoke. {aside} Both sides agreed to open a post."
    assert [c.by for c in read(scene_of, text)] == [("CL", "PE")]


DUE = [
    ("Ruiz stated that in 2025 Germany will supply Ukraine with howitzers.", "2025"),
    ("In 2025, Germany plans to train 500 soldiers of Ukraine.", "2025"),
    ("By the end of the year, Peru and Chile intend to open a joint post.", "../2024"),
    ("On Monday, Peru and Chile agreed to open a joint post.", None),
    ("In 2023, Peru and Chile agreed to open a joint post.", None),
    ("Peru said on Friday it will open a joint post with Chile.", None),
    # printed on that Wednesday
    ("Peru and Chile agreed to strengthen security cooperation on Wednesday, including joint patrols.", None),
    ("Peru and Chile agreed to hold meetings in the first week of March and the first week of October annually.", None),
]


@pytest.mark.parametrize(("text", "due"), DUE)
def test_a_time_before_the_verb_is_due_only_where_it_lies_ahead(scene_of, text, due):
    assert [c.due.value for c in read(scene_of, text, published="2024-03-06")] == [due]


def test_who_they_are_in_brackets_does_it(scene_of):
    text = '"They (Peru) assured us of providing data," Chilean minister Ana Ruiz said after talks with Peru.'
    assert [c.by for c in read(scene_of, text)] == [("PE",)]


def test_reaffirmed_not_to_is_a_pledge(scene_of):
    text = '"Both sides reaffirmed not to allow their territory to be used," the ministers of India and Oman said.'
    assert [(c.strength, c.action[:9]) for c in read(scene_of, text)] == [(Strength.COMMITS, "not allow")]
    assert not read(scene_of, "Peru and Chile reaffirmed that they attach importance to trade.")


def test_a_statement_reaffirms_whose_will_it_names(scene_of):
    text = "The statement also reiterated Oman's determination to fight smuggling with Peru."
    assert [(c.by, c.action[:5]) for c in read(scene_of, text)] == [(("OM",), "fight")]


def test_mutual_support_takes_both(scene_of):
    text = "Peruvian envoy Ana Ruiz stressed to Chile the importance of exchanging data and providing mutual support."
    assert [c.by for c in read(scene_of, text)] == [("CL", "PE")] * 2
