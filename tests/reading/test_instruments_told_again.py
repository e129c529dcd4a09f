"""A text that a report tells twice is one; what is approved, possible or pending is not signed; days that date it."""

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


def kinds(scene_of: SceneOf, text: str) -> list[tuple[str, str]]:
    return [(i.type.value, i.status.value) for i in texts(scene_of, text)]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Togo and Benin signed a memorandum of cooperation between their prison services on Tuesday in Cotonou. "
            "Following the talks, Afi Mensah and Luc Dossou signed a memorandum of cooperation."
        ),
        (
            "Peru and Chile signed an agreement on customs data. The move was the result of a bilateral agreement "
            "between the two countries, the ministry said."
        ),
        (
            "Kenya's minister signed a Defence Co-operation Agreement with Malawi. The governments formalise their "
            "ties by means of the signing of a Defence Cooperation Agreement."
        ),
    ],
)
def test_a_text_told_again_in_a_later_paragraph_is_one_text(scene_of: SceneOf, text: str) -> None:
    assert len(texts(scene_of, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Benin signed an agreement on prisons. They also signed an agreement on extradition.",
        "Togo and Benin signed an agreement on prisons. Another agreement was signed with Ghana in May.",
        "Togo and France signed a defence pact on Friday. The two countries reached a defence agreement in 1963.",
    ],
)
def test_another_text_stays_one_of_its_own(scene_of: SceneOf, text: str) -> None:
    assert len(texts(scene_of, text)) == 2


def test_papers_give_way_to_the_texts_that_are_named_behind_them(scene_of: SceneOf) -> None:
    text = (
        "Fiji and Tonga signed nine documents in Suva on Monday. "
        "The ministers signed an agreement on fisheries and a memorandum on sport."
    )
    assert kinds(scene_of, text) == [("agreement", "signed"), ("mou", "signed")]


def test_texts_with_states_that_nobody_names_are_texts_at_large(scene_of: SceneOf) -> None:
    text = "Nepal and Laos signed an agreement on labour. Nepal has similar agreements with 12 other countries."
    assert kinds(scene_of, text) == [("agreement", "signed")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Nepal's cabinet gave its approval for the signing of a memorandum with Laos on prisons.", "proposed"),
        ("Fiji and Nauru discussed the possibility of signing a memorandum on migrant workers.", "proposed"),
        ("Fiji and Nauru agreed to speed up the signing of the pending agreement on extradition.", "negotiating"),
        (
            "Fiji and Nauru intend to sign an agreement on gas. The drafting teams met three times in August.",
            "negotiating",
        ),
        ("The police treaty of Chad and Niger, which was signed in April, has yet to be ratified by Niger.", "signed"),
        ("Chad and Niger signed an agreement on Monday. The agreement has to be ratified in Niamey.", "signed"),
        ("Nepal and Qatar are revising their 2005 labour agreement.", "in_force"),
        ("Cyprus is party to a status of forces agreement with Serbia.", "in_force"),
        ("Talks on a revised treaty of Peru and Chile, which was signed in May, were not reopened.", "signed"),
        ("Peru and Chile adopted an action plan for their border. They will review the plan in a year.", "issued"),
    ],
)
def test_how_far_a_text_has_come(scene_of: SceneOf, text: str, status: str) -> None:
    assert texts(scene_of, text)[0].status.value == status


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            (
                "Kenyan and Ugandan defence ministers Amos Kibet and Sarah Okello met in Kisumu on Monday.\n\n"
                "Fish was on the agenda.\n\nSo was salt.\n\nBoth armies will be paid.\n\nThe lake was calm.\n\n"
                "A decision had been made by parliament on Tuesday.\n\nThe ministers signed a roadmap on training."
            ),
            "2024-03-04",
        ),
        ("Under the arrangement, in force since January 2017, Belgium and the Netherlands share jets.", "2017-01"),
        ("The foreign ministers of Peru and Chile recalled the Joint Declaration of May 22, 2020.", "2020-05-22"),
        (
            (
                "Togo and Benin extended their arrangement on the garrison. "
                "Under the arrangement, which dates back to 1962, Togo pays."
            ),
            "1962",
        ),
    ],
)
def test_the_day_that_dates_a_text(scene_of: SceneOf, text: str, day: str | None) -> None:
    assert texts(scene_of, text)[-1].date.value == day


