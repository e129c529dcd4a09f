"""What agency sentences promise, and what they do not. Every person here is invented."""

import pytest

from accord.model.codes import Strength
from accord.reading.attribution import attributions
from accord.reading.commitments import find_commitments

# Each: the sentence; strength, doers and a part of the wording of every undertaking in it.
PROMISED = [
    (
        "Ghana's Defence Minister Kofi Mensah and his Ivorian counterpart agreed on Monday to conduct joint patrols.",
        [("agrees", "CI GH", "conduct joint patrols")],
    ),
    (
        "Oman and Tanzania held talks. They agreed to share radar data, set up a fusion centre and train officers.",
        [
            ("agrees", "OM TZ", "share radar data"),
            ("agrees", "OM TZ", "set up a fusion centre"),
            ("agrees", "OM TZ", "train officers"),
        ],
    ),
    (
        "Fiji and Samoa stressed the value of sea drills and officer exchanges and decided to expand both.",
        [("agrees", "FJ WS", "expand sea drills and officer exchanges")],
    ),
    (
        '"We thank Norway for its willingness to keep supplying shells to Oman and welcome the gifts," Omani envoys said.',
        [("offers", "NO", "keep supplying shells to Oman")],
    ),
    (
        "German Defence Minister Jens Vogel announced a new aid package of 500 million euros for Oman at a meeting in Oslo.",
        [("commits", "DE", "provide a new aid package of 500 million euros for Oman")],
    ),
    (
        "Kenyan minister Paul Otieno and Ugandan minister Jim Okello reached consensus on opening a border post.",
        [("agrees", "KE UG", "open a border post")],
    ),
    (
        "Peru and Chile reached an understanding on the exchange of intelligence.",
        [("agrees", "CL PE", "exchange intelligence")],
    ),
    (
        "Pakistani and Turkish Interior Ministries agreed to exchange watch lists.",
        [("agrees", "PK TR", "exchange watch lists")],
    ),
    (
        "Iran and Pakistan, which share a 900-km border, decided to open two new crossings.",
        [("agrees", "IR PK", "open two new crossings")],
    ),
    (
        "The Dutch government has decided to donate 14 tanks to Ukraine.",
        [("commits", "NL", "donate 14 tanks to Ukraine")],
    ),
    (
        "Norwegian Prime Minister Lars Haugen vowed that Oslo would continue to supply Moldova with winter equipment.",
        [("commits", "NO", "continue to supply Moldova")],
    ),
    ("New Zealand has promised Fiji two maritime surveillance aircraft.", [("commits", "NZ", "provide two maritime")]),
    (
        "Tunisia's Interior Minister affirmed his country's keenness to boost security coordination with Algeria.",
        [("commits", "TN", "boost security coordination with Algeria")],
    ),
    (
        "Bahrain is keen on developing military cooperation with Nepal.",
        [("commits", "BH", "develop military cooperation")],
    ),
    (
        "Poland and Latvia reaffirmed their commitment to protecting undersea cables.",
        [("commits", "LV PL", "protect undersea cables")],
    ),
    ("Portugal announced $12 million in humanitarian aid for Mozambique.", [("commits", "PT", "provide $12 million")]),
    (
        "Colombia's government has instructed its navy to resume joint patrols with Honduras.",
        [("commits", "CO", "resume joint patrols")],
    ),
    ("Cuba's interior minister ruled out reopening the consulate.", [("commits", "CU", "not reopen the consulate")]),
    (
        "Hungary intends to withdraw its contingent from Kosovo before October, the Defence Ministry announced.",
        [("plans", "HU", "withdraw its contingent")],
    ),
    (
        "Panama's Security Ministry announced that it would deploy 300 additional border guards.",
        [("plans", "PA", "deploy 300 additional border guards")],
    ),
    (
        "The UAE will provide Somalia with training for 400 coast guards, the two countries said.",
        [("plans", "AE", "provide Somalia with training")],
    ),
    ("Morocco's king will visit Senegal on Thursday.", [("plans", "MA", "visit Senegal")]),
    (
        "Ethiopia and Djibouti are to launch a joint railway police next year.",
        [("plans", "DJ ET", "launch a joint railway police")],
    ),
    (
        "The Singapore navy is set to take part in the drill in Darwin in August.",
        [("plans", "SG", "take part in the drill in Darwin")],
    ),
    (
        "The next round of talks between Peru and Ecuador is scheduled to take place in Quito on June 12.",
        [("plans", "EC PE", "hold next round of talks")],
    ),
    (
        "Malta and Cyprus held talks. The eighth round is planned in Nicosia in the spring of 2025.",
        [("plans", "CY MT", "hold eighth round")],
    ),
    (
        "Turkmenistan looks forward to hosting the second forum in Ashgabat in September.",
        [("plans", "TM", "host the second forum")],
    ),
    ("Finland will not join the mission, its defence minister said.", [("plans", "FI", "not join the mission")]),
    (
        "The Omani foreign minister invited his Chilean counterpart to visit Muscat.",
        [("offers", "OM", "invite his Chilean")],
    ),
    (
        "China stands ready to strengthen communication and coordination with Mali, the ambassador said.",
        [("offers", "CN", "strengthen communication")],
    ),
    (
        "Guyana and Suriname expressed readiness to build a bridge over the Corentyne River.",
        [("offers", "GY SR", "build a bridge")],
    ),
    ("Slovakia offered Ukraine help in clearing mines.", [("offers", "SK", "help in clearing mines")]),
    (
        "Chile and Peru met. The Chilean president proposed that the two countries raise bilateral trade by 2030.",
        [("offers", "CL PE", "raise bilateral trade")],
    ),
    ("The Philippines has asked Japan for four patrol vessels.", [("requests", "JP", "provide four patrol vessels")]),
    (
        "Ukraine's defence minister has appealed to Germany for more air defence systems.",
        [("requests", "DE", "provide more air defence systems")],
    ),
    ("Bangladesh wants Myanmar to take back the refugees.", [("requests", "MM", "take back the refugees")]),
    (
        "Malaysian police chief Azman Rahim urged Thailand to step up checks along the Golok river.",
        [("urges", "TH", "step up checks along the Golok river")],
    ),
    (
        "South Sudan demanded that Sudan withdraw its forces from Abyei.",
        [("urges", "SD", "withdraw its forces from Abyei")],
    ),
    (
        "Bolivia called for an immediate ceasefire and the release of all hostages.",
        [("urges", "", "immediate ceasefire"), ("urges", "", "release all hostages")],
    ),
    (
        "Kenya and Uganda underlined the importance of implementing the customs accord.",
        [("urges", "KE UG", "implement the customs accord")],
    ),
    (
        "Sweden and Denmark must do more to protect undersea cables, said NATO's secretary general.",
        [("urges", "DK SE", "do more to protect undersea cables")],
    ),
    (
        "Malaysia and Brunei signed a memorandum of understanding to exchange fingerprints of convicted traffickers.",
        [("agrees", "BN MY", "exchange fingerprints")],
    ),
    (
        "Under the deal, Rwanda will host 200 refugees from Libya.",
        [("commits", "RW", "host 200 refugees from Libya")],
    ),
    (
        "Chad and Libya met. The two delegations signed minutes that commit both sides to reducing patrols.",
        [("agrees", "LY TD", "reduce patrols")],
    ),
    (
        "Jamaica and Barbados signed a treaty. Under it, each Party shall answer a tracing request within 72 hours.",
        [("shall", "BB JM", "answer a tracing request")],
    ),
]

