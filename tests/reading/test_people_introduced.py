"""The office of a bare name, and where an office beside a name begins and ends."""

import pytest

from accord.reading.people import find_people


def told(scene):
    return [(p.name, p.role, p.country) for p in find_people(scene)]


def test_a_bare_name_has_the_office_that_the_sentence_before_is_about(scene_of):
    text = "The Kenyan foreign minister arrived in Lima on Monday.\n\nPeter Otieno told reporters that he was glad."
    assert told(scene_of(text)) == [("Peter Otieno", "foreign minister", "KE")]


def test_a_pair_of_bare_names_is_the_minister_and_the_counterpart_of_the_lead(scene_of):
    text = (
        "Kenya's foreign minister met with his visiting Peruvian counterpart on Thursday.\n\n"
        "Trade was discussed during the meeting between Peter Otieno and Mateo Rojas, the Kenyan ministry said."
    )
    assert told(scene_of(text)) == [("Peter Otieno", "foreign minister", "KE"), ("Mateo Rojas", None, "PE")]


def test_an_organisation_s_adviser_is_introduced_too(scene_of):
    text = "The United Nations' special adviser on Chad ended a week of talks. Rupert Carroway told reporters so."
    assert told(scene_of(text)) == [("Rupert Carroway", "special adviser on Chad", "UN")]


def test_somebody_told_apart_by_words_of_his_own_is_not_introduced(scene_of):
    text = "The Kenyan foreign minister arrived in Lima on Monday.\n\nPeter Otieno, 41, a porter, told it to reporters."
    assert [role for _, role, _ in told(scene_of(text))] != ["foreign minister"]


def test_no_office_is_given_where_it_has_its_name_already(scene_of):
    text = (
        "Kenyan Foreign Minister Grace Mwangi spoke. The Kenyan foreign minister left on Monday.\n\n"
        "Peter Otieno told reporters that he was glad."
    )
    assert ("Peter Otieno", "foreign minister", "KE") not in told(scene_of(text))


def test_a_counterpart_has_the_office_of_his_state_that_is_named_later(scene_of):
    text = (
        "Kenyan Interior Minister Peter Otieno and his Peruvian counterpart Mateo Rojas met. "
        "The proposal of the Peruvian Minister of Interior was welcomed."
    )
    assert told(scene_of(text))[1] == ("Mateo Rojas", "Minister of Interior", "PE")


def test_a_counterpart_has_no_office_of_another_field(scene_of):
    text = (
        "Kenyan Interior Minister Peter Otieno and his Peruvian counterpart Mateo Rojas met. "
        "The proposal of the Peruvian trade minister was welcomed."
    )
    assert told(scene_of(text))[1][1] is None


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "The pact was signed by Peruvian Deputy Premier Mateo Rojas, in the presence of the ambassador.",
            [("Mateo Rojas", "Deputy Premier", "PE")],
        ),
        (
            "Judge Peter Otieno, who heads the treaties department at the Kenyan justice ministry, spoke.",
            [("Peter Otieno", "Judge", "KE")],
        ),
        (
            "The Ambassador of Peru to Kenya, Mateo Rojas, called on the minister.",
            [("Mateo Rojas", "Ambassador to Kenya", "PE")],
        ),
        (
            "Ambassador Extraordinary and Plenipotentiary of Peru to Kenya, Mr. Mateo Rojas, handed it over.",
            [("Mateo Rojas", "Ambassador Extraordinary and Plenipotentiary to Kenya", "PE")],
        ),
        (
            "Rear Admiral Ana Wells, Director for Mission Support and President of Peru Mateo Rojas signed.",
            [("Ana Wells", "Director for Mission Support", "PE"), ("Mateo Rojas", "President", "PE")],
        ),
        (
            "He met the head of Kenya's ruling council, Field Marshal Peter Otieno, on Monday.",
            [("Peter Otieno", "head of Kenya's ruling council", "KE")],
        ),
        (
            "The head of the fishermen's union, Chen Chun-wen, said so.",
            [("Chen Chun-wen", "head of the fishermen's union", None)],
        ),
        (
            "Major Ana Wells, Commanding Officer of the Coast Guard Unit, spoke.",
            [("Ana Wells", "Commanding Officer of the Coast Guard Unit", None)],
        ),
        (
            "The Peruvian delegation, with Deputy Trade Minister Mateo Rojas as the head, arrived in Nairobi.",
            [("Mateo Rojas", "Deputy Trade Minister", "PE")],
        ),
    ],
)
def test_an_office_beside_a_name_begins_and_ends_where_its_words_do(scene_of, text, people):
    assert told(scene_of(text)) == people
