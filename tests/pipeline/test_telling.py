"""Facts told by hand: held to the document's words, folded like any other, taken back, and kept through all re-reading."""

from datetime import UTC, datetime

import pytest

from accord.model.codes import Kind
from accord.model.errors import UsageError
from accord.pipeline.folding import fold_all
from accord.pipeline.judge import undo
from accord.pipeline.rebuild import digest, rebuild, verify
from accord.pipeline.telling import blanks, find_words, tell
from accord.store import open_record
from mini_reader import MiniReader, document
from shelved import keep

NOW = datetime(2026, 1, 1, tzinfo=UTC)
TEXT = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02. Brazil is to lend Argentina two boats by June."
SLOTS = {
    "by": "BR",
    "toward": "AR",
    "strength": "commits",
    "action": "lend two boats",
    "due": "../2024-06",
    "areas": "MIL, EQP",
}


@pytest.fixture
def store():
    with open_record(None) as made:
        keep(made, document(TEXT, name="a.txt", published="2024-05-03", outlet="Herald"))
        fold_all(made)
        yield made


def say(store, kind=Kind.COMMITMENTS, words="Brazil is to lend Argentina two boats by June", **slots):
    text = store.document("a.txt")
    return tell(text, kind, find_words(text, words), SLOTS | slots, store=store, who="ann", now=NOW)


def test_what_is_told_is_a_finding_with_its_words_and_who_told_it(store):
    kept = say(store)
    (line,) = store.lines("commitments")
    assert (line["by"], line["toward"], line["due"], line["areas"]) == (["BR"], ["AR"], "../2024-06", ["EQP", "MIL"])
    assert [one["quote"] for one in line["support"]] == ["Brazil is to lend Argentina two boats by June"]
    assert line["judgements"] == [kept.id]
    assert [account.slots["action"] for account in store.compare(line["id"])] == ["lend two boats"]
    assert verify(store) == []


def test_taking_it_back_restores_the_record_exactly_and_bringing_it_back_does_too(store):
    before = digest(store)
    kept = say(store)
    told = digest(store)
    taken = undo(kept.id, store=store, who="ann", now=NOW)
    assert digest(store) == before
    undo(taken.id, store=store, who="ann", now=NOW)
    assert [line["action"] for line in store.lines("commitments")] == ["lend two boats"]
    assert told != before


def test_it_outlives_another_reading_and_a_rebuild(store):
    say(store)
    text = store.document("a.txt")
    store.keep_reading(text.id, next(iter(MiniReader("2").read_many([text]))))
    fold_all(store)
    rebuild(store)
    assert [line["action"] for line in store.lines("commitments")] == ["lend two boats"]
    assert [item.state for item in store.history()] == ["in force"]


def test_a_document_that_nobody_reads_can_be_told_of():
    with open_record(None) as store:
        text = document("Le ministre a promis deux bateaux.", name="fr.txt", published="2024-05-03")
        store.keep(text, original=text.text.encode(), added="")
        span = find_words(text, "a promis deux bateaux")
        tell(text, Kind.COMMITMENTS, span, SLOTS, store=store, who="ann", now=NOW)
        rebuild(store)
        assert len(list(store.lines("commitments"))) == 1


@pytest.mark.parametrize(
    ("slots", "words"),
    [
        ({"strength": "swears"}, "there is no strength swears"),
        ({"areas": "MIL, XYZ"}, "there is no areas XYZ"),
        ({"due": "soon"}, "soon is no date"),
        ({"action": " "}, "action is missing"),
        ({"colour": "red"}, "commitments have no colour"),
    ],
)
def test_a_slot_that_does_not_fit_is_refused_with_what_would(store, slots, words):
    before = digest(store)
    with pytest.raises(UsageError, match=words):
        say(store, **slots)
    assert digest(store) == before


@pytest.mark.parametrize(
    ("quote", "words"), [("Brazil will lend", "do not stand"), ("Foreign Minister", "stand 2 times"), (" ", "no words")]
)
def test_words_that_are_not_there_or_not_only_there_are_refused(store, quote, words):
    with pytest.raises(UsageError, match=words):
        find_words(store.document("a.txt"), quote)


def test_selected_words_are_found_by_their_place_even_if_they_stand_twice(store):
    text = store.document("a.txt")
    second = text.text.rindex("Foreign Minister")
    assert find_words(text, "Foreign Minister", start=second).start == second


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_can_be_told_and_its_blanks_are_its_slots(kind):
    names = {blank.name for blank in blanks(kind)}
    assert names
    assert not names & {"evidence", "cues", "confidence"}
