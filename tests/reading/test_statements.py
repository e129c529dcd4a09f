"""Who is reported as saying what."""

import pytest

from accord.model.codes import Act
from accord.reading.statements import find_statements


def told(scene):
    return [(s.speaker, s.act.value, s.evidence[0].text) for s in find_statements(scene)]


def test_a_statement_has_the_fullest_name_of_its_speaker(scene_of):
    text = "Bulgarian Foreign Minister Ana Petrova came to Lima. Petrova thanked the hosts."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Ana Petrova"]


def test_collectives_are_printed_without_the_article(scene_of):
    text = "Peru and Kenya held talks. The two sides reaffirmed their support for the union."
    (statement,) = find_statements(scene_of(text))
    assert statement.speaker == "two sides"
    assert statement.parties == ("KE", "PE")


def test_two_persons_are_joined_by_and(scene_of):
    text = "Bulgarian Foreign Minister Ana Petrova met Mateo Rojas. Petrova and Rojas praised the mediators."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Ana Petrova and Mateo Rojas"]


def test_the_ministry_has_the_name_it_was_given_before(scene_of):
    text = "The Omani Ministry of Health said 40 beds were ready. The ministry added that more would follow."
    assert {s.speaker for s in find_statements(scene_of(text))} == {"Omani Ministry of Health"}


def test_an_acronym_is_spelt_out(scene_of):
    text = "The Lake Basin Authority (LBA) said fishing had resumed. LBA said boats must be marked."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Lake Basin Authority"] * 2


def test_coordinated_verbs_of_two_acts_are_two_statements_with_their_clauses(scene_of):
    text = "Bulgarian Foreign Minister Ana Petrova thanked Oman for its help and urged Kenya to join the pact."
    first, second = told(scene_of(text))
    assert first == (
        "Ana Petrova",
        "praises",
        "Bulgarian Foreign Minister Ana Petrova thanked Oman for its help",
    )
    assert second == ("Ana Petrova", "calls_for", "urged Kenya to join the pact.")


def test_coordinated_verbs_of_one_act_are_one_statement(scene_of):
    text = "Bulgarian Foreign Minister Ana Petrova praised the crews and commended their captain."
    (statement,) = find_statements(scene_of(text))
    assert statement.act is Act.PRAISES
    assert [cue.text for cue in statement.cues] == ["praised", "commended"]


def test_what_was_only_discussed_is_left_out_of_the_clause(scene_of):
    text = "The ministers of Peru and Kenya exchanged views on trade and reaffirmed their commitment to the treaty."
    assert [evidence for _, _, evidence in told(scene_of(text))] == ["reaffirmed their commitment to the treaty."]


def test_a_promise_after_a_judgement_is_a_statement_of_its_own(scene_of):
    text = (
        "Omani Foreign Minister Faisal Al-Rashdi said that the port is vital for the region, "
        "and that Oman will widen it next year."
    )
    assert [(act, evidence.split()[0]) for _, act, evidence in told(scene_of(text))] == [
        ("opinion", "Omani"),
        ("commits", "that"),
    ]


def test_sentences_of_one_quotation_are_evidence_of_one_statement(scene_of):
    text = '"The road is open," said Grace Wambui of Kenya. "It will stay open."'
    (statement,) = find_statements(scene_of(text))
    assert statement.direct
    assert " ".join(span.text for span in statement.evidence) == text


def test_vague_and_nameless_voices_make_no_statement(scene_of):
    text = (
        "Analysts say the port is a lifeline. A Western official, who asked not to be named, told the paper "
        "that the deal was dead. The visit underscores the growing ties."
    )
    assert find_statements(scene_of(text)) == ()


def test_a_headline_makes_no_statement(scene_of):
    text = (
        "Kenya vows to reopen the camp\n\nNAIROBI, May 3 (Rift Wire) - The camp will be reopened in June, "
        "Kenyan Interior Minister Grace Wambui said on Friday.\n\nShe gave no other details on the plan."
    )
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Grace Wambui"]


def test_evidence_is_the_words_of_the_document(scene_of):
    scene = scene_of("Kenya\u2019s Grace Wambui said:\n\u201cThe camp\u00a0is closed.\u201d She thanked Oman.")
    statements = find_statements(scene)
    assert statements
    assert all(span.holds_in(scene.document.text) for s in statements for span in (*s.evidence, *s.cues))


@pytest.mark.parametrize(
    ("said", "act"), [("There is no camp near the border", Act.DENIES), ("There is no reason to wait", Act.OPINION)]
)
def test_what_is_said_not_to_be_is_denied_unless_it_only_judges(scene_of, said, act):
    scene = scene_of(f'"{said}," Kenyan spokesman Amos Kibet said.')
    assert [s.act for s in find_statements(scene)] == [act]


def test_an_office_that_the_text_names_only_later_speaks_under_that_name(scene_of):
    text = (
        "The Australian High Commissioner briefed the foreign minister about ties. "
        "Australian High Commissioner to Peru Neil Hawks was in Lima on Monday."
    )
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Neil Hawks"]


