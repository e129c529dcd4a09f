"""Whose official a person is where no single sign tells: all weak signs together, or nobody."""

import pytest

from accord.model.document import Document, DocumentId, Source
from accord.reading.build import scenes
from accord.reading.likeliest import WEIGHTS, shares
from accord.reading.people import find_people


def countries(scene):
    return {p.name: p.country for p in find_people(scene)}


def of_paper(text, *, url):
    document = Document(DocumentId("x"), "x.txt", text, language="en", source=Source("Daily Echo", url=url))
    return next(scenes([document]))


def test_a_minister_in_a_paper_of_his_state_is_of_it():
    text = "Minister of Transport Ana Ruiz said the crossing with Chile would open in May. Chile had asked for it."
    assert countries(of_paper(text, url="https://echo.example.pe/news/1"))["Ana Ruiz"] == "PE"


def test_a_judge_is_of_no_organisation(scene_of):
    text = "The EU and the UN spoke of the trial on Monday. Judge Ana Ruiz adjourned it for a week. The EU was content."
    assert countries(scene_of(text))["Ana Ruiz"] not in {"EU", "UN"}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The delegation from Lima, headed by Deputy Minister Ana Ruiz, toured a mill in Oslo.", "Ana Ruiz", "PE"),
        (
            "The Interior Ministry in Lima said that Norway sent two boats. Ministry spokeswoman Ana Ruiz gave no date.",
            "Ana Ruiz",
            "PE",
        ),
        (
            "Norwegian police flew home Mr Luis Paz, a Peruvian national wanted for fraud, the ministry said.",
            "Luis Paz",
            "PE",
        ),
        (
            "Norwegian Premier Olav Berg was received by Peruvian President Ana Ruiz and later by Speaker Luis Paz.",
            "Luis Paz",
            "PE",
        ),
        (
            "President Ana Ruiz of Peru saw Norwegian Minister Olav Berg. The minister brought greetings of King Nils.",
            "Nils",
            "NO",
        ),
        (
            "Greek Admiral Nikos Dellis visited Frontex in Warsaw and met its executive director, Olav Berg.",
            "Olav Berg",
            "EU",
        ),
        ("The Norwegian premier flew to Dublin. Taoiseach Ana Brennan met him there.", "Ana Brennan", "IE"),
    ],
)
def test_signs_that_settle_it(scene_of, text, name, country):
    assert countries(scene_of(text))[name] == country


def test_shares_leave_room_for_a_party_unnamed_and_more_signs_make_likelier():
    sign = max(WEIGHTS, key=lambda name: WEIGHTS[name])
    likely = shares({"PE": {sign: 1.0}, "CL": {}})
    assert 0 < sum(likely.values()) < 1
    assert likely["PE"] > likely["CL"]


def test_a_text_without_a_state_gives_none(scene_of):
    assert countries(scene_of("Minister Ana Ruiz opened the hall and spoke of rain."))["Ana Ruiz"] is None


def test_no_contact_is_built_on_the_likeliest_state():
    text = "Minister of Transport Ana Ruiz said the crossing with Chile would open in May. Chile had asked for it."
    scene = of_paper(text, url="https://echo.example.pe/news/1")
    (person,) = find_people(scene)
    assert (person.country, person.settled_country) == ("PE", None)
    assert all("PE" not in actor.parties for actor in scene.actors)
