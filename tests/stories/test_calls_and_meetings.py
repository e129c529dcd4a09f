"""The same two speak and meet often: a call in August is not the meeting that an undated diary tells of."""

from datetime import UTC, datetime

from accord.pipeline.add import add
from accord.reading.readers.rules import RulesReader
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
        add([str(tmp_path / name) for name in ("call.txt", "diary.txt")], store=store, reader=RulesReader(), now=NOW)
        types = sorted(line["type"] for line in store.lines("engagements"))
    assert types == ["call", "meeting"]
