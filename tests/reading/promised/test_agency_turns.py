"""Turns of agencies: rows of verbs, what is expected of a side or worked on, calls for somebody, what things are for."""

import pytest

from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments

MET = "Kenyan Foreign Minister Ann Mwangi met her Peruvian counterpart Luis Paz in Lima. "
TOLD = [
    (
        MET + "She added that Kenya is willing to deepen cooperation with Peru, continuously scale up trade, "
        "strengthen border ports, and continue to support young farmers.",
        ["deepen cooperation", "continuously scale up trade", "strengthen border ports", "continue to support young"],
        "KE",
        "offers",
    ),
    ("Kenyan police are now expected to go on patrol in Peru.", ["go on patrol"], "KE", "plans"),
    (
        "The Kenyan ministry is working with Peruvian officials to arrange the return of 200 sailors.",
        ["arrange the return"],
        "KE",
        "plans",
    ),
    (
        'Chile and Ghana have called for President Luis Paz of Peru to "immediately" publish the deal.',
        ["immediately publish the deal"],
        "PE",
        "urges",
    ),
    (
        "The ministers of Kenya and Peru met after Ghana closed its port and are committed to reopening the road.",
        ["reopen the road"],
        "KE PE",
        "commits",
    ),
    (
        "The Kenya Coast Guard (KCG) met the Peru Coast Guard on Monday. The KCG said it will send two boats to Lima.",
        ["send two boats"],
        "KE",
        "plans",
    ),
    (
        "Peru's minister met the Kenyan envoy. In turn, Kenyan side expressed its readiness to train officers.",
        ["train officers"],
        "KE",
        "offers",
    ),
    (MET + "She said that countries need to send air defence systems to Mali.", ["send air defence"], "", "urges"),
    (
        "The ministers of Kenya and Peru agreed that the two countries needed to move forward with the dredging.",
        ["move forward with the dredging"],
        "KE PE",
        "agrees",
    ),
    (
        "The joint communiqué of Peru and Kenya stressed the need to adopt the best measures.",
        ["adopt the best measures"],
        "KE PE",
        "urges",
    ),
    (
        "The discussion between Kenya's Ann Mwangi and Peru's Luis Paz also included plans to organise a course in June.",
        ["organise a course"],
        "KE PE",
        "plans",
    ),
    (
        "An agreement was reached between Kenya and Peru on opening a joint post.",
        ["open a joint post"],
        "KE PE",
        "agrees",
    ),
    (
        "The Kenyan defence minister announced the agreement between Kenya, Peru and Chile to create a warning system.",
        ["create a warning system"],
        "CL KE PE",
        "agrees",
    ),
    (
        "The ministers of Kenya and Peru expressed the will to work together on the customs union.",
        ["work together"],
        "KE PE",
        "commits",
    ),
    (
        "Kenya is starting five training courses for Peruvian soldiers in August, its minister said.",
        ["start five training courses"],
        "KE",
        "plans",
    ),
    (
        "Kenya and Peru agreed to continue visits under which the minister will come here and decided to hold a drill.",
        ["continue visits", "hold a drill"],
        "KE PE",
        "agrees",
    ),
    (
        'Kenya, Peru and Chile held talks in Lima. The three "committed to continue to exchange data," a text says.',
        ["continue to exchange data"],
        "CL KE PE",
        "commits",
    ),
    (MET + "Mwangi and Paz agreed that it was important to respect the ceasefire.", ["respect"], "KE PE", "urges"),
    (
        MET + "Paz assured the visiting guest from Nairobi of ensuring the safety of sailors.",
        ["ensure"],
        "PE",
        "commits",
    ),
    (
        "Kenya and Peru have agreed that the two navies needed to meet more often, the Kenyan minister said.",
        ["meet more often"],
        "KE PE",
        "agrees",
    ),
    ("The Attorneys General of Kenya and Peru agreed to continue their dialogue.", ["continue"], "KE PE", "agrees"),
    (
        "Kenya, Peru, and Chile are committed to strengthening their trade ties.",
        ["strengthen their trade ties"],
        "CL KE PE",
        "commits",
    ),
    (
        "The two ministries of Kenya and Peru agreed to share data by mail; ensure safe passage; fight smugglers at sea.",
        ["share data", "ensure safe passage", "fight smugglers"],
        "KE PE",
        "agrees",
    ),
    (
        MET + "Mwangi proposed that the Peruvian minister will continue the work.",
        ["continue the work"],
        "PE",
        "requests",
    ),
    (MET + "She said Kenya was available to host the talks with Peru.", ["host the talks"], "KE", "offers"),
    (
        MET + "She urged the defence institutions of both countries to implement the decisions.",
        ["implement the decisions"],
        "KE PE",
        "urges",
    ),
    (MET + "A Kenyan police team will come to Peru to train officers.", ["come to Peru"], "KE", "plans"),
]
NOTHING = [
    MET + '"It will make it easier for Kenya to help Peru," Mwangi said.',
    "Kenya and Peru signed an accord. It will be used to support 850 soldiers.",
    "A number of Kenyan refugees have refused to go home and opted to stay in Peru, the Peruvian minister said.",
    MET + '"I would highlight the programme for strengthening the border," she said.',
    MET + "She urged the Peruvian people to remain calm.",
    "Peru's minister warned that Kenya is running out of means to defend itself.",
    "Kenya is ready to weigh the possibility of training Peruvian pilots, its minister told Peru.",
    MET + "The patrols will involve both navies, she said.",
    MET + "She said the accord establishes a framework for cooperation between Kenya and Peru.",
    "The Kenyan and Peruvian ministers discussed plans to open a bank.",
    "Kenya is seeking ways to encourage Peruvian investors to come, its minister told Peru.",
    "As a demonstration of the commitment of Kenya to support Peru, the step was welcomed.",
]