def test_a_title_takes_what_the_fragment_behind_it_tells(scene_of: SceneOf) -> None:
    text = (
        "Texts of India and Nepal\n\nConvention on Mutual Legal Assistance in Criminal Matters. "
        "Signed in Pokhara on 30 March 2022.\n\nConvention against Trafficking in Persons. Under negotiation."
    )
    assert [(i.status.value, i.date.value) for i in texts(scene_of, text)] == [
        ("signed", "2022-03-30"),
        ("negotiating", None),
    ]


def test_two_states_of_the_sentence_are_the_parties_in_a_matter_of_three(scene_of: SceneOf) -> None:
    text = (
        "Egypt, Iraq and Jordan met in Amman on Monday. Egypt, Iraq and Jordan will meet again. Iraq and Jordan "
        "reaffirmed their determination to conclude the framework agreement on the oil pipeline."
    )
    assert texts(scene_of, text)[-1].parties == ("IQ", "JO")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Under a 2013 understanding Gabon and Ghana share a post.", [("arrangement", "in_force", "2013")]),
        ("Gabon and Ghana reached an understanding on the new phase of their ties.", []),
        ("Gabon and Ghana share a post under an agreement from 1999.", [("agreement", "in_force", "1999")]),
        ("The ministers of Gabon and Ghana signed a roadmap for the years 2024 to 2028.", [("plan", "signed", None)]),
        (
            "Gabon and Ghana met in Accra. According to the closing statement, the border will be marked.",
            [("joint_statement", "issued", None)],
        ),
        (
            "Gabon and Ghana gave thanks for the boats for which the exchange of notes was signed in August 2007.",
            [("arrangement", "signed", "2007-08")],
        ),
        (
            "The lower house in Astana approved a bill on the ratification of the military agreement with Mongolia.",
            [("agreement", "ratified", None)],
        ),
    ],
)
def test_texts_in_few_words(scene_of: SceneOf, text: str, found: list[tuple[str, str, str | None]]) -> None:
    assert [(i.type.value, i.status.value, i.date.value) for i in texts(scene_of, text)] == found


def test_an_amendment_is_a_text_beside_the_one_that_it_amends(scene_of: SceneOf) -> None:
    text = "The defence ministers of Gabon and Morocco signed an amendment to the 2013 cooperation agreement."
    assert [(i.name, i.status.value, i.date.value) for i in texts(scene_of, text)] == [
        ("amendment", "signed", None),
        ("cooperation agreement", "amended", "2013"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Armenia and Laos have agreed on the text of a peace treaty.", "negotiating"),
        ("Uganda accused Kenya of breaching a fisheries agreement signed in 2018.", "in_force"),
        ("A roadmap for rail freight is being prepared by Latvia and Kazakhstan.", "negotiating"),
        ("Indonesia and Fiji will renegotiate the 1986 treaty.", "in_force"),
        ("A letter of intent of the navies of Peru and Chile is in place since 2021.", "in_force"),
        ("Nigeria and Benin have a memorandum of understanding on customs checks.", "in_force"),
        ("Chile's Senate is debating the agreement on double taxation with Malta.", "signed"),
        ("Togo's parliament voted to ratify the extradition treaty with Benin.", "ratified"),
        ("The treaty between Togo and Benin, signed in Lome in May 2023, enters into force on 1 May.", "signed"),
    ],
)
def test_how_far_a_text_has_come_by_what_is_done_with_it(scene_of: SceneOf, text: str, status: str) -> None:
    assert texts(scene_of, text)[0].status.value == status


def test_a_day_in_a_line_without_a_verb_is_read_to_the_end(scene_of: SceneOf) -> None:
    text = "Quito, 4 May 2023. The two ministers of Peru and Chile. They signed an agreement on prisons."
    (agreement,) = texts(scene_of, text)
    assert agreement.status.value == "signed"
