"""Saying in a roundabout way, and verbs of saying that report nothing of their own."""

from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value) for s in find_statements(scene)]


def test_an_assurance_is_given_by_whom_it_is_got_from(scene_of):
    scene = scene_of("Oman got an assurance from Kenyan Defence Minister Grace Wambui that the port would stay open.")
    assert told(scene) == [("Grace Wambui", "commits")]


def test_addressing_somebody_with_a_request_asks(scene_of):
    scene = scene_of("The Kenyan side addressed the agency with a request to send a mission.")
    assert told(scene) == [("Kenyan side", "calls_for")]


def test_data_tell_and_a_number_is_put(scene_of):
    assert told(scene_of("Trade fell by a third last year, customs data showed.")) == [("customs data", "reports")]
    assert told(scene_of("The Omani Ministry of Health put the number at 6,870.")) == [
        ("Omani Ministry of Health", "reports")
    ]


def test_what_it_had_promised_is_no_statement(scene_of):
    assert told(scene_of("Peru received the boats it had promised to Kenya.")) == []
    assert told(scene_of("Peru and Oman signed an accord under which Oman pledged two million dollars.")) == []
    assert told(scene_of("Peru and Oman signed an action plan that calls for joint drills.")) == []


def test_points_of_a_communique_are_said_by_whom_its_header_names(scene_of):
    scene = scene_of(
        "The Parties:\n\n1. Expressed satisfaction at the results of the drill.\n\n"
        "2. Urged the prompt ratification of the treaty."
    )
    assert told(scene) == [("Parties", "praises"), ("Parties", "calls_for")]


def test_a_paragraph_of_a_preamble_says_of_what_they_are_convinced(scene_of):
    scene = scene_of(
        "The two ministers of Peru and Oman praised the mediators.\n\n"
        "Convinced that trust between neighbours comes first, the ministers met again."
    )
    assert [act for _, act in told(scene)] == ["praises", "opinion"]


def test_joint_speakers_named_by_their_roles_get_their_names(scene_of):
    scene = scene_of(
        "Kenyan Defence Minister Grace Wambui met Omani Ambassador Faisal Al-Rashdi in Nairobi. "
        "The defence minister and the ambassador welcomed the truce."
    )
    assert told(scene) == [("Grace Wambui and Faisal Al-Rashdi", "praises")]


def test_a_quotation_below_the_colon_tells_the_act(scene_of):
    scene = scene_of('Kenyan Defence Minister Grace Wambui said:\n"We will build the road by June."')
    assert told(scene) == [("Grace Wambui", "commits")]


def test_a_quoted_text_tells_of_others(scene_of):
    scene = scene_of('"The Omani side reaffirmed its readiness to host the talks," the statement reads.')
    assert told(scene) == [("Omani side", "commits")]


def test_the_visiting_dignitary_is_the_one_whose_visit_is_told(scene_of):
    scene = scene_of(
        "General Grace Wambui of Kenya called on General Faisal Al-Rashdi in Muscat. "
        "The visiting dignitary lauded the role of the Omani navy."
    )
    assert told(scene) == [("Grace Wambui", "praises")]
