"""Sentences of agencies with a word of promising that promise nothing, and near ones that do."""

import pytest

from accord.reading.commitments import find_commitments

NOTHING = (
    "Lithuania's deputy minister Ona Petraite will lead the delegation to Riga, Latvia.",
    '"We will return to that when we present the budget," Norwegian Defence Minister Kari Lie said in Kyiv, Ukraine.',
    "Sweden handed two aircraft to Ukraine, which will significantly strengthen its air defence.",
    "Kenya and Oman signed two pacts providing for cooperation in finance and fisheries.",
    "The ministers of Peru and Chile discussed ways and means to step up patrols.",
    "Ghana's minister said he was hopeful Togo would learn from the exercise.",
    "He said that President Lopez's visit to Nepal should be seen as a success for both China and Nepal.",
    "The Korean minister had also planned to visit Kyrgyzstan.",
    "Kenya and Uganda will mark the anniversary of their ties in May.",
    "The committee of Chad and Niger thanked the envoy. Mali's envoy praised Chad's commitment to economic progress.",
)


@pytest.mark.parametrize("text", NOTHING, ids=[text[:24] for text in NOTHING])
def test_nothing_is_promised(scene_of, text):
    assert [c.action for c in find_commitments(scene_of(text))] == []


def test_what_both_agreed_that_they_need_is_agreed(scene_of):
    text = '"We have agreed that we need to intensify our patrols," Croatian Interior Minister Ivo Babic said in Podgorica, Montenegro.'
    found = find_commitments(scene_of(text))
    assert [(c.by, str(c.strength), c.action) for c in found] == [(("HR", "ME"), "agrees", "intensify our patrols")]


def test_our_nations_are_both_sides(scene_of):
    text = 'Nigerian President Musa Bello received his Ghanaian peer. "Our nations must patrol the coast together," he said.'
    found = find_commitments(scene_of(text))
    assert [c.by for c in found] == [("GH", "NG")]


def test_a_text_between_two_is_signed_by_both(scene_of):
    text = "Georgia intends to sign an agreement between Georgia and Armenia on rescue at sea."
    found = find_commitments(scene_of(text))
    assert [(c.by, c.toward) for c in found] == [(("AM", "GE"), ())]


def test_a_request_that_is_turned_down_was_made(scene_of):
    found = find_commitments(scene_of("Chad turned down a request by Niger to open the crossing."))
    assert [(c.by, str(c.strength)) for c in found] == [(("TD",), "requests")]


def test_an_aside_ends_the_conduct_and_may_hold_another(scene_of):
    text = "Colombia and Panama are set to hold joint patrols, after the two agreed on Monday to share radar data."
    found = find_commitments(scene_of(text))
    assert [c.action for c in found] == ["hold joint patrols", "share radar data"]


def test_the_day_of_the_saying_is_no_deadline(scene_of):
    found = find_commitments(scene_of("The Philippines said on Friday it will not allow China to fish near the shoal."))
    assert [(c.action[:9], c.due.value) for c in found] == [("not allow", None)]


def test_what_a_treaty_will_allow_or_provides_for_both_is_its_term(scene_of):
    text = (
        "Rwanda and Zambia signed a treaty. The treaty will allow Zambia to hand over suspects. "
        "The memorandum provides for the two countries to train pilots."
    )
    assert [(c.by, str(c.strength)) for c in find_commitments(scene_of(text))] == [(("RW", "ZM"), "agrees")] * 2


def test_what_is_announced_to_be_sent_or_to_begin_is_planned(scene_of):
    sent = find_commitments(scene_of("Cuba announced the dispatch of 200 doctors to Algeria in May."))
    begun = find_commitments(
        scene_of("Peru welcomed Chilean minister Ana Rojas's announcement to begin negotiating a pact.")
    )
    assert [(c.by, str(c.strength)) for c in (*sent, *begun)] == [(("CU",), "plans"), (("CL",), "plans")]


def test_a_summit_that_one_calls_for_takes_both(scene_of):
    found = find_commitments(scene_of("Bolivia's president met Peru's envoy and called for a summit with Peru in May."))
    assert [(c.by, str(c.strength)) for c in found] == [(("BO", "PE"), "urges")]


def test_we_of_an_unnamed_official_is_the_state_told_before(scene_of):
    text = 'Chad asked Niger for fuel. Niamey has yet to respond. "We will send an answer in May," an official said.'
    assert [c.by for c in find_commitments(scene_of(text)) if "answer" in c.action] == [("NE",)]
