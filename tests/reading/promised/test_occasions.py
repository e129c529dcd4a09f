"""When that is due which is told to happen on an occasion named before."""

import pytest

from accord.reading.commitments import find_commitments

VISIT = "Kenya's president will visit Chad on May 5 and 6, his office said. "
TOLD = [
    (VISIT + "During the visit, he will meet President Ali.", "meet President Ali", "2024-05-05/2024-05-06"),
    (VISIT + "While there he will hold talks on trade.", "hold talks", "2024-05-05/2024-05-06"),
    (
        "Chile will host a summit on 3 June, both said. On the sidelines of the summit, Peru will sign a treaty.",
        "sign a treaty",
        "2024-06-03",
    ),
    (VISIT + "Chad will open a consulate in Nairobi.", "open a consulate", None),
    (VISIT + "In his speech, he will announce a grant for Chad.", "announce a grant", None),
]


@pytest.mark.parametrize(("text", "words", "due"), TOLD, ids=[row[0][-40:] for row in TOLD])
def test_what_is_done_on_a_visit_is_due_when_it_is(scene_of, text, words, due):
    found = [one for one in find_commitments(scene_of(text)) if words in one.action]
    assert [one.due.value for one in found] == [due]
