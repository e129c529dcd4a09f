"""Judgements on the command line while documents are added, read anew and lost: what people decided holds or is shown.

Every comparison is of the bytes that the commands print.
"""

import shlex

import pytest

from accord.pipeline.folding import fold_all
from accord.store import open_record
from mini_reader import MiniReader, document
from shelved import keep

LISTS = (
    *("timeline", "engagements", "commitments", "due", "bodies", "instruments", "assistance", "assessments"),
    *("statements", "actors", "documents", "conflicts", "review"),
)
MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
LATER = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Quito on 2024-09-03."


@pytest.fixture
def told(call):
    """The bytes of every list, and of every finding explained."""

    def printed():
        out = [call(kind, "--json").stdout for kind in LISTS]
        return "\n".join(out)

    return printed


@pytest.fixture
def add(record):
    """Add texts of the mini language, by name; `version` is the reader's."""

    def added(*, version="1", **texts):
        with open_record(record, create=True) as store:
            for name, text in texts.items():
                keep(store, document(text, name=f"{name}.txt", published="2024-05-04"), version=version)
            fold_all(store)

    return added


class Blind(MiniReader):
    """A reader that finds nothing."""

    def read(self, document):
        reading = super().read(document)
        return type(reading)(document.id, self.name, self.version)


def meetings(lines):
    return [line for line in lines("engagements") if line["type"] == "meeting"]


def person_ids(lines):
    return [line["id"] for line in lines("actors") if line["type"] == "person"]


@pytest.mark.parametrize(
    "decision",
    [
        "accept {e}",
        "reject {e}",
        "correct {e} place Cusco",
        "correct {e} date 2024-05-01",
        "correct {c} due 2025-03",
        "status {c} kept --quote 'open two crossings'",
        "status {c} stalled",
        "same {p} {q}",
        "different {p} {q}",
        "unsure {p} {q}",
        "different {e} b.txt",
    ],
)
def test_undo_restores_every_list_to_the_byte(call, lines, told, ids, decision):
    people = person_ids(lines)
    before = told()
    names = {"e": meetings(lines)[0]["id"], "c": ids["commitments"][0], "p": people[0], "q": people[1]}
    arguments = shlex.split(decision.format(**names))
    result = call(*arguments, "--who", "ida")
    assert result.exit_code == 0, result.output
    assert told() != before or decision.startswith(("different {p}", "unsure"))
    assert call("undo", "--who", "ida").exit_code == 0
    assert told() == before
    assert call("rebuild").exit_code == 0
    assert told() == before


@pytest.fixture
def ids(lines, record):  # noqa: ARG001 - the record is made for its effect
    return {kind: [line["id"] for line in lines(kind)] for kind in ("engagements", "commitments", "actors")}


def test_what_was_accepted_stays_so_when_it_grows(call, lines, add):
    (first,) = meetings(lines)
    call("accept", first["id"], "--who", "ida")
    add(e=f"{MET} A fifth text.")
    (grown,) = meetings(lines)
    assert (grown["reports"], grown["decision"]) == (first["reports"] + 1, "accepted")
    assert grown["judgements"] == [line["id"] for line in lines("history")]


def test_a_judgement_on_a_finding_that_merges_with_another_bears_on_both(call, lines, add):
    add(e=LATER)
    first, second = sorted(meetings(lines), key=lambda line: line["place"])
    call("reject", second["id"], "--who", "ida")
    call("same", first["id"], second["id"], "--who", "ida")
    (one,) = meetings(lines)
    assert one["decision"] == "rejected"
    assert len(one["judgements"]) == 2
    call("undo", "--who", "ida")
    assert {line["place"]: line["decision"] for line in meetings(lines)} == {"Lima": None, "Quito": "rejected"}


def test_what_a_person_put_together_takes_new_documents_of_either(call, lines, add):
    add(e=LATER)
    first, second = meetings(lines)
    call("same", first["id"], second["id"], "--who", "ida")
    add(f=f"{LATER} A sixth text.", g=f"{MET} A seventh.")
    (one,) = meetings(lines)
    assert {support["document"] for support in one["support"]} == {"a.txt", "b.txt", "e.txt", "f.txt", "g.txt"}


