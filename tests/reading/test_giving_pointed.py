"""What is told by any word that is said to tell something given: who gives whom what, how far it has come, or nothing."""

from collections.abc import Callable

import pytest

from accord.model.codes import AssistanceType as Type
from accord.model.codes import Stage
from accord.reading.assistance import find_assistance
from accord.reading.attribution import attributions
from accord.reading.giving.pointed import pointed
from accord.reading.scene import Scene

Line = tuple[str | None, str | None, Type, Stage]
Told = Callable[[str, str], list[Line]]


@pytest.fixture
def told(scene_of: Callable[..., Scene]) -> Told:
    def lines(text: str, word: str) -> list[Line]:
        scene = scene_of(text)
        token = next(t for t in scene.doc if t.text == word)
        found = pointed(scene, token, attributions=attributions(scene))
        return [(a.provider, a.recipient, a.type, a.stage) for a in found]

    return lines


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "Portugal donated four patrol launches to Cape Verde.",
            "donated",
            ("PT", "CV", Type.EQUIPMENT, Stage.DELIVERED),
        ),
        (
            "Malta pays for the lodging of the Libyan cadets.",
            "pays",
            ("MT", "LY", Type.FUNDING, Stage.ONGOING),
        ),
        (
            "Fiji asked Australia for help with the training of its divers.",
            "asked",
            ("AU", "FJ", Type.TRAINING, Stage.REQUESTED),
        ),
        (
            "The minister noted the training of Laotian officers in Hanoi by Vietnam.",
            "training",
            ("VN", "LA", Type.TRAINING, Stage.ONGOING),
        ),
    ],
)
def test_a_word_of_giving_tells_sides_type_and_stage(told: Told, text: str, word: str, expected: Line) -> None:
    assert expected in told(text, word)


def test_each_receiver_has_a_line(told: Told) -> None:
    lines = told("Rwanda donated 200 tents to Burundi and Uganda.", "donated")
    assert {(line[0], line[1]) for line in lines} == {("RW", "BI"), ("RW", "UG")}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Chile did not send radars to Peru.", "send"),
        ("Peru shook hands with Chile and sent a letter to Bolivia.", "hands"),
        ("Peru sent a letter to Bolivia.", "sent"),
        ("The pier will be used, provided that Peru and Chile agree.", "provided"),
        ("The two ministers met in Lima and praised the cooperation of Peru and Chile.", "praised"),
        ("The workers gave blankets to their neighbours in the village.", "gave"),
    ],
)
def test_a_word_that_gives_nothing_is_refused(told: Told, text: str, word: str) -> None:
    assert told(text, word) == []


def test_what_has_been_read_is_not_told_again(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Peru handed over two patrol boats to Chile.")
    read = find_assistance(scene)
    word = next(t for t in scene.doc if t.text == "handed")
    assert read
    assert pointed(scene, word, read=read) == ()


def test_the_words_of_a_line_are_those_of_the_text(scene_of: Callable[..., Scene]) -> None:
    scene = scene_of("Last week Ghana sent two patrol boats to Benin.")
    (line,) = pointed(scene, next(t for t in scene.doc if t.text == "sent"))
    assert all(scene.document.text[s.start : s.end] == s.text for s in (*line.evidence, *line.cues))
    assert line.cues[0].text == "sent"