NOT_PROMISED = [
    "The two ministers discussed ways to expand trade and reviewed the implementation of the 2019 accord.",
    "Finland and Estonia signed an agreement on cooperation in border management.",
    "The memorandum aims to strengthen defence ties between Greece and Cyprus.",
    "Greece and Cyprus signed a memorandum to strengthen defence ties.",
    "Analysts say Kenya will send more troops to the border.",
    '"We believe Turkey will attack within weeks," said Cypriot defence minister Andreas Ioannou.',
    "This visit reflects the commitment of both countries to strengthening relations, the paper wrote.",
    "Qatar's emir hailed the commitment of Indonesia to peace.",
    "Angola reaffirmed its support for Zambia's sovereignty and territorial integrity.",
    "Belgium is committed to a two-state solution.",
    "Serbia refused to extradite the suspect.",
    "Egypt denied that it would send troops to Libya.",
    "Nigeria has not committed to sending troops.",
    "Inflation in Argentina will fall to 20 percent, the government expects.",
    "The exercise will involve 3,000 troops from nine nations.",
    "Cooperation between Togo and Benin will help stabilise the region.",
    "The project will create 500 jobs and boost bilateral trade between Togo and Benin.",
    "Romanian President Ion Popa said his country could provide training for Moldovan pilots.",
    "Italy's prime minister told lawmakers that Rome was considering sending a frigate to the Red Sea.",
    "The Foreign Ministry of Kazakhstan expressed hope that the talks would lead to peace.",
    "The minister voiced hope that Mali would release the soldiers.",
    "The Czech Republic hopes to sign the contract in autumn.",
    "Thailand could become the region's biggest exporter, the minister predicted.",
    "The two neighbours have yet to agree on a date for the next round.",
    "Nepal's army chief arrived in Dhaka on Sunday at the invitation of his Bangladeshi counterpart.",
    "The commission is tasked with monitoring the ceasefire between Chad and Sudan.",
    "The committee of Chad and Libya will monitor the truce and report to the presidents every six months.",
    "Ministers from Peru and Chile emphasised the value of the partnership.",
    "Ministers from Peru and Chile underlined the importance of the meeting.",
    "Argentina and Chile must resolve the dispute themselves, said the analyst.",
    "A Somali politician, who asked not to be named, said the timetable was unrealistic.",
    "Uganda thanked Canada for its assistance and praised the training of its police.",
    "Lebanon's army is working with UN peacekeepers to secure the border.",
]


