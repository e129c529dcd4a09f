"""Loans and grants that are signed, who gives them; lists under the names of states; gifts told anew."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.reading.assistance import find_assistance
from accord.reading.scene import Scene

Told = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    return lambda text: [(a.provider, a.recipient, a.type, a.stage) for a in find_assistance(scene_of(text))]


@pytest.mark.parametrize(
    ("text", "provider", "recipient"),
    [
        (
            (
                "A loan agreement of 28 million euros has been signed between the Government of Fiji and the KFW Bank in "
                "Germany for financing a maternity hospital."
            ),
            "DE",
            "FJ",
        ),
        (
            (
                "Ghana and the Kingdom of Saudi Arabia signed a concessional loan agreement under the Saudi Fund for "
                "Development to finance health projects."
            ),
            "SA",
            "GH",
        ),
        (
            (
                "Finance Secretary Ravi Perera of Sri Lanka and Ambassador Kenji Mori of Japan signed an exchange of notes "
                "for the 46 million dollar grant."
            ),
            "JP",
            "LK",
        ),
        (
            (
                "The governments of Liberia and Japan have signed a $2.7 million grant agreement. The Japanese grant will "
                "help the health sector."
            ),
            "JP",
            "LR",
        ),
    ],
)
def test_who_lends_is_a_bank_an_ambassador_s_state_or_whose_grant_it_is(
    told: Told, text: str, provider: str, recipient: str
):
    assert told(text) == [(provider, recipient, Type.FUNDING, Stage.APPROVED)]


def test_nobody_lends_where_the_text_does_not_tell_who(told: Told):
    assert told("Peru and Chile signed a loan agreement on Tuesday.") == []


def test_the_line_with_a_state_s_name_above_tells_who_sent(told: Told):
    found = told(
        "An international rescue effort for Japan is gathering pace.\n\n"
        "CHINA:\n\nThe ministry sent 20 tonnes of food to Japan.\n\n"
        "GERMANY:\n\nA 41-member rescue team arrived in Japan.\n"
    )
    assert ("CN", "JP", Type.HUMANITARIAN, Stage.DELIVERED) in found
    assert ("DE", "JP", Type.HUMANITARIAN, Stage.DELIVERED) in found


@pytest.mark.parametrize(
    "text",
    [
        "Fiji handed over six boats to Tonga. The 12-metre fast patrol craft were provided to Tonga by Fiji last week.",
        "Fiji donated 20 million dollars to Tonga. Tonga thanked Fiji for the 20 million dollars of untied funding.",
    ],
)
def test_what_is_told_anew_with_other_words_is_one_gift(told: Told, text: str):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tonga today assured Fiji of continued training for its police.",
            ("TO", "FJ", Type.TRAINING, Stage.OFFERED),
        ),
        (
            "The minister thanked the Government of Russia for granting scholarships for staff of the Vietnamese army.",
            ("RU", "VN", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "South Korea said a 102-member rescue team departed for Turkey on Monday aboard three planes.",
            ("KR", "TR", Type.HUMANITARIAN, Stage.ONGOING),
        ),
        (
            "Belgium is to release 26 million euros of humanitarian aid, bound for Syria, in 2018.",
            ("BE", "SY", Type.HUMANITARIAN, Stage.APPROVED),
        ),
    ],
)
def test_assurances_thanks_and_departures_have_their_stage(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The European Union had been asked for money by Chad.", ("EU", "TD", Type.FUNDING, Stage.REQUESTED)),
        (
            "Israel's cabinet approved the sale to Cyprus of two armoured bridging vehicles.",
            ("IL", "CY", Type.EQUIPMENT, Stage.APPROVED),
        ),
        (
            "Australia will fund regional health programmes in Kiribati.",
            ("AU", "KI", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "The ministers noted Canada's contribution of 123 million dollars to Haiti.",
            ("CA", "HT", Type.FUNDING, Stage.DELIVERED),
        ),
        (
            "Eight Mongolian firefighters returned in May from three months of training in Japan.",
            ("JP", "MN", Type.TRAINING, Stage.DELIVERED),
        ),
        (
            "A group of 22 Libyan officers left Tripoli on Monday for Crete, Greece, to attend a six-week course.",
            ("GR", "LY", Type.TRAINING, Stage.ONGOING),
        ),
    ],
)
def test_passives_sales_programmes_and_courses_abroad_name_their_sides(
    told: Told, text: str, expected: tuple[object, ...]
):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ambassador Kenji Mori of Japan and Fijian Army Commander Ratu Vula exchanged notes for 575 million yen.",
            ("JP", "FJ", Type.FUNDING, Stage.APPROVED),
        ),
        (
            "Japan will provide four patrol ships to Fiji as part of its security assistance framework.",
            ("JP", "FJ", Type.EQUIPMENT, Stage.APPROVED),
        ),
        (
            "The cooperation could include Jordanian training of Lebanese officers.",
            ("JO", "LB", Type.TRAINING, Stage.DISCUSSED),
        ),
        (
            "The Peruvian navy completed its six-week training mission in Belize.",
            ("PE", "BZ", Type.TRAINING, Stage.ENDED),
        ),
    ],
)
def test_notes_frameworks_and_missions_have_their_stage(told: Told, text: str, expected: tuple[object, ...]):
    assert told(text) == [expected]


def test_a_bare_number_that_came_is_of_what_was_asked_for(told: Told):
    found = told("Greece has asked Germany for 50 vessels and has received 15.")
    assert found == [
        ("DE", "GR", Type.EQUIPMENT, Stage.REQUESTED),
        ("DE", "GR", Type.EQUIPMENT, Stage.DELIVERED),
    ]
