"""A meeting in two towns, or held by one and denied by the other; what was planned and put off."""

import pytest

AGENCY = "RIGA, March 6 (BNA) - Latvian Defence Minister Ilze Ozola met her Norwegian counterpart Ola Vik in {} on Wednesday."


def _lines(tmp_path, record_of, *told):
    documents = {f"{number}.txt": ("2024-03-07", text) for number, text in enumerate(told)}
    return record_of(tmp_path, documents)


def _fields(store):
    return sorted(line["field"] for line in store.lines("conflicts"))


def test_a_meeting_that_the_other_side_denies_is_a_conflict_of_status(tmp_path, record_of):
    denied = "The Norwegian Defence Ministry denied that Minister Ola Vik had met Latvian Defence Minister Ilze Ozola."
    assert _fields(_lines(tmp_path, record_of, AGENCY.format("Liepaja"), denied)) == ["status"]


def test_what_is_denied_of_others_is_none(tmp_path, record_of):
    denied = "The Norwegian Defence Ministry denied that Minister Ola Vik had met the Latvian banker Anna Kalna."
    assert _fields(_lines(tmp_path, record_of, AGENCY.format("Liepaja"), denied)) == []


@pytest.mark.parametrize(
    ("told", "fields"),
    [
        ("Norwegian Defence Minister Ola Vik and Latvian Defence Minister Ilze Ozola met in Ventspils on Wednesday.", ["place"]),
        ("Norwegian Trade Minister Per Lie and Latvian Trade Minister Anna Kalna met in Ventspils on Wednesday.", []),
    ],
)  # fmt: skip
def test_only_the_meeting_of_the_same_people_is_told_of_two_towns(tmp_path, record_of, told, fields):
    assert _fields(_lines(tmp_path, record_of, AGENCY.format("Liepaja"), told)) == fields


PLAN = (
    "The defence ministers of Romania and Moldova will meet in Iasi on February 20, Bucharest said. Minister Horia Stan "
    "will receive Minister Ion Croi."
)
HELD = (
    "Romanian Defence Minister Horia Stan met his Moldovan colleague Ion Croi in Iasi on Tuesday. The meeting had been put "
    "off by a week because of snow."
)


def test_a_plan_told_in_two_sentences_is_one_and_was_put_off(tmp_path, record_of):
    store = record_of(tmp_path, {"plan.txt": ("2024-02-05", PLAN), "held.txt": ("2024-02-28", HELD)})
    (meeting,) = store.lines("engagements")
    assert meeting["date"] == "2024-02-27"
    assert meeting["status"] == "held"


def test_a_promise_to_one_state_is_not_the_promise_to_another(tmp_path, record_of):
    store = record_of(
        tmp_path,
        {
            "one.txt": ("2024-03-21", "Norway will provide four patrol boats by the end of 2025, the Latvian coast guard said."),
            "other.txt": ("2024-03-25", "Norway pledged to supply Estonia with four patrol boats before the end of next year."),
        },
    )  # fmt: skip
    assert len(list(store.lines("commitments"))) > 1
