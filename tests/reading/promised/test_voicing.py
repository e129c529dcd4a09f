"""Who voices a need, a keenness or a duty when no subject does."""

import pytest

from accord.reading.commitments import find_commitments

TALKS = "Peru and Chile held talks in Lima on Tuesday. "
TOLD = [
    (
        TALKS + "The importance of stepping up cooperation against smuggling was stressed at the meeting.",
        "urges",
        "step up cooperation",
    ),
    (TALKS + "The Peruvian minister affirmed the mutual keenness on reopening the road.", "commits", "reopen the road"),
    (TALKS + "The ministers concurred in maintaining contact between the two armies.", "agrees", "maintain contact"),
    (TALKS + "It was agreed that experts from both sides should visit the site.", "agrees", "visit the site"),
    (
        "Visiting Chilean President Ana Mora and her Peruvian counterpart, Luis Vega, pledged on Tuesday to open the road.",
        "commits",
        "open the road",
    ),
]


@pytest.mark.parametrize(("text", "strength", "words"), TOLD, ids=[row[2] for row in TOLD])
def test_what_nobody_in_particular_voices_is_of_both(scene_of, text, strength, words):
    (one,) = find_commitments(scene_of(text))
    assert (" ".join(one.by), one.strength.value, words in one.action) == ("CL PE", strength, True)


def test_two_verbs_of_one_ministry_do_not_ask_each_other_who_speaks(scene_of):
    told = "In Oslo the health ministry praised the pumps and asked for an extended guarantee."
    assert all(c.by == ("NO",) for c in find_commitments(scene_of(told)))
