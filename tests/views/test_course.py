"""What came of it as one chain, and which document uses which name of an entry."""

from accord.views.course import chain, uses

MEETING = {
    "id": "e-1", "kind": "engagements", "type": "meeting", "status": "held", "parties": ["BR", "AR"],
    "participants": [], "date": "2024-05-02", "date_basis": "stated", "date_reason": "", "support": [],
}  # fmt: skip
TEXT = {
    "id": "i-1", "kind": "instruments", "name": "Border Accord", "type": "agreement", "status": "signed",
    "date": "2024-05-02", "date_basis": "stated", "date_reason": "", "support": [],
}  # fmt: skip
PROMISE = {
    "id": "c-1", "kind": "commitments", "by": ["BR"], "toward": ["AR"], "strength": "plans", "action": "open two crossings",
    "due": "2024-12", "due_basis": "stated", "status": "overdue", "support": [],
    "proposed_evidence": [
        {"quote": "The crossings opened.", "document": "d.txt", "document_id": "d" * 64, "start": 3, "end": 24, "outlet": "Herald", "published": "2025-02-01"}
    ],
}  # fmt: skip


def test_contact_text_promise_and_later_passage_follow_one_another():
    steps = chain([PROMISE, TEXT, MEETING], here="c-1")
    assert [step.title for step in steps] == ["Engagement", "Text", "Commitment", "Later evidence"]
    (later,) = steps[-1].later
    assert (later.words, later.source, later.of) == ("The crossings opened.", "Herald, 2025-02-01", "c-1")
    assert not later.decided


def test_a_decision_of_a_person_is_told_as_one():
    (*_, step) = chain([{**PROMISE, "status": "kept", "proposed_evidence": []}, MEETING], here="c-1")
    assert [(later.words, later.decided) for later in step.later] == [("kept", True)]


def test_what_nothing_came_of_has_no_chain():
    assert chain([MEETING], here="e-1") == ()


def test_nothing_stands_in_a_chain_twice():
    steps = chain([MEETING, MEETING, TEXT], here="e-1")
    assert [len(step.rows) for step in steps] == [1, 1]


def test_a_long_stage_says_how_many_it_leaves_out_and_never_leaves_out_where_one_is():
    promises = [{**PROMISE, "id": f"c-{n}", "proposed_evidence": []} for n in range(20)]
    steps = chain([MEETING, *promises], here="c-9")
    assert steps[1].more == 12
    assert "c-9" in [row.id for row in steps[1].rows]


def test_a_name_is_told_with_the_texts_that_use_it_and_the_place_where_they_do_first():
    texts = [("a.txt", "a", "The Border Working Group met. The Group agreed."), ("b.txt", "b", "The Group met.")]
    used = uses(["Group", "Border Working Group"], texts)
    assert [(one.document, one.start) for one in used["Border Working Group"]] == [("a.txt", 4)]
    assert [(one.document, one.start) for one in used["Group"]] == [("a.txt", 34), ("b.txt", 4)]


def test_a_name_within_a_longer_name_or_word_is_not_used_there():
    assert uses(["Group", "Border Group"], [("a.txt", "a", "Border Group, Groups")]) == {
        "Group": (), "Border Group": uses(["Border Group"], [("a.txt", "a", "Border Group")])["Border Group"],
    }  # fmt: skip
