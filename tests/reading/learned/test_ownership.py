"""Whose a promise is and who gets what is given: what the rules say is weighed against what the network says."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from accord.reading.build import scenes
from accord.reading.learned.choosing import Told, choice, part_worths
from accord.reading.learned.judging import judged
from accord.reading.learned.ownership import PARTS, TOWARD, choices, with_doers, with_receivers
from accord.reading.readers.rules import RulesReader
from mini_reader import document

TEXT = "Fijian minister Rosa Naqasi met Tongan minister Siale Moala on 3 May 2021. Fiji will train ten Tongan divers."
ROWS = np.ones((2, 1), np.float32)


@pytest.fixture
def read():
    return RulesReader().read(document(TEXT))


class Sure:
    """A network that gives each part to some parties for sure, and leaves it open where none are given."""

    def __init__(self, **parts: str) -> None:
        (scene,) = scenes((document(TEXT),))
        self.scene, self._seen, self._parts = scene, judged(scene), parts
        self.cues = {kind: dict.fromkeys(range(len(scene.doc)), 0.9) for kind in PARTS}

    def surest(self, kind, fact):
        return self._seen.surest(kind, fact)

    def owner_rows(self, kind, at):
        return self._seen.owner_rows(kind, at)

    def owners(self, _kind, _at):
        return {
            part: {code: 0.9999 if code in sure.split() else 0.0001 for code in self._seen.codes}
            for part, sure in ({"by": "FJ", "toward": "", "provider": "FJ", "recipient": "TO"} | self._parts).items()
        }


def told(*parties: str) -> Told:
    return Told(frozenset(parties), 0.8, False, {})


def test_the_rules_answer_comes_first_and_all_others_are_parties_of_the_text():
    asked = choice(told("FJ"), {"FJ": 0.5, "TO": 0.5}, ROWS, sides=("FJ", "TO"), several=True)
    assert asked.answers[0] == {"FJ"}
    assert set(asked.answers) == {frozenset(one) for one in ((), ("FJ",), ("TO",), ("FJ", "TO"))}


def test_one_who_is_asked_about_no_more_is_only_in_the_rules_own_answer():
    asked = choice(told("FJ", "WS"), {"FJ": 0.5, "TO": 0.5}, ROWS, sides=("FJ", "WS"), several=True)
    assert [one for one in asked.answers if "WS" in one] == [{"FJ", "WS"}]


def test_a_text_with_one_party_has_it_or_none():
    asked = choice(told(), {"FJ": 1.0}, ROWS[:1], sides=(), several=True)
    assert asked.answers == (frozenset(), frozenset({"FJ"}))
    assert np.isfinite(asked.rows).all()


def test_only_one_gets_what_is_given():
    asked = choice(told(), {"FJ": 0.5, "TO": 0.5}, ROWS, sides=("FJ", "TO"), several=False)
    assert max(len(one) for one in asked.answers) == 1


def test_the_shares_of_all_answers_sum_to_one():
    asked = choice(told("FJ"), {"FJ": 0.5, "TO": 0.5}, ROWS, sides=(), several=True)
    nothing = np.zeros(asked.rows.shape[1], np.float32)
    assert asked.likeliest(nothing)[1] == pytest.approx(1 / len(asked.answers))


@pytest.mark.parametrize("kind", PARTS)
def test_every_number_of_an_answer_has_its_worth(read, kind):
    (asked,) = choices(judged(Sure().scene), kind, getattr(read, kind))
    assert asked.rows.shape == (len(asked.answers), len(part_worths(f"{kind}.{PARTS[kind]}")))


def test_a_network_that_says_the_same_changes_nobody(read):
    (promise,), (gift,) = with_doers(Sure(), read.commitments), with_receivers(Sure(), read.assistance)
    assert (promise.by, promise.confidence) == (read.commitments[0].by, read.commitments[0].confidence)
    assert gift == read.assistance[0]


def test_others_who_are_sure_take_the_place_of_doers_who_are_given_up(read):
    (promise,) = read.commitments
    (changed,) = with_doers(Sure(by="TO", toward="FJ"), [promise])
    assert (changed.by, changed.toward) == (("TO",), ("FJ",))
    assert changed.confidence <= promise.confidence
    assert changed.evidence == promise.evidence


def test_a_network_that_is_in_two_minds_of_one_party_takes_nobodys_place(read):
    (promise,) = read.commitments
    torn = Sure(by="TO")
    torn.owners = lambda _kind, _at: {"by": {"FJ": 0.4, "TO": 0.9}, "toward": {}}
    assert with_doers(torn, [promise])[0].by == promise.by


def test_where_the_rules_name_nobody_a_sure_network_tells_who_gets_it(read):
    (gift,) = read.assistance
    (filled,) = with_receivers(Sure(), [replace(gift, recipient=None)])
    assert filled.recipient == "TO"
    assert filled.confidence <= gift.confidence
    assert filled.evidence == gift.evidence


def test_nobody_gets_what_he_gives_himself(read):
    (gift,) = read.assistance
    (filled,) = with_receivers(Sure(recipient="FJ"), [replace(gift, recipient=None)])
    assert filled.recipient != gift.provider


def test_toward_whom_is_filled_where_the_words_tell_nobody_and_never_with_the_doer(read):
    (promise,) = read.commitments
    bare = replace(promise, toward=())
    assert with_doers(Sure(toward="FJ TO"), [bare])[0].toward == ("TO",)
    assert with_doers(Sure(), [bare])[0].toward == ()
    assert 0.5 < TOWARD < 1


def test_whom_the_words_name_stays(read):
    (promise,) = read.commitments
    named = replace(promise, toward=("WS",))
    assert with_doers(Sure(toward="TO"), [named])[0].toward == ("WS",)


def test_a_fact_without_a_word_that_the_network_was_asked_of_stays(read):
    silent = SimpleNamespace(surest=lambda _kind, _fact: None)
    assert with_doers(silent, read.commitments) == read.commitments
    assert with_receivers(silent, read.assistance) == read.assistance
