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
    (
        (
            "Zambian minister Jack Banda echoed the call for deeper collaboration with Congo, "
            "urging agencies from both countries to intensify joint patrols."
        ),
        ["pursue deeper collaboration", "intensify joint patrols"],
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


DOERS = [
    (
        "The members of the Kazakh military delegation will watch the drill in Oman on Friday. Oman met Kazakhstan.",
        "KZ",
    ),
    ("Ruiz said authorities in Congo had indicated that they will soon submit a report to Zambia.", "CD"),
    (
        (
            "Iraqi minister Ali Kareem expressed hope that relations between Iraq and Kuwait would grow, "
            "expressing readiness to send two boats to Kuwait."
        ),
        "IQ",
    ),
    (
        (
            "The ministry said Iraqi minister Ali Kareem met Kuwaiti minister Saad Omar, "
            "voicing readiness to send two boats to Kuwait."
        ),
        "IQ",
    ),
    ("Peru and Chile agreed that they would not be arrested.", "CL PE"),
    ("The press release outlined Oman's stance, reiterating Oman's commitment to combating crimes with Peru.", "OM"),
    ("Peru and Chile met. A joint task force was formed. It is expected to start work in May.", "CL PE"),
]


@pytest.mark.parametrize(("text", "by"), DOERS)
def test_whose_conduct_it_is(scene_of, text, by):
    assert [" ".join(c.by) for c in read(scene_of, text)] == [by]


NOTHING = [
    '"Oman hopes that the Thai government will share the same commitment to ensure the safety of citizens," it said.',
    "Ruiz said the foreign ministers of Libya's neighbouring states will meet in Khartoum on Thursday.",
    "He highlighted the growth of trafficking, which both Peru and Chile aim to reduce further.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_hoped_or_told_of_others_is_no_undertaking(scene_of, text):
    assert not read(scene_of, text)


CUT = [
    (
        (
            "Egyptian minister Ali Fahmy said Egypt's envoys will meet in Khartoum on Thursday, "
            "Al-Nahar's Arabic news website reported on Sunday."
        ),
        "meet in Khartoum on Thursday",
    ),
    (
        "Peru decided to create a mechanism at the level of deputies, within which the row with Chile will be solved.",
        "create a mechanism at the level of deputies",
    ),
    ("Peru and Chile agreed on new attempts to disrupt the supply of boats.", "make new attempts to disrupt"),
]


@pytest.mark.parametrize(("text", "wording"), CUT)
def test_what_stands_beside_an_undertaking_is_cut_off(scene_of, text, wording):
    (action,) = [c.action for c in read(scene_of, text)]
    assert action.startswith(wording)
    assert not any(word in action for word in ("website", "which", "asking"))


LATER = [
    ("Zambia added that works on the dam of Congo should be expedited in May.", "2024-05"),
    (
        "Peru and Chile agreed to conclude negotiations on the treaty before the summit scheduled for November.",
        "../2024-11",
    ),
    ("Peru and Chile set up a joint committee. It will submit its report by June 30.", "../2024-06-30"),
]


@pytest.mark.parametrize(("text", "due"), LATER)
def test_a_month_is_one_to_come(scene_of, text, due):
    assert read(scene_of, text, published="2024-03-06")[-1].due.value == due
