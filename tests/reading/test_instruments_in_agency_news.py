"""How agencies tell of texts: in two phrases, by a title told later, beside others, of others, as hoped for."""

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


def names(scene_of: SceneOf, text: str) -> list[str]:
    return [i.name for i in texts(scene_of, text)]


def statuses(scene_of: SceneOf, text: str) -> list[str]:
    return [i.status.value for i in texts(scene_of, text)]


def test_a_memorandum_whose_matter_is_told_later_is_one_text(scene_of: SceneOf) -> None:
    text = (
        "The Peruvian foreign minister signed a memorandum of understanding (MoU) with his Chilean counterpart on "
        "Tuesday for political consultations. The MoU for political consultations will bring both closer."
    )
    assert names(scene_of, text) == ["MoU for political consultations"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Togo and Benin have signed a memorandum of understanding between the foreign ministries on consular help.",
            "memorandum of understanding between the foreign ministries on consular help",
        ),
        (
            "Togo and Benin signed on Monday a memorandum on establishing a committee for fisheries.",
            "memorandum on establishing a committee",
        ),
        (
            "Togo and Benin signed the Joint military-Technical Cooperation Agreement in Lome.",
            "Joint military-Technical Cooperation Agreement",
        ),
        (
            "Togo and Benin signed the General Security of Military Information Agreement in Lome.",
            "General Security of Military Information Agreement",
        ),
        (
            "Togo and Benin signed a protocol on the exchange of prisoners between the two countries.",
            "protocol on the exchange of prisoners",
        ),
        (
            "The Togolese premier signed the resolution on approval of the agreement on extradition with Benin.",
            "agreement on extradition with Benin",
        ),
    ],
)
def test_how_far_a_name_reaches(scene_of: SceneOf, text: str, name: str) -> None:
    assert names(scene_of, text) == [name]


def test_a_title_told_after_the_accord_is_its_name(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile agreed to work toward an early signing of an accord that would ease joint drills. "
        "Peruvian defence minister Rosa Vidal met her Chilean counterpart in Arica on Friday. "
        "The Visiting Forces Agreement is designed to arrange details of exercises."
    )
    assert names(scene_of, text) == ["Visiting Forces Agreement"]


def test_a_title_beside_a_text_with_a_matter_of_its_own_is_another(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile signed an agreement on prisons on Friday. The Visiting Forces Agreement arranges the details of "
        "joint exercises."
    )
    assert len(texts(scene_of, text)) == 2


@pytest.mark.parametrize(
    "text",
    [
        # other parties
        (
            "Peru and Chile signed a memorandum on political consultations on Tuesday. On Monday Peru's minister met "
            "his Bolivian counterpart and both signed a memorandum on political consultations."
        ),
        # one of them stands since a year
        (
            "Peru and Chile agreed to work towards early conclusion of the revised extradition treaty. "
            "Both countries have had an extradition treaty since 1953."
        ),
        "Peru and Chile agreed to implement the trade agreement and the Arica border trade agreement.",
        "Peru and Chile signed an agreement on fisheries in Lima. They also signed the MoU on Monday.",
    ],
)
def test_two_texts_of_one_noun_stay_apart(scene_of: SceneOf, text: str) -> None:
    assert len(texts(scene_of, text)) == 2


def test_a_treaty_that_both_have_had_since_a_year_is_in_force_since(scene_of: SceneOf) -> None:
    (treaty,) = texts(scene_of, "Peru and Chile have had an extradition treaty since 1953.")
    assert (treaty.status.value, treaty.date.value) == ("in_force", "1953")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Peru and Chile discussed the operationalization of the recent agreement on border procedures in Arica.",
            "in_force",
        ),
        ("Peru and Chile are hoping for a joint statement, a Peruvian official said.", "proposed"),
        ("The Peruvian and Chilean ministers stressed their friendship in a joint declaration.", "issued"),
        ("Peru and Chile noted progress on the signing of the Returns Arrangement.", "proposed"),
    ],
)
def test_how_far_a_text_is(scene_of: SceneOf, text: str, status: str) -> None:
    assert statuses(scene_of, text) == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile reached an agreement to hold regular political consultations.",
        "Peru has Extradition Treaties with a number of countries and asks Chile for help.",
        "The Peruvian Director General for Defence Strategy, General Luis Rojas, met the Chilean minister.",
        "Peru and Chile promoted the implementation of the action plans agreed by the governments.",
    ],
)
def test_consent_texts_at_large_and_offices_are_no_texts(scene_of: SceneOf, text: str) -> None:
    assert texts(scene_of, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The communique was jointly signed by the foreign ministers of Togo and Benin.", "joint_statement"),
        (
            (
                "Togo and Benin met in Lome. According to the communique at the end of the session, the two heads of state "
                "expressed worries."
            ),
            "joint_statement",
        ),
        (
            (
                "Togo and Benin met in Abuja. The ministers adopted two documents: the ECOWAS ministerial declaration on "
                "piracy, and the budget."
            ),
            "declaration",
        ),
    ],
)
def test_communiques_and_declarations_of_a_gathering(scene_of: SceneOf, text: str, kind: str) -> None:
    assert kind in [i.type.value for i in texts(scene_of, text)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Togo said the intelligence-sharing pact between Lima and Quito would expire.", ("EC", "PE")),
        (
            (
                "Peru and Chile met in Lima. The two sides welcomed the joint statement issued by Kenya, Uganda and "
                "Ethiopia on the dam."
            ),
            ("ET", "KE", "UG"),
        ),
        ("The EU had already concluded agreements with Peru and Chile under the old mandate.", ("CL", "EU", "PE")),
    ],
)
def test_whose_a_text_is(scene_of: SceneOf, text: str, parties: tuple[str, ...]) -> None:
    assert [i.parties for i in texts(scene_of, text)] == [parties]