def test_an_office_of_another_state_is_not_the_one_named_later(scene_of):
    text = (
        "The Australian High Commissioner briefed the foreign minister about ties. "
        "Kenyan High Commissioner to Peru Peter Otieno was in Lima on Monday."
    )
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Australian High Commissioner"]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Foreign Minister Ana Petrova met Peruvian envoy Luis Rojas. The Peruvian official said trade grew.",
            ["Luis Rojas"],
        ),
        (
            "Bulgaria's Foreign Minister Ana Petrova came to Lima. Bulgaria's foreign minister said trade grew.",
            ["Ana Petrova"],
        ),
        (
            "Omani Colonel-General Said Harthi praised the crews. The Omani general said more boats would come.",
            ["Said Harthi", "Said Harthi"],
        ),
        (
            "Bulgarian Minister Ana Petrova praised Peru. Omani Minister Said Harthi said he hoped to come.",
            ["Ana Petrova", "Said Harthi"],
        ),
    ],
)
def test_an_office_with_its_state_is_the_person_who_holds_it(scene_of, text, speakers):
    assert [s.speaker for s in find_statements(scene_of(text))] == speakers


def test_a_statement_by_an_institution_is_the_institution_s(scene_of):
    for text in (
        "According to a press release by the Omani Ministry of Health, 40 beds are ready.",
        "Forty beds are ready, a readout by the Omani Ministry of Health said.",
        "Forty beds are ready, according to a statement issued on Monday by the Omani Ministry of Health.",
    ):
        assert [s.speaker for s in find_statements(scene_of(text))] == ["Omani Ministry of Health"]


def test_what_an_agency_is_said_to_report_is_its_statement(scene_of):
    text = "A series of meetings was held in Muscat, as reported by the Rift News Agency."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Rift News Agency"]


def test_a_delegation_is_not_its_leader(scene_of):
    text = "The Omani delegation led by Envoy Said Harthi came to Lima. The Omani delegation thanked the hosts."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Omani delegation"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("As the Kazakh government informed, the road is open.", "Kazakh government"),
        (
            "The road is open, the press service of the Omani Foreign Ministry said.",
            "press service of the Omani Foreign Ministry",
        ),
        ("Bulgarian Minister Ana Petrova took to the radio to announce the arrival of ten howitzers.", "Ana Petrova"),
        ("The road is open again, indicated the Omani Ministry of Transport.", "Omani Ministry of Transport"),
        ("Peruvian Customs officials said the road was open.", "Peruvian Customs officials"),
        ("Bulgarian Minister Ana Petrova asked that supplies be brought back.", "Ana Petrova"),
        ("The European Union (EU) announced on Friday that the road was open.", "European Union"),
        ("Bulgarian Minister Ana Petrova said many people thought it was impossible.", "Ana Petrova"),
        ("Peru and Oman met. Both sides were of the view that the pact had opened a new chapter.", "Both sides"),
        ("As Omani envoy Salim al-Harthy put it, the talks took place at night.", "Salim al-Harthy"),
        ('"Thank you, Oman," Greek minister Nikos Zervas posted on Monday.', "Nikos Zervas"),
        ("Some 12,000 homes lack heating, said Omani envoy Salim al-Harthy.", "Salim al-Harthy"),
        (
            "Omani minister Salim al-Harthy came. The minister hoped Ruiz, in her position, will make contributions to trade.",
            "Salim al-Harthy",
        ),
        ("The road is open, the public prosecutor in Muscat said.", "public prosecutor"),
        ("Six roads have been reopened, according to the prefecture at Perpignan.", "prefecture at Perpignan"),
        ("Peru and Oman met. Both stressed the need to open the road.", "Both"),
        ("Omani envoy Salim al-Harthy came back.\n\nCol. Harthy: I found partners in the south.", "Salim al-Harthy"),
        ("Oman wants the banks to release the money.", "Oman"),
        ("Omani envoy Salim al-Harthy held the militia responsible for the raid.", "Salim al-Harthy"),
        ("In the view of Omani envoy Salim al-Harthy, three factors count.", "Salim al-Harthy"),
        ("According to Omani envoy Salim al-Harthy, Peru and Chile share a coast.", "Salim al-Harthy"),
        ("The Omani Coast Guard reported a drop in crossings.", "Omani Coast Guard"),
        ("Norway met Oman. Harkonen said more countries would step forward.", "Harkonen"),
    ],
)
def test_who_speaks_is_found_however_the_sentence_is_turned(scene_of, text, speaker):
    assert [s.speaker for s in find_statements(scene_of(text))] == [speaker]


def test_his_excellency_is_whom_his_means(scene_of):
    text = "Omani Ambassador Salim al-Harthy opened the port. His Excellency stressed that the port was open to all."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Salim al-Harthy"]


def test_the_head_of_state_is_the_president_named_before(scene_of):
    text = "Peruvian President Rosa Quispe came to Oman. The Head of State said the first meeting took place in May."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Rosa Quispe"]


def test_a_press_service_that_closes_what_somebody_says_is_not_the_speaker(scene_of):
    text = "Peruvian President Rosa Quispe noted that trade had doubled, reported the Lima press service."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Rosa Quispe"]


def test_any_state_in_general_says_nothing(scene_of):
    text = "Peruvian President Rosa Quispe said that in such times each state seeks support."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["Rosa Quispe"]


def test_she_may_be_a_spokesperson_without_a_name(scene_of):
    text = "The UN envoy for Cyprus called for restraint. She said the door was open."
    assert [s.speaker for s in find_statements(scene_of(text))] == ["UN envoy for Cyprus"] * 2
