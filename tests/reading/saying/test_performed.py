"""What is done in saying so, in the first person of a quotation."""

import pytest

from accord.reading.statements import find_statements

SAID = " Norwegian minister Per Lund told the delegation of Chad."


@pytest.mark.parametrize(
    ("quoted", "act"),
    [
        ("I invite my colleague to come to Oslo", "calls_for"),
        ("We encourage both sides to meet", "calls_for"),
        ("I congratulate the people of Chad", "praises"),
        ("We deny that any boat was sunk", "denies"),
        ("We do not congratulate ourselves", "opinion"),
        ("We sank no boat", "reports"),
    ],
)
def test_what_is_done_in_saying_so(scene_of, quoted, act):
    found = find_statements(scene_of(f'"{quoted},"{SAID}'))
    assert [one.act.value for one in found] == [act]
