"""Names of exercises."""

from collections.abc import Callable

import pytest

from accord.reading.met.named import exercise_name
from accord.reading.scene import Scene


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The exercise Desert Hawk 9 began in Oman.", (True, 9)),
        ('The exercise "Sea Wind" began in Oman.', (True, None)),
        ("The exercise began in Oman.", (False, None)),
    ],
)
def test_a_name_stands_right_behind_the_noun(
    scene_of: Callable[..., Scene], text: str, expected: tuple[bool, int | None]
):
    noun = next(t for t in scene_of(text).doc if t.lower_ == "exercise")
    assert exercise_name(noun) == expected
