"""What is said again later: links between undertakings, deadlines with slippage, conditions."""

from datetime import UTC, datetime

import pytest

from accord.model.when import When
from accord.pipeline.judge import different, undo
from accord.record.deadlines import slippage
from accord.record.restating import AGAIN, TERM_MOVED
from mini_reader import document
from shelved import record_of

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FIRST = "BR will open two border crossings for AR by 2024-12."


def said(*told):
    """A record of one undertaking told on several days: pairs of text and day of publication."""
    texts = [document(text, name=f"{n}.txt", published=day) for n, (text, day) in enumerate(told)]
    store = record_of(texts)
    lines = {}
    for line in store.lines("commitments"):
        lines[line["support"][0]["document"][0]] = line
    return store, [lines[key] for key in sorted(lines)]


def kinds(line):
    return [(link["kind"], link["to"]) for link in line["links"]]


def test_a_later_deadline_extends_the_earlier_one():
    _, (first, second) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", "2025-06"), "2024-11-02"))
    assert kinds(second) == [("extends", first["id"])]
    assert kinds(first) == [("extended by", second["id"])]
    assert (second["restates"], first["superseded_by"]) == ([first["id"]], second["id"])


def test_a_deadline_given_after_the_first_has_passed_supersedes_it():
    _, (first, second) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", "2025-06"), "2025-02-02"))
    assert kinds(second) == [("supersedes", first["id"])]
    assert kinds(first) == [("superseded by", second["id"])]


def test_a_deadline_brought_forward_supersedes_it():
    _, (first, second) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", "2024-09"), "2024-06-20"))
    assert kinds(second) == [("supersedes", first["id"])]
    assert first["superseded_by"] == second["id"]


@pytest.mark.parametrize(
    ("term", "day", "why"),
    [
        ("2025-06", "2024-11-02", "due June 2025 in place of December 2024"),
        ("2024-09", "2024-06-20", "due September 2024 in place of December 2024: earlier than was said"),
        ("2025-06", "2025-02-02", "due June 2025, said after the term had passed (December 2024)"),
    ],
)
def test_the_terms_of_a_link_are_told_in_words(term, day, why):
    _, (_, second) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", term), day))
    assert second["links"][0]["because"] == why


def test_a_smaller_number_narrows_it():
    _, (first, second) = said((FIRST.replace("two", "three"), "2024-05-02"), (FIRST, "2024-06-20"))
    assert kinds(second) == [("narrows", first["id"])]
    assert second["links"][0]["because"] == "2 in place of 3"
    assert first["superseded_by"] is None


def test_the_same_words_with_the_same_deadline_restate_it():
    _, (first, second) = said((FIRST, "2024-05-02"), (FIRST.replace("two border", "the two border"), "2024-08-20"))
    assert kinds(second) == [("restates", first["id"])]
    assert first["superseded_by"] is None


def test_a_promise_is_linked_with_one_of_years_ago_that_has_much_the_same_words():
    text = "BR will train river police officers in Belem for AR."
    _, (first, second) = said((text, "2019-05-02"), (text.replace("in Belem", "at Belem"), "2023-08-20"))
    assert kinds(second) == [("restates", first["id"])]


def test_what_every_year_brings_is_not_said_again():
    _, (first, second) = said(
        ("BR will host the border session for AR by 2023-07.", "2023-02-02"),
        ("BR will host the border session for AR by 2024-07.", "2024-02-02"),
    )
    assert first["links"] == second["links"] == []


def test_a_request_is_no_promise_and_linked_with_none():
    _, lines = said((FIRST, "2024-05-02"), ("BR asks AR to open two border crossings by 2024-12.", "2024-06-20"))
    assert [(line["strength"], line["links"]) for line in lines] == [("plans", []), ("requests", [])]


def test_every_stated_deadline_is_kept_with_its_slippage():
    _, (first, second, third) = said(
        (FIRST, "2024-05-02"),
        (FIRST.replace("2024-12", "2025-06"), "2024-11-02"),
        (FIRST.replace("2024-12", "2025-09-15"), "2025-05-02"),
    )
    told = [
        (one["date"], one["said"], one["documents"], one["slip_least"], one["slip_most"]) for one in third["deadlines"]
    ]
    assert told == [
        ("2024-12", "2024-05-02", ["0.txt"], None, None),
        ("2025-06", "2024-11-02", ["1.txt"], 152, 211),
        ("2025-09-15", "2025-05-02", ["2.txt"], 258, 288),
    ]
    assert first["deadlines"] == second["deadlines"] == third["deadlines"]


