"""Texts that are talked about, replaced, passed by one side, told with their parties, or of others: what each is."""

from collections.abc import Callable

import pytest

from accord.model.reading import Instrument
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.instruments import find_instruments
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def texts(scene_of: SceneOf, text: str) -> list[Instrument]:
    scene = scene_of(text)
    return list(find_instruments(scene, engagements=find_engagements(scene, bodies=find_bodies(scene))))


def statuses(scene_of: SceneOf, text: str) -> list[str]:
    return [i.status.value for i in texts(scene_of, text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru has decided to restart talks with Chile on signing a bilateral agreement on radars.", "negotiating"),
        ("The talks of Peru and Chile for concluding a radar agreement will not take long.", "negotiating"),
        ("In 2012, Peru and Chile came close to agreeing on a bilateral deal on radars.", "negotiating"),
        (
            "The visit, during which Peru and Chile are committed to signing a joint action programme, is on.",
            "proposed",
        ),
        ("The Peruvian cabinet approved a memorandum of understanding (MoU) with Chile on ports.", "negotiating"),
        (
            "The Peruvian cabinet referred a draft law on an agreement between Peru and Chile on transit to parliament.",
            "negotiating",
        ),
        ("The bill on ratification of the partnership treaty between Peru and Chile went to a committee.", "signed"),
        (
            "Parliament passed the bill on ratification of the partnership treaty between Peru and Chile.",
            "ratified",
        ),
        ("Peruvian President Ana Roca signed a law terminating the fishing agreement with Chile.", "terminated"),
        ("Togo thanked Benin for signing the agreement on fishing on Monday.", "signed"),
        ("In addition to signing an agreement on fishing, Togo and Benin opened a post on Monday.", "signed"),
    ],
)
def test_how_far_a_text_is_that_is_talked_about_or_passed(scene_of: SceneOf, text: str, status: str) -> None:
    assert statuses(scene_of, text) == [status]


def test_a_text_that_is_to_be_replaced_is_not_the_new_one(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile have agreed to draft a new bilateral Memorandum of Understanding on defence exchanges. They "
        "decided to work towards a new MoU on defence exchanges to replace the MoU signed in 2006."
    )
    assert [(i.status.value, i.date.value) for i in texts(scene_of, text)] == [("proposed", None), ("signed", "2006")]


def test_the_current_text_is_not_the_one_in_the_making(scene_of: SceneOf) -> None:
    text = (
        "The agreement between Peru and Chile is in the final stage of drafting. More than 20 years have passed since "
        "the signing of the current agreement, which was signed in 2001."
    )
    told = [(i.status.value, i.date.value) for i in texts(scene_of, text)]
    assert told == [("negotiating", None), ("in_force", "2001")]


def test_two_titles_of_one_sentence_are_two_texts(scene_of: SceneOf) -> None:
    text = (
        "The pact of Peru and Chile is akin to the Visiting Forces Agreement (VFA) that it has with Brazil and the "
        "Status of Visiting Forces Agreement with Ecuador."
    )
    names = [i.name for i in texts(scene_of, text)]
    assert "Visiting Forces Agreement" in names[0]
    assert names[-1].startswith("Status of Visiting Forces Agreement")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            (
                "An MoU between the Peruvian government and the Chilean government on cooperation in the field of ports was "
                "signed by Ana Roca on Monday."
            ),
            "MoU between the Peruvian government and the Chilean government on cooperation in the field of ports",
        ),
        (
            (
                "Peru and Chile signed a memorandum of understanding between the governments of the two countries in the "
                "field of standards."
            ),
            "memorandum of understanding between the governments of the two countries in the field of standards",
        ),
        (
            (
                "Peru and Chile signed MoUs on work in several vital areas, Deputy Prime Minister and Minister of Trade "
                "Ana Roca said."
            ),
            "MoUs on work in several vital areas",
        ),
        (
            "Peru and Chile signed a memorandum of understanding on sharing and safeguarding classified information.",
            "memorandum of understanding on sharing and safeguarding classified information",
        ),
        (
            "Peru and Chile on Monday signed a partnership and cooperation agreement.",
            "partnership and cooperation agreement",
        ),
        (
            "Peru and Chile signed a Protocol for establishing the Joint Centre in Arica on Monday.",
            "Protocol for establishing the Joint Centre",
        ),
        (
            "Peru and Chile signed the Memorandum of Understanding on Wildlife Trafficking in Lima on Monday.",
            "Memorandum of Understanding on Wildlife Trafficking",
        ),
        (
            "Peru and Chile signed a cooperation protocol between Peru's public broadcaster and Chile on Monday.",
            "cooperation protocol between Peru's public broadcaster and Chile",
        ),
        (
            "Peru and Chile signed a Declaration on strengthening relations and deepening trust on Monday.",
            "Declaration on strengthening relations and deepening trust",
        ),
    ],
)
def test_how_far_a_name_reaches(scene_of: SceneOf, text: str, name: str) -> None:
    assert [i.name for i in texts(scene_of, text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The forum of Peru and Chile is a structured arrangement where both governments meet regularly.",
        "Peru and Chile met. Peru opposed concluding such a security pact with Chile in 2012.",
    ],
)
def test_what_is_no_text(scene_of: SceneOf, text: str) -> None:
    assert texts(scene_of, text) == []