def told(commitments):
    return [(c.strength.value, " ".join(c.by), c.action) for c in commitments]


@pytest.mark.parametrize(("text", "expected"), PROMISED, ids=[text[:60] for text, _ in PROMISED])
def test_a_sentence_of_an_agency_gives_its_undertakings(scene_of, text, expected):
    found = told(find_commitments(scene_of(text)))
    assert len(found) == len(expected), found
    for (strength, by, action), (wanted_strength, wanted_by, words) in zip(found, expected, strict=True):
        assert (strength, by) == (wanted_strength, wanted_by)
        assert words in action


@pytest.mark.parametrize("text", NOT_PROMISED, ids=[text[:60] for text in NOT_PROMISED])
def test_what_is_discussed_praised_foreseen_or_denied_is_no_undertaking(scene_of, text):
    scene = scene_of(text)
    assert told(find_commitments(scene, attributions=attributions(scene))) == []


def only(scene_of, text, **about):
    found = find_commitments(scene_of(text, **about))
    assert len(found) == 1, told(found)
    return found[0]


def test_a_deadline_in_the_clause_is_the_due_date(scene_of):
    text = "Sweden pledged to extradite three suspects to the Maldives by the end of June."
    assert only(scene_of, text, published="2024-05-14").due.value == "../2024-06"


def test_the_day_of_the_report_is_no_due_date(scene_of):
    text = "Peru and Chile agreed on Tuesday to open a hotline."
    assert only(scene_of, text, published="2024-05-14").due.value is None


def test_the_year_of_an_older_text_is_no_due_date(scene_of):
    text = "Peru and Chile agreed to implement the customs accord signed in 2019."
    assert only(scene_of, text, published=None).due.value is None


def test_a_time_before_the_subject_is_the_due_date(scene_of):
    text = "Next month, Peru will open a consulate in Quito."
    assert only(scene_of, text, published="2024-05-14").due.value == "2024-06"


def test_a_condition_is_kept_in_its_own_words(scene_of):
    text = "Latvia stands ready to host the training centre provided that the European Union covers the costs."
    commitment = only(scene_of, text)
    assert commitment.condition is not None
    assert commitment.condition.text == "provided that the European Union covers the costs"


def test_of_two_conditions_the_first_is_kept(scene_of):
    text = "Should the three ask, Ireland will house the engineers of Peru in Galway, for as long as needed."
    commitment = only(scene_of, text)
    assert commitment.condition is not None
    assert commitment.condition.text == "Should the three ask"


def test_anonymity_is_no_condition(scene_of):
    text = "Speaking on condition of anonymity, two officials said Norway would withdraw 100 troops from Niger."
    assert only(scene_of, text).condition is None


def test_one_sided_conduct_names_the_counterpart(scene_of):
    assert only(scene_of, "Morocco's king will visit Senegal on Thursday.").toward == ("SN",)


def test_joint_conduct_has_no_counterpart(scene_of):
    assert only(scene_of, "Peru and Chile agreed to open a hotline.").toward == ()


def test_an_accepted_invitation_is_the_guests_undertaking(scene_of):
    text = (
        "The Omani foreign minister invited the Chilean minister to visit Muscat in May. The invitation was accepted."
    )
    offer, acceptance = find_commitments(scene_of(text))
    assert (offer.strength, acceptance.strength) == (Strength.OFFERS, Strength.COMMITS)
    assert acceptance.by == ("CL",)
    assert acceptance.action.startswith("visit Muscat")


def test_an_acceptance_that_nothing_explains_is_left_out(scene_of):
    assert find_commitments(scene_of("The invitation was accepted.")) == ()


