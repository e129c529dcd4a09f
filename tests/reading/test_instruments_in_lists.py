"""Lists of what was signed, in every shape that agencies give them; what is told by way of another text."""

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


def told(scene_of: SceneOf, text: str) -> list[tuple[str, str, str | None]]:
    return [(i.name, i.status.value, i.date.value) for i in texts(scene_of, text)]


LEAD = "Togo's foreign minister Kodjo Amah and Benin's foreign minister Luc Sossa signed a total of four documents"


@pytest.mark.parametrize("mark", ["-", "- ", "• ", "*", "– "])
def test_lines_of_a_list_are_texts_however_they_are_marked(scene_of: SceneOf, mark: str) -> None:
    text = (
        f"LOME, March 5 - {LEAD} on Tuesday.\n\nThese include:\n\n"
        f"{mark}Memorandum of Understanding on the organization of a joint fair,\n\n"
        f"{mark}Protocol between the transport ministries on the Road Transport Agreement,\n\n"
        f"{mark}Economic and Technical Cooperation Agreement."
    )
    assert told(scene_of, text) == [
        ("Memorandum of Understanding on the organization of a joint fair", "signed", "2024-03-05"),
        ("Protocol between the transport ministries on the Road Transport Agreement", "signed", "2024-03-05"),
        ("Economic and Technical Cooperation Agreement", "signed", "2024-03-05"),
    ]


def test_lines_in_title_case_without_any_mark_are_texts(scene_of: SceneOf) -> None:
    text = (
        "Togo and Benin signed 29 agreements on the first day of the state visit of the Togolese president on Tuesday."
        "\n\nHere is the list of the deals signed during the visit:\n\nMOU on cooperation on the Coast and Lake "
        "Initiative\n\nMOU on oil and gas development between Togo and Benin\n\nProtocol of requirements for export of "
        "fresh young coconuts"
    )
    assert told(scene_of, text) == [
        ("MOU on cooperation on the Coast and Lake Initiative", "signed", "2024-03-05"),
        ("MOU on oil and gas development between Togo and Benin", "signed", "2024-03-05"),
        ("Protocol of requirements for export of fresh young coconuts", "signed", "2024-03-05"),
    ]


def test_documents_handed_over_at_a_ceremony_are_signed(scene_of: SceneOf) -> None:
    text = (
        "The prime ministers of Togo and Benin witnessed the handover ceremony of cooperation documents between the two "
        "countries on March 5.\n\nCooperation documents include:\n\n1. Memorandum of Understanding between the Ministry "
        "of Transport of Togo and the Ministry of Transport of Benin on the coast road;\n\n2. Minutes of the meeting "
        "between the Ministry of Health of Togo and the Ministry of Health of Benin on vaccines;"
    )
    assert [(status, day) for _, status, day in told(scene_of, text)] == [("signed", "2024-03-05")] * 2


def test_a_list_of_what_is_to_be_signed_is_not_signed(scene_of: SceneOf) -> None:
    text = (
        "Togo and Benin will sign several documents next week.\n\nThey include:\n\n- a memorandum on prisons;\n\n"
        "- a protocol on ferries."
    )
    assert {status for _, status, _ in told(scene_of, text)} <= {"proposed"}


def test_texts_told_among_those_signed_have_that_signing_and_its_day(scene_of: SceneOf) -> None:
    text = (
        "The exchange of documents of Togo and Benin took place here on Wednesday. Among the key agreements signed with "
        "ministries include a memorandum on visas as well as a memorandum on trade in services."
    )
    assert told(scene_of, text) == [
        ("memorandum on visas", "signed", "2024-03-06"),
        ("memorandum on trade in services", "signed", "2024-03-06"),
    ]


@pytest.mark.parametrize(
    "ceremony",
    [
        "The signing ceremony took place in Lome on Tuesday.",
        "The signing was held in Lome on Tuesday.",
    ],
)
def test_the_day_of_the_ceremony_dates_what_was_signed_at_it(scene_of: SceneOf, ceremony: str) -> None:
    text = f"Togo and Benin have signed an agreement on ferries. {ceremony}"
    assert told(scene_of, text) == [("agreement on ferries", "signed", "2024-03-05")]


def test_a_signing_told_as_a_noun_has_the_day_of_its_clause(scene_of: SceneOf) -> None:
    text = "The signing of a memorandum between Togo and Benin on search and rescue took place in Lome on 4 March."
    assert [(status, day) for _, status, day in told(scene_of, text)] == [("signed", "2024-03-04")]


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Benin on Wednesday signed an addendum to their 2017 agreement on ferries.",
        "A protocol to amend the 2017 agreement on ferries was signed by Togo and Benin on Wednesday.",
        "Togo and Benin signed a protocol amending the 2017 agreement on ferries.",
    ],
)
def test_the_text_that_is_changed_is_amended(scene_of: SceneOf, text: str) -> None:
    assert ("agreement on ferries", "amended", "2017") in told(scene_of, text)


def test_of_a_text_that_is_only_to_be_changed_nothing_is_new(scene_of: SceneOf) -> None:
    text = "Togo and Benin will sign an addendum to the 2017 agreement on ferries."
    assert ("agreement on ferries", "in_force", "2017") in told(scene_of, text)


def test_years_that_a_plan_covers_are_not_its_date(scene_of: SceneOf) -> None:
    text = "Togo and Benin signed the 2024-2026 action plan against fraud."
    assert [day for _, _, day in told(scene_of, text)] == [None]


def test_two_treaties_of_like_names_signed_on_two_days_are_two(scene_of: SceneOf) -> None:
    text = (
        "The agreement between Togo and Benin on the delimitation and demarcation of the border was signed on July 5, "
        "2001. The agreement between Togo and Benin on the demarcation of the border was signed on April 18, 2017."
    )
    assert [day for _, _, day in told(scene_of, text)] == ["2001-07-05", "2017-04-18"]


@pytest.mark.parametrize(
    ("lead", "told_next", "status"),
    [
        ("signed five legal instruments in Lome on Tuesday.", "Among them are", "signed"),
        ("signed five documents in Lome on Tuesday.", "They include", "signed"),
        ("signed three agreements in Lome on Tuesday.", "The agreements include", "signed"),
        ("signed three accords in Lome on Tuesday.", "These include", "signed"),
        ("will sign five documents in Lome on Friday.", "Among them are", "proposed"),
    ],
)
def test_what_is_told_one_by_one_is_what_was_done_to_all(
    scene_of: SceneOf, lead: str, told_next: str, status: str
) -> None:
    text = (
        f"LOME, March 5 - Togo and Benin {lead} {told_next} an agreement on air services and a treaty on extradition."
    )
    found = {i.name: i.status.value for i in texts(scene_of, text)}
    assert found["agreement on air services"] == found["treaty on extradition"] == status


def test_they_of_one_text_are_not_its_parts(scene_of: SceneOf) -> None:
    text = "Togo and Benin signed a treaty on Tuesday. They include an agreement on air services in the budget."
    assert all(i.status.value != "signed" for i in texts(scene_of, text) if i.name.startswith("agreement"))