def found(scene):
    return find_commitments(scene, attributions=attributions(scene))


@pytest.mark.parametrize(("text", "actions", "by", "strength"), TOLD)
def test_the_undertaking_is_read_with_its_doer(scene_of, text, actions, by, strength):
    told = found(scene_of(text, published="2025-03-12"))
    assert len(told) == len(actions)
    for commitment, action in zip(told, actions, strict=True):
        assert commitment.action.startswith(action)
        assert commitment.by == tuple(by.split())
        assert commitment.strength == strength


@pytest.mark.parametrize("text", NOTHING)
def test_effects_people_moods_and_signs_promise_nothing(scene_of, text):
    assert found(scene_of(text, published="2025-03-12")) == ()


def test_the_side_told_before_may_be_meant_by_it(scene_of):
    (first, second) = found(scene_of("Kenya pledged 40 tents to Peru. It will provide 20 lorries."))
    assert (first.by, second.by) == (("KE",), ("KE",))


def test_a_coming_month_beside_a_present_that_looks_ahead_is_the_next(scene_of):
    (told,) = found(scene_of("Kenya is opening two schools in May.", published="2025-03-12"))
    assert told.due.value == "2025-05"


def test_the_day_of_the_talks_is_no_deadline_of_what_was_asked_there(scene_of):
    text = (
        "Kenya's minister called for closer cooperation on trade during a meeting with Luis Paz of Peru on November 17."
    )
    (told,) = found(scene_of(text, published=None))
    assert told.due.value is None


def test_the_time_in_a_clause_about_a_text_is_not_that_of_its_signing(scene_of):
    text = "Kenya and Peru will sign a plan of action which is to be put into effect by 2028."
    assert found(scene_of(text, published="2025-03-12"))[0].due.value is None


@pytest.mark.parametrize(
    ("text", "action", "by"),
    [
        (
            "Kenyan Minister Ann Mwangi held talks with her Peruvian counterpart Luis Paz and agreed to set up a team.",
            "set up a team",
            ("KE", "PE"),
        ),
        (
            "Kenyan Minister Ann Mwangi met Peruvian Minister Luis Paz on Monday and agreed to open a border post.",
            "open a border post",
            ("KE", "PE"),
        ),
        (
            "Kenyan Minister Ann Mwangi spoke with Peruvian Minister Luis Paz and agreed to hold a joint drill.",
            "hold a joint drill",
            ("KE", "PE"),
        ),
        (
            "Kenyan Minister Ann Mwangi met Peruvian Minister Luis Paz on Monday and pledged to send a ship.",
            "send a ship",
            ("KE",),
        ),
        (
            "Kenyan Minister Ann Mwangi met Peruvian Minister Luis Paz in Lima, with both sides pledging to open a post.",
            "open a post",
            ("KE", "PE"),
        ),
    ],
)
def test_who_agrees_after_talks_agrees_with_whom_he_met(scene_of, text, action, by):
    scene = scene_of(text)
    (found,) = find_commitments(scene, attributions=attributions(scene))
    assert (found.action, found.by) == (action, by)
