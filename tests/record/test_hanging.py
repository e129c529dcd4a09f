import re
from pathlib import Path

import pytest

from accord.record import aims, burdens, leading, left_open
from accord.record.hanging import Hanging, cue, hanging, told_anywhere

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_a_cue_stands_in_a_sentence_in_capitals_or_not():
    assert cue(r"\bat\s+the\s+helm\b").stands_in("AT THE HELM stood Mara Veld.")
    assert not cue(r"\bhelm\b").stands_in("The helmsman was Mara Veld.")


def test_a_cue_stands_in_a_sentence_with_letters_that_stand_for_others():
    paid = hanging(r"\bfinances\s", re.compile(r"(?P<who>\w+)\s+finances\s", re.IGNORECASE))
    assert paid.pattern.search("Peru FİNANCES it")
    assert paid.search("Peru FİNANCES it")
    assert paid.search("Peru financeſ it")


def test_what_hangs_on_words_is_found_where_they_stand_and_nowhere_else():
    commanded = hanging(r"\bin\s+command\b", re.compile(r"(?P<who>[^.;]+?)\s+was\s+in\s+command\b"))
    found = commanded.search("Mara Veld was in command.")
    assert found is not None
    assert found["who"] == "Mara Veld"
    assert commanded.search("Mara Veld was at sea.") is None
    assert [match["who"] for match in commanded.finditer("A was in command; B was in command.")] == ["A", " B"]
    assert list(commanded.finditer("Nobody was.")) == []


def test_a_phrase_is_shown_as_it_is_written():
    found = told_anywhere(r"\bno\s+decision\b").search("There was NO decision.")
    assert found is not None
    assert found.group() == "NO decision"


def _hanging() -> list[Hanging]:
    values = [value for module in (aims, burdens, leading, left_open) for value in vars(module).values()]
    flat = [one for value in values for one in (value if isinstance(value, tuple) else (value,))]
    return [one for one in flat if isinstance(one, Hanging)]


# one sentence for each pattern that hangs on words
TOLD = """
Stopping the smugglers was the main purpose of the talks
The boats' mission is to watch the strait
The boats will be used to watch the strait
The radars are meant to watch the strait
The unit is tasked with watching the strait
The Latvian delegation was headed by Mara Veld
A delegation under Deputy Minister Mara Veld arrived
The delegation stood under the leadership of the Deputy Chief, Mara Veld
The delegation from Latvia, with Mara Veld at its head, arrived
The delegation had as its head Mara Veld
The delegation had Mara Veld as its head
Mara Veld, head of the Slovak delegation, thanked the hosts
Mara Veld was at the helm of the Slovak team
Mara Veld spoke for the Latvian delegation
Mara Veld chaired the session for Latvia
Mara Veld was in charge of the Latvian team
Mara Veld, commander of the Latvian contingent, spoke
Mara Veld was in command
Mara Veld was present for Latvia
The proposal was only discussed
Peru will bear two thirds of the costs
Peru is financing the radars
The patrols are designed to watch the strait
The patrols, meant to watch the strait, begin in May
With the patrols, Peru wants to watch the strait
Peru wants the patrols to watch the strait
Peru sees the patrols as a means of watching the strait
The patrols have the task of watching the strait
Peru will give five boats for the protection of the strait
Peru will send five boats in order to watch the strait
Peru will send five boats with the sole object of watching the strait
Mara Veld represented Latvia at the talks
Mara Veld chaired for Latvia
Mara Veld chaired for Latvia and Ola Vik for Norway
""".strip().splitlines()


@pytest.mark.parametrize("sentence", TOLD)
def test_no_pattern_needs_other_words_than_it_hangs_on(sentence):
    told = [one for one in _hanging() if one.pattern.search(sentence)]
    assert told
    assert [one for one in told if one.search(sentence) is None] == []


def test_every_pattern_that_hangs_on_words_has_its_sentence():
    assert [one.pattern.pattern for one in _hanging() if not any(one.pattern.search(told) for told in TOLD)] == []


def test_nothing_in_the_examples_is_missed():
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    sentences = [sentence for text in texts for sentence in re.split(r"(?<=[.!?])\s+|\n+", text) if len(sentence) < 600]
    assert len(sentences) > 20
    missed = [
        (one.pattern.pattern[:40], sentence)
        for one in _hanging()
        for sentence in sentences
        if one.search(sentence) is None and one.pattern.search(sentence)
    ]
    assert missed == []
