"""Bodies told by those who sit in them, by their part, and missions by their known names."""

from collections.abc import Callable

import pytest

from accord.reading.bodies import find_bodies
from accord.reading.scene import Scene

SceneOf = Callable[..., Scene]


def bodies(scene_of: SceneOf, text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(b.name, b.type.value, b.parties) for b in find_bodies(scene_of(text))]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The committee of Peruvian and Chilean border officials will not meet in January.",
            ("committee of Peruvian and Chilean border officials", "committee", ("CL", "PE")),
        ),
        (
            "A panel of Peruvian and Dutch jurists was appointed by the two governments.",
            ("panel of Peruvian and Dutch jurists", "other", ("NL", "PE")),
        ),
        (
            "A commission of inquiry composed of Peruvian and Chilean judges is to be appointed.",
            ("commission", "commission", ("CL", "PE")),
        ),
        (
            "Peru proposed a contact group with Chile, Brazil and Nepal on food.",
            ("contact group", "working_group", ("BR", "CL", "NP", "PE")),
        ),
        (
            "Peru and Chile run a joint contact point at Tacna for police inquiries.",
            ("joint contact point", "office", ("CL", "PE")),
        ),
        (
            "Peru and Chile agreed to establish joint command posts at the border.",
            ("joint command posts", "office", ("CL", "PE")),
        ),
        (
            "The Dam Authority, in which Peru and Chile have equal shares, raised the level.",
            ("Dam Authority", "other", ("CL", "PE")),
        ),
    ],
)
def test_who_sits_in_it_shows_that_it_is_shared(
    scene_of: SceneOf, text: str, body: tuple[str, str, tuple[str, ...]]
) -> None:
    assert body in bodies(scene_of, text)


@pytest.mark.parametrize("part", ["subcommittee", "sub-committee"])
def test_a_part_of_a_body_is_told_apart_from_the_whole(scene_of: SceneOf, part: str) -> None:
    text = f"The {part} on railways of the Peruvian-Chilean Economic Commission met in Tacna."
    assert bodies(scene_of, text) == [
        (f"{part} on railways", "committee", ("CL", "PE")),
        ("Peruvian-Chilean Economic Commission", "commission", ("CL", "PE")),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "The African Union mission said it had not been consulted. Somalia and Qatar signed a treaty.",
            ("African Union mission", "mission", ("AU",)),
        ),
        ("The AU Liaison Office in Tripoli reopened on Monday.", ("AU Liaison Office", "office", ("AU",))),
        (
            "The Peruvian contingent in KFOR will stay, the defence ministry in Lima said.",
            ("KFOR", "mission", ("NATO", "PE")),
        ),
        (
            "Uganda said that its contingent in the African Union mission in Somalia (AMISOM) would stay.",
            ("African Union mission", "mission", ("AU", "UG")),
        ),
    ],
)
def test_missions_and_offices_of_organisations_are_theirs(
    scene_of: SceneOf, text: str, body: tuple[str, str, tuple[str, ...]]
) -> None:
    assert bodies(scene_of, text) == [body]


@pytest.mark.parametrize(
    "text",
    [
        "No joint commission of Peru and Chile is planned, the ministry said.",
        "The Peruvian Revenue Authority met Chilean officials.",
        "Peru and Chile praised the agreements of the GCC Interconnection Authority.",
        "Peru and Chile were briefed by the head of the AU peace support operations division.",
    ],
)
def test_what_is_denied_and_what_one_has_alone_is_no_body(scene_of: SceneOf, text: str) -> None:
    assert bodies(scene_of, text) == []
