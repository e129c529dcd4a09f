"""Contacts told in passing: the round before or after, texts exchanged or concluded, a conversation, where one came."""

from collections.abc import Callable

import pytest

from accord.reading.engagements import find_engagements
from accord.reading.scene import Scene

ROUND = "Fiji and Samoa held the second round of Border Consultations in Suva on Monday. "
PACT = "Fiji and Samoa agreed on a pact on fish. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ROUND + "The preceding edition, in Apia in 2014, gave rise to a pact.", ("held", "2014")),
        (ROUND + "The third has been deferred to the last week of June 2024.", ("planned", "2024-06-24/2024-06-30")),
        (PACT + "The notes were exchanged yesterday by the ambassadors.", ("held", "2024-03-05")),
        (PACT + "A contract is to be concluded in Apia by 15 June.", ("planned", "../2024-06-15")),
        (
            PACT + "The ministers are expected to put their names to the document in Apia on June 15.",
            ("planned", "2024-06-15"),
        ),
        (
            "Samoan Minister Sina Leota spoke in Suva after a conversation with her colleague Ratu Vuki of Fiji on Monday.",
            ("held", "2024-03-04"),
        ),
    ],
)
def test_told_with_its_day(scene_of: Callable[..., Scene], text: str, told: tuple[str, str]):
    found = {(e.status.value, e.date.value) for e in find_engagements(scene_of(text)) if e.parties == ("FJ", "WS")}
    assert told in found


@pytest.mark.parametrize(
    "text",
    [
        PACT + "The preceding edition, in Lomé, told of ten pacts.",
        PACT + "Vows were exchanged yesterday by the couple.",
        PACT + "The programme is to be concluded in Apia by 15 June.",
    ],
)
def test_but_no_contact_of_another_kind(scene_of: Callable[..., Scene], text: str):
    assert all(e.date.value is None for e in find_engagements(scene_of(text)))
