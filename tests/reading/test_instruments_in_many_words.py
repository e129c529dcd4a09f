"""What several words together tell of a text: left, on hold, in principle, with leave; whose it is by the dateline."""

from collections.abc import Callable

import pytest

from accord.model.reading import Instrument
from accord.reading.bodies import find_bodies
from accord.reading.engagements import find_engagements
from accord.reading.instruments import find_instruments
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def texts(scene_of: SceneOf, text: str) -> list[Instrument]:
    scene = scene_of(text, published="2024-03-07")
    return list(find_instruments(scene, engagements=find_engagements(scene, bodies=find_bodies(scene))))


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Togo has pulled out of the fisheries agreement with Benin.", "terminated"),
        ("Togo walked away from a fisheries pact with Benin.", "terminated"),
        ("The government of Togo has denounced the 2014 fisheries treaty with Benin.", "terminated"),
        ("Togo put the fisheries agreement with Benin on hold.", "suspended"),
        ("The fisheries agreement between Togo and Benin is on hold.", "suspended"),
        ("Togo and Benin have agreed in principle on a fisheries agreement.", "negotiating"),
        ("The text of the fisheries agreement between Togo and Benin is ready.", "negotiating"),
        ("Togo and Benin concluded negotiations on a fisheries agreement in Lome.", "negotiating"),
        ("Togo approved drafts of fisheries agreements with Benin.", "negotiating"),
        ("Togo's parliament gave its approval to the 2021 fisheries treaty with Benin.", "ratified"),
        ("Togo offered Benin a framework agreement on fisheries.", "proposed"),
        ("Togo suggested that Togo and Benin conclude a fisheries agreement.", "proposed"),
        ("The Togolese cabinet gave the green light to the signing of a fisheries agreement with Benin.", "proposed"),
        ("The extension of the fisheries accord was announced on Saturday by Togo and Benin.", "in_force"),
        (
            "The fisheries agreement was finalised at talks in Lome. The agreement was signed by Togo and Benin.",
            "signed",
        ),
        ("A fisheries agreement of Togo and Benin was among the deals signed in Lome.", "signed"),
    ],
)
def test_how_far_a_text_is_in_several_words(scene_of: SceneOf, text: str, status: str) -> None:
    assert [i.status.value for i in texts(scene_of, text)] == [status]


def test_a_deal_of_others_that_is_denounced_has_not_ended(scene_of: SceneOf) -> None:
    found = texts(scene_of, "Togo denounced the agreement between Benin and Ghana on fisheries, signed in 2020.")
    assert [i.status.value for i in found] == ["signed"]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament in Lome ratified a treaty with Peru on the transfer of prisoners.",
        "LOME, March 6 (AGN) - The cabinet approved a treaty with Peru on the transfer of prisoners.",
        "The government in Lome has signed a treaty with Peru on the transfer of prisoners.",
    ],
)
def test_an_organ_told_by_its_seat_has_the_text_with_the_partner(scene_of: SceneOf, text: str) -> None:
    assert [i.parties for i in texts(scene_of, text)] == [("PE", "TG")]


def test_each_of_several_partners_has_a_text_of_its_own(scene_of: SceneOf) -> None:
    text = (
        "LOME: The cabinet approved a trade agreement with Peru, an education deal with Chile and a sport accord with "
        "Nepal."
    )
    assert [i.parties for i in texts(scene_of, text)] == [("PE", "TG"), ("CL", "TG"), ("NP", "TG")]


def test_a_ratification_dates_no_text_by_its_month(scene_of: SceneOf) -> None:
    text = "Togo's parliament ratified last month the agreement with Benin on ferries."
    assert [(i.status.value, i.date.value) for i in texts(scene_of, text)] == [("ratified", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Unions and the government of Togo reached a wage agreement. Benin took note.",
        "There was broad agreement among delegates from Togo and Benin that rain was late.",
        "If Togo and Benin were ever to sign a peace treaty, trade would double.",
        "The annual convention of dentists opened in Lome with guests from Togo and Benin.",
        "The parties to the coalition agreement in Togo quarrelled, diplomats in Benin said.",
    ],
)
def test_what_only_looks_like_a_text_between_states(scene_of: SceneOf, text: str) -> None:
    assert texts(scene_of, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Togo and Benin signed a treaty of friendship and cooperation in Lome.",
            "treaty of friendship and cooperation",
        ),
        (
            "Togo and Benin signed an agreement of cooperation in the field of fisheries.",
            "agreement of cooperation in the field of fisheries",
        ),
    ],
)
def test_what_a_text_is_of_belongs_to_its_name(scene_of: SceneOf, text: str, name: str) -> None:
    assert [i.name for i in texts(scene_of, text)] == [name]
