"""Many copies of one text and many reports in the same words: counted all, compared a few, whatever the order."""

import random
from datetime import UTC, datetime

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from accord.pipeline.folding import fold_all
from accord.pipeline.judge import different, undo
from accord.pipeline.rebuild import digest, verify
from accord.record.same_words import LEADERS
from mini_reader import document
from shelved import keep, record_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)
MET = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
WILL = "BR will train river police officers for AR by 2025-06."
TAIL = (
    " The two spoke of crossings and of the river. Officials of both capitals had prepared the talks for "
    "some weeks before that day in the city hall, where crowds waited in the rain for hours on end."
)


def _own_words(number):
    """Forty words of one document alone, so that it is no copy of another."""

    def word(at):
        return "".join(chr(97 + (number * 7 + at * 3 + turn * turn * 5 + at * turn * number) % 26) for turn in range(6))

    return " " + " ".join(word(at) + ("." if at % 10 == 9 else "") for at in range(40))


def _copies(count, *, day="2024-05-03"):
    return [document(f"DESK {number}\n\n{MET} {WILL}{TAIL}", published=day) for number in range(count)]


def _alike(count):
    return [
        document(f"{MET} {WILL}{_own_words(number)}", published=f"2024-05-{3 + number % 5:02}")
        for number in range(1, count + 1)
    ]


def _links(store):
    return store._db.execute("SELECT count(*) FROM links").fetchone()[0]


def test_copies_are_reports_of_one_source_and_are_linked_to_nothing():
    store = record_of(_copies(30))
    for kind in ("engagements", "commitments"):
        (line,) = store.lines(kind)
        assert (line["reports"], line["independent"]) == (30, 1)
    assert _links(store) == 0
    assert sum(entry.reprint_of is not None for entry in store.documents()) == 29


def test_reports_in_the_same_words_are_sources_each_and_few_of_them_are_compared():
    store = record_of(_alike(24))
    (line,) = store.lines("engagements")
    assert (line["reports"], line["independent"]) == (24, 24)
    assert line["because"]
    # the few that are compared, for the meeting, the promise and the people
    assert _links(store) <= 3 * LEADERS * LEADERS


def test_what_the_last_of_many_in_the_same_words_adds_to_the_dates_is_kept():
    store = record_of([*_alike(9), document(f"{MET} {WILL}{_own_words(77)}", published="2024-06-20")])
    (line,) = store.lines("commitments")
    assert line["latest_report"] == "2024-06-20"
    assert line["reports"] == 10


def test_a_copy_that_came_out_before_what_was_thought_the_original_is_the_original():
    late = _copies(5)
    early = document(f"FIRST DESK\n\n{MET} {WILL}{TAIL}", published="2024-05-02")
    store = record_of(late)
    keep(store, early)
    fold_all(store)
    assert digest(store) == digest(record_of([early, *late]))
    assert {entry.reprint_of for entry in store.documents()} == {None, early.name}


def test_a_text_that_repeats_two_others_makes_one_group_of_them():
    tail = _own_words(5)
    one = document(f"{MET}{TAIL}", published="2024-05-03")
    other = document(f"{WILL}{tail}", published="2024-05-04")
    both = document(f"{MET}{TAIL}\n{WILL}{tail}", published="2024-05-05")
    expected = digest(record_of([one, other, both]))
    assert digest(record_of([both, other, one], one_by_one=True)) == expected
    assert digest(record_of([other, both, one], one_by_one=True)) == expected


def test_a_report_among_many_in_the_same_words_can_be_parted_and_put_back():
    documents = _alike(9)
    store = record_of(documents)
    before = digest(store)
    (line,) = store.lines("engagements")
    last = max(one.id for one in documents)
    different(line["id"], last, store=store, who="ida", now=NOW)
    assert sorted(one["reports"] for one in store.lines("engagements")) == [1, 8]
    assert verify(store) == []
    undo(store=store, who="ida", now=NOW)
    assert digest(store) == before


def test_a_copy_can_be_parted_from_the_rest_and_put_back():
    documents = _copies(6)
    store = record_of(documents)
    before = digest(store)
    (line,) = store.lines("engagements")
    different(line["id"], max(one.id for one in documents), store=store, who="ida", now=NOW)
    assert sorted(one["reports"] for one in store.lines("engagements")) == [1, 5]
    undo(store=store, who="ida", now=NOW)
    assert digest(store) == before


def test_a_better_reading_of_one_of_many_in_the_same_words_moves_the_others_up():
    documents = _alike(LEADERS + 3)
    store = record_of(documents)
    before = digest(store)
    for one in sorted(documents, key=lambda one: one.id)[:2]:
        keep(store, one, version="2")
        fold_all(store)
        assert verify(store) == []
    assert digest(store) == before


_MANY = st.lists(
    st.tuples(
        st.sampled_from(["copy", "alike", "short", "twice"]), st.integers(0, 9), st.sampled_from(["02", "03", "20"])
    ),
    min_size=6,
    max_size=14,
    unique=True,
)


def _made(sort, number, day):
    published = f"2024-05-{day}"
    match sort:
        case "copy":
            return document(f"DESK {number}{day}\n\n{MET} {WILL}{TAIL}", published=published)
        case "short":
            return document(f"DESK {number}{day}\n\n{MET}{TAIL}", published=published)
        case "twice":
            return document(f"DESK {number}{day}\n\n{MET} {WILL}{TAIL} {MET} {WILL}", published=published)
    return document(f"{MET} {WILL}{_own_words(number * 3 + int(day))}", published=published)


_ROUND_AND_ROUND = [
    *(("alike", number, "02") for number in (6, 4, 5)),
    *(("short", number, "02") for number in (6, 5)),
    *(("twice", 2, "20"), ("copy", 6, "03"), ("short", 1, "20"), ("short", 2, "03")),
    *(("alike", 1, "03"), ("twice", 8, "03"), ("alike", 2, "20")),
]
"""Two copies that once had each other placed again for ever."""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_MANY, st.integers(0, 99), st.integers(1, 4))
@example(_ROUND_AND_ROUND, 92, 3)
def test_who_speaks_for_whom_does_not_depend_on_the_order_or_the_batches(made, seed, size):
    documents = list({one.id: one for one in (_made(*spec) for spec in made)}.values())
    expected = digest(record_of(documents))
    random.Random(seed).shuffle(documents)
    store = record_of(documents[:size])
    for at in range(size, len(documents), size):
        for one in documents[at : at + size]:
            keep(store, one)
        fold_all(store)
    assert digest(store) == expected
