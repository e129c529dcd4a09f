"""Stays told by a verb of being or spending, journeys for the sake of learning, and what only sums up or is none."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

PACT = "Fiji and Tonga signed a pact on fish in Suva in 2019. "


def told(scene: Scene) -> set[tuple[str, tuple[str, ...], str | None]]:
    return {(e.type.value, e.parties, e.place) for e in find_engagements(scene)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fiji's General Rosa Naqasi spent three days in Tonga last week.", "Tonga"),
        ("Three officers from Fiji spent a month in Tonga in 2021, the police said.", "Tonga"),
        ("The Fijian minister Rosa Naqasi is staying in Tonga until 8 June.", "Tonga"),
        (PACT + "Fijian minister Rosa Naqasi is in the country for three days.", None),
        (PACT + "A team of the Fijian ministry would be in Tonga by the end of June.", "Tonga"),
        ("Fiji's deputy minister Rosa Naqasi concluded on Monday a mission to Tonga.", "Tonga"),
        (PACT + "Fiji said that it would send four analysts next week.", None),
    ],
)
def test_a_stay_is_a_visit(scene_of: Callable[..., Scene], text: str, place: str | None):
    assert ("visit", ("FJ", "TO"), place) in told(scene_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Fiji spent three million dollars in Tonga last year.",
        "The Fijian ambassador Rosa Naqasi spent six years in Tonga.",
        "The Fijian fugitive spent three weeks in prison in Tonga.",
        "Fijian troops stay in Tonga under the mandate.",
        "Fijian officials went over the state of the laboratory in Tonga on Monday.",
    ],
)
def test_what_is_no_stay_on_a_visit(scene_of: Callable[..., Scene], text: str):
    assert all(e.type.value != "visit" for e in find_engagements(scene_of(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Twelve Tongan sailors will go to Suva in September to learn how to run the Fijian radar.",
        "Six Tongan marines arrive on Monday in Suva to coach Fiji's port police.",
        "Fiji agreed to train 25 Tongan dog handlers; the first ten will leave for Suva in July.",
        "Twenty Tongan technicians leave for Suva on 2 June to be trained on the Fijian drones.",
        "Some 90 Tongan sailors are in Suva for a course on the new boats, the Fijian navy said.",
        "Tonga will send 30 engineers to Suva for a course in earthquake rescue in October.",
        "Tongan engineers taught road building to Fijian troops in Suva last year.",
        "Twenty Tongan cadets will be admitted to the Fijian naval academy in Suva in September.",
        "Eight Tongan officers returned in May from three months of training in Suva.",
        "The training of Tongan pilots in Suva starts in October, the Fijian army said.",
    ],
)
def test_a_journey_for_the_sake_of_learning_is_training(scene_of: Callable[..., Scene], text: str):
    found = {(e.type.value, e.parties) for e in find_engagements(scene_of(text))}
    assert ("training", ("FJ", "TO")) in found
    assert all(kind != "visit" for kind, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Tongan ministers flew to Suva on Monday to learn the result of the Fijian vote.",
        "Ten Tongan engineers arrived in Suva on Monday to repair the bridge.",
        "The defeat taught Fiji a lesson against Tonga on Monday.",
        PACT + "Fiji has trained 26 Tongan specialists since 2017.",
        PACT + "Since 2018 Fijian forces have trained Tongan soldiers in Nuku'alofa.",
    ],
)
def test_no_training(scene_of: Callable[..., Scene], text: str):
    assert all(e.type.value != "training" for e in find_engagements(scene_of(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Tongan minister Sione Vea laid flowers at the monument in Suva, Fiji, on Monday.",
        "Tongan ambassador Sione Vea visited Suva on Monday. Vea also opened a laboratory at the hospital in Suva, Fiji.",
        "On Monday Fijian minister Rosa Naqasi and Tongan ambassador Sione Vea opened a repair shop.",
        "On Monday Fijian minister Rosa Naqasi and Tongan ambassador Sione Vea cut the tape.",
    ],
)
def test_who_opens_something_abroad_is_at_a_ceremony(scene_of: Callable[..., Scene], text: str):
    assert ("ceremony", ("FJ", "TO")) in {(e.type.value, e.parties) for e in find_engagements(scene_of(text))}


@pytest.mark.parametrize(
    "text",
    [
        "President Rosa Naqasi of Fiji opened a school in Suva on Monday with Tongan money.",
        "Fiji opened its embassy in Tonga on Monday.",
        "A new hospital opened in Suva on Monday, the Tongan embassy said.",
    ],
)
def test_who_opens_something_at_home_is_at_none(scene_of: Callable[..., Scene], text: str):
    assert all(e.type.value != "ceremony" for e in find_engagements(scene_of(text)))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PACT + "Their foreign ministers talked in Suva on January 25.", "meeting"),
        (
            "Fijian Ambassador Rosa Naqasi told Tongan Minister Sione Vea at his office on Monday that it was late.",
            "meeting",
        ),
        ("It is late, Tongan minister Sione Vea said on Friday after seeing Fijian General Rosa Naqasi.", "meeting"),
        ("On Monday the ministers of Fiji and Tonga had a discussion on fish.", "meeting"),
        ("The Fijian ship Savu held a passage exercise with two ships of the Tongan navy on Monday.", "exercise"),
        ("Fijian and Tongan police will begin joint patrols against poachers in January.", "exercise"),
        ("Fijian police and Tongan customs searched twelve containers together in Suva on Monday.", "exercise"),
        ("Fijian and Tongan police arrested eleven men on both sides of the border on Monday.", "exercise"),
        (
            "The deal was struck in Suva on Monday between Ministers Rosa Naqasi of Fiji and Sione Vea of Tonga.",
            "meeting",
        ),
        (PACT + "The understanding was reached on Friday in Suva.", "meeting"),
        ("On the sidelines, Fijian minister Rosa Naqasi had a conversation with Tongan minister Sione Vea.", "meeting"),
    ],
)
def test_further_wordings_of_talks_and_drills(scene_of: Callable[..., Scene], text: str, kind: str):
    assert (kind, ("FJ", "TO")) in {(e.type.value, e.parties) for e in find_engagements(scene_of(text))}


@pytest.mark.parametrize(
    "text",
    [
        PACT + "The two signed nothing on Monday.",
        "The text must go through the parliament of Fiji before it is signed by Tonga.",
        "Fiji and Tonga agreed to hold a meeting of their police every two months in Suva.",
        "At its meeting on Monday the Government of Fiji allocated 120,000 dollars for aid to Tonga.",
        PACT.replace(" in 2019", "") + "It obliges Fiji to hand over to Tonga stolen livestock.",
    ],
)
def test_what_happens_again_first_or_not_at_all_is_none(scene_of: Callable[..., Scene], text: str):
    found = find_engagements(scene_of(text))
    assert all(e.status.value != "planned" and e.type.value not in ("meeting", "handover") for e in found)
    assert sum(e.type.value == "signing" for e in found) == text.count("signed a pact")


@pytest.mark.parametrize(
    "text",
    [
        "Fijian police arrested two Tongans together with their driver on Monday.",
        "The decision was taken on Monday by Fiji's government after Tonga complained.",
        "A decision on the tax was taken in Suva on Monday, Fiji's finance ministry said. Tonga protested.",
        "The decision was made in Suva on Monday. Fiji's cabinet had asked Tonga for its view.",
        "Fiji and Tonga said that an agreement must be reached in Suva by Friday.",
    ],
)
def test_what_one_state_does_by_itself_is_no_contact(scene_of: Callable[..., Scene], text: str):
    assert find_engagements(scene_of(text)) == ()
