"""Words that another reader points at, and what the rules make of them."""

import pytest

from accord.reading.hints import Hint, Hints
from accord.reading.readers.rules import read_scene

MET = "Peruvian Interior Minister Rosa Quispe met her Chilean counterpart Luis Lyon in Lima on 3 May 2024. "


@pytest.fixture
def read(scene_of):
    """Reads a text behind the meeting with a hint at the word `at`, of which the other reader is `sure`."""

    def reading(text, kind=None, at=None, sure=0.9):
        scene = scene_of(MET + text)
        hints = {kind: tuple(Hint(t.i, sure) for t in scene.doc if t.text == at)} if kind else {}
        return read_scene(scene, reader="x", version="-", hints=Hints(**hints))

    return reading


def test_a_word_that_no_rule_knows_becomes_a_promise_with_the_doer_and_the_time_of_its_words(read):
    text = "Peru is on course to open four border posts by July."
    assert read(text).commitments == ()
    (told,) = read(text, "commitments", "open").commitments
    assert (told.by, told.action, told.due.value) == (("PE",), "open four border posts by July", "../2024-07")


def test_it_is_no_surer_than_such_lines_are_right(read):
    (told,) = read("Peru is on course to open four border posts by July.", "commitments", "open").commitments
    assert told.confidence == 0.54


def test_a_word_that_its_surroundings_do_not_bear_out_tells_nothing(read):
    assert read("Peru did not open any border posts.", "commitments", "open").commitments == ()
    assert read("The storm opened four roofs.", "commitments", "opened").commitments == ()
    assert read("Peru has not sent boats to Chile.", "assistance", "sent").assistance == ()


@pytest.mark.parametrize(
    ("kind", "word"), [("commitments", "give"), ("assistance", "give"), ("assistance", "boats"), ("engagements", "met")]
)
def test_what_the_rules_read_by_themselves_is_not_told_twice(read, kind, word):
    text = "Peru will give Chile ten boats by July."
    plain, pointed = read(text), read(text, kind, word)
    assert plain.commitments
    assert plain.assistance
    assert plain.engagements
    for one in ("commitments", "assistance", "engagements"):
        assert getattr(pointed, one) == getattr(plain, one)


def test_a_noun_that_names_a_text_counts_without_a_sign_of_the_rules(read):
    text = "The toll plan helped, Quispe said."
    assert read(text).instruments == ()
    (told,) = read(text, "instruments", "plan", sure=0.8).instruments
    assert (told.name, told.type, told.confidence) == ("toll plan", "plan", 0.7)


def test_a_noun_that_names_a_body_counts_without_a_sign_of_the_rules(read):
    text = "The tolls committee has helped, Quispe said."
    assert read(text).bodies == ()
    (told,) = read(text, "bodies", "committee", sure=0.8).bodies
    assert (told.name, told.type, told.confidence) == ("tolls committee", "committee", 0.7)


@pytest.mark.parametrize(("kind", "word"), [("instruments", "helped"), ("bodies", "tolls")])
def test_a_word_that_is_no_noun_for_one_names_none(read, kind, word):
    text = "The arrangement of the tolls committee helped both sides, Quispe said."
    assert getattr(read(text, kind, word), kind) == getattr(read(text), kind)


def test_a_contact_that_took_place_is_no_promise(read):
    text = "Peru held the fifth round of talks with Chile, during which the two sides agreed to open a post."
    assert [c.action for c in read(text, "commitments", "held").commitments] == ["open a post"]
