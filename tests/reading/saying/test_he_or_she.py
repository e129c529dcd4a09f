"""Whom "he" and "she" mean that speak, where a given name or a title rules the nearest out."""

import pytest

from accord.reading.statements import find_statements

MET = "Mexican Foreign Minister Leonor Ruiz met her Honduran counterpart, Gustavo Pineda, in Lima on Friday. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            MET + "Pineda said the road was open. She said it had been closed for a year.",
            ["Gustavo Pineda", "Leonor Ruiz"],
        ),
        (MET + "Ruiz said the road was open. He said it had been closed.", ["Leonor Ruiz", "Gustavo Pineda"]),
        (MET + "Ruiz said the road was open. She said it had been closed.", ["Leonor Ruiz"] * 2),
        (MET + "Pineda said the road was open. He thanked Mexico.", ["Gustavo Pineda"] * 2),
        # a title tells of a name that does not
        (
            "Mr. Xhevahir Lleshi received Mrs. Vukosava Tot. Lleshi said the road was open. She said it was closed.",
            ["Xhevahir Lleshi", "Vukosava Tot"],
        ),
        # a name that tells nothing rules nobody out
        (
            "Minister Xhevahir Lleshi met Minister Vukosava Tot. Lleshi said the road was open. She said it was closed.",
            ["Xhevahir Lleshi"] * 2,
        ),
    ],
)
def test_a_pronoun_speaks_for_whom_it_can_mean(scene_of, text, who):
    assert [s.speaker for s in find_statements(scene_of(text))] == who