def test_the_same_undertaking_said_twice_is_one_with_two_spans(scene_of):
    text = (
        "Peru and Chile agreed to open a hotline between their coast guards. The meeting lasted two hours.\n\n"
        "The ministers of Peru and Chile decided to open a hotline between the coast guards of the two states."
    )
    assert len(only(scene_of, text).evidence) == 2


def test_a_headline_only_repeats_the_report(scene_of):
    text = "Peru, Chile agree to open hotline\n\nLIMA, May 14 (AGP) - Peru and Chile agreed to open a naval hotline."
    commitment = only(scene_of, text)
    assert commitment.evidence[0].start > text.index("LIMA")


def test_a_text_that_is_all_headline_is_read(scene_of):
    assert only(scene_of, "Peru, Chile agree to open hotline").by == ("CL", "PE")


def test_the_terms_after_under_the_accord_are_agreed_by_both(scene_of):
    text = "Under the accord, Ghana is to train 40 officers. Both sides will swap data. Ghana and Togo met."
    assert [c.strength for c in find_commitments(scene_of(text))] == [Strength.AGREES, Strength.AGREES]


def test_a_postponed_meeting_is_planned_for_its_new_day(scene_of):
    text = (
        "Togo and Benin held talks. The forum, originally planned for May 2024, has been postponed to September 2024."
    )
    commitment = only(scene_of, text, published="2024-03-06")
    assert (commitment.strength, commitment.due.value) == (Strength.PLANS, "2024-09")


def test_a_dated_task_of_a_body_is_planned(scene_of):
    text = "Togo and Benin met on Monday. The technical committee is expected to present its report by June 30."
    assert only(scene_of, text).action.startswith("present its report")


def test_what_a_pair_of_unnamed_armies_will_do_is_that_of_the_sides(scene_of):
    text = "Kuwait and Jordan held talks. The two armies will swap liaison officers."
    assert only(scene_of, text).by == ("JO", "KW")


def test_we_in_a_quotation_is_the_speaker(scene_of):
    text = '"We will not allow our territory to be used," Iraqi government spokesman Ali Kareem told reporters.'
    assert only(scene_of, text).by == ("IQ",)


def test_every_span_is_a_slice_of_the_text(scene_of):
    for text, _ in PROMISED:
        for commitment in find_commitments(scene_of(text)):
            assert all(span.holds_in(text) for span in (*commitment.evidence, *commitment.cues))


def test_an_undertaking_carries_its_areas(scene_of):
    text = "Peru and Chile agreed to fight drug trafficking."
    assert "DRG" in [area.value for area in only(scene_of, text).areas]


def test_each_item_of_a_list_of_decisions_is_agreed(scene_of):
    text = (
        "The Ministers of Peru, Chile and Bolivia met at Arica on 4 March 2024.\n\nThey decided:\n"
        "(a) to post two officers at the joint cell, not later than 31 May 2024;\n"
        "(b) to share lists of stolen vehicles every fortnight.\n"
    )
    found = find_commitments(scene_of(text))
    assert [(c.by, c.strength) for c in found] == [(("BO", "CL", "PE"), Strength.AGREES)] * 2
    assert found[0].due.value == "../2024-05-31"


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("Peru shall provide buses to Chile.", Strength.SHALL),
        ("The Peruvian police shall return the stolen cars.", Strength.SHALL),
        ('"We shall provide buses to Chile," said Peru\'s minister Ana Ruiz.', Strength.COMMITS),
    ],
)
def test_what_one_side_shall_do_in_a_text_is_a_rule_and_said_its_commitment(scene_of, words, strength):
    found = find_commitments(scene_of(f"Peru and Chile signed a protocol. {words}"))
    assert [c.strength for c in found if c.by == ("PE",)] == [strength]


def test_it_is_to_be_recalled_promises_nothing(scene_of):
    assert not find_commitments(scene_of("Peru met Chile. It is to be recalled that the pact lapsed in 2010."))


def test_what_one_of_two_sides_seeks_is_asked_of_the_other(scene_of):
    text = "Kenya and Tanzania met on Monday. Tanzania later sought changes to the clause on nets."
    asked = [c for c in find_commitments(scene_of(text)) if c.strength is Strength.REQUESTS]
    assert [(c.by, c.toward) for c in asked] == [(("KE",), ("TZ",))]


def test_the_29th_of_february_stops_no_reading(scene_of):
    scene = scene_of("Peru and Chile agreed to open a joint post by 29 February.", published="2024-03-05")
    assert [c.action for c in find_commitments(scene)]
