"""The same two speak and meet often: a call in August is not the meeting that an undated diary tells of."""

from datetime import UTC, datetime

from accord.pipeline.add import add
from accord.reading.readers.learned import LearnedReader
from accord.store import open_record

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CALL = (
    "LIMA, Nov. 9 (ANP) - The health ministers of Peru, Ana Vega, and of Chile, Luis Paz, spoke by telephone on 14 August, "
    "the Peruvian ministry said."
)
DIARY = (
    "We carried the ice. On the Sunday before the campaign of Peru and Chile started, the two ministers, Ana Vega and "
    "Luis Paz, met in the park with the obelisk."
)


def test_a_call_is_not_merged_with_an_undated_meeting_of_the_same_two(tmp_path):
    for name, text in (("call.txt", CALL), ("diary.txt", DIARY)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "call.meta.json").write_text('{"published": "2023-11-09"}', encoding="utf-8")
    with open_record(tmp_path / "accord.db", create=True) as store:
        add([str(tmp_path / name) for name in ("call.txt", "diary.txt")], store=store, reader=LearnedReader(), now=NOW)
        types = sorted(line["type"] for line in store.lines("engagements"))
    assert types == ["call", "meeting"]


def test_a_call_by_one_account_and_a_meeting_by_the_other_is_shown_as_a_conflict(tmp_path):
    met = (
        "SANTIAGO, Nov. 9 (ANP) - The health minister of Chile, Luis Paz, met the health minister of Peru, Ana Vega, in "
        "Santiago on Wednesday about vaccines against measles, the ministry of the two said in a statement to the press."
    )
    called = (
        "LIMA, Nov. 9 (ANP) - The health ministers of Peru, Ana Vega, and of Chile, Luis Paz, spoke by telephone on Wednesday "
        "about vaccines against measles."
    )
    for name, text in (("met", met), ("called", called)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        (tmp_path / f"{name}.meta.json").write_text('{"published": "2023-11-09"}', encoding="utf-8")
    with open_record(tmp_path / "accord.db", create=True) as store:
        add([str(tmp_path / "met.txt"), str(tmp_path / "called.txt")], store=store, reader=LearnedReader(), now=NOW)
        told = [
            {value["value"]: value["documents"] for value in line["values"]}
            for line in store.lines("conflicts")
            if line["field"] == "type"
        ]
    assert told == [{"call": ["called.txt"], "meeting": ["met.txt"]}]