def test_a_deadline_was_said_when_its_text_came_out_where_that_reports_a_meeting_as_news():
    met = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on {}. "
    _, lines = said(
        (met.format("2024-05-03") + FIRST, "2024-05-04"),
        (met.format("2024-05-02") + FIRST.replace("2024-12", "2025-06"), "2024-05-06"),
    )
    told = {(one["date"], one["said"]) for line in lines for one in line["deadlines"]}
    assert told == {("2024-12", "2024-05-04"), ("2025-06", "2024-05-06")}
    slips = [one["slip_least"] for line in lines for one in line["deadlines"] if one["slip_least"] is not None]
    assert all(slip > 0 for slip in slips)


def test_what_a_state_promises_to_many_is_compared_for_each_of_them_alone():
    texts = [
        document(f"BR will train river police officers for {to} by 2024-12.", name=f"{to}.txt", published="2024-05-02")
        for to in ("AR", "CL", "PE", "UY")
    ]
    store = record_of(texts)
    assert len(list(store.lines("commitments"))) == 4
    assert store._db.execute("SELECT count(*) FROM links").fetchone()[0] == 0


def test_another_verb_for_the_same_gift_on_one_day_is_the_same_promise():
    _, lines = said(
        ("BR will donate 200 doses of oral vaccine for AR.", "2024-05-02"),
        ("BR will provide 150 doses of vaccine for AR.", "2024-05-03"),
    )
    assert [line["reports"] for line in lines] == [2]


def test_the_first_of_many_is_not_the_many():
    _, lines = said(
        ("BR will deliver the first vessel for AR by 2024-12.", "2024-05-02"),
        ("BR will provide six vessels for AR.", "2024-05-03"),
    )
    assert [line["reports"] for line in lines] == [1, 1]


@pytest.mark.parametrize(
    ("first", "other", "days"),
    [
        ("2024-06-30", "2024-07-30", (30, 30)),
        ("../2024", "../2025-06", (181, 181)),
        ("2024-12", "2025-06", (152, 211)),
        ("2025-06", "2024-12", (-211, -152)),
        ("2024-06", "2024-06-15", (-15, 14)),
        ("XXXX-06", "2024-07", None),
    ],
)
def test_slippage_is_an_interval_where_dates_are_imprecise(first, other, days):
    assert slippage(When(first), When(other)) == days


def test_two_reports_of_one_promise_with_two_deadlines_leave_it_due_between_them():
    store, (line,) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", "2025-02"), "2024-05-03"))
    assert line["due"] == "2024-12-01/2025-02-28"
    assert [conflict.field for conflict in store.conflicts()] == ["date"]


def test_a_person_can_part_what_was_linked():
    store, (first, second) = said((FIRST, "2024-05-02"), (FIRST.replace("2024-12", "2025-06"), "2024-11-02"))
    different(first["id"], second["id"], store=store, who="ida", now=NOW)
    assert [line["links"] for line in store.lines("commitments")] == [[], []]
    undo(store=store, who="ida", now=NOW)
    assert [bool(line["links"]) for line in store.lines("commitments")] == [True, True]


def test_evidence_after_a_new_deadline_is_proposed_for_the_promise_in_force():
    done = document(
        "BR and AR held round 2 of the Border Crossings Opening Group in Lima on 2025-03-02.",
        name="9.txt",
        published="2025-03-03",
    )
    texts = [
        document("BR will open the border crossings group for AR by 2024-12.", name="0.txt", published="2024-05-02"),
        document("BR will open the border crossings group for AR by 2025-06.", name="1.txt", published="2024-11-02"),
    ]
    store = record_of([*texts, done])
    first, second = store.lines("due")
    assert first["proposed_evidence"] == []
    assert [one["document"] for one in second["proposed_evidence"]] == ["9.txt"]


def test_what_an_undated_text_tells_by_its_number_alone_is_the_promise_that_has_it():
    _, lines = said(
        ("BR will open two checkpoints for AR by 2024-06.", "2024-05-02"),
        ("BR will have two checkpoints for AR.", None),
    )
    assert [line["reports"] for line in lines if line["support"]] == [2]


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("the two boats that peru offered in march will arrive in may", True),
        ("the remaining 800 tonnes will be delivered in may", True),
        ("the post, which was to have reopened in june, will reopen in may", True),
        ("the two sides agreed in lima to open a post", False),
        ("peru will open a post in may", False),
    ],
)
def test_words_tell_that_it_was_said_before(words, again):
    assert bool(AGAIN.search(words)) is again


@pytest.mark.parametrize(
    ("words", "moved"),
    [
        ("the drill moves to the spring", True),
        ("the boats will not be delivered until may", True),
        ("the post is now expected to open in may", True),
        ("a month later than planned", True),
        ("the ministers moved on to trade", False),
        ("no later than may", False),
    ],
)
def test_words_tell_that_a_term_was_moved(words, moved):
    assert bool(TERM_MOVED.search(words)) is moved
