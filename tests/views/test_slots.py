"""The slots of a finding in words: what was stated again and again is one line for each time, never a raw structure."""

from accord.views.slots import slots

LINE = {
    "id": "c-1",
    "kind": "commitments",
    "by": ["PT"],
    "action": "open the centre",
    "due": "../2024-08",
    "due_basis": "inferred",
    "due_reason": "reports disagree",
    "deadlines": [
        {"date": "../2024-06", "said": "2024-03-06", "documents": ["a.txt"], "finding": "c-1", "quote": "by June"},
        {
            "date": "2024-08",
            "said": "2024-03-08",
            "documents": ["b.txt"],
            "finding": "c-1",
            "quote": "in August",
            "slip_least": 32,
            "slip_most": 62,
        },
    ],
    "links": [{"kind": "restates", "to": "c-2", "because": "the same words"}],
    "conditions": [{"document": "a.txt", "quote": "if parliament agrees"}],
}


def test_deadlines_links_and_conditions_are_told_in_words():
    found = {slot.name: slot.values for slot in slots(LINE)}
    assert found["links"] == ("restates c-2: the same words",)
    assert found["conditions"] == ("a.txt: “if parliament agrees”",)
    assert len(found["deadlines"]) == 2
    assert "+32 to +62 days" in found["deadlines"][1]


def test_no_value_is_a_raw_structure():
    odd = LINE | {
        "positions_of_others": [{"party": "PT", "purpose": "to learn", "quote": None}],
        "whole": {"a_part": 1},
    }
    values = [value for slot in slots(odd) for value in slot.values]
    assert "party PT, purpose to learn" in values
    assert "a part 1" in values
    assert not any("{" in value or "[" in value for value in values)
