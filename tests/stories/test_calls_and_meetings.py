"""The same two speak and meet often: a call in August is not the meeting that an undated diary tells of."""

CALL = (
    "LIMA, Nov. 9 (ANP) - The health ministers of Peru, Ana Vega, and of Chile, Luis Paz, spoke by telephone on 14 August, "
    "the Peruvian ministry said."
)
DIARY = (
    "We carried the ice. On the Sunday before the campaign of Peru and Chile started, the two ministers, Ana Vega and "
    "Luis Paz, met in the park with the obelisk."
)


def test_a_call_is_not_merged_with_an_undated_meeting_of_the_same_two(tmp_path, record_of):
    store = record_of(tmp_path, {"call.txt": ("2023-11-09", CALL), "diary.txt": (None, DIARY)})
    types = sorted(line["type"] for line in store.lines("engagements"))
    assert types == ["call", "meeting"]


def test_a_call_by_one_account_and_a_meeting_by_the_other_is_shown_as_a_conflict(tmp_path, record_of):
    met = (
        "SANTIAGO, Nov. 9 (ANP) - The health minister of Chile, Luis Paz, met the health minister of Peru, Ana Vega, in "
        "Santiago on Wednesday about vaccines against measles, the ministry of the two said in a statement to the press."
    )
    called = (
        "LIMA, Nov. 9 (ANP) - The health ministers of Peru, Ana Vega, and of Chile, Luis Paz, spoke by telephone on Wednesday "
        "about vaccines against measles."
    )
    store = record_of(tmp_path, {"met.txt": ("2023-11-09", met), "called.txt": ("2023-11-09", called)})
    told = [
        {value["value"]: value["documents"] for value in line["values"]}
        for line in store.lines("conflicts")
        if line["field"] == "type"
    ]
    assert told == [{"call": ["called.txt"], "meeting": ["met.txt"]}]