@pytest.mark.parametrize(
    "text",
    [
        (
            "The extradition treaty between Peru and Chile came into effect with the handing over of the instruments of "
            "ratification of the much-awaited pact."
        ),
        (
            "Peru has begun to restore the General Security of Military Information Agreement, an intelligence sharing "
            "agreement, with Chile."
        ),
        (
            "Peru and Chile on Tuesday signed a treaty on extradition. Ana Roca witnessed the signing of the said treaty "
            "with Peruvian President Luis Vidal."
        ),
    ],
)
def test_a_text_told_by_other_words_is_one(scene_of: SceneOf, text: str) -> None:
    assert len(texts(scene_of, text)) == 1


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Peru and Chile signed an agreement on radars at the talks in Lima. The talks, chaired by Ana Roca, were "
                "held on 4 March 2024."
            ),
            "2024-03-04",
        ),
        ("Peru and Chile signed an agreement on radars at the talks in Lima. The talks go on on 8 March 2024.", None),
        (
            (
                "The Radar Access Agreement (RAA) between the two countries, signed on 8 July 2023 in Lima, lets troops of "
                "Peru visit Chile."
            ),
            "2023-07-08",
        ),
        (
            (
                "Ties of Peru and Chile have grown since the committee was founded in 2014, during which more than 80 "
                "bilateral agreements were signed."
            ),
            None,
        ),
    ],
)
def test_when_a_text_was_made(scene_of: SceneOf, text: str, day: str | None) -> None:
    assert [i.date.value for i in texts(scene_of, text)] == [day]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Peru and Chile met in Lima. Peru has a Visiting Forces Agreement with the United States and Brazil.",
            ("BR", "PE", "US"),
        ),
        (
            (
                "Peru approved a memorandum of understanding on political consultations between the Ministry of Foreign "
                "Affairs of Peru and the Ministry of Foreign Affairs of Bolivia. It held talks with Chile."
            ),
            ("BO", "PE"),
        ),
    ],
)
def test_whose_a_text_of_others_is(scene_of: SceneOf, text: str, parties: tuple[str, ...]) -> None:
    assert [i.parties for i in texts(scene_of, text)] == [parties]


def test_a_title_that_follows_a_loose_noun_is_the_same_text(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile signed a military deal in Lima on Monday. The ministers of both met. The two sides signed the "
        "Acquisition and Servicing Agreement (ASA), under which they share fuel."
    )
    assert [i.name for i in texts(scene_of, text)] == ["Acquisition and Servicing Agreement"]
    another = (
        "Peru and Chile signed a military deal in Lima on Monday. The two sides also signed the Cultural Agreement."
    )
    assert len(texts(scene_of, another)) == 2


def test_a_statement_of_two_in_a_matter_of_three_is_theirs(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile have agreed to support the Joint Technical Commission for the river, said a joint statement "
        "issued on Tuesday. Bolivia seeks an agreement that satisfies Peru, Chile and Bolivia."
    )
    assert [i.parties for i in texts(scene_of, text) if i.type.value == "joint_statement"] == [("CL", "PE")]
    assert [b.parties for b in find_bodies(scene_of(text))] == [("CL", "PE")]


def test_a_plan_that_is_developed_is_in_the_making(scene_of: SceneOf) -> None:
    text = "Progress was made by Peru and Chile in the development of a bilateral action plan for this year."
    assert statuses(scene_of, text) == ["negotiating"]


def test_a_programme_that_signs_an_agreement_is_no_plan(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile signed an agreement between the National Programme of Scholarships of Peru and the Chilean "
        "Institute for Loans."
    )
    assert [i.type.value for i in texts(scene_of, text)] == ["agreement"]


def test_what_was_signed_at_that_time_bears_no_day_of_another_meeting(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile met on 4 March 2024. Foreign minister Eda Rivas inked, at that time, a border development plan "
        "with her Chilean counterpart."
    )
    assert [i.date.value for i in texts(scene_of, text)] == [None]


def test_a_text_it_has_with_a_third_state_is_theirs(scene_of: SceneOf) -> None:
    text = (
        "Peru's pact with Chile is akin to the Visiting Forces Agreement (VFA) it has with Brazil and the Status of "
        "Visiting Forces Agreement with Ecuador."
    )
    assert [i.parties for i in texts(scene_of, text)][-2:] == [("BR", "PE"), ("EC", "PE")]


def test_agreements_between_two_are_theirs_whoever_speaks_of_them(scene_of: SceneOf) -> None:
    text = "Peru and Brazil met. They called on Peru to honour prior bilateral agreements between Peru and Chile."
    assert [i.parties for i in texts(scene_of, text)] == [("CL", "PE")]
