"""What both sides will do is agreed where an agreement is told just before; the next meeting is a plan."""

import pytest

from accord.model.codes import Strength
from accord.reading.commitments import find_commitments

TOLD = [
    ("Ghana and Togo agreed on joint patrols. The two navies will exchange liaison officers.", Strength.AGREES),
    ("Ghana and Togo held talks. The two navies will exchange liaison officers, the communiqué said.", Strength.AGREES),
    ("Ghana and Togo held talks. The two navies will exchange liaison officers.", Strength.PLANS),
    ("Ghana and Togo agreed on joint patrols. The two navies will meet again in May.", Strength.PLANS),
    (
        "Ghana and Togo agreed on joint patrols. Togo's navy chief Kofi Adom said the two navies would exchange officers.",
        Strength.PLANS,
    ),
]


@pytest.mark.parametrize(("text", "strength"), TOLD, ids=[text[-60:] for text, _ in TOLD])
def test_how_firm_the_coming_conduct_of_both_is(scene_of, text, strength):
    found = find_commitments(scene_of(text))
    assert (found[-1].by, found[-1].strength) == (("GH", "TG"), strength)


@pytest.mark.parametrize(
    ("text", "by", "action"),
    [
        (
            "Fiji and Samoa agreed to set up a working group on fisheries, which will report by 1 June.",
            ("FJ", "WS"),
            "report by 1 June",
        ),
        ("Fiji's navy chief Ana Tora said a team would survey the reef for ten days.", ("FJ",), "survey the reef"),
        ("Fiji's minister Ana Tora said the boats would be returned to Samoa.", ("FJ",), "return the boats"),
        ('"It could contribute two boats," said Tora.', (), ""),
        ("Fiji replied that it could contribute two boats.", ("FJ",), "contribute two boats"),
    ],
)
def test_whose_the_conduct_is(scene_of, text, by, action):
    found = [one for one in find_commitments(scene_of(text)) if action and action in one.action]
    assert [one.by for one in found] == ([by] if by else [])
