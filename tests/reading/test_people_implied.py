"""Whose official a person is where no word beside the name says it: the text must say it, or the person keeps none."""

import pytest

from accord.model.document import Document, DocumentId, Source
from accord.reading.build import scenes
from accord.reading.people import find_people


def countries(scene):
    return {p.name: p.country for p in find_people(scene)}


def of_paper(text, *, url):
    document = Document(DocumentId("x"), "x.txt", text, language="en", source=Source("Daily Echo", url=url))
    return next(scenes([document]))


@pytest.mark.parametrize(
    "text",
    [
        "The accord was signed by Interior Minister Ana Ruiz of Peru and Minister Olav Berg in Oslo. Peru and Norway agreed.",
        "The pact was inked by the director of the Peruvian agency, Gen. Ana Ruiz, and Minister Olav Berg of Norway.",
    ],
)
def test_of_two_who_sign_each_signs_for_a_side(scene_of, text):
    assert countries(scene_of(text)) == {"Ana Ruiz": "PE", "Olav Berg": "NO"}


def test_a_name_beside_a_minister_may_be_of_either_side(scene_of):
    text = (
        "Peru and Norway talked. Peruvian Vice Minister Ana Ruiz and Olav Berg, who have led the talks, were content."
    )
    assert countries(scene_of(text))["Olav Berg"] is None


def test_where_somebody_has_been_is_not_whose_minister_it_is(scene_of):
    found = countries(scene_of("Foreign Minister Ana Ruiz returned from Oslo late on Tuesday."))
    assert found["Ana Ruiz"] is None


def test_the_counterparts_state_is_not_ones_own(scene_of):
    found = countries(scene_of("Interior Minister Ana Ruiz met her Norwegian colleague in the harbour on Monday."))
    assert found["Ana Ruiz"] is None


def test_a_paper_reports_the_return_of_its_own_minister():
    text = "Foreign Minister Ana Ruiz returned from Oslo late on Tuesday."
    assert countries(of_paper(text, url="https://echo.example.pe/1"))["Ana Ruiz"] == "PE"
    assert countries(of_paper(text, url="https://echo.example.com/1"))["Ana Ruiz"] is None


def test_of_two_of_one_office_the_only_state_named_may_be_either_ones(scene_of):
    found = countries(scene_of("Ministers Omar Ruiz and Olav Berg opened the bridge. The Peruvian side gave a dinner."))
    assert set(found.values()) == {None}


def test_a_host_called_on_in_a_capital_is_at_home(scene_of):
    text = "Peruvian students may stay. The secretary called on Foreign Minister Olav Berg in Oslo on Monday."
    assert countries(scene_of(text))["Olav Berg"] == "NO"


def test_initials_of_two_letters_begin_a_name(scene_of):
    text = "The Minister of Transport, Zh. Kasymov, received the envoy of Georgia, Sh. Lomidze."
    assert set(countries(scene_of(text))) == {"Zh. Kasymov", "Sh. Lomidze"}


def test_two_ministers_by_surname_alone_are_two_people(scene_of):
    assert set(countries(scene_of("The two ministers, Ruiz and Berg, had their talks in Lima."))) == {"Ruiz", "Berg"}