def test_what_a_person_parted_stays_parted_when_read_anew_and_added_again(call, lines, record):
    (whole,) = meetings(lines)
    call("different", whole["id"], "b.txt", "--who", "ida")
    assert len(meetings(lines)) == 2
    with open_record(record, create=True) as store:
        for entry in store.documents():
            keep(store, store.document(entry.id), version="2")
        fold_all(store)
    assert sorted(len(line["support"]) for line in meetings(lines)) == [1, 1]
    with open_record(record, create=True) as store:
        for entry in store.documents():
            keep(store, store.document(entry.id), version="2")
        fold_all(store)
    assert sorted(len(line["support"]) for line in meetings(lines)) == [1, 1]
    assert [line["state"] for line in lines("history")] == ["in force"]


def test_a_judgement_whose_words_no_reader_finds_any_more_is_an_orphan_and_comes_back(call, lines, record):
    (first,) = meetings(lines)
    call("accept", first["id"], "--who", "ida")
    with open_record(record, create=True) as store:
        for entry in store.documents():
            store.keep_reading(entry.id, Blind("2").read(store.document(entry.id)))
        fold_all(store)
    assert lines("engagements") == []
    assert [line["state"] for line in lines("history")] == ["orphan"]
    assert "orphan" in call("history").stdout
    with open_record(record, create=True) as store:
        for entry in store.documents():
            keep(store, store.document(entry.id), version="3")
        fold_all(store)
    assert [line["decision"] for line in meetings(lines)] == ["accepted"]
    assert [line["state"] for line in lines("history")] == ["in force"]


def test_with_each_question_stands_a_command_that_settles_it(call, lines, add):
    add(
        e="BR and AR held the Border Security Council in Lima. No more is known.",
        f="BR and AR held round 1 of the Border Security Council in Lima on 2024-05-02.",
    )
    (question,) = [line for line in lines("review") if line["question"] == "same"]
    for command in question["commands"]:
        accord, *arguments = shlex.split(command)
        assert accord == "accord"
        assert call(*arguments, "--who", "ida").exit_code == 0
        assert question["id"] not in {line["id"] for line in lines("review")}
        assert call("undo", "--who", "ida").exit_code == 0
        assert question["id"] in {line["id"] for line in lines("review")}


def test_with_a_possible_fulfilment_stand_the_words_to_quote(call, lines, record):
    with open_record(record, create=True) as store:
        promise = "BR will host the border working group for AR."
        keep(store, document(promise, name="e.txt", published="2024-01-02"))
        done = "BR and AR held round 4 of the Border Working Group Host in Lima on 2024-11-02."
        keep(store, document(done, name="f.txt", published="2024-11-03"))
        fold_all(store)
    question = next(line for line in lines("review") if line["question"] == "fulfilment")
    assert len(question["commands"]) == len(question["options"])
    for command, status in zip(question["commands"], ("kept", "partly kept", "contradicted", "reported"), strict=True):
        assert call(*shlex.split(command)[1:], "--who", "ida").exit_code == 0
        assert lines("commitments", "--status", status)
        assert question["id"] not in {line["id"] for line in lines("review")}
        assert call("undo", "--who", "ida").exit_code == 0


def test_the_most_consequential_question_comes_first(lines, add):
    add(
        e="BR and AR held the Border Security Council in Lima. No more is known.",
        f="BR and AR held round 1 of the Border Security Council in Lima on 2024-05-02.",
    )
    weights = [line["weight"] for line in lines("review")]
    assert weights == sorted(weights, reverse=True)


def test_several_findings_can_be_told_apart_from_one_at_once(call, lines, record):  # noqa: ARG001 - the record is made for its effect
    everybody = [line["id"] for line in lines("actors")]
    states = [line["id"] for line in lines("actors") if line["type"] == "state"]
    assert call("different", *states, "--who", "ida").exit_code == 0
    assert [line["id"] for line in lines("actors")] == everybody
    assert len(lines("history")) == 1