def test_a_statement_of_others_bears_no_day_of_the_meeting(scene_of: SceneOf) -> None:
    text = (
        "Peru and Chile confirmed their commitment to ties between the two countries. The ministers of Peru and Chile met "
        "in Lima on 3 May 2023. The two sides welcomed the joint statement issued by Kenya, Uganda "
        "and Ethiopia on the dam."
    )
    assert [i.date.value for i in texts(scene_of, text)] == [None]


def test_a_deal_told_as_background_bears_no_day_of_the_meeting(scene_of: SceneOf) -> None:
    text = (
        "Peruvian minister Rosa Vidal met Chilean minister Luis Rojas in Lima on 3 May 2023. Peru and Chile have been "
        "increasing their cooperation, including by signing an agreement on radars."
    )
    assert [i.date.value for i in texts(scene_of, text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The defence ministers of Peru and Chile met in Arica on 3 May 2023. The meeting ended with the signing of a "
            "protocol on joint exercises."
        ),
        (
            "The defence ministers of Peru and Chile met in Arica on 3 May 2023. The meeting resulted in the signing of "
            "a protocol on joint exercises."
        ),
        (
            "The defence ministers of Peru and Chile met in Arica on 3 May 2023. A protocol was signed on the outcomes of "
            "the discussions."
        ),
    ],
)
def test_what_a_meeting_ended_with_bears_its_day(scene_of: SceneOf, text: str) -> None:
    assert [i.date.value for i in texts(scene_of, text)] == ["2023-05-03"]


def test_the_day_of_a_row_of_treaties_is_theirs_though_they_are_ratified(scene_of: SceneOf) -> None:
    text = (
        "Peru's president on Monday signed laws ratifying treaties with Chile on the transfer of convicts. "
        "The treaties were signed on September 21, 2021."
    )
    assert [(i.status.value, i.date.value) for i in texts(scene_of, text)] == [("ratified", "2021-09-21")]


@pytest.mark.parametrize(
    "text",
    [
        (
            "The interior ministers of Peru and Chile signed a memorandum of understanding to boost cooperation on "
            "fighting organized crime. The two sides signed a 9-article agreement. A committee will execute the agreement "
            "on the fight against organized crime."
        ),
        (
            "Peru and Chile signed an agreement to establish a joint police bureau in Arica. "
            "This international treaty fixes the status of the bureau."
        ),
        (
            "Peruvian officers trained in Chile within the framework of an agreement between the two governments. "
            "In Lima the government-level agreement on defence cooperation was signed by the ministers of Peru and Chile."
        ),
    ],
)
def test_one_text_by_other_words_is_one(scene_of: SceneOf, text: str) -> None:
    assert len(texts(scene_of, text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The defence cooperation agreement signed in 2001 between Peru and Chile set forth the work of their staffs.",
        "Peru and Chile lauded the joint activities within the framework agreement, signed in 2001.",
    ],
)
def test_a_text_of_years_ago_that_does_its_work_is_in_force(scene_of: SceneOf, text: str) -> None:
    assert [(i.status.value, i.date.value) for i in texts(scene_of, text)] == [("in_force", "2001")]


def test_a_text_whose_signing_of_years_ago_is_told_stays_signed(scene_of: SceneOf) -> None:
    text = "Peru and Chile signed an agreement on agriculture in Lima in 2001."
    assert statuses(scene_of, text) == ["signed"]


def test_consent_to_form_a_committee_is_no_text(scene_of: SceneOf) -> None:
    assert texts(scene_of, "Peru and Chile reached an agreement on forming a committee on cybercrime.") == []


def test_ratification_that_has_been_is_not_ahead(scene_of: SceneOf) -> None:
    text = "Minister Ana Roca stressed that Peru's ratification of the border protocol with Chile had been early."
    assert statuses(scene_of, text) == ["ratified"]
