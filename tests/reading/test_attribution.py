"""Whose words a stretch of text is."""

from accord.model.codes import Act
from accord.reading.attribution import attribution_at, attributions


def said(scene):
    return [([s.name for s in a.speakers], scene.text(a.cue, a.cue_end), a.act) for a in attributions(scene)]


def at_word(scene, word):
    token = next(t for t in scene.doc if t.text == word)
    return attribution_at(attributions(scene), token.i)


def speakers(scene):
    return [[s.name for s in a.speakers] for a in attributions(scene)]


# -- where the speaker stands ---------------------------------------------------------------------------------------


def test_the_subject_of_a_verb_of_saying_speaks(scene_of):
    scene = scene_of("Kenyan Interior Minister Grace Wambui said the camp had been closed.")
    assert speakers(scene) == [["Grace Wambui"]]


def test_a_speaker_behind_what_is_said_is_found(scene_of):
    scene = scene_of("The camp will be closed by June, Kenyan Interior Minister Grace Wambui said on Friday.")
    assert speakers(scene) == [["Grace Wambui"]]
    assert at_word(scene, "camp").speakers[0].name == "Grace Wambui"


def test_a_speaker_after_the_verb_is_found(scene_of):
    scene = scene_of('"The camp is closed," said Grace Wambui, the interior minister of Kenya.')
    assert speakers(scene) == [["Grace Wambui"]]


def test_a_speaker_amid_what_is_said_owns_both_parts(scene_of):
    scene = scene_of("Grace Wambui of Kenya came to Lima on Monday. The delegation, she said, included two judges.")
    assert at_word(scene, "delegation").speakers == at_word(scene, "judges").speakers
    assert at_word(scene, "judges").speakers[0].name == "Grace Wambui"


def test_according_to_names_a_source(scene_of):
    scene = scene_of("Trade doubled last year, according to the Omani Ministry of Commerce.")
    assert speakers(scene) == [["Omani Ministry of Commerce"]]


def test_a_participle_goes_on_with_the_speaker(scene_of):
    scene = scene_of("Grace Wambui of Kenya said the bridge was safe, adding that two lanes had reopened.")
    assert speakers(scene) == [["Grace Wambui"], ["Grace Wambui"]]


def test_an_opening_participle_has_the_speaker_of_the_main_clause(scene_of):
    scene = scene_of("Stressing the need for calm, Chilean President Mateo Rojas thanked the mediators.")
    assert speakers(scene) == [["Mateo Rojas"], ["Mateo Rojas"]]


def test_somebody_quoted_by_another_speaks(scene_of):
    scene = scene_of("Grace Wambui of Kenya was quoted as saying that the camp was empty.")
    assert speakers(scene) == [["Grace Wambui"]]


def test_two_who_speak_together_are_both_speakers(scene_of):
    scene = scene_of("Peru and Kenya reaffirmed their commitment to free trade.")
    assert speakers(scene) == [["Peru", "Kenya"]]


def test_a_text_speaks(scene_of):
    scene = scene_of("Peru and Kenya met in Lima. The joint statement said both would cut tariffs.")
    assert speakers(scene) == [["joint statement"]]


# -- nested sources -------------------------------------------------------------------------------------------------


def test_only_the_innermost_source_counts(scene_of):
    scene = scene_of("Chilean President Mateo Rojas thanked Oman for its help, the statement said.")
    assert said(scene) == [(["Mateo Rojas"], "thanked", Act.PRAISES)]


def test_a_minister_who_tells_what_his_state_welcomes_speaks_himself(scene_of):
    scene = scene_of("Bulgarian Foreign Minister Ana Petrova said Bulgaria welcomed the offer.")
    assert said(scene) == [(["Ana Petrova"], "said", Act.PRAISES)]


def test_the_innermost_attribution_covers_a_token(scene_of):
    scene = scene_of("The statement said the port was open, and Oman urged Kenya to return.")
    assert at_word(scene, "return").speakers[0].name == "Oman"
    assert at_word(scene, "port").speakers[0].name == "statement"


def test_a_medium_that_cites_a_source_only_passes_it_on(scene_of):
    scene = scene_of("The Omani News Agency reported, citing the Kenyan Ministry of Health, that the camp was empty.")
    assert speakers(scene) == [["Kenyan Ministry of Health"]]


# -- going on -------------------------------------------------------------------------------------------------------


def test_a_quotation_that_goes_on_belongs_to_the_speaker_before(scene_of):
    scene = scene_of('"The road is open," said Grace Wambui of Kenya. "It will stay open. We built it well."')
    assert at_word(scene, "built").speakers[0].name == "Grace Wambui"


def test_a_quotation_that_began_earlier_belongs_to_the_speaker_behind(scene_of):
    scene = scene_of('"Paper is patient. Guns are not," Kenyan Interior Minister Grace Wambui said.')
    assert at_word(scene, "patient").speakers[0].name == "Grace Wambui"


def test_he_is_the_one_who_spoke_last(scene_of):
    text = "Chilean President Mateo Rojas praised Omani Sultan Faisal Al-Rashdi. He said the port was a model."
    assert speakers(scene_of(text)) == [["Mateo Rojas"], ["Mateo Rojas"]]


def test_it_is_the_text_that_the_sentence_before_was_about(scene_of):
    text = "The joint statement said that Oman had paid. It stressed that Kenya was content."
    assert speakers(scene_of(text)) == [["joint statement"], ["joint statement"]]


