"""What a speaker does by saying it. Each row is a sentence of our own and the acts it must give, in order."""

import pytest

from accord.reading.attribution import attributions
from accord.reading.statements import find_statements

SENTENCES = [
    # the verb decides
    ("Foreign Minister Ana Petrova of Bulgaria thanked Ghana for its patience.", ["praises"]),
    ("Foreign Minister Ana Petrova of Bulgaria condemned the shelling of the port.", ["criticises"]),
    ("Foreign Minister Ana Petrova of Bulgaria pledged to reopen the border crossing.", ["commits"]),
    ("Foreign Minister Ana Petrova of Bulgaria urged Oman to ratify the treaty.", ["calls_for"]),
    ("Foreign Minister Ana Petrova of Bulgaria denied that any soldier had been hurt.", ["denies"]),
    # the object decides
    ("Foreign Minister Ana Petrova of Bulgaria expressed gratitude to the hosts.", ["praises"]),
    ("Foreign Minister Ana Petrova of Bulgaria affirmed Sofia's readiness to mediate.", ["commits"]),
    ("Foreign Minister Ana Petrova of Bulgaria stressed the importance of reopening the port.", ["calls_for"]),
    ("Foreign Minister Ana Petrova of Bulgaria stressed the importance of the friendship.", ["opinion"]),
    ("Foreign Minister Ana Petrova of Bulgaria underlined the strength of the ties.", ["opinion"]),
    ("Foreign Minister Ana Petrova of Bulgaria acknowledged the sacrifices of the crews.", ["praises"]),
    # what is said decides
    ("Bulgarian Foreign Minister Ana Petrova said the bridge had been repaired in May.", ["reports"]),
    ("Bulgarian Foreign Minister Ana Petrova said Bulgaria would send two ships to Ghana.", ["commits"]),
    ("Bulgarian Foreign Minister Ana Petrova said the fugitives would be extradited soon.", ["commits"]),
    ("Bulgarian Foreign Minister Ana Petrova said the next round would be held in Accra.", ["reports"]),
    ("Bulgarian Foreign Minister Ana Petrova said all parties should respect the truce.", ["calls_for"]),
    ("Bulgarian Foreign Minister Ana Petrova said the visit was a great success.", ["opinion"]),
    ("Bulgarian Foreign Minister Ana Petrova said it would send a strong signal.", ["opinion"]),
    ("Bulgarian Foreign Minister Ana Petrova said the report was false.", ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said there was no plan to leave the bank.", ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said Ghana had turned down the request.", ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said Sofia was ready to host the talks.", ["commits"]),
    # rejecting a claim denies it, rejecting a thing criticises it
    ("Foreign Minister Ana Petrova of Bulgaria rejected reports of a pull-out.", ["denies"]),
    ("Foreign Minister Ana Petrova of Bulgaria rejected the blockade of the island.", ["criticises"]),
    # a refusal denies, a refusal with a limit or a vow promises
    ("Bulgarian Foreign Minister Ana Petrova said Bulgaria would not hand over the ships.", ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said Bulgaria would not sign until the toll is paid.", ["commits"]),
    ("Bulgarian Foreign Minister Ana Petrova said Bulgaria would not tolerate new raids.", ["commits"]),
    # plain facts deny
    ('"Nobody aimed at anybody," Bulgarian Foreign Minister Ana Petrova told Rift Wire.', ["denies"]),
    ('"Not on the table," said Bulgarian Foreign Minister Ana Petrova.', ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said its marines had fired flares, not bullets.", ["denies"]),
    ("Bulgarian Foreign Minister Ana Petrova said no soldier entered the valley.", ["denies"]),
    # organs and people of nobody else's side promise, another state does not
    ("Bulgarian Foreign Minister Ana Petrova said the cabinet would decide before the summer.", ["commits"]),
    ("Bulgarian Foreign Minister Ana Petrova said 60 officers would fly in next week.", ["commits"]),
    ("Bulgarian Foreign Minister Ana Petrova said the first meeting is scheduled for May.", ["reports"]),
    ("Bulgarian Foreign Minister Ana Petrova said Bulgaria will receive 40 patients from Ghana.", ["reports"]),
    # names and hopes
    ('Bulgarian Foreign Minister Ana Petrova called the plan "a fire theft".', ["criticises"]),
    ("Bulgarian Foreign Minister Ana Petrova voiced hope that Ghana will send more cadets.", ["opinion"]),
    ("Bulgarian Foreign Minister Ana Petrova voiced hope that the rains would be kind.", ["opinion"]),
    ("Bulgarian Foreign Minister Ana Petrova said Ghana was one of the closest partners of Sofia.", ["opinion"]),
    # an announcement reports, one's own journey and what is done together promise
    ("The two ministers will hold talks in Accra on Friday, Ghana's Foreign Ministry said.", ["reports"]),
    ("Ana Petrova of Bulgaria said a delegation of the police would visit Accra soon.", ["reports"]),
    ("Ana Petrova of Bulgaria said she looked forward to working with Ghana on the port.", ["commits"]),
    ("Bulgaria will pay for two boats, the Rift News Agency reported.", ["reports"]),
    ("Ana Petrova of Bulgaria assured the envoy that all suspects had been arrested.", ["reports"]),
    ("The pact may be signed next month, Bulgarian Foreign Minister Ana Petrova said.", ["reports"]),
    ("Ana Petrova of Bulgaria said 300 workers were ready to be flown home.", ["reports"]),
    ('"The crews lack boats, and we are committed to helping them," Ana Petrova of Bulgaria said.', ["commits"]),
    # what ties, texts and merits are judged by
    ("Ana Petrova of Bulgaria said the two nations enjoy cordial relations.", ["opinion"]),
    ("Ana Petrova of Bulgaria said Sofia cherishes its friendship with Ghana.", ["opinion"]),
    ("Ana Petrova of Bulgaria said the treaty will provide a framework for trade.", ["opinion"]),
    ("The pact, Ana Petrova of Bulgaria said, will furnish a common answer to piracy.", ["opinion"]),
    ("Ana Petrova of Bulgaria said the signing aims to enhance trade.", ["opinion"]),
    ("Ana Petrova of Bulgaria said the pact should not be seen as a threat.", ["opinion"]),
    ('Ana Petrova of Bulgaria said the memorandum "includes rules on extradition".', ["reports"]),
    ("Ana Petrova of Bulgaria said there was no cause for alarm.", ["opinion"]),
    ("Bulgarian Foreign Minister Ana Petrova underlined the crucial role of Ghana in the talks.", ["praises"]),
    ("Ana Petrova of Bulgaria emphasised the early conclusion of the pact.", ["calls_for"]),
    ("Ana Petrova of Bulgaria announced the proposal in Accra.", ["reports"]),
    # means and support that are announced or go on, and what the own side is about to do
    ("Ana Petrova of Bulgaria announced a package of aid for Ghana.", ["commits"]),
    ("Ana Petrova of Bulgaria said Sofia's support would continue.", ["commits"]),
    ('"We are starting five courses in August," Ana Petrova of Bulgaria said.', ["commits"]),
    ("Ana Petrova of Bulgaria said the government is working to reopen the road.", ["commits"]),
    # wishes in the bare form
    ("Ana Petrova of Bulgaria insisted that Oman pay for the damage.", ["calls_for"]),
    ("Ana Petrova of Bulgaria expressed the wish that the two posts be opened.", ["calls_for"]),
    ("Ana Petrova of Bulgaria said Sofia would like Omani instructors to stay on.", ["calls_for"]),
    ('"Let us not wait for winter," Ana Petrova of Bulgaria told the summit.', ["calls_for"]),
    ("Ana Petrova of Bulgaria warned Oman against any further raid.", ["calls_for"]),
    # told against what others tell, or without ground
    ("Ana Petrova of Bulgaria said no berth had been leased, contrary to what the papers wrote.", ["denies"]),
    ("The claims are entirely without foundation, Ana Petrova of Bulgaria said.", ["denies"]),
    ("Ana Petrova of Bulgaria said it had given no such advice.", ["denies"]),
    ('Ana Petrova of Bulgaria called the reports "pure invention".', ["denies"]),
    # conduct is regretted with criticism, a loss without
    ("Ana Petrova of Bulgaria regretted the decision of the board.", ["criticises"]),
    ("Ana Petrova of Bulgaria regretted the loss of life.", ["opinion"]),
    ("Ana Petrova of Bulgaria described the expulsion of its consul as a flagrant violation.", ["criticises"]),
    # what is too slow, within reach or has proved something is judged
    ("Ana Petrova of Bulgaria conceded that progress had been too slow.", ["opinion"]),
    ("Ana Petrova of Bulgaria said a deal was within reach.", ["opinion"]),
    ("Ana Petrova of Bulgaria said Ghana had demonstrated its sense of duty.", ["opinion"]),
    ("Ana Petrova of Bulgaria said there was great potential in the ports.", ["opinion"]),
    ("Ana Petrova of Bulgaria said the ministry is responsible for guarding the coast.", ["reports"]),
    ("Ana Petrova of Bulgaria said the support could total 40 million euros.", ["reports"]),
    ("Ana Petrova of Bulgaria said the accord meets the interests of both peoples.", ["opinion"]),
    ("Ana Petrova of Bulgaria said relations are going through one of the best moments.", ["opinion"]),
    ("Ana Petrova of Bulgaria described trade with Ghana as exemplary.", ["opinion"]),
    ("Ana Petrova of Bulgaria said Sofia's commitment to Ghana was unwavering.", ["commits"]),
    ("The agreement says that either side may withdraw.", ["reports"]),
    ('"We expressed our readiness to help," Ana Petrova of Bulgaria said.', ["commits"]),
    ("Ana Petrova of Bulgaria said the two peoples always supported each other.", ["reports"]),
    ('"The sale undermines the truce," Ana Petrova of Bulgaria told a briefing.', ["opinion"]),
    ("Foreign Minister Ana Petrova of Bulgaria committed the highest support for the forum.", ["commits"]),
    ("Ana Petrova of Bulgaria said the cooperation is yielding fruitful results.", ["opinion"]),
    ("Ana Petrova of Bulgaria said Ghana had 40 MW to spare.", ["reports"]),
    ("Ana Petrova of Bulgaria said the allegations were absurd.", ["denies"]),
    ("Ana Petrova of Bulgaria called the ban discriminatory.", ["criticises"]),
    ("Ana Petrova of Bulgaria said Ghana was interfering in its affairs.", ["criticises"]),
    ("Ana Petrova of Bulgaria said Sofia is raising the credit line.", ["commits"]),
    ("Ana Petrova of Bulgaria met the envoy, affirming supporting Ghana in the case.", ["commits"]),
    ("Ana Petrova of Bulgaria said Sofia was doing everything in its power to reopen the road.", ["commits"]),
    ("Ana Petrova of Bulgaria reaffirmed Sofia's attachment to good neighbourliness.", ["commits"]),
    ("Ana Petrova of Bulgaria assured the envoy that the soldiers were withdrawn on Sunday.", ["reports"]),
    # a refusal of conduct denies, silence does not
    ("Bulgaria declined to open camps.", ["denies"]),
    ("Bulgaria declined to comment.", []),
    # two acts in one sentence
    ("Foreign Minister Ana Petrova of Bulgaria praised Oman and called for an early vote.", ["praises", "calls_for"]),
    ("Ana Petrova of Bulgaria expressed thanks for the boats and readiness to pay for more.", ["praises", "commits"]),
]


@pytest.mark.parametrize(("sentence", "acts"), SENTENCES)
def test_the_act_is_told_by_verb_object_or_predicate(scene_of, sentence, acts):
    assert [s.act.value for s in find_statements(scene_of(sentence))] == acts


def test_harsh_words_turn_concern_into_criticism(scene_of):
    calm = "The two ministers of Chile and Kenya voiced concern about the harvest."
    harsh = "The two ministers of Chile and Kenya voiced concern about the brutal shelling."
    assert [s.act.value for s in find_statements(scene_of(calm))] == ["opinion"]
    assert [s.act.value for s in find_statements(scene_of(harsh))] == ["criticises"]


def test_what_another_state_will_do_is_no_promise_of_the_speaker(scene_of):
    text = "Bulgarian Foreign Minister Ana Petrova said Ghana would send two ships."
    assert [s.act.value for s in find_statements(scene_of(text))] == ["reports"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Maps will be exchanged in May, the Chilean ministry said.", "commits"),
        ("The armies of both countries will exchange maps by June, the Peruvian ministry said.", "commits"),
        ("The centre will begin work in June, Minister Ana Ruiz of Peru said.", "reports"),
        ("The request would be studied by both armies, Minister Ana Ruiz of Peru said.", "commits"),
        ("Oman will train 40 cadets in Muscat, the joint communique says.", "commits"),
        ("Oman will host a conference on fishing in May, the Omani ministry said.", "reports"),
        ("Herders will have to present a certificate, Minister Ana Ruiz of Peru said.", "reports"),
        ("Peru turned down the request of Chile.", "denies"),
    ],
)
def test_what_is_arranged_is_promised_and_what_is_turned_down_denied(scene_of, text, act):
    scene = scene_of(text)
    assert act in [s.act.value for s in find_statements(scene, attributions(scene))]


ARRANGED = [
    ("The findings will be seen with interest, the Ghanaian transport minister, Kofi Mensah, said.", "reports"),
    ("A Chilean court would rule on the ship by May, the Ghanaian transport minister, Kofi Mensah, said.", "reports"),
    ("The summit will be held in Santiago in May, the Ghanaian transport minister, Kofi Mensah, said.", "reports"),
    ("Ghana and Chile's commission will hold its session in Lima, Ghanaian Minister Kofi Mensah said.", "reports"),
    ("The task is to open the road, the Ghanaian transport minister, Kofi Mensah, said.", "reports"),
    ("Ghanaian Transport Minister Kofi Mensah believes that a deal will be reached soon.", "opinion"),
    ("Ghanaian Transport Minister Kofi Mensah informed Lima of his intention to join the drill.", "commits"),
    ("Ghanaian Transport Minister Kofi Mensah confirmed his participation in the forum.", "commits"),
    ("Asked for more boats, Ghanaian Transport Minister Kofi Mensah said yes.", "commits"),
    ("Asked for more boats, Ghanaian Transport Minister Kofi Mensah said no.", "denies"),
]


@pytest.mark.parametrize(("text", "act"), ARRANGED)
def test_what_lies_ahead_is_promised_only_where_it_is_the_own_side_s_to_do(scene_of, text, act):
    assert [s.act.value for s in find_statements(scene_of(text))] == [act]


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("Trust is built with works, not with words", "opinion"),
        ("The port had a poor year", "opinion"),
        ("The islanders have paid enough", "opinion"),
        ("We had an accord with the fishermen on this", "reports"),
        ("Our patrols are carried out under the accord of the two ministries", "reports"),
        ("Nine lorries were in the yard", "reports"),
    ],
)
def test_a_quotation_that_says_how_things_are_judges_and_one_that_tells_own_doing_reports(scene_of, words, act):
    text = f'"{words}," Ghanaian Transport Minister Kofi Mensah said.'
    assert [s.act.value for s in find_statements(scene_of(text))] == [act]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ghanaian Transport Minister Kofi Mensah expressed his satisfaction with the state of ties.", ["praises"]),
        ("Ghanaian Transport Minister Kofi Mensah expressed delight at the visit of the delegation.", ["praises"]),
        ("Ghanaian Transport Minister Kofi Mensah expressed dissatisfaction with the delay.", ["criticises"]),
        ("Ghanaian Transport Minister Kofi Mensah said that Accra hopes to buy electricity.", ["opinion"]),
        ("Ghanaian Transport Minister Kofi Mensah has said he hopes ministers will agree in May.", ["opinion"]),
    ],
)
def test_satisfaction_praises_and_a_hope_is_an_opinion(scene_of, text, acts):
    assert [s.act.value for s in find_statements(scene_of(text))] == acts