def test_a_joined_verb_after_a_comma_goes_on_with_the_speaker(scene_of):
    text = "Fijian Foreign Minister Sela Tuwai said Oman was generous, and asked it for a patrol boat."
    assert speakers(scene_of(text)) == [["Sela Tuwai"], ["Sela Tuwai"]]


def test_this_was_announced_means_the_sentence_before(scene_of):
    text = "Lithuania will send ten trucks to Ghana. This was announced by Lithuanian Minister Rasa Jonaite on Friday."
    scene = scene_of(text)
    assert at_word(scene, "trucks").speakers[0].name == "Rasa Jonaite"
    assert at_word(scene, "trucks").act is Act.COMMITS


def test_answers_of_an_interview_belong_to_the_one_interviewed(scene_of):
    scene = scene_of(
        "Kenyan Defence Minister Grace Wambui received the Review in Nairobi.\n\n"
        "Q: What will you do?\nA: We will sign the pact. It is no secret.\n\nQ: And then?\nA: We wait."
    )
    assert at_word(scene, "pact").speakers[0].name == "Grace Wambui"
    assert at_word(scene, "secret").speakers[0].name == "Grace Wambui"
    assert at_word(scene, "do") is None


def test_a_decision_that_opens_with_its_verb_is_the_bodys(scene_of):
    scene = scene_of("The Border Commission met on Friday.\n\nStresses the need for a mission to Juba without delay.")
    assert [(who, act) for who, _, act in said(scene)] == [(["Border Commission"], Act.CALLS_FOR)]


def test_the_bloc_is_the_organisation_named_before(scene_of):
    scene = scene_of("NATO will keep its jets in Oman until June, the alliance announced.")
    assert speakers(scene) == [["NATO"]]


# -- what is no attribution -----------------------------------------------------------------------------------------


def test_the_reporters_own_words_belong_to_nobody(scene_of):
    scene = scene_of("Peru and Kenya signed a treaty on Monday. Grace Wambui of Kenya said it was fair.")
    assert at_word(scene, "treaty") is None


def test_agreeing_and_discussing_are_no_saying(scene_of):
    scene = scene_of("The two sides agreed to open a hotline, decided to meet again and discussed the harvest.")
    assert attributions(scene) == ()


def test_saying_to_come_or_denied_is_no_saying(scene_of):
    scene = scene_of("Peru will announce the names in May. The ministry did not say why.")
    assert attributions(scene) == ()


def test_welcoming_a_guest_is_no_saying_but_welcoming_a_truce_is(scene_of):
    guest = scene_of("Chilean President Mateo Rojas welcomed Omani Sultan Faisal Al-Rashdi at the airport.")
    truce = scene_of("Chilean President Mateo Rojas welcomed the truce.")
    assert attributions(guest) == ()
    assert speakers(truce) == [["Mateo Rojas"]]


def test_calling_on_a_mayor_is_a_visit_calling_on_donors_to_pay_is_saying(scene_of):
    assert attributions(scene_of("The Kenyan delegation called on the mayor of Lima on Tuesday.")) == ()
    assert [a.act for a in attributions(scene_of("Kenya called on donors to pay."))] == [Act.CALLS_FOR]


def test_verbs_inside_a_quotation_are_the_speakers_own(scene_of):
    scene = scene_of('"We urge all sides to wait," Kenyan Interior Minister Grace Wambui said.')
    assert [scene.text(a.cue, a.cue_end) for a in attributions(scene)] == ["said"]


# -- marks ----------------------------------------------------------------------------------------------------------


def test_sources_without_a_name_are_vague(scene_of):
    for text in ("Informed sources said the talks had stalled.", "The drill ends on Friday, officials said."):
        (attribution,) = attributions(scene_of(text))
        assert attribution.vague
        assert attribution.speakers == ()


def test_an_unnamed_official_of_a_named_body_speaks(scene_of):
    for text, name in (
        ("The drill ends on Friday, a ministry official said.", "ministry official"),
        (
            "The judges must rule, a source at the Peruvian Foreign Ministry said.",
            "source at the Peruvian Foreign Ministry",
        ),
    ):
        assert speakers(scene_of(text)) == [[name]]


def test_what_an_event_is_said_to_show_is_a_gloss(scene_of):
    (attribution,) = attributions(scene_of("The visit reflects the growing ties between Oman and Kenya."))
    assert attribution.gloss
    assert attribution.speakers == ()


def test_quotation_marks_make_it_direct_a_title_in_marks_does_not(scene_of):
    (direct,) = attributions(scene_of('Kenyan Interior Minister Grace Wambui called the plan "a good start".'))
    (titled,) = attributions(scene_of('Kenyan Interior Minister Grace Wambui praised the drill "Rift Shield 3".'))
    assert direct.direct
    assert not titled.direct


def test_a_denial_and_a_condition_are_marked(scene_of):
    (denial,) = attributions(scene_of("Kenyan Interior Minister Grace Wambui denied that the camp would be closed."))
    (condition,) = attributions(scene_of("Grace Wambui of Kenya said Kenya would pay if Oman signed the treaty."))
    assert denial.denied
    assert condition.conditional


def test_every_stretch_lies_within_the_text_and_holds_its_cue(scene_of):
    scene = scene_of(
        'Peru vowed to help, with Lima accusing nobody. "Fine," said Ana Petrova of Bulgaria, adding that '
        "Sofia, which had doubts, would wait. According to her, that was that."
    )
    for attribution in attributions(scene):
        assert 0 <= attribution.start < attribution.end <= len(scene.doc)
        assert attribution.covers(attribution.cue)
